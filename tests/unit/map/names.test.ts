/** Names on the drawn map, which is the map where there is no WebGL. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelPoint } from '../../../src/domain/label-point.ts';
import { projector } from '../../../src/map/camera.ts';
import { type Name, namesApart } from '../../../src/map/names.ts';
import { featuresOf } from '../../../src/state/areas.ts';
import { published } from '../state/published.ts';

const LETTER_PX = 12;
const touch = (a: Name, b: Name) =>
  Math.abs(a.x - b.x) < ((a.text.length + b.text.length) / 2) * LETTER_PX * 0.5 && Math.abs(a.y - b.y) < LETTER_PX;

const batam = (zoom: number, size: { width: number; height: number }): Name[] => {
  const at = projector({ lon: 104.03, lat: 1.02, zoom }, size);
  return featuresOf(published.public.areas, 'kecamatan').map(({ geometry, properties: { name: text } }) => {
    const [lon, lat] = labelPoint(geometry);
    const [x, y] = at(lon, lat);
    return { text, x, y };
  });
};

describe('names of kecamatan', () => {
  test('all twelve are written where there is room', () => {
    expect(namesApart(batam(11.5, { width: 1440, height: 900 }), LETTER_PX)).toHaveLength(12);
  });

  test('of those that would lie on one another some are left out, and the first of the list never is', () => {
    const names = batam(8.6, { width: 390, height: 844 });
    const kept = namesApart(names, LETTER_PX);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(12);
    expect(kept[0]).toBe(names[0]);
  });

  test('larger letters leave room for fewer', () => {
    const names = batam(9.4, { width: 1024, height: 768 });
    expect(namesApart(names, 2 * LETTER_PX).length).toBeLessThan(namesApart(names, LETTER_PX).length);
  });

  test('no two that are written touch, and each that is not touches one that is', () => {
    const name = fc.record({
      text: fc.string({ minLength: 1, maxLength: 16 }),
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const kept = namesApart(names, LETTER_PX);
        for (const [i, a] of kept.entries()) for (const b of kept.slice(i + 1)) expect(touch(a, b)).toBe(false);
        for (const out of names.filter((n) => !kept.includes(n)))
          expect(namesApart([...kept, out], LETTER_PX)).toHaveLength(kept.length);
      }),
    );
  });
});
