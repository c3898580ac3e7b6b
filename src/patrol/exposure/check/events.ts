/** The reported events at sea that the exposure is held against. */
import type { RegionPack } from '../../../domain/pack.ts';
import type { Incident } from '../../../domain/register.ts';

export type EventKind = Extract<Incident['kind'], 'sea_interception' | 'shipwreck'>;

export interface SeaEvent {
  readonly id: string;
  readonly year: number;
  readonly lon: number;
  readonly lat: number;
  readonly radius_km: number;
  /** Events of one day are one cluster: one operation stops several boats. */
  readonly cluster: string;
}

/** Rows that decide where the modelled traffic begins, ends and pairs. */
const FED: ReadonlySet<string> = new Set(['informal_landing', 'people_port', 'foreign_landing']);

const addresses = ({ source_url, source2_url }: { source_url: string | null; source2_url?: string | null }): string[] =>
  [source_url, source2_url ?? null].filter((url) => url !== null);

/**
 * Located events of these kinds in order of date and id, parted by whether a landing, foreign end or irregular route
 * cites the same report: such an event helped to draw the surface it would be tested on.
 */
export function seaEvents(
  pack: Pick<RegionPack, 'incidents' | 'places' | 'routes'>,
  kinds: readonly EventKind[],
): { readonly independent: SeaEvent[]; readonly fed: SeaEvent[] } {
  const cited = new Set([
    ...pack.places.filter(({ kind }) => FED.has(kind)).flatMap(addresses),
    ...pack.routes.filter(({ kind }) => kind === 'irregular_sea').flatMap(addresses),
  ]);
  const independent: SeaEvent[] = [];
  const fed: SeaEvent[] = [];
  const order = (a: Incident, b: Incident): number =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  for (const incident of [...pack.incidents].sort(order)) {
    const { id, date, date_precision, kind, lon, lat, location_precision_m } = incident;
    if (!kinds.some((wanted) => wanted === kind) || lon === null || lat === null) continue;
    const event: SeaEvent = {
      id,
      year: Number(date.slice(0, 4)),
      lon,
      lat,
      radius_km: (location_precision_m ?? 0) / 1000,
      cluster: date_precision === 'day' ? date : id,
    };
    (addresses(incident).some((url) => cited.has(url)) ? fed : independent).push(event);
  }
  return { independent, fed };
}
