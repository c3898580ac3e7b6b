/** Interventions on the real pack, and the pack with few location replicates: nothing else differs. */
import type { Intervention, InterventionKind, InterventionPlace } from '../../../../src/domain/intervention.ts';
import type { ScoreResult } from '../../../../src/domain/score.ts';
import { batam, withModel } from '../../risk/batam.ts';

export { batam };
export const quick = withModel((m) => ({
  ...m,
  ...(m.uncertainty && { uncertainty: { ...m.uncertainty, replicates: 3 } }),
}));

export const areaCode = (name: string, level = 'kelurahan'): string => {
  const found = batam.areas.find((a) => a.name === name && a.level === level);
  if (!found) throw new Error(`no ${level} ${name}`);
  return found.code;
};

export const at = (x: string | readonly [number, number]): InterventionPlace => {
  if (typeof x !== 'string') return { in: 'point', lon: x[0], lat: x[1] };
  return x.startsWith('PLC') ? { in: 'place', id: x } : { in: 'area', code: x };
};

export const intervention = (
  id: string,
  kind: InterventionKind,
  where: string | readonly [number, number],
  more: Partial<Intervention> = {},
): Intervention => ({ id, kind, at: at(where), cost: 100, agency: 'BP3MI', beds: null, on: true, ...more });

const sembulang = areaCode('Sembulang');
/** One of each kind and more: eight that may be weighed, and beds. */
export const EIGHT: readonly Intervention[] = [
  intervention('a1', 'training_port', 'PLC-001'),
  intervention('b2', 'training_port', 'PLC-003'),
  intervention('c3', 'campaign', sembulang),
  intervention('d4', 'campaign', '21.71.04'),
  intervention('e5', 'assisted_village', areaCode('Tanjung Piayu')),
  intervention('f6', 'legal_aid', sembulang),
  intervention('a7', 'legal_aid', [103.887, 1.153]),
  intervention('b8', 'patrol_base', [104.23, 0.77]),
];
export const BEDS = intervention('c9', 'shelter_beds', '21.71.10', { beds: 40 });

export const scoresOf = (result: ScoreResult | null): (number | null)[] => result?.units.map((u) => u.score) ?? [];
