/** The real pack and its layers in both profiles, read once a test file. */

import { readFlowEnds, readIslandShapes } from '../../../src/cli/publish/extras.ts';
import { readPackFiles } from '../../../src/cli/read-pack.ts';
import type { Place, Route } from '../../../src/domain/register.ts';
import { lat, lon, metres } from '../../../src/domain/units.ts';
import type { Profile } from '../../../src/protect/profile.ts';
import type { PublishContext } from '../../../src/protect/sources.ts';
import { officialIn, parsePack } from '../../../src/region/index.ts';

export const files = readPackFiles('data/regions/batam', { local: false });
export const { value: pack, errors } = parsePack(files);
export const flowEnds = readFlowEnds(files.get('flow_ends.csv'));
export const islandShapes = readIslandShapes(files.get('geometry/islands.geojson'));

export const context = (profile: Profile): PublishContext => ({
  profile,
  compiled: pack.settings.compiled,
  isOfficial: officialIn(pack.sources),
});
export const inside = context('internal');
export const open = context('public');

export const place = (overrides: Partial<Place>): Place => ({
  id: 'PLC-X',
  kind: 'informal_landing',
  name: 'A beach',
  name_id: null,
  kelurahan: null,
  kecamatan: null,
  country: 'ID',
  lon: lon(104.1),
  lat: lat(1.1),
  location_precision_m: metres(500),
  status: 'unknown',
  operator_or_agency: null,
  attributes: {},
  note: null,
  source_title: 'A report',
  source_publisher: 'A paper',
  source_url: 'https://example.org/report',
  source_date: '2024-01-01',
  ...overrides,
});

export const route = (overrides: Partial<Route>): Route => ({
  id: 'RTE-X',
  name: 'A crossing',
  direction: 'outbound',
  kind: 'irregular_sea',
  origin_place_id: 'PLC-A',
  via_place_ids: [],
  destination_place_id: 'PLC-B',
  waypoints: [],
  distance_nm: 10,
  reported_transit_minutes: '90',
  vessel_type: 'speedboat',
  period: '2024',
  evidence_count: 1,
  confidence: 'medium',
  note: null,
  source_title: 'A report',
  source_publisher: null,
  source_url: 'https://example.org/report',
  source_date: '2024-01-01',
  source2_url: null,
  ...overrides,
});
