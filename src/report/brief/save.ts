/** From a plan to a file of pages: the one entry of the brief for the screen, fetched when it is first used. */
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { LayerCollection, LayerFeature, Manifest } from '../../domain/published.ts';
import { coloursOf } from '../../map/theme.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import type { Window } from '../../patrol/plan/window.ts';
import { nightSky } from '../../patrol/sky.ts';
import { regionPath } from '../../state/files.ts';
import type { Language } from '../../state/view.ts';
import { closeDocument } from '../document.ts';
import { need, readAll, type Unread } from '../files.ts';
import { interFonts } from '../fonts.ts';
import { type BriefInput, briefOf } from './content.ts';
import type { Base } from './map.ts';
import { briefPdf } from './pdf.ts';
import { contactsOf } from './victims.ts';

export interface BriefRequest extends Pick<BriefInput, 'plan' | 'window' | 'speedLossPct' | 'direction' | 'notes'> {
  readonly region: string;
  readonly language: Language;
}
export type BriefMade = { readonly name: string; readonly blob: Blob } | Unread;

/** Hours of sky about a night, so that sunset and sunrise fall into it. */
const AROUND_HOURS = 3;

/** @returns the file with its name, or the data file that could not be read */
export async function makePatrolBrief(request: BriefRequest): Promise<BriefMade> {
  const { region, language, plan, window } = request;
  const base = regionPath(region, 'internal');
  const [read, fonts] = await Promise.all([
    readAll(() =>
      Promise.all([
        need<Manifest>(`${base}manifest.json`),
        need<LayerCollection>(`${base}places.geojson`),
        need<LayerCollection>(`${base}boundary.geojson`),
        need<Topology>(`${regionPath(region, 'public')}basemap/strait.topojson`),
      ]),
    ),
    interFonts(),
  ]);
  if ('unread' in read) return read;
  const [manifest, places, boundary, strait] = read.value;
  const brief = briefOf({
    ...request,
    ...skiesOf(window, manifest),
    manifest,
    contacts: contactsOf(places.features),
    baseNames: namesOf(places.features, language),
  });
  const { doc } = briefPdf({
    brief,
    plan,
    bases: basesOf(plan, places.features, language),
    strait,
    boundary: boundary.features,
    manifest,
    colours: coloursOf('day'),
    language,
    fonts,
  });
  return { name: brief.fileName, blob: closeDocument(doc) };
}

/** Sun and moon at the middle of the region's first view: a minute or less from anywhere in it. */
export function skiesOf(window: Window, { settings }: Pick<Manifest, 'settings'>): Pick<BriefInput, 'sky' | 'around'> {
  const [west, south, east, north] = settings.views[0]?.bounds ?? settings.strait;
  const at = [(west + east) / 2, (south + north) / 2] as const;
  const { startHour, endHour } = window;
  return {
    sky: nightSky(window, at),
    around: nightSky({ ...window, startHour: startHour - AROUND_HOURS, endHour: endHour + AROUND_HOURS }, at),
  };
}

const nameOf = ({ properties: p }: LayerFeature, language: Language): string =>
  String((language === 'id' ? p.name_id : null) ?? p.name);

export const namesOf = (places: readonly LayerFeature[], language: Language): ReadonlyMap<string, string> =>
  new Map(
    places
      .filter((f) => f.properties.kind === 'patrol_base')
      .map((f) => [String(f.properties.id), nameOf(f, language)] as const),
  );

/** The bases of a plan, each once; one given as a position bears the numbers of its boats. */
export function basesOf(plan: Pick<Plan, 'vessels'>, places: readonly LayerFeature[], language: Language): Base[] {
  const found = new Map<string, { name: string; at: Position; boats: number[]; named: boolean }>();
  for (const [i, { base, track, baseName }] of plan.vessels.entries()) {
    const key = typeof base === 'string' ? base : base.join();
    const known = found.get(key);
    if (known) {
      known.boats.push(i + 1);
      continue;
    }
    const place = typeof base === 'string' ? places.find((f) => f.properties.id === base) : undefined;
    const point = place?.geometry?.type === 'Point' ? place.geometry.coordinates : null;
    const at = typeof base === 'string' ? (point ?? track.coordinates[0] ?? [0, 0]) : [...base];
    const name = place ? nameOf(place, language) : (baseName ?? '');
    found.set(key, { name, at, boats: [i + 1], named: name !== '' });
  }
  return [...found.values()].map(({ name, at, boats, named }) => ({
    name: named ? `${boats.join(', ')}: ${name}` : boats.join(', '),
    at,
  }));
}
