/**
 * The view as an address (`#/risk?area=21.71.04&…`) and back. Only what differs from the default is written, so that a
 * link stays short; anything unreadable in a link falls back to the default rather than failing.
 */
import { CHART_IDS } from '../domain/story.ts';
import { isAsModelled, readChoice, writeChoice } from './choice.ts';
import {
  type Camera,
  DATA_FACES,
  DESKS,
  defaultView,
  LAYERS,
  type LayerId,
  LEVELS,
  type Level,
  PANEL_TABS,
  type Profile,
  SCHEME_CHOICES,
  STANDS,
  SURFACES,
  THEMES,
  type TimeRange,
  VARIANTS,
  type View,
  WORKSPACES,
} from './view.ts';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const AREA_CODE = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;
const oneOf = <T extends string>(options: readonly T[], text: string | null, fallback: T): T =>
  options.find((o) => o === text) ?? fallback;

function readCamera(text: string | null): Camera | null {
  // Number('') is 0: a camera of empty parts would look at the Gulf of Guinea.
  const parts = text?.split(',').map((part) => (part.trim() ? Number(part) : Number.NaN));
  if (parts?.length !== 3) return null;
  const [lat = Number.NaN, lon = Number.NaN, zoom = Number.NaN] = parts;
  const sound = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return sound ? { lat, lon, zoom } : null;
}

/** A public site has no cells: they would show where landings are. */
const readLevel = (text: string | null, available: Profile): Level =>
  oneOf(available === 'internal' ? LEVELS : (['kecamatan', 'kelurahan'] as const), text, 'kecamatan');

function readTime(text: string | null): TimeRange {
  const [from = '', to = ''] = text?.split('..') ?? [];
  const range = { from: MONTH.test(from) ? from : null, to: MONTH.test(to) ? to : null };
  return range.from && range.to && range.from > range.to ? { from: null, to: null } : range;
}

function readLayers(text: string | null, fallback: readonly LayerId[]): readonly LayerId[] {
  if (text === null) return fallback;
  const wanted = new Set(text.split(','));
  return LAYERS.filter((l) => wanted.has(l));
}

/** @param hash the part of the address from `#`; @param available the profile whose tables this site serves. */
export function parseLink(hash: string, available: Profile): View {
  const base = defaultView(available);
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const q = new URLSearchParams(query);
  return {
    region: /^[a-z0-9-]{1,40}$/.test(q.get('region') ?? '') ? (q.get('region') ?? base.region) : base.region,
    workspace: oneOf(WORKSPACES, path, base.workspace),
    language: oneOf(['id', 'en'], q.get('lang'), base.language),
    theme: oneOf(THEMES, q.get('theme'), base.theme),
    // A public site has no internal tables to show, whatever the link says.
    profile: available === 'internal' ? oneOf(['internal', 'public'], q.get('profile'), 'internal') : 'public',
    place: q.get('place') ?? base.place,
    camera: readCamera(q.get('at')),
    level: readLevel(q.get('level'), available),
    // Only the internal tables can answer for the variant.
    variant: available === 'internal' ? oneOf(VARIANTS, q.get('variant'), base.variant) : base.variant,
    choice: available === 'internal' ? readChoice(q) : base.choice,
    other:
      available === 'internal' && q.get('other') !== null
        ? readChoice(new URLSearchParams(q.get('other') ?? ''))
        : null,
    difference: available === 'internal' && q.get('other') !== null && q.get('difference') === '1',
    classes: (available === 'internal' && SCHEME_CHOICES.find((c) => c === q.get('classes'))) || null,
    shown: available === 'internal' && /^[A-Z_]{2,24}$/.test(q.get('shown') ?? '') ? q.get('shown') : null,
    compare: AREA_CODE.test(q.get('compare') ?? '') ? q.get('compare') : null,
    area: AREA_CODE.test(q.get('area') ?? '') ? q.get('area') : null,
    feature: /^[a-z_]+:[\w.-]+$/i.test(q.get('feature') ?? '') ? q.get('feature') : null,
    tab: oneOf(PANEL_TABS, q.get('tab'), base.tab),
    layers: readLayers(q.get('layers'), base.layers),
    time: readTime(q.get('time')),
    surface: (available === 'internal' && SURFACES.find((s) => s === q.get('surface'))) || null,
    terminals: available === 'public' || q.get('terminals') !== '0',
    table: q.get('table') === '1',
    face: oneOf(DATA_FACES, q.get('face'), base.face),
    desk: oneOf(DESKS, q.get('desk'), base.desk),
    stand: oneOf(STANDS, q.get('stand'), base.stand),
    story: /^[\w-]{1,40}$/.test(q.get('story') ?? '') ? q.get('story') : null,
    step: /^\d{1,3}$/.test(q.get('step') ?? '') ? Number(q.get('step')) : 0,
    chart: oneOf(CHART_IDS, q.get('chart'), base.chart),
    speaker: q.get('speaker') === '1',
    panel: q.get('panel') === '1',
    help: /^[a-z][a-z-]{0,23}$/.test(q.get('help') ?? '') ? q.get('help') : null,
  };
}

/** The inverse of parseLink: `parseLink(formatLink(v)) ` equals `v` with the camera at five decimals. */
export function formatLink(view: View, available: Profile): string {
  const base = defaultView(available);
  const q = new URLSearchParams();
  const put = (key: string, value: string | null, unless: string | null) => {
    if (value !== null && value !== unless) q.set(key, value);
  };
  put('region', view.region, base.region);
  put('lang', view.language, base.language);
  put('theme', view.theme, base.theme);
  put('profile', view.profile, base.profile);
  put('place', view.place, base.place);
  if (view.camera) {
    const { lat, lon, zoom } = view.camera;
    q.set('at', `${lat.toFixed(5)},${lon.toFixed(5)},${zoom.toFixed(2)}`);
  }
  put('level', view.level, base.level);
  put('variant', view.variant, base.variant);
  if (!isAsModelled(view.choice)) writeChoice(q, view.choice);
  if (view.other) {
    const other = new URLSearchParams();
    writeChoice(other, view.other);
    q.set('other', other.toString());
  }
  if (view.difference && view.other) q.set('difference', '1');
  put('classes', view.classes, base.classes);
  put('shown', view.shown, base.shown);
  put('compare', view.compare, base.compare);
  put('area', view.area, base.area);
  put('feature', view.feature, base.feature);
  put('tab', view.tab, base.tab);
  // In their own order, so that a layer put out and back leaves no trace in the link.
  const layers = (on: readonly LayerId[]) => LAYERS.filter((l) => on.includes(l)).join(',');
  put('layers', layers(view.layers), layers(base.layers));
  if (view.time.from || view.time.to) q.set('time', `${view.time.from ?? ''}..${view.time.to ?? ''}`);
  put('surface', view.surface, base.surface);
  if (!view.terminals) q.set('terminals', '0');
  if (view.table) q.set('table', '1');
  put('face', view.face, base.face);
  put('desk', view.desk, base.desk);
  put('stand', view.stand, base.stand);
  put('story', view.story, base.story);
  if (view.step > 0) q.set('step', String(view.step));
  put('chart', view.chart, base.chart);
  if (view.speaker) q.set('speaker', '1');
  if (view.panel) q.set('panel', '1');
  put('help', view.help, base.help);
  const query = q.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `#/${view.workspace}${query ? `?${query}` : ''}`;
}
