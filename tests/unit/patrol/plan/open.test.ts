import type { Polygon } from 'geojson';
import { expect, it } from 'vitest';
import type { RegionPack } from '../../../../src/domain/pack.ts';
import { batam } from '../strait.ts';
import { planOf, twoBoats } from './support.ts';

const named = async (pack: RegionPack) => (await planOf(twoBoats(), 0, pack)).open.map(({ near }) => near);

/** The pack as official boundaries leave it where they hold one kelurahan: about its point, as a square with a small islet. */
function withPolygon(name: string): RegionPack {
  const square = (x: number, y: number, half: number): Polygon['coordinates'] => [
    [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ],
  ];
  const { kelurahan } = batam.geometry;
  const features = kelurahan.features.map((feature) => {
    if (feature.properties.name !== name || feature.geometry.type !== 'Point') return feature;
    const [x = 0, y = 0] = feature.geometry.coordinates;
    const geometry = { type: 'MultiPolygon' as const, coordinates: [square(x + 0.1, y, 1e-4), square(x, y, 1e-3)] };
    return { ...feature, geometry };
  });
  return { ...batam, geometry: { ...batam.geometry, kelurahan: { ...kelurahan, features } } };
}

it('a kelurahan names an open area by its polygon as it does by its point', async () => {
  const before = await named(batam);
  const names = new Set(batam.geometry.kelurahan.features.map(({ properties }) => properties.name));
  const name = before.find((near) => near && names.has(near.name))?.name;
  expect(name).toBeDefined();
  const drawn = withPolygon(name ?? '');
  expect(drawn.geometry.kelurahan).not.toEqual(batam.geometry.kelurahan);
  expect(await named(drawn)).toEqual(before);
});
