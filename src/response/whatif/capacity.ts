/** Beds against the waves of people that were reported: places a shelter has, never where it stands. */
import type { Intervention } from '../../domain/intervention.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Cited, Place } from '../../domain/register.ts';
import { groundFault } from './ground.ts';

/** One figure of the register, with where it was read. */
export interface PublishedFigure {
  readonly placeId: string;
  readonly value: number;
  /** As published, e.g. `>100`. */
  readonly text: string;
  readonly source: Pick<Cited, 'source_title' | 'source_publisher' | 'source_url' | 'source_date'>;
}

export interface Capacity {
  /** Beds published for shelters in the region, one shelter a row. A shelter without a figure is not counted as none. */
  readonly published: readonly PublishedFigure[];
  /** Shelters in the region of which no capacity is published. */
  readonly unpublished: number;
  /** Persons at once in one arrival, as reported; `>100` has the value 100 and is at least that. */
  readonly waves: readonly PublishedFigure[];
  /** Published beds together; null where none is. */
  readonly before: number | null;
  /** With the beds that are switched on; null where nothing is published and nothing added. */
  readonly after: number | null;
}

const figure = ({ id, source_title, source_publisher, source_url, source_date }: Place, x: unknown) => {
  const value = Number(/\d+/.exec(String(x ?? '').replace(/(?<=\d)[.,](?=\d{3})/g, ''))?.[0] ?? Number.NaN);
  if (!Number.isFinite(value)) return [];
  const source = { source_title, source_publisher, source_url, source_date };
  return [{ placeId: id, value, text: String(x), source }];
};

/** A shelter is of the region where the register gives it one of its kecamatan, or a vague point on its land. */
export function capacityOf(pack: RegionPack, interventions: readonly Intervention[]): Capacity {
  const { places, areas } = pack;
  const kecamatan = new Set(areas.filter(({ level }) => level === 'kecamatan').map(({ name }) => name));
  const shelters = places.filter(
    ({ kind, status, attributes, kecamatan: name, lon, lat }) =>
      kind === 'service' &&
      status !== 'inactive' &&
      attributes.services?.includes('shelter') &&
      (name === null ? groundFault(pack, lon, lat) === null : kecamatan.has(name)),
  );
  const published = shelters.flatMap((place) => figure(place, place.attributes.capacity));
  const added = interventions.reduce(
    (sum, { kind, on, beds }) => sum + (kind === 'shelter_beds' && on ? (beds ?? 0) : 0),
    0,
  );
  const before = published.length > 0 ? published.reduce((sum, { value }) => sum + value, 0) : null;
  return {
    published,
    unpublished: shelters.length - published.length,
    waves: shelters.flatMap((place) => figure(place, place.attributes.deportees_per_wave)),
    before,
    after: before === null && added === 0 ? null : (before ?? 0) + added,
  };
}
