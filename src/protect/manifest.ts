/** manifest.json: what a publication holds, of which facts, for whom; the first file the app reads. */
import type { RegionPack, RegionSettings } from '../domain/pack.ts';
import type { ScoreClass } from './areas.ts';
import type { Profile } from './profile.ts';
import { licenceOf } from './serialise.ts';

export interface Manifest {
  readonly id: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly profile: Profile;
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly compiled: string;
  /** Hash over the files of the pack: the same facts have the same version, whatever app shows them. */
  readonly data_version: string;
  readonly settings: Pick<
    RegionSettings,
    'city_code' | 'time_zone' | 'extent' | 'strait' | 'views' | 'land_links' | 'no_patrol'
  >;
  /** Features or rows by file name without its ending. */
  readonly counts: Readonly<Record<string, number>>;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly licence: string }[];
  readonly classes: {
    readonly scheme: string | null;
    readonly codes: readonly ScoreClass[];
    /** How certain the cut-offs are, as the register says it. */
    readonly certainty: string | null;
    readonly source_title: string | null;
    readonly source_url: string | null;
  };
}

const stem = (name: string): string => name.replace(/\.[^.]*$/, '');
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

export function manifest(
  { settings, model, reference_codes }: RegionPack,
  profile: Profile,
  dataVersion: string,
  classes: readonly ScoreClass[],
  files: readonly { readonly name: string; readonly text: string; readonly count: number }[],
): Manifest {
  const first = reference_codes.find((row) => row.scheme === model.classes);
  const { city_code, time_zone, extent, strait, views, land_links, no_patrol } = settings;
  return {
    id: settings.id,
    name_en: settings.name_en,
    name_id: settings.name_id,
    profile,
    compiled: settings.compiled,
    data_version: dataVersion,
    settings: { city_code, time_zone, extent, strait, views, land_links, ...(no_patrol && { no_patrol }) },
    counts: Object.fromEntries(files.map(({ name, count }) => [stem(name), count])),
    files: files.map(({ name, text }) => ({ name, bytes: byteLength(text), licence: licenceOf(stem(name)) })),
    classes: {
      scheme: model.classes,
      codes: classes,
      certainty: first?.note ?? null,
      source_title: first?.source_title ?? null,
      source_url: first?.source_url ?? null,
    },
  };
}
