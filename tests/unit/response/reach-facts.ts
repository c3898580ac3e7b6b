/** The strait and its places as the reach desk hears of them, from the published files of a profile. */
import { readFileSync } from 'node:fs';
import { measureReach, type ReachInput } from '../../../src/response/reach/measure.ts';
import { reachUnits } from '../../../src/response/reach/units.ts';
import type { Coast } from '../../../src/sea/index.ts';
import type { DataState } from '../../../src/state/data.ts';
import { helpPlaces } from '../../../src/state/response/places.ts';
import type { Profile } from '../../../src/state/view.ts';
import { published } from '../state/published.ts';

const coast: Coast = JSON.parse(readFileSync('data/regions/batam/geometry/coast.geojson', 'utf8'));
export const placesIn = (profile: Profile) => helpPlaces({ layers: published[profile].layers } as DataState);

export const inputIn = (profile: Profile): ReachInput => {
  const { areas, manifest } = published[profile];
  const { strait, land_links = [] } = manifest.settings;
  return { units: reachUnits(areas), places: placesIn(profile), coast, box: strait, links: land_links };
};
export const internal = inputIn('internal');
export const reach = measureReach(internal);
