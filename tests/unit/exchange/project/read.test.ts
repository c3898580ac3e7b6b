import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../../../src/domain/project.ts';
import { LARGEST_PROJECT, PROJECT_RULES, projectText, readProject } from '../../../../src/exchange/project/index.ts';
import { example, projects } from './projects.ts';

const draft = readFileSync('tests/unit/exchange/project/draft.jaga.json', 'utf8');
const text = projectText(example);
const registerOf = (table: string) =>
  Papa.parse<Record<string, string>>(readFileSync(`data/regions/batam/${table}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const told = (changed: object) => {
  const { value, errors } = readProject(JSON.stringify({ ...example, ...changed }));
  return { value, said: errors.map(({ row, column, rule }) => ({ row, column, rule })), errors };
};
const set = (example.imports[0] ?? {}) as Project['imports'][number];
const rows = set.data.as === 'incidents' ? set.data.rows : [];
const withRows = (changed: readonly unknown[]) => ({ imports: [{ ...set, data: { as: 'incidents', rows: changed } }] });

describe('a file of an older version', () => {
  it('is brought to the newest, and from then on gives the same bytes', () => {
    const { value, errors } = readProject(draft);
    expect(errors).toEqual([]);
    expect(value?.version).toBe(3);
    expect([value?.stories, value?.interventions, value?.assumptions]).toEqual([[], [], []]);
    expect(value?.imports.map(({ label }) => label)).toEqual(['Daftar pencegahan triwulan I', 'Rekap kasus 2025']);
    expect(value?.imports.every((held) => !('name' in held))).toBe(true);
    expect(value?.judged).toEqual([]);
    expect(value?.releases).toEqual([]);
    const saved = value ? projectText(value) : '';
    expect(projectText(readProject(saved).value ?? example)).toBe(saved);
  });
});

describe('a file that is no project', () => {
  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['tanggal;jumlah\n12/03/2024;3', 'notJson'],
    [text.slice(0, 400), 'cutOff'],
    ['[1,2]', 'notProject'],
    ['{"type":"FeatureCollection","features":[]}', 'notProject'],
    [JSON.stringify({ ...example, version: 4 }), 'newer'],
    [JSON.stringify({ ...example, version: 0 }), 'version'],
    [JSON.stringify({ ...example, version: '2' }), 'version'],
    [JSON.stringify({ ...example, id: 'x' }), 'shape'],
    ['['.repeat(100_000), 'notJson'],
  ])('is refused as a whole: %#', (content, rule) => {
    const { value, errors } = readProject(content);
    expect(value).toBeNull();
    expect(errors.map((e) => e.rule)).toEqual([rule]);
    expect(errors[0]?.remedy).toMatch(/\w{3}/);
  });

  it('is refused unread above 60 MB', () => {
    const { value, errors } = readProject(`{${' '.repeat(LARGEST_PROJECT)}}`);
    expect(value).toBeNull();
    expect(errors.map((e) => e.rule)).toEqual(['tooLarge']);
  });

  it('opens all the same with the mark that some editors put first', () => {
    expect(readProject(`\uFEFF${text}`)).toEqual(readProject(text));
  });
});

describe('a file that is good in part', () => {
  it('keeps the good rows and says which one is not, where and why', () => {
    const { value, said } = told(withRows([rows[0], { ...rows[1], date: '2026-02-30' }]));
    expect(value?.imports[0]?.data).toEqual({ as: 'incidents', rows: [rows[0]] });
    expect(value?.imports[0]?.kept).toBe(1);
    expect(said).toEqual([{ row: 1, column: 'imports.data.rows[2].date', rule: 'shape' }]);
  });

  it.each([
    ['a set twice', { imports: [set, set] }, 2, 'imports', 'duplicate'],
    ['a key twice', withRows([rows[0], rows[0]]), 1, 'imports.data.rows[2]', 'duplicate'],
    [
      'a pair twice',
      { judged: [...example.judged, { one: 'b7', other: 'a1', same: false }] },
      2,
      'judged',
      'duplicate',
    ],
    ['a pair of one', { judged: [{ one: 'a', other: 'a', same: true }] }, 1, 'judged', 'duplicate'],
    ['a set that is no set', { imports: [set, 7] }, 2, 'imports', 'shape'],
    [
      'a set of another kind',
      { imports: [set, { ...set, id: '0'.repeat(16), data: { as: 'people' } }] },
      2,
      'imports.data.as',
      'shape',
    ],
    ['an edit without a reason', { edits: [{ ...example.edits[0], reason: ' ' }] }, 1, 'edits.reason', 'shape'],
    ['an edit of another table', { edits: [{ ...example.edits[0], table: 'people' }] }, 1, 'edits.table', 'shape'],
    ['a cell of no column', { edits: [{ ...example.edits[0], cells: { rahasia: 'x' } }] }, 1, 'edits.cells', 'column'],
    [
      'a text of no column',
      withRows([{ ...rows[0], texts: { nama_korban: 'Siti' } }]),
      1,
      'imports.data.rows[1].texts',
      'column',
    ],
    ['a member nobody knows', { korban: [] }, null, null, 'unknownMember'],
    ['one in a row', withRows([{ ...rows[0], nama: 'Siti' }]), 1, 'imports.data.rows[1]', 'unknownMember'],
    ['no list where one belongs', { edits: 'none' }, null, 'edits', 'shape'],
    ['a release that is none', { releases: [{ date: '2026-13-01' }] }, 1, 'releases.date', 'shape'],
  ] as const)('tells %s', (_, changed, row, column, rule) => {
    const { value, said } = told(changed);
    expect(value).not.toBeNull();
    expect(said).toEqual([{ row, column, rule }]);
    // What was left out is gone: the file saved next says nothing more.
    expect(readProject(projectText(value ?? example)).errors).toEqual([]);
  });

  it('keeps a row without the member nobody knows', () => {
    const { value } = told(withRows([{ ...rows[0], nama: 'Siti' }, rows[1]]));
    expect(value?.imports[0]?.data).toEqual(set.data);
  });

  it('takes out names that programs reserve, at any depth', () => {
    const planted = text
      .replace(
        '"patrol": null',
        '"__proto__": {"polluted": 1}, "patrol": {"version":1,"kept":{"a":{"__proto__":{"polluted":1},"constructor":1}}}',
      )
      .replace('"counts":{"persons":12}', '"counts":{"persons":12,"__proto__":5}');
    const { value, errors } = readProject(planted);
    expect(errors.map(({ rule }) => rule)).toEqual(Array(4).fill('prototypeKey'));
    expect(value?.patrol).toEqual({ version: 1, kept: { a: {} } });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(projectText(value ?? example)).not.toContain('__proto__');
  });

  it('leaves out what is nested beyond reason', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const { value, errors } = readProject(text.replace('"patrol": null', `"patrol": {"version":1,"kept":${deep}}`));
    expect(errors.map(({ rule }) => rule)).toEqual(['tooDeep']);
    expect(() => projectText(value ?? example)).not.toThrow();
  });
});

describe('a person', () => {
  const NIK = '2171064509890001';
  const PHONE = '0812 7001 2233';
  const MAIL = 'seseorang@contoh.example';

  it.each([NIK, PHONE, MAIL, 'B1234567'])('is not taken in with a row: %#', (mark) => {
    const { value, said, errors } = told({
      ...withRows([{ ...rows[0], texts: { agency: 'BP3MI Kepri', place_text: `rumah ${mark}` } }]),
    });
    expect(said).toEqual([{ row: 1, column: 'imports.data.rows[1].texts.place_text', rule: 'personal' }]);
    expect(value && projectText(value)).not.toContain(mark);
    expect(value && projectText(value)).toContain('BP3MI Kepri');
    expect(JSON.stringify(errors)).not.toContain(mark);
  });

  it('is not taken in with a label, a weighting, a reason or a cell', () => {
    const { value, said, errors } = told({
      imports: [{ ...set, label: `daftar ${PHONE}` }],
      weightings: [{ ...example.weightings[0], author: MAIL, note: NIK }],
      edits: [
        { ...example.edits[0], reason: `telepon ${PHONE}` },
        { ...example.edits[0], cells: { status: 'active', note: NIK } },
      ],
    });
    expect(said.map(({ column }) => column)).toEqual([
      'weightings.author',
      'weightings.note',
      'imports.label',
      'edits.reason',
      'edits.cells.note',
    ]);
    for (const mark of [NIK, PHONE, MAIL]) {
      expect(value && projectText(value)).not.toContain(mark);
      expect(JSON.stringify(errors)).not.toContain(mark);
    }
    expect(value?.edits).toHaveLength(1);
  });

  it('never stands in an error, wherever it was written', () => {
    const text = JSON.stringify({
      ...example,
      [NIK]: NIK,
      judged: [{ [PHONE]: MAIL, one: 3 }],
      releases: [{ [NIK]: 1 }],
    });
    expect(JSON.stringify(readProject(text).errors)).not.toMatch(/2171064509890001|7001|contoh/);
  });
});

describe('any text at all', () => {
  it('is answered, never thrown at: cut, doubled or changed anywhere', () => {
    fc.assert(
      fc.property(projects, fc.nat(), fc.nat({ max: 60 }), fc.string({ maxLength: 8 }), (project, at, length, put) => {
        const good = projectText(project);
        const from = at % good.length;
        const { value, errors } = readProject(good.slice(0, from) + put + good.slice(from + length));
        expect(value !== null || errors.length > 0).toBe(true);
        for (const { rule } of errors) expect(PROJECT_RULES).toContain(rule);
        if (value) expect(readProject(projectText(value)).errors).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered when a member holds something else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(example)), fc.jsonValue(), (member, put) => {
        const { value, errors } = readProject(JSON.stringify({ ...example, [member]: put }));
        expect(value !== null || errors.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the register of Batam', () => {
  it('can be corrected in every row: no cell of it is taken for a person', () => {
    const edits = (['places', 'routes', 'incidents', 'programmes'] as const).flatMap((table) =>
      registerOf(table).map((cells) => ({
        table,
        key: cells.id ?? '',
        what: 'change' as const,
        cells,
        reason: 'Uji',
        date: '2026-11-22',
      })),
    );
    expect(edits.length).toBeGreaterThan(300);
    expect(told({ edits }).errors).toEqual([]);
  });
});

describe('stories and interventions of a file', () => {
  const [story] = example.stories;
  const [intervention] = example.interventions;
  it('from version 2 are none', () => {
    const { stories, interventions, assumptions, ...older } = example;
    const { value, said } = told({ ...older, version: 2, stories: undefined, interventions: undefined });
    expect(said).toEqual([]);
    expect(value?.stories).toEqual([]);
    expect([stories.length, interventions.length, assumptions.length]).toEqual([1, 1, 1]);
  });

  it('keep their good steps; a step that is none, or comes twice, is told with its place', () => {
    const [step] = story?.steps ?? [];
    const { value, said } = told({ stories: [{ ...story, steps: [step, { ...step, chart: 'pie' }, step] }] });
    expect(value?.stories[0]?.steps).toEqual([step]);
    expect(said).toEqual([
      { row: 1, column: 'stories.steps[2].chart', rule: 'shape' },
      { row: 1, column: 'stories.steps[3]', rule: 'duplicate' },
    ]);
  });

  it('lose a number of a person in any text, and nothing else', () => {
    const [step] = story?.steps ?? [];
    const notes = { id: 'Hubungi 0812-3456-7890 sebelum mulai', en: 'Greet the room.' };
    const { value, said } = told({ stories: [{ ...story, steps: [{ ...step, notes }] }] });
    expect(value?.stories[0]?.steps[0]?.notes).toEqual({ id: '', en: 'Greet the room.' });
    expect(said).toEqual([{ row: 1, column: 'stories.steps[1].notes.id', rule: 'personal' }]);
  });

  it('hold no picture that is none', () => {
    const logo = { name: 'x', data: 'data:image/svg+xml;base64,PHN2Zz4=', width: 10, height: 10 };
    const { value, said } = told({ stories: [{ ...story, logos: [logo] }] });
    expect(value?.stories[0]?.logos).toEqual([]);
    expect(said.map(({ rule }) => rule)).toEqual(['shape']);
  });

  it('never place a shelter on a point', () => {
    const beds = { ...intervention, kind: 'shelter_beds', at: { in: 'point', lon: 104, lat: 1.1 } };
    const { value, said } = told({ interventions: [beds, intervention] });
    expect(value?.interventions).toEqual([intervention]);
    expect(said).toEqual([{ row: 1, column: 'interventions.at', rule: 'shape' }]);
  });

  it('leave out an effect beyond its own ends', () => {
    const [assumed] = example.assumptions;
    const { value } = told({ assumptions: [{ ...assumed, low: 0.2 }, assumed] });
    expect(value?.assumptions).toEqual([assumed]);
  });
});
