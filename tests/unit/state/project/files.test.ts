import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedSet } from '../../../../src/domain/imported.ts';
import { projectText } from '../../../../src/exchange/project/index.ts';
import { filesBeside, filesHere } from '../../../../src/state/project/files.ts';
import type { Started } from '../../../../src/worker/client.ts';
import { type ProjectDesk, projectDesk } from '../../../../src/worker/project-desk.ts';
import { example, projects } from '../../exchange/project/projects.ts';

const MOST_ROWS_A_MESSAGE = 2000;

/** A worker on this thread: messages are copied as between threads, and none may hold more rows than a page can bear. */
function workers() {
  const asked: string[] = [];
  let running = 0;
  const copied = <T>(value: T): T => {
    const rows = (value as { readonly rows?: readonly unknown[] } | null)?.rows;
    expect(rows?.length ?? 0).toBeLessThanOrEqual(MOST_ROWS_A_MESSAGE);
    return value instanceof Blob ? value : structuredClone(value);
  };
  const start = (): Started<ProjectDesk> => {
    running++;
    const desk = projectDesk();
    const acts = Object.entries(desk).map(([name, act]) => [
      name,
      async (...given: readonly unknown[]) => {
        asked.push(name);
        return copied(await Reflect.apply(act, desk, given.map(copied)));
      },
    ]);
    return {
      engine: Object.fromEntries(acts) as Started<ProjectDesk>['engine'],
      stop: () => void running--,
      broken: new Promise(() => undefined),
    };
  };
  return { start, asked, running: () => running };
}

const large = (rows: number, persons = 1) => {
  const set: ImportedSet = {
    ...{ id: 'b'.repeat(16), label: 'daftar', imported: '2026-11-22', rows, kept: rows },
    data: {
      as: 'incidents',
      rows: Array.from({ length: rows }, (_, i) => ({
        ...{ key: `k${i}`, date: '2026-01-14', kind: null, kecamatan: 'Nongsa', position: null, sensitive: false },
        ...{ texts: {}, counts: { persons } },
      })),
    },
  };
  return { ...example, imports: [...example.imports, set] };
};
const fileOf = (text: string) => new Blob([text]);

describe('a large project', () => {
  it('is written and read in a worker, to the same bytes, in messages of a bearable size', async () => {
    const { start, asked, running } = workers();
    const files = filesBeside(start);
    const project = large(4500);
    const file = await files.write(project);
    expect(await file.text()).toBe(projectText(project));
    const { value, errors } = await files.open(file);
    expect(errors).toEqual([]);
    expect(value && projectText(value)).toBe(projectText(project));
    expect(asked.filter((act) => act === 'more').length).toBeGreaterThanOrEqual(3);
    expect(asked.filter((act) => act === 'piece').length).toBeGreaterThanOrEqual(3);
    expect(running()).toBe(0);
  });

  it('is told from another by its rows too', async () => {
    const { start, asked } = workers();
    const files = filesBeside(start);
    expect(await files.same(large(2500), large(2500))).toBe(true);
    expect(await files.same(large(2500), large(2500, 2))).toBe(false);
    expect(asked).toContain('isAsBefore');
    asked.length = 0;
    expect(await files.same(large(2500), large(2501))).toBe(false);
    expect(await files.same(large(2500), { ...large(2500), name: 'lain' })).toBe(false);
    expect(asked).toEqual([]);
  });

  it('that cannot be read says the same as a small one', async () => {
    const { start, asked } = workers();
    const text = projectText(large(4500)).slice(0, -2);
    expect(await filesBeside(start).open(fileOf(text))).toEqual(await filesHere.open(fileOf(text)));
    expect(asked).toEqual(['open']);
  });

  it('is written all the same where the worker breaks', async () => {
    const { start } = workers();
    const broken = () => ({
      ...start(),
      engine: new Proxy({}, { get: () => () => new Promise(() => undefined) }) as Started<ProjectDesk>['engine'],
      broken: Promise.resolve('no worker here'),
    });
    const project = large(2500);
    const file = await filesBeside(broken).write(project);
    expect(await file.text()).toBe(projectText(project));
    const { value } = await filesBeside(broken).open(file);
    expect(value?.imports.at(-1)?.kept).toBe(2500);
  });
});

describe('any project', () => {
  it('is the same through a worker as without', async () => {
    await fc.assert(
      fc.asyncProperty(projects, async (project) => {
        const desk = projectDesk();
        const { bare, pieces } = await desk.open(fileOf(projectText(project)));
        if (!bare) throw new Error('it is a project');
        const other = projectDesk();
        other.take(bare);
        for (let i = 0; i < pieces; i++) other.more(desk.piece(i) as NonNullable<ReturnType<typeof desk.piece>>);
        expect(await other.write().text()).toBe(projectText(project));
      }),
      { numRuns: 50 },
    );
  });

  it('that is small asks for no worker', async () => {
    const { start, asked } = workers();
    const files = filesBeside(start);
    const { value } = await files.open(await files.write(example));
    expect(value && (await files.same(value, example))).toBe(true);
    expect(asked).toEqual([]);
  });
});
