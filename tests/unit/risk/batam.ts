/** The real pack, and ways to change it: tests of the index run on the facts, not on made-up ones. */

import { readPack } from '../../../src/cli/read-pack.ts';
import type { IndexModel, ModelIndicator, ModelNode } from '../../../src/domain/model.ts';
import type { RegionPack } from '../../../src/domain/pack.ts';
import type { ScoreResult, UnitScore } from '../../../src/domain/score.ts';

const read = readPack('batam', { local: false });
if (read === null) throw new Error('no Batam pack');
export const batam: RegionPack = read.value;

export const withModel = (change: (model: IndexModel) => IndexModel): RegionPack => ({
  ...batam,
  model: change(batam.model),
});

/** The pack with one node of its model changed. */
export const withNode = (code: string, change: Partial<ModelNode & ModelIndicator>): RegionPack =>
  withModel((model) => ({
    ...model,
    nodes: model.nodes.map((node) => (node.code === code ? { ...node, ...change } : node)),
  }));

export function unit(result: ScoreResult | null, name: string): UnitScore {
  const found = result?.units.find((u) => u.name === name);
  if (!found) throw new Error(`no unit ${name}`);
  return found;
}

/** A shuffle that is the same in every run. */
export function reordered<T>(rows: readonly T[]): T[] {
  return rows
    .map((row, i) => [row, (i * 7919 + 13) % 10007] as const)
    .sort((a, b) => a[1] - b[1])
    .map(([row]) => row);
}
