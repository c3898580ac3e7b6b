/** Questions every room asks of a pack, answered from maps built once. */
import type { RegionPack } from '../domain/pack.ts';
import type { Area, AreaIndicatorRow, AreaLevel, Place, PlaceKind, Source } from '../domain/register.ts';
import { type CitedLike, citationOf, sourceKey } from './sources.ts';

export interface Lookup {
  readonly cityCode: string;
  readonly areaByCode: (code: string) => Area | undefined;
  readonly areasOfLevel: (level: AreaLevel) => readonly Area[];
  readonly kecamatanByName: (name: string) => Area | undefined;
  /** A kelurahan's name is unique only within its kecamatan. */
  readonly kelurahanByName: (kecamatan: string, name: string) => Area | undefined;
  /** The kecamatan of a kelurahan or kecamatan code; undefined for the city or an unknown code. */
  readonly kecamatanOf: (code: string) => Area | undefined;
  readonly kelurahanOf: (kecamatanCode: string) => readonly Area[];
  readonly placeById: (id: string) => Place | undefined;
  readonly placesOfKind: (...kinds: readonly PlaceKind[]) => readonly Place[];
  /** All rows of an indicator for an area, in the order of the table: sources may disagree. */
  readonly indicatorRows: (areaCode: string, indicator: string) => readonly AreaIndicatorRow[];
  readonly sourceById: (id: string) => Source | undefined;
  /** The row of `sources` a row cites; undefined when sources.csv has not been derived since. */
  readonly sourceOf: (row: CitedLike) => Source | undefined;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Builds the maps: one pass over areas, places, indicators and sources. */
export function buildLookup(pack: RegionPack): Lookup {
  const byCode = new Map(pack.areas.map((area) => [area.code, area]));
  const byLevel = groupBy(pack.areas, (area) => area.level);
  const kecamatan = new Map((byLevel.get('kecamatan') ?? []).map((area) => [area.name, area]));
  const children = groupBy(pack.areas, (area) => area.parent_code ?? '');
  const places = new Map(pack.places.map((place) => [place.id, place]));
  const byKind = groupBy(pack.places, (place) => place.kind);
  const indicators = groupBy(pack.area_indicators, (row) => `${row.area_code} ${row.indicator}`);
  const sourceIds = new Map(pack.sources.map((source) => [source.id, source]));
  const sources = new Map(pack.sources.map((source) => [sourceKey(source.title, source.url), source]));
  const kelurahanOf = (code: string): readonly Area[] =>
    (children.get(code) ?? []).filter((a) => a.level === 'kelurahan');
  const kecamatanOf = (code: string): Area | undefined => {
    const area = byCode.get(code);
    return area?.level === 'kelurahan'
      ? byCode.get(area.parent_code ?? '')
      : area?.level === 'kecamatan'
        ? area
        : undefined;
  };
  return {
    cityCode: pack.settings.city_code,
    areaByCode: (code) => byCode.get(code),
    areasOfLevel: (level) => byLevel.get(level) ?? [],
    kecamatanByName: (name) => kecamatan.get(name),
    kelurahanByName: (parent, name) =>
      kelurahanOf(kecamatan.get(parent)?.code ?? '').find((area) => area.name === name),
    kecamatanOf,
    kelurahanOf,
    placeById: (id) => places.get(id),
    placesOfKind: (...kinds) => kinds.flatMap((kind) => byKind.get(kind) ?? []),
    indicatorRows: (code, indicator) => indicators.get(`${code} ${indicator}`) ?? [],
    sourceById: (id) => sourceIds.get(id),
    sourceOf: (row) => {
      const cited = citationOf(row);
      return cited ? sources.get(sourceKey(cited.title, cited.url)) : undefined;
    },
  };
}
