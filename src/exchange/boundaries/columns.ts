/**
 * Which column says what. What the cells hold decides; the header only between columns that say the same, and where no
 * cell is known. So a file whose columns were renamed is read as before.
 */
import { isBpsHeader, kemendagriCode, pcodeIn } from './codes.ts';
import type { Gazetteer } from './known.ts';
import { type BoundaryFeature, cellAt } from './model.ts';
import { bareName } from './names.ts';

export interface BoundaryColumns {
  /** Name of the kelurahan; may hold names of kecamatan too where a file mixes levels. */
  readonly kelurahan: string | null;
  readonly kecamatan: string | null;
  readonly city: string | null;
  /** Columns with codes that are those of areas here; whether they mean them is judged later. */
  readonly codes: readonly string[];
  readonly pcodes: readonly string[];
}

type Role = 'kelurahan' | 'kecamatan' | 'city';

/** Headers of COD-AB (ADM…), BIG (WADM…), Disdukcapil and plain lists. */
const HEADERS: Readonly<Record<Role, RegExp>> = {
  kelurahan:
    /^(adm4_(\w\w|name)|wadmkd|desa|kelurahan|kel|(nama?|nm)_?(desa|kelurahan|kel)|(desa|kel(urahan)?)[_/ ]+(kel(urahan)?|desa)|village)$/i,
  kecamatan: /^(adm3_(\w\w|name)|wadmkc|kecamatan|kec|(nama?|nm)_?(kecamatan|kec)|district|sub-?district)$/i,
  city: /^(adm2_(\w\w|name)|wadmkk|kabupaten|kab|kota|kab(upaten)?[_/ ]*kota|kabkot|(nama?|nm)_?(kab(upaten|kota|kot)?|kota)|regency|city)$/i,
};
const ANY_NAME = /^(namobj|name|nama|nama_?wilayah|wilayah|shape_?name|title|label)$/i;
/** The seat of an area is no name of it. */
const SEAT = /ibu_?kota|capital|seat|pusat/i;

interface Scored {
  readonly header: string;
  readonly hits: number;
  readonly precision: number;
  readonly named: number;
}

export function findColumns(features: readonly BoundaryFeature[], known: Gazetteer): BoundaryColumns {
  const headers = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))].sort();
  const cells = (header: string) => features.map((feature) => cellAt(feature, header)).filter((c) => c !== '');
  const values = new Map(headers.map((header) => [header, cells(header)]));
  const test: Readonly<Record<Role, (cell: string) => boolean>> = {
    kelurahan: (cell) => known.hasName('kelurahan', cell),
    kecamatan: (cell) => known.hasName('kecamatan', cell),
    city: known.isCity,
  };
  const ranked = (role: Role): readonly Scored[] =>
    headers
      .filter((header) => !SEAT.test(header))
      .map((header): Scored => {
        const all = values.get(header) ?? [];
        const hit = all.filter(test[role]);
        return {
          header,
          hits: new Set(hit.map(bareName)).size,
          precision: all.length === 0 ? 0 : hit.length / all.length,
          named: HEADERS[role].test(header) ? 2 : ANY_NAME.test(header) && role !== 'city' ? 1 : 0,
        };
      })
      .filter(({ hits, named }) => hits > 0 || named > 0)
      .sort(
        (a, b) =>
          b.hits - a.hits ||
          // A remark that says the city on every row tells nothing: the column that is called so goes first.
          (role === 'city' ? b.named - a.named : 0) ||
          b.precision - a.precision ||
          b.named - a.named,
      );
  const first = (role: Role): string | null => ranked(role)[0]?.header ?? null;
  const kelurahan = first('kelurahan');
  // A column of its own says the kecamatan more surely than one that mixes both levels.
  const parents = ranked('kecamatan');
  const best = parents[0]?.hits ?? 0;
  const own = parents.find(
    ({ header, hits, named }) => header !== kelurahan && (hits > 0 || named === 2) && hits >= best / 2,
  );
  const kecamatan = own?.header ?? (best > 0 ? (parents[0]?.header ?? null) : null);
  const city = ranked('city').find(({ header }) => header !== kelurahan && header !== kecamatan)?.header ?? null;
  const some = (header: string, wanted: (cell: string) => boolean) => values.get(header)?.some(wanted) === true;
  return {
    kelurahan,
    kecamatan,
    city,
    codes: headers.filter((h) => !isBpsHeader(h) && some(h, (cell) => known.byCode.has(kemendagriCode(cell) ?? ''))),
    pcodes: headers.filter((h) => some(h, (cell) => pcodeIn(cell) !== null)),
  };
}
