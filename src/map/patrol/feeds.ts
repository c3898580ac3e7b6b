/** What the patrol's sources hold, from the plan and the form. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { cellToBoundary } from 'h3-js';
import { KM_PER_NAUTICAL_MILE } from '../../domain/units.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import type { PatrolForm } from '../../state/patrol/form.ts';
import { type NumberedSector, numberedSectors, numberText } from '../../state/patrol/sectors.ts';
import type { Picking } from '../../state/patrol/store.ts';
import type { Base } from '../../worker/patrol.ts';
import { collection } from '../topology.ts';
import type { PatrolSource } from './layers.ts';

export type PatrolFeed = Partial<Record<PatrolSource, FeatureCollection>>;
export const CELL_PREFIX = 'petak';

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

/** Two boats may watch one cell, one after the other. */
function byCell(sectors: readonly NumberedSector[]): ReadonlyMap<string, readonly NumberedSector[]> {
  const cells = new Map<string, NumberedSector[]>();
  for (const s of sectors) cells.set(s.cell, [...(cells.get(s.cell) ?? []), s]);
  return cells;
}

/** @param boat the one that is chosen, from 0; with none all stand out alike */
export function planFeed(plan: Plan | null, boat: number | null, cell: string | null): PatrolFeed {
  const chosen = (of: number) => boat === null || boat === of;
  return {
    'patrol-tracks': collection((plan?.vessels ?? []).map((v, i) => feature(v.track, { boat: i, chosen: chosen(i) }))),
    'patrol-sectors': collection(
      [...byCell(plan ? numberedSectors(plan) : [])].map(([code, watches]) =>
        feature(
          { type: 'Polygon', coordinates: [cellToBoundary(code, true)] },
          {
            key: `${CELL_PREFIX}:${code}`,
            label: watches.map((s) => numberText(s.number)).join('·'),
            chosen: cell === null ? watches.some((s) => chosen(s.boat)) : cell === code,
            unknown: watches.some((s) => s.boundaryUnknown),
          },
        ),
      ),
    ),
  };
}

const circle = (shape: string, at: { lon: number; lat: number }, radiusNm: number | null): Feature =>
  feature(point(at.lon, at.lat), { shape, radius_m: (radiusNm ?? 0) * KM_PER_NAUTICAL_MILE * 1000 });

export function enteredFeed(form: PatrolForm, bases: readonly Base[], picking: Picking | null): PatrolFeed {
  const known = new Map(bases.map((b) => [b.id, b]));
  const stands = new Map<string, { lon: number; lat: number; boats: number[] }>();
  form.boats.forEach(({ base }, i) => {
    const at = typeof base === 'string' ? known.get(base) : base && { lon: base[0], lat: base[1] };
    if (!at) return;
    const key = `${at.lon} ${at.lat}`;
    const there = stands.get(key) ?? { lon: at.lon, lat: at.lat, boats: [] };
    there.boats.push(i + 1);
    stands.set(key, there);
  });
  const corners = picking?.what === 'noGo' ? picking.corners : [];
  return {
    'patrol-bases': collection(
      [...stands.values()].map(({ lon, lat, boats }) => feature(point(lon, lat), { label: boats.join(' · ') })),
    ),
    'patrol-entered': collection([
      ...form.tips.map((t) => circle('tips', t, t.radiusNm)),
      ...form.others.map((o) => circle('others', o, o.radiusNm)),
      ...form.watches.map((w) => circle('watches', w, w.detectionNm)),
      ...form.noGo.map((polygon) => feature(polygon, { shape: 'noGo' })),
      ...(form.limit ? [feature(form.limit, { shape: 'limit' })] : []),
      ...corners.map(([lon, lat]) => feature(point(lon, lat), { shape: 'corner' })),
      ...(corners.length > 1
        ? [feature({ type: 'LineString', coordinates: corners.map((c) => [...c]) }, { shape: 'drawing' })]
        : []),
    ]),
  };
}
