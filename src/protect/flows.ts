/**
 * Arcs from sending provinces to the city and on to destination countries, counted from the register of reported events.
 * People of one event cannot be split over the provinces it names, so an arc counts events that name its end.
 */
import type { Incident } from '../domain/register.ts';
import { type Band, countFor } from './bands.ts';
import { collection, feature, type PublishedCollection, type PublishedFeature } from './features.ts';
import { compiled, gradeIn, type PublishContext, type SourceProperties, weakest } from './sources.ts';

/** A row of flow_ends.csv. */
export interface FlowEnd {
  /** Kemendagri code of a province or the city, ISO 3166-1 alpha-2 of a country. */
  readonly code: string;
  readonly kind: 'province' | 'country' | 'hub';
  readonly name_id: string;
  readonly name_en: string;
  /** Texts of `origin_text` that mean this end. */
  readonly match: readonly string[];
  readonly lon: number;
  readonly lat: number;
}

export interface FlowProperties extends SourceProperties {
  /** origin: to the city. destination: from the city. left_out: named by events, but no one place on a map. */
  readonly leg: 'origin' | 'destination' | 'left_out';
  readonly code: string | null;
  readonly name_id: string;
  readonly name_en: string;
  /** Events that name the end; one event can name several. */
  readonly count: number | null;
  readonly band: Band | null;
  readonly unit: 'events';
}

/** "Jawa Timur (Madura); Aceh" names Jawa Timur and Aceh: what stands in brackets says more, not other. */
export const originsOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((part) => part.replace(/\(.*?\)/g, '').trim())
    .filter((part) => part !== '');

const group = <K>(pairs: readonly (readonly [K, Incident])[]): ReadonlyMap<K, readonly Incident[]> => {
  const groups = new Map<K, Incident[]>();
  for (const [key, row] of pairs) groups.set(key, [...(groups.get(key) ?? []), row]);
  return groups;
};

/**
 * Returns are no flow from a province abroad and are left out (`direction` inbound), as are ends in the city's own
 * province. An origin that is an island or otherwise no province is kept as a feature without geometry, counted.
 * @param cityCode code of the hub in `ends`; its first two digits are its province
 */
export function publishFlows(
  incidents: readonly Incident[],
  ends: readonly FlowEnd[],
  cityCode: string,
  context: PublishContext,
): PublishedCollection<FlowProperties> {
  const hub = ends.find((end) => end.kind === 'hub' && end.code === cityCode);
  if (!hub) return collection('flows', []);
  const places = ends.filter((end) => end.kind !== 'hub');
  const rows = incidents.filter((row) => row.direction !== 'inbound');
  const properties = (
    leg: FlowProperties['leg'],
    end: FlowEnd | null,
    name: string,
    named: readonly Incident[],
  ): FlowProperties => ({
    leg,
    code: end?.code ?? null,
    name_id: end?.name_id ?? name,
    name_en: end?.name_en ?? name,
    ...countFor(context.profile, named.length, named.filter((row) => row.sensitive).length),
    unit: 'events',
    ...compiled(
      'Register of reported events, counted by what they name',
      context.compiled,
      weakest(named.map((row) => gradeIn('incidents', row, context))),
    ),
  });
  const matching = (text: string): FlowEnd | null => places.find((end) => end.match.includes(text)) ?? null;
  const isLocal = (end: FlowEnd | null): boolean => end?.code === cityCode.slice(0, 2);
  const origins = group(
    rows.flatMap((row) => [...new Set(originsOf(row.origin_text))].map((text) => [text, row] as const)),
  );
  const targets = group(
    rows.flatMap((row) => {
      const end = places.find((place) => place.kind === 'country' && place.code === row.destination_country);
      return end ? [[end, row] as const] : [];
    }),
  );
  const line = (from: FlowEnd, to: FlowEnd) => ({
    type: 'LineString' as const,
    coordinates: [
      [from.lon, from.lat],
      [to.lon, to.lat],
    ],
  });
  const features: PublishedFeature<FlowProperties>[] = [];
  /** In public an end that sensitive rows alone name would tell of them. */
  const hidden = (named: readonly Incident[]): boolean =>
    context.profile === 'public' && named.every((row) => row.sensitive);
  for (const [text, named] of [...origins].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const end = matching(text);
    if (isLocal(end) || hidden(named)) continue;
    features.push(
      end
        ? feature(line(end, hub), properties('origin', end, text, named))
        : feature(null, properties('left_out', null, text, named)),
    );
  }
  for (const [end, named] of [...targets].sort(([a], [b]) => (a.code < b.code ? -1 : 1))) {
    if (hidden(named)) continue;
    features.push(feature(line(hub, end), properties('destination', end, end.name_en, named)));
  }
  return collection('flows', features);
}
