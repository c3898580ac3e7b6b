/** The table of before and after as a file for the office: internal, with what it is not and what it assumes. */
import type { TFunction } from 'i18next';
import type { Intervention } from '../../../domain/intervention.ts';
import type { CsvCell } from '../../../exchange/csv.ts';
import type { SimulatedState, Simulation } from '../../../response/whatif/index.ts';
import { byChange } from '../../../response/whatif/summary.ts';
import { rounded } from '../../risk/table/save.ts';
import { download } from '../../shell/download.ts';

const HEADER = [
  'code',
  'name',
  'score_before',
  'score_before_low',
  'score_before_high',
  'score_after',
  'score_after_low',
  'score_after_high',
  'score_change',
  'score_change_low',
  'score_change_high',
  'rank_before',
  'rank_before_low',
  'rank_before_high',
  'rank_after',
  'rank_after_low',
  'rank_after_high',
  'sure',
] as const;

const score = ({ score: s, low, high }: SimulatedState): CsvCell[] => [s, low, high].map(rounded);
const rank = ({ rank: r, rankLow, rankHigh }: SimulatedState): CsvCell[] => [r, rankLow, rankHigh];

/** Rows of the table, and below an empty row what they rest on: a line each, in the first cell. */
export function simulationRows(
  t: TFunction,
  simulation: Simulation,
  interventions: readonly Intervention[],
  nameOf: (step: Intervention) => string,
): { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] } {
  const { units, assumptions, draws, seed, level } = simulation;
  const { moved, same } = byChange(units);
  const table = [...moved, ...same].map((u): CsvCell[] => [
    u.code,
    u.name,
    ...score(u.before),
    ...score(u.after),
    ...(u.change ? [u.change.score, u.change.low, u.change.high].map(rounded) : [null, null, null]),
    ...rank(u.before),
    ...rank(u.after),
    u.change === null ? null : u.surely ? 1 : 0,
  ]);
  const lines = [
    t('whatif.file.standing'),
    t('whatif.caution'),
    t('whatif.file.run', { level: t(`whatif.levelWord.${level}`), draws, seed }),
    t('whatif.file.sure'),
    ...interventions.map((i) => t(i.on ? 'whatif.file.on' : 'whatif.file.off', { name: nameOf(i) })),
    ...assumptions.map(({ kind, node, effect, low, high }) =>
      t('whatif.file.assumption', {
        kind: t(`intervention.${kind}`),
        node,
        effect: percent(effect),
        low: percent(low),
        high: percent(high),
      }),
    ),
  ];
  return { header: HEADER, rows: [...table, [], ...lines.map((line) => [line])] };
}

const percent = (x: number): number => Number((100 * x).toFixed(2));

export async function saveSimulation(
  t: TFunction,
  region: string,
  simulation: Simulation,
  interventions: readonly Intervention[],
  nameOf: (step: Intervention) => string,
): Promise<void> {
  const { csvText } = await import('../../../exchange/csv.ts');
  const { header, rows } = simulationRows(t, simulation, interventions, nameOf);
  download(`jaga-selat-${region}-internal-simulasi-${simulation.level}.csv`, csvText(header, rows));
}
