/** Indicators and scores of the 12 kecamatan and 64 kelurahan, and the two engines of distance against each other. */
import { scoreRegion } from '../../src/risk/index.ts';
import { OPERATORS } from '../../src/risk/operators/registry.ts';
import type { Prepared } from '../../src/risk/prepare.ts';
import { type Geometer, planeGeometer, turfGeometer } from '../../src/risk/spatial/geometer.ts';
import { batam, prepared } from './batam.ts';
import { type Bench, checksum, timed } from './measure.ts';

/** Operators whose distances come from the geometer; the sea has its own grid, counts have no distance. */
const BY_DISTANCE = new Set(['placeDensity', 'routeEndDensity', 'expectedDistanceToNearest']);

/** One column an indicator that rests on distances, by the given engine. */
const columnsBy = (geometer: Geometer, { context, indicators }: Prepared): Float64Array[] =>
  indicators.flatMap(({ input }) => {
    if (input.kind !== 'computed' || !BY_DISTANCE.has(input.operator)) return [];
    const column = OPERATORS.get(input.operator)?.compute({ ...context, geometer }, input.parameters);
    return column ? [column] : [];
  });

const LEVELS = ['kecamatan', 'kelurahan'] as const;
const both = () => LEVELS.map((level) => prepared(level));

/** |flat − Turf| over Turf, at its largest; a value below a thousandth of its column's largest is measured against that. */
function largestDifference(turf: readonly Float64Array[], flat: readonly Float64Array[]): number {
  let largest = 0;
  turf.forEach((column, c) => {
    const floor = column.reduce((a, b) => Math.max(a, Math.abs(b)), 0) / 1000;
    column.forEach((v, i) => {
      const difference = Math.abs((flat[c]?.[i] ?? Number.NaN) - v) / Math.max(Math.abs(v), floor);
      // A value that one engine alone has is no small difference.
      if (Number.isNaN(v) !== Number.isNaN(flat[c]?.[i] ?? Number.NaN)) largest = Number.POSITIVE_INFINITY;
      else if (difference > largest) largest = difference;
    });
  });
  return largest;
}

export const benches: readonly Bench[] = [
  {
    name: 'turf-equality',
    unit: '1',
    limit: 0.001,
    measure: () => {
      const pairs = both().map(
        (p) => [columnsBy(turfGeometer(p.units), p), columnsBy(planeGeometer(p.units), p)] as const,
      );
      const n = pairs.flatMap(([turf]) => turf).reduce((sum, column) => sum + column.length, 0);
      const value = Math.max(...pairs.map(([turf, flat]) => largestDifference(turf, flat)));
      return { value, n, check: checksum(pairs) };
    },
  },
  {
    name: 'indicators-flat-to-turf-ratio',
    unit: '1',
    limit: 1,
    measure: async () => {
      const levels = both();
      const turf = await timed(5, () => levels.map((p) => columnsBy(turfGeometer(p.units), p)));
      const flat = await timed(5, () => levels.map((p) => columnsBy(planeGeometer(p.units), p)));
      return { value: flat.ms / turf.ms, n: 76, check: checksum(flat.result) };
    },
  },
  {
    name: 'indicators-76-ms',
    unit: 'ms',
    limit: 8000,
    measure: async () => {
      // A new geometry each time, so that the sea grid, which is kept by geometry, is built as for a first score.
      const { ms, result } = await timed(3, () => LEVELS.map((level) => fresh(level).columns.map((c) => c.values)));
      return { value: ms, n: 76, check: checksum(result) };
    },
  },
  {
    name: 'score-76-ms',
    unit: 'ms',
    limit: 8000,
    measure: async () => {
      const { ms, result } = await timed(5, () => LEVELS.map((level) => scoreRegion(batam, level).value?.units));
      return { value: ms, n: 76, check: checksum(result.map((units) => units?.map((u) => [u.code, u.score, u.rank]))) };
    },
  },
];

const fresh = (level: (typeof LEVELS)[number]) => prepared(level, { ...batam, geometry: { ...batam.geometry } });
