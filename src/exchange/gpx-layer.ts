/** A layer as GPX 1.1 (topografix.com/GPX/1/1): points as waypoints, lines as tracks. It has no word for areas. */
import type { Position } from 'geojson';
import { addressOf, type LayerFeature, type LayerFile, type LayerText, nameOf, sourceOf } from './layer.ts';
import { degreesText, xmlText } from './tracks.ts';

const at = ([lon = 0, lat = 0]: Position): string => `lat="${degreesText(lat)}" lon="${degreesText(lon)}"`;

/** In the order of the schema: name, desc, src, link, type; GPX wants none of them empty. */
function words(feature: LayerFeature): string {
  const { kind, note } = feature.properties;
  const address = addressOf(feature);
  const element = (name: string, text: unknown): string =>
    typeof text === 'string' && text !== '' ? `<${name}>${xmlText(text)}</${name}>` : '';
  return [
    element('name', nameOf(feature)),
    element('desc', note),
    element('src', sourceOf(feature)),
    address === null ? '' : `<link href="${xmlText(address)}"></link>`,
    element('type', kind),
  ].join('');
}

const segment = (positions: readonly Position[]): string =>
  `<trkseg>${positions.map((position) => `<trkpt ${at(position)}></trkpt>`).join('')}</trkseg>`;

function waypoint(feature: LayerFeature): string[] {
  const { geometry } = feature;
  return geometry?.type === 'Point' ? [`<wpt ${at(geometry.coordinates)}>${words(feature)}</wpt>`] : [];
}

function track(feature: LayerFeature): string[] {
  const { geometry } = feature;
  const lines =
    geometry?.type === 'LineString'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.length > 0 ? [`<trk>${words(feature)}${lines.map(segment).join('')}</trk>`] : [];
}

const HOLDS: readonly string[] = ['Point', 'LineString', 'MultiLineString'];

/**
 * @returns refused where a feature is an area, since a file without it would look whole; features without a position are
 *   left out, counted, and told in the description
 */
export function gpxLayerText({ title, notice, licence, date, features }: LayerFile): LayerText {
  const areas = features.filter(({ geometry }) => geometry !== null && !HOLDS.includes(geometry.type)).length;
  const left = features.filter(({ geometry }) => geometry === null).length;
  if (areas > 0)
    return {
      kind: 'refused',
      reason: `GPX holds points and lines, and ${areas} of ${features.length} features are areas`,
    };
  if (left > 0 && left === features.length)
    return { kind: 'refused', reason: `GPX holds positions, and none of the ${left} features has one` };
  const missing = left === 0 ? [] : [`${left} features without a position are left out`];
  const description = [notice, licence, date, ...missing].join(' · ');
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Jaga Selat" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd">',
    `<metadata><name>${xmlText(title)}</name><desc>${xmlText(description)}</desc></metadata>`,
    ...features.flatMap(waypoint),
    ...features.flatMap(track),
    '</gpx>',
  ].join('\n');
  return { kind: 'text', text: `${text}\n`, left };
}
