import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectFileName, projectText, readProject } from '../../../../src/exchange/project/index.ts';
import { example, projects, shuffled } from './projects.ts';

const opened = (text: string) => {
  const { value, errors } = readProject(text);
  expect(errors).toEqual([]);
  if (!value) throw new Error('the project did not open');
  return value;
};

describe('a project saved, opened and saved', () => {
  it('gives the same bytes, whatever it holds', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const text = projectText(project);
        expect(projectText(opened(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes whatever the order of sets, rows and members was', () => {
    fc.assert(
      fc.property(projects, fc.integer({ min: 2, max: 6 }), (project, seed) => {
        const turned = {
          ...project,
          imports: shuffled(project.imports, seed).map((set) => ({
            ...Object.fromEntries(Object.entries(set).reverse()),
            data: 'rows' in set.data ? { ...set.data, rows: shuffled<object>(set.data.rows, seed) } : set.data,
          })),
          judged: shuffled(project.judged, seed),
        } as unknown as typeof project;
        expect(projectText(turned)).toBe(projectText(project));
      }),
      { numRuns: 60 },
    );
  });

  it('holds what it held: nothing is lost on the way', () => {
    fc.assert(
      fc.property(projects, (project) => {
        const back = opened(projectText(project));
        expect(back.weightings).toEqual(project.weightings);
        expect(back.edits.map(({ key }) => key)).toEqual(project.edits.map(({ key }) => key));
        expect(new Set(back.imports.map(({ id }) => id))).toEqual(new Set(project.imports.map(({ id }) => id)));
      }),
      { numRuns: 60 },
    );
    expect(opened(projectText(example))).toEqual(example);
  });

  it('is read by people too: one row a line, line feeds, a last line end', () => {
    const lines = projectText(example).split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => line.includes('"key":"a1"'))).toHaveLength(1);
    expect(projectText(example)).not.toContain('\r');
    expect(lines[1]).toBe('  "format": "jaga-selat-project",');
  });
});

describe('the name of the file', () => {
  it.each([
    ['Rapat Gugus Tugas, Maret 2026', 'rapat-gugus-tugas-maret-2026-2026-11-22.jaga.json'],
    ['  ', 'proyek-2026-11-22.jaga.json'],
    ['../../Café', 'cafe-2026-11-22.jaga.json'],
  ])('of %j is %s', (name, file) => {
    expect(projectFileName(name, '2026-11-22')).toBe(file);
  });
});
