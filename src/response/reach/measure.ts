/** The nearest place of every kind for every kelurahan. */
import type { LandLink } from '../../domain/pack.ts';
import type { Located } from '../../risk/spatial/spread.ts';
import { type Box, buildSeaGrid, type Coast, type SeaGrid } from '../../sea/index.ts';
import type { HelpPlace } from '../places.ts';
import { type Footing, landsOf, mainLand, sameLand } from './lands.ts';
import { type PlacedHelp, SOUGHT, type Sought, soughtPlaces } from './sought.ts';
import type { ReachUnit } from './units.ts';
import { type Approach, approachTo, type Distance, overWater, straight, type Way } from './ways.ts';

export interface ReachInput {
  readonly units: readonly ReachUnit[];
  readonly places: readonly HelpPlace[];
  readonly coast: Coast;
  readonly box: Box;
  readonly links: readonly LandLink[];
}

export interface Nearest extends Way {
  readonly placeId: string;
  /** Between these the distance to the nearest lies, whichever place that turns out to be. */
  readonly anyLowKm: number;
  readonly anyHighKm: number;
}

/** null where no place of the kind has a point, or none can be reached. */
export type UnitReach = ReachUnit & { readonly nearest: Readonly<Record<Sought, Nearest | null>> };

/** Cells 0.9 km apart, no distance kept from the shore, narrows open: a distance needs the channel, not a safe track (src/sea). */
const GRID = { resolution: 8, buffer_m: 0, narrows: true } as const;

/** As likely as not is enough to go by land; what lies between is shown as unsure. */
const BY_LAND_FROM = 0.5;

const disc = ({ lon, lat, radiusM }: PlacedHelp) => ({ lon, lat, precision_m: radiusM });

/**
 * Ways between units and places. Measured straight where both ends stand on one island or on islands joined by bridges,
 * else over water. The sea grid is built when the first pair parted by water is asked for, a field of distances (one search
 * of the grid) when the first such pair of a place is.
 */
export function wayFinder({ coast, box, links }: Pick<ReachInput, 'coast' | 'box' | 'links'>) {
  const lands = landsOf(coast, links);
  const stands = new Map<string, Footing>();
  const approaches = new Map<string, Approach>();
  let grid: SeaGrid | null = null;
  const footing = (at: Located): Footing => {
    const key = `${at.lon} ${at.lat} ${at.precision_m}`;
    const found = stands.get(key) ?? lands.footing(at);
    stands.set(key, found);
    return found;
  };
  /** @param direct the straight distance of the pair */
  return (unit: ReachUnit, place: PlacedHelp, direct: Distance): Way | null => {
    const to = disc(place);
    const share = sameLand(footing(unit), footing(to));
    if (share >= BY_LAND_FROM) return { ...direct, by: 'land', seaNm: null, ashoreKm: 0, sameLand: share, line: [] };
    grid ??= buildSeaGrid(coast, { box, ...GRID });
    const approach = approaches.get(place.id) ?? approachTo(grid, to, lands.outline(mainLand(footing(to))));
    approaches.set(place.id, approach);
    const way = overWater(grid, unit, approach);
    return way && { ...way, sameLand: share };
  };
}

const least = (xs: readonly number[]): number => xs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/**
 * Measures the reach of every kind. Straight distances cost units × places × 49 great circles; ways over water one search of
 * the grid a place (n log n in its cells), sought only while a place could still be the nearest: no way is shorter than the
 * straight one.
 * @param onProgress share of the units done
 */
export function measureReach(input: ReachInput, onProgress: (share: number) => void = () => undefined): UnitReach[] {
  const find = wayFinder(input);
  const sought = SOUGHT.map((kind) => [kind, soughtPlaces(input.places, kind).placed] as const);
  return input.units.map((unit, u) => {
    const direct = new Map<string, Distance>();
    const ways = new Map<string, Way | null>();
    const directTo = (place: PlacedHelp): Distance => {
      const found = direct.get(place.id) ?? straight(unit, disc(place));
      direct.set(place.id, found);
      return found;
    };
    const wayTo = (place: PlacedHelp): Way | null => {
      const found = ways.has(place.id) ? (ways.get(place.id) ?? null) : find(unit, place, directTo(place));
      ways.set(place.id, found);
      return found;
    };
    const nearestOf = (places: readonly PlacedHelp[]): Nearest | null => {
      const byDirect = places.toSorted((a, b) => directTo(a).km - directTo(b).km || (a.id < b.id ? -1 : 1));
      let best: { readonly id: string; readonly way: Way } | null = null;
      const tried: Way[] = [];
      for (const place of byDirect) {
        const { km, lowKm } = directTo(place);
        // What cannot be the nearest even at its best moves neither the answer nor its interval.
        if (best && km >= best.way.km && lowKm >= least(tried.map((w) => w.highKm))) continue;
        const way = wayTo(place);
        if (!way) continue;
        tried.push(way);
        if (!best || way.km < best.way.km) best = { id: place.id, way };
      }
      return (
        best && {
          ...best.way,
          placeId: best.id,
          anyLowKm: least(tried.map((w) => w.lowKm)),
          anyHighKm: least(tried.map((w) => w.highKm)),
        }
      );
    };
    const nearest = Object.fromEntries(sought.map(([kind, places]) => [kind, nearestOf(places)]));
    onProgress((u + 1) / input.units.length);
    return { ...unit, nearest: nearest as UnitReach['nearest'] };
  });
}
