import type { RegionPack } from '../../../../src/domain/pack.ts';
import type { Incident } from '../../../../src/domain/register.ts';
import { readModel } from '../../../../src/risk/model/schema.ts';
import { type Ground, groundOf } from '../../../../src/risk/reported/ground.ts';
import { type JudgedEvent, judgedOf } from '../../../../src/risk/reported/judged.ts';
import { coarse } from '../backtest/support.ts';

export { coarse };

export async function ground(pack: RegionPack): Promise<Ground> {
  const { value: model } = readModel(pack.model);
  const made = model && (await groundOf(pack, model, async () => undefined));
  if (!made) throw new Error('no ground');
  return made;
}

export const judged = (pack: RegionPack, of: Ground, withoutTerminals = false): readonly JudgedEvent[] =>
  judgedOf(pack, of.study, withoutTerminals).events;

/** The pack with its located incidents changed; null takes one out. */
export const withIncidents = (change: (incident: Incident, i: number) => Incident | null): RegionPack => ({
  ...coarse,
  incidents: coarse.incidents.flatMap((incident, i) => change(incident, i) ?? []),
});

export const sum = (x: ArrayLike<number>): number => Array.from(x).reduce((a, b) => a + b, 0);
