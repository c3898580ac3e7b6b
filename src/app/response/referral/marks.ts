/** What the referral lays on the map: where it starts, and the services that have a place, by the numbers of their steps. */
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../../../map/style.ts';
import type { MapColours } from '../../../map/theme.ts';
import { collection } from '../../../map/topology.ts';
import { placeName } from '../../../report/referral/words.ts';
import { isPlaced } from '../../../response/places.ts';
import { type At, namedOffers, type Referral } from '../../../response/referral/index.ts';
import type { Language } from '../../../state/view.ts';

export const LINES = 'referral-lines';
export const MARKS = 'referral-marks';

export interface ReferralFeeds {
  readonly [LINES]: FeatureCollection;
  readonly [MARKS]: FeatureCollection;
}

/** No line runs to what counts for the city: a line would be a place. */
export function referralFeeds(referral: Referral | null, start: At | null, language: Language): ReferralFeeds {
  if (!referral || !start) return { [LINES]: collection([]), [MARKS]: collection([]) };
  const placed = namedOffers(referral).flatMap(({ offer: { place }, steps }) =>
    isPlaced(place) ? [{ place, steps, at: [place.lon, place.lat] }] : [],
  );
  const point = (at: readonly number[], properties: Feature['properties']): Feature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties,
  });
  return {
    [LINES]: collection(
      placed.map(({ at }) => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: [[...start], at] },
        properties: {},
      })),
    ),
    [MARKS]: collection([
      ...placed.map(({ place, steps, at }) =>
        point(at, { n: steps.join('·'), label: placeName(place, language), service: place.kind === 'service' }),
      ),
      point(start, { start: true }),
    ]),
  };
}

const isStart: ExpressionSpecification = ['has', 'start'];
const isMark: ExpressionSpecification = ['has', 'n'];

/** From below to above: names keep off the discs, whose numbers are placed before them. */
export const LAYERS = ['referral-line', 'referral-disc', 'referral-name', 'referral-start', 'referral-n'] as const;

export function referralLayers(c: MapColours): readonly LayerSpecification[] {
  const [line, disc, name, start, number] = LAYERS;
  const strong = ['Inter SemiBold', ...LABEL_FONT];
  return [
    {
      id: line,
      type: 'line',
      source: LINES,
      paint: { 'line-color': c.accent, 'line-width': 1.6, 'line-opacity': 0.6, 'line-dasharray': [3, 2] },
    },
    {
      id: disc,
      type: 'circle',
      source: MARKS,
      filter: isMark,
      paint: {
        'circle-radius': ['match', ['length', ['get', 'n']], 1, 10, 3, 13, 16],
        ...{ 'circle-color': c.accent, 'circle-stroke-color': c.mapHalo, 'circle-stroke-width': 1.6 },
      },
    },
    {
      id: name,
      type: 'symbol',
      source: MARKS,
      filter: isMark,
      layout: {
        ...{ 'text-field': ['get', 'label'], 'text-font': strong, 'text-size': 12, 'text-max-width': 12 },
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        ...{ 'text-radial-offset': 1.5, 'text-justify': 'auto' },
      },
      paint: { 'text-color': c.mapInk, 'text-halo-color': c.mapHalo, 'text-halo-width': 1.8 },
    },
    {
      id: start,
      type: 'circle',
      source: MARKS,
      filter: isStart,
      paint: {
        ...{ 'circle-radius': 6, 'circle-color': c.mapHalo },
        ...{ 'circle-stroke-color': c.accent, 'circle-stroke-width': 3 },
      },
    },
    {
      id: number,
      type: 'symbol',
      source: MARKS,
      filter: isMark,
      layout: {
        ...{ 'text-field': ['get', 'n'], 'text-font': strong, 'text-size': 11.5 },
        ...{ 'text-allow-overlap': true, 'text-padding': 6 },
      },
      // The accent turns light where the ground turns dark, as the halo of map text does.
      paint: { 'text-color': c.mapHalo },
    },
  ];
}
