import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(scratch, name), `${lines.join('\n')}\n`);
  return join(scratch, name);
};
const jaga = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/jaga.mjs', 'patrol', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const LINE = file('line.oplib', [
  ...['TYPE: OP', 'DIMENSION: 4', 'COST_LIMIT: 6', 'EDGE_WEIGHT_TYPE: EUC_2D'],
  ...['NODE_COORD_SECTION', '5 0 0', '6 1 0', '7 2 0', '9 9 0'],
  ...['NODE_SCORE_SECTION', '5 0', '6 1', '7 4', '9 8', 'DEPOT_SECTION', '5', '-1', 'EOF'],
]);

describe('the patrol verbs', () => {
  it('cover: the sites chosen, by their own ids, with proof', () => {
    const instance = {
      sites: [10, 11, 12],
      demands: [
        { id: 1, weight: 2 },
        { id: 2, weight: 3 },
      ],
      distances: [
        [0, 5],
        [5, 0],
        [5, 5],
      ],
      radius: 1,
      p: 1,
    };
    const { status, stdout } = jaga('cover', '--instance', file('cover.json', [JSON.stringify(instance)]));
    expect(JSON.parse(stdout)).toEqual({ chosen: [11], value: 3, bound: 3, optimal: true });
    expect(status).toBe(0);
  });

  it('route: the tour in the numbers of the file, the depot once; the same bytes for a seed and steps', () => {
    const args = ['route', '--instance', LINE, '--seconds', '5', '--seed', '3', '--iterations', '50'];
    const { status, stdout } = jaga(...args);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ score: 5, cost: 4, limit: 6, stopped: 'optimal' });
    expect([answer.tour[0], ...answer.tour.slice(1).sort()]).toEqual([5, 6, 7]);
    expect(status).toBe(0);
    expect(jaga(...args).stdout).toBe(stdout);
  });

  it.each([
    [['cover', '--instance', file('bad.json', ['{"sites":[]}'])], 'sites'],
    [['route', '--instance', file('bad.oplib', ['DIMENSION : x']), '--seconds', '1'], 'DIMENSION'],
  ])('%j ends with 1 and names the fault', (args, column) => {
    const { status, stdout } = jaga(...args);
    expect(JSON.parse(stdout).errors).toContainEqual(expect.objectContaining({ column }));
    expect(status).toBe(1);
  });

  it.each([
    [['cover'], '--instance'],
    [['cover', '--instance', 'nowhere.json'], '--instance'],
    [['route', '--instance', LINE], '--seconds'],
    [['route', '--instance', LINE, '--seconds', '0'], '--seconds'],
    [['route', '--instance', LINE, '--seconds', '1', '--seed', '-1'], '--seed'],
    [['route', '--instance', LINE, '--seconds', '1', '--iterations', '1.5'], '--iterations'],
  ])('%j ends with 2 and one line that names %s', (args, named) => {
    const { status, stdout, stderr } = jaga(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
