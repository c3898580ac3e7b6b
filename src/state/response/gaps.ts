/** What has reached whom, of the published files, and which of the three tables is looked at. */
import { create } from 'zustand';
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaCollection, IndicatorFact, Manifest } from '../../domain/published.ts';
import { kelurahanGaps, serviceGaps } from '../../response/gaps/areas.ts';
import { idsAtPorts, portGaps } from '../../response/gaps/ports.ts';
import type { GapTable } from '../../response/gaps/table.ts';
import type { HelpPlace } from '../../response/places.ts';
import { type DataState, ready } from '../data.ts';
import { memoLast } from '../memo.ts';
import { helpPlaces } from './places.ts';
import { type ProgrammeFact, programmeFacts } from './programme-facts.ts';

export const GAP_FACES = ['ports', 'kelurahan', 'areas'] as const;
export type GapFace = (typeof GAP_FACES)[number];

/** How many assisted villages there are, as each source counts them. */
const LIST_OF_VILLAGES = 'desa_binaan_imigrasi_count';

/** A place or an area that a row of a table is about. */
export interface GapSubject {
  readonly id: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Name of the kecamatan it lies in; null for a kecamatan. */
  readonly kecamatan: string | null;
}

export interface Gaps {
  readonly tables: Readonly<Record<GapFace, GapTable>>;
  readonly subjects: ReadonlyMap<string, GapSubject>;
  readonly programmes: ReadonlyMap<string, ProgrammeFact>;
  readonly places: ReadonlyMap<string, HelpPlace>;
  /** What the sources give as the number of assisted villages: they differ, and stand side by side. */
  readonly lists: readonly IndicatorFact[];
}

const derived = memoLast(
  (
    manifest: Manifest,
    areas: AreaCollection,
    places: readonly HelpPlace[],
    programmes: readonly ProgrammeFact[],
    facts: readonly IndicatorFact[],
  ): Gaps => {
    const city = { code: manifest.settings.city_code, names: [manifest.name_id, manifest.name_en] };
    const named = areas.features.map((f) => f.properties);
    const lists = facts.filter((f) => f.indicator === LIST_OF_VILLAGES && f.area_code === city.code);
    const atPorts = idsAtPorts(places, programmes, named, city);
    const names = new Map(named.map((a) => [a.code, a.name]));
    const ofAreas = areas.features.map(({ properties: a, geometry }): GapSubject => {
      const [lon, lat] = labelPoint(geometry);
      const kecamatan = a.level === 'kelurahan' ? (names.get(a.parent_code) ?? null) : null;
      return { id: a.code, name_id: a.name, name_en: a.name, lon, lat, kecamatan };
    });
    return {
      tables: {
        ports: portGaps(places, programmes, named, city),
        kelurahan: kelurahanGaps(named, programmes, city, atPorts, lists.length > 0),
        areas: serviceGaps(named, places),
      },
      subjects: new Map([...ofAreas, ...places].map((s) => [s.id, s])),
      programmes: new Map(programmes.map((p) => [p.id, p])),
      places: new Map(places.map((p) => [p.id, p])),
      lists,
    };
  },
);

/** A selector for `useData`; null until the files are there. */
export function gapsOf(data: DataState): Gaps | null {
  const manifest = ready(data.manifest);
  const areas = ready(data.areas);
  const programmes = programmeFacts(data);
  const facts = ready(data.tables.indicators) as readonly IndicatorFact[] | null;
  const files = [data.layers.places, data.layers.ports, data.layers.border_points];
  if (!manifest || !areas || !programmes || !facts || files.some((f) => f.state === 'waiting')) return null;
  return derived(manifest, areas, helpPlaces(data), programmes, facts);
}

interface GapChoice {
  readonly face: GapFace;
  /** The column that the map shows, of each table; null is its first. */
  readonly column: Readonly<Record<GapFace, string | null>>;
  /** Only what nothing names, in the column shown. */
  readonly only: boolean;
}

export const useGapChoice = create<GapChoice>(() => ({
  face: 'ports',
  column: { ports: null, kelurahan: null, areas: null },
  only: false,
}));

export const chooseColumn = (face: GapFace, column: string): void =>
  useGapChoice.setState((s) => ({ face, column: { ...s.column, [face]: column } }));

/** The column shown: the one chosen, where the table has it. */
export const columnShown = (gaps: Gaps, { face, column }: GapChoice): string =>
  gaps.tables[face].columns.find((c) => c === column[face]) ?? gaps.tables[face].columns[0] ?? '';
