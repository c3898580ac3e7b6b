/** The strait and its places as the reach desk hears of them, from the published files of a profile. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { featuresIn } from '../../../src/map/topology.ts';
import { measureReach, type ReachInput } from '../../../src/response/reach/measure.ts';
import { reachUnits } from '../../../src/response/reach/units.ts';
import type { Coast } from '../../../src/sea/index.ts';
import type { DataState } from '../../../src/state/data.ts';
import { helpPlaces } from '../../../src/state/response/places.ts';
import type { Profile } from '../../../src/state/view.ts';
import { published } from '../state/published.ts';

/** The coast the page has in both profiles: that of the base map. */
const strait: Topology = JSON.parse(readFileSync('public/regions/batam/basemap/strait.topojson', 'utf8'));
const coast = {
  type: 'FeatureCollection',
  features: [...featuresIn(strait, 'land'), ...featuresIn(strait, 'reservoir')],
} as Coast;
export const placesIn = (profile: Profile) => helpPlaces({ layers: published[profile].layers } as DataState);

export const inputIn = (profile: Profile): ReachInput => {
  const { areas, manifest } = published[profile];
  const { strait: box, land_links = [] } = manifest.settings;
  return { units: reachUnits(areas), places: placesIn(profile), coast, box, links: land_links };
};
export const internal = inputIn('internal');
export const reach = measureReach(internal);
