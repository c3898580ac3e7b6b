import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellFinder } from '../../../../src/exchange/stream/lattice.ts';
import { random } from './support.ts';

describe('cells found on the flat faces of the icosahedron', () => {
  const differing = (resolution: number, n: number, point: (next: () => number) => readonly [number, number]) => {
    const finder = cellFinder(resolution);
    const next = random(11);
    let different = 0;
    for (let i = 0; i < n; i++) {
      const [lon, lat] = point(next);
      if (finder.indexes[finder.find(lon, lat)] !== latLngToCell(lat, lon, resolution)) different++;
    }
    return different;
  };

  it('are those of H3 all over the Earth, at odd and even resolutions', () => {
    for (const resolution of [0, 3, 6, 7])
      expect(
        differing(resolution, 8_000, (next) => [next() * 360 - 180, (Math.asin(next() * 2 - 1) * 180) / Math.PI]),
      ).toBe(0);
  });

  it('are those of H3 in Indonesian waters, where two faces meet', () => {
    expect(differing(7, 20_000, (next) => [95 + next() * 46, next() * 17 - 11])).toBe(0);
  });
});
