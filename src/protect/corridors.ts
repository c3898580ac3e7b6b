/** Irregular sea routes as the cells that several of them cross, without their ends. */
import { booleanIntersects } from '@turf/turf';
import type { RegionGeometry } from '../domain/pack.ts';
import type { Place, Route } from '../domain/register.ts';
import { cellOf, cellsOutline } from './cells.ts';
import { feature, type PublishedFeature } from './features.ts';
import { MINIMUM_IN_CELL, PUBLIC_RESOLUTION } from './profile.ts';
import { compiled, type PublishContext, type SourceProperties } from './sources.ts';

export interface CorridorProperties extends SourceProperties {
  readonly form: 'corridor';
  readonly kind: 'irregular_sea';
  readonly cell: string;
  /** How many routes cross the cell on their way; never fewer than three. */
  readonly routes: number;
}

/** About 110 m at the equator: far shorter than the 3.7 km edge of a cell, so that none is stepped over but by a corner. */
const STEP_DEGREES = 0.001;

/** The cells a drawn line passes, in order, each once. */
export function cellsAlong(waypoints: Route['waypoints'], resolution = PUBLIC_RESOLUTION): readonly string[] {
  const cells = new Set<string>();
  waypoints.forEach(([x, y], index) => {
    const [toX, toY] = waypoints[index + 1] ?? [x, y];
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / STEP_DEGREES));
    for (let step = 0; step <= steps; step++) {
      cells.add(cellOf(x + ((toX - x) * step) / steps, y + ((toY - y) * step) / steps, resolution));
    }
  });
  return [...cells];
}

/** Cells of a route without those of its ends: where the line starts and stops, and where its two places lie. */
export function cellsBetweenEnds(route: Route, placeById: ReadonlyMap<string, Place>): readonly string[] {
  const ends = [route.waypoints[0], route.waypoints.at(-1)].filter((point) => point !== undefined);
  const places = [route.origin_place_id, route.destination_place_id]
    .map((id) => placeById.get(id))
    .filter((place) => place !== undefined);
  const hidden = new Set([
    ...ends.map(([x, y]) => cellOf(x, y)),
    ...places.map((place) => cellOf(place.lon, place.lat)),
  ]);
  return cellsAlong(route.waypoints).filter((cell) => !hidden.has(cell));
}

/** The coast as far as it matters here: polygons with the role of their land. */
export type Coast = RegionGeometry['coast'];

/**
 * Corridor cells: crossed by at least three irregular sea routes whose ends lie elsewhere, clear of foreign land and
 * holding no foreign landing, for a corridor that runs up a foreign shore shows where it ends. No name, no end, no transit time.
 */
export function corridorCells(
  routes: readonly Route[],
  places: readonly Place[],
  coast: Coast,
  context: PublishContext,
): PublishedFeature<CorridorProperties>[] {
  const placeById = new Map(places.map((place) => [place.id, place]));
  const foreign = new Set(
    places.filter((place) => place.kind === 'foreign_landing').map((place) => cellOf(place.lon, place.lat)),
  );
  const foreignLand = coast.features.filter((land) => land.properties.role === 'foreign');
  const ashore = (cell: string): boolean => {
    const outline = cellsOutline([cell]);
    return foreignLand.some((land) => booleanIntersects(land, outline));
  };
  const crossings = new Map<string, number>();
  for (const route of routes.filter((row) => row.kind === 'irregular_sea')) {
    for (const cell of cellsBetweenEnds(route, placeById)) crossings.set(cell, (crossings.get(cell) ?? 0) + 1);
  }
  return [...crossings]
    .filter(([cell, count]) => count >= MINIMUM_IN_CELL && !foreign.has(cell) && !ashore(cell))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cell, count]) =>
      feature(cellsOutline([cell]), {
        form: 'corridor' as const,
        kind: 'irregular_sea' as const,
        cell,
        routes: count,
        ...compiled('Register of routes, irregular sea routes counted by area', context.compiled, 'C'),
      }),
    );
}
