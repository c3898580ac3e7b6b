/** Kecamatan: reports, what effort leads one to expect, the band over detection, and where structure disagrees. */
import type { ScoreResult } from '../../domain/score.ts';
import { detectionProbability, disagreements, LEAST_REPORTS_IN_ALL } from '../density/index.ts';
import { tally } from './excess.ts';
import type { Ground } from './ground.ts';
import type { ReportedArea, ReportedBlocks, ReportedResult } from './result.ts';
import { RULE } from './rule.ts';

type Band = { readonly low: number; readonly high: number };

/** Reports of every kecamatan in every block, and what lies in blocks that are not observable. */
function bandsOf(
  { grid, study, blocks }: Ground,
  smeared: Float64Array,
  bands: ReportedBlocks['bands'],
): { readonly band: (Band | null)[]; readonly notObservable: Float64Array } {
  const band: (Band | null)[] = grid.parents.map(() => null);
  const most = blocks.effortMost ?? blocks.effort;
  const notObservable = new Float64Array(grid.parents.length);
  smeared.forEach((reports, i) => {
    const [b, parent] = [blocks.of[i] as number, grid.parent[study.cell[i] as number] as number];
    if (reports === 0 || parent < 0) return;
    if (!bands[b]?.observable) {
      notObservable[parent] = (notObservable[parent] as number) + reports;
      return;
    }
    // A band is reports over a chance that the whole block shares, so the part of an area is its own reports over it.
    const seen = (beta: number, effort: Float64Array): number =>
      reports / detectionProbability(beta, effort[b] as number);
    const { low, high } = band[parent] ?? { low: 0, high: 0 };
    band[parent] = { low: low + seen(RULE.beta.high, most), high: high + seen(RULE.beta.low, blocks.effort) };
  });
  return { band, notObservable };
}

/**
 * The kecamatan by code. A cell belongs to the kecamatan it inherits from in the index (`grid.parent`: the one it lies in,
 * else the nearest), so that a block on a border is shared; what lies in cells of none is `elsewhere`.
 */
export function areasOf(
  ground: Ground,
  smeared: Float64Array,
  bands: ReportedBlocks['bands'],
  scores: ScoreResult | null,
): Pick<ReportedResult, 'areas' | 'elsewhere'> {
  const { grid, study } = ground;
  const n = grid.parents.length;
  const owner = Int32Array.from(study.cell, (i) => grid.parent[i] ?? -1).map((parent) => (parent < 0 ? n : parent));
  const { reports, expected } = tally(study, smeared, owner, n + 1);
  const km2 = new Float64Array(n + 1);
  owner.forEach((area, i) => {
    km2[area] = (km2[area] as number) + (study.area[i] as number);
  });
  const all = smeared.reduce((sum, r) => sum + r, 0);
  const scoreOf = new Map(scores?.units.map((unit) => [unit.code, unit.score]));
  const { band, notObservable } = bandsOf(ground, smeared, bands);
  const compared = disagreements(
    grid.parents.map(({ code }, a) => {
      // Below the least number of reports nobody is ranked, and that is the reason to be told, not a rate of zero: any
      // exposure above zero serves.
      const exposure = (all < LEAST_REPORTS_IN_ALL ? km2[a] : expected[a]) ?? 0;
      return {
        code,
        structural: scoreOf.get(code) ?? null,
        reports: reports[a] ?? 0,
        exposure: exposure > 0 ? exposure : null,
      };
    }),
  );
  return {
    areas: grid.parents.map(({ code, name }, a): ReportedArea => {
      const { structuralRank, reportedRank, verdict, reason } = compared[a] ?? NOT_COMPARED;
      return {
        code,
        name,
        reports: reports[a] ?? 0,
        expected: expected[a] ?? 0,
        band: band[a] ?? null,
        notObservable: notObservable[a] ?? 0,
        structuralRank,
        reportedRank,
        verdict,
        reason,
      };
    }),
    elsewhere: { reports: reports[n] ?? 0, expected: expected[n] ?? 0 },
  };
}

const NOT_COMPARED = { structuralRank: null, reportedRank: null, verdict: null, reason: 'noScore' } as const;
