import { describe, expect, it } from 'vitest';
import type { NightSurface } from '../../../../src/patrol/plan/index.ts';
import { exposureOnMap } from '../../../../src/state/patrol/surface.ts';

const surface = (mean: number[], ours: number[]): NightSurface => ({
  ids: mean.map((_, i) => `cell${i}`),
  mean: Float64Array.from(mean),
  low: Float64Array.from(mean, (x) => x / 2),
  high: Float64Array.from(mean, (x) => x * 2),
  ours: Uint8Array.from(ours),
  draws: 36,
  asked: 36,
  partial: false,
  landings: 1,
  foreignEnds: 1,
  left: [] as unknown as NightSurface['left'],
});

describe('the exposure on the map', () => {
  it('shows only water that patrols may use and that some crossing passes', () => {
    const shown = exposureOnMap(surface([0.1, 0, 0.2, 0.3], [1, 1, 0, 1]));
    expect(shown.codes).toEqual(['cell0', 'cell3']);
    expect([...shown.mean]).toEqual([0.1, 0.3]);
    expect([...shown.low]).toEqual([0.05, 0.15]);
    expect(shown.place.get('cell3')).toBe(1);
  });

  it('gives more traffic never a lower step, and uses all five', () => {
    const mean = Array.from({ length: 200 }, (_, i) => (i + 1) ** 3 / 1e7);
    const { steps, breaks } = exposureOnMap(
      surface(
        mean,
        mean.map(() => 1),
      ),
    );
    expect([...steps]).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(breaks).toHaveLength(4);
    expect(mean.every((share, i) => steps[i] === 1 + breaks.filter((b) => share >= b).length)).toBe(true);
  });

  it('holds with no water at all', () => {
    expect(exposureOnMap(surface([0.1], [0])).codes).toEqual([]);
  });
});
