/** The view of a step as a pack's file may state it: a link of the public map that names only what the region has. */
import { INTERNAL_LAYERS, LAYERS } from '../../domain/layer-ids.ts';
import { didYouMean } from '../nearest.ts';

export interface Known {
  /** Id of the region. */
  readonly region: string;
  /** Ids of its places to go. */
  readonly places: readonly string[];
  /** Codes of its areas. */
  readonly areas: readonly string[];
}

export interface ViewFault {
  readonly rule: string;
  readonly value: string;
  readonly remedy: string;
}

const PUBLIC_LAYERS = LAYERS.filter((layer) => !INTERNAL_LAYERS.includes(layer));
const LEVELS = ['kecamatan', 'kelurahan'];
const MONTHS = /^(\d{4}-(0[1-9]|1[0-2]))?\.\.(\d{4}-(0[1-9]|1[0-2]))?$/;

const fault = (rule: string, value: string, remedy: string): ViewFault => ({ rule, value, remedy });

function camera(text: string): boolean {
  const parts = text.split(',');
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = parts.map((p) => (p.trim() ? Number(p) : Number.NaN));
  return parts.length === 3 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
}

/** Nothing is missing that was asked for: a public map would leave out what it does not know, and say nothing. */
const RULES: Readonly<Record<string, (value: string, known: Known) => ViewFault | null>> = {
  region: (value, { region }) =>
    value === region ? null : fault('foreignKey', value, `A story of this pack shows its own region, ${region}.`),
  place: (value, { places }) =>
    places.includes(value)
      ? null
      : fault('foreignKey', value, `The region has no place of this name.${didYouMean(value, places)}`),
  at: (value) => (camera(value) ? null : fault('pattern', value, 'Give the camera as latitude,longitude,zoom.')),
  level: (value) => (LEVELS.includes(value) ? null : fault('enum', value, `Write ${LEVELS.join(' or ')}.`)),
  area: (value, { areas }) =>
    areas.includes(value) ? null : fault('foreignKey', value, 'No area of the region has this code.'),
  layers: (value) => {
    const strange = value.split(',').find((layer) => !(PUBLIC_LAYERS as readonly string[]).includes(layer));
    return strange === undefined || value === ''
      ? null
      : fault('enum', strange, `The public map has no layer of this name.${didYouMean(strange, PUBLIC_LAYERS)}`);
  },
  time: (value) => (MONTHS.test(value) ? null : fault('date', value, 'Give the months as YYYY-MM..YYYY-MM.')),
};

/** @returns the first thing a public map could not show as it is written, or null */
export function viewFault(view: string, known: Known): ViewFault | null {
  const [, query = ''] = /^#\/risk(?:\?(.+))?$/.exec(view) ?? [view, null];
  if (query === null) return fault('pattern', view, 'Copy the view from the address bar of the map: #/risk?….');
  for (const [key, value] of new URLSearchParams(query)) {
    const rule = RULES[key];
    if (!rule) return fault('enum', key, `A step states ${Object.keys(RULES).join(', ')}; take this out.`);
    const found = rule(value, known);
    if (found) return found;
  }
  return null;
}
