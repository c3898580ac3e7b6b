import { describe, expect, it } from 'vitest';
import { relaxedBound } from '../../../../src/patrol/plan/bound.ts';
import { coveredBy, effortOf } from '../../../../src/patrol/plan/effort.ts';
import type { Sight } from '../../../../src/patrol/plan/sight.ts';
import { createRng } from '../../../../src/risk/rng.ts';

/** Sectors that see some of a few cells, and boats that could watch each for so long. */
function drawn(seed: number) {
  const rng = createRng(seed);
  const [cells, sectors, boats] = [12, 8, 2];
  const weights = Float64Array.from({ length: cells }, () => rng.next());
  const rows = Array.from({ length: sectors }, () =>
    Array.from({ length: cells }, (_, j) => [j, rng.next()] as const).filter(() => rng.next() < 0.4),
  );
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  const sight: Sight = {
    starts: Int32Array.from(starts),
    cells: Int32Array.from(rows.flat(), ([j]) => j),
    shares: Float64Array.from(rows.flat(), ([, share]) => share),
  };
  const longest = Array.from({ length: boats }, () => Float64Array.from({ length: sectors }, () => rng.next() * 8));
  return { rng, weights, sectors, boats: longest.map((l) => ({ sight, longest: l })), sight };
}

describe('the bound', () => {
  it('is above every way of sharing out the hours, and is met by its own', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { rng, weights, sectors, boats, sight } = drawn(seed);
      const total = weights.reduce((a, b) => a + b, 0);
      const { bound, hours } = relaxedBound(weights, 12, boats);
      const worth = (watched: readonly Float64Array[]): number =>
        coveredBy(
          weights,
          effortOf(
            weights.length,
            watched.flatMap((h) => Array.from(h, (one, sector) => ({ sight, sector, hours: one }))),
          ),
          12,
        );
      expect(bound).toBeLessThan(total);
      expect(worth(hours)).toBeLessThanOrEqual(bound * (1 + 1e-12));
      expect(worth(hours)).toBeGreaterThan(bound * (1 - 1e-6));
      for (let k = 0; k < 200; k++) {
        const drawnHours = boats.map(({ longest }) => {
          const shares = Array.from({ length: sectors }, () => rng.next() ** 6);
          const sum = shares.reduce((a, b) => a + b, 0);
          return longest.map((l, s) => (l * (shares[s] ?? 0)) / sum);
        });
        expect(worth(drawnHours)).toBeLessThanOrEqual(bound);
      }
    }
  });

  it('of boats that reach nothing is zero', () => {
    const { weights, sight, sectors } = drawn(1);
    expect(relaxedBound(weights, 12, [{ sight, longest: new Float64Array(sectors) }]).bound).toBe(0);
  });
});
