/**
 * Whose codes a column holds. A BPS code looks like a Kemendagri code and is none, so that a column is believed by what its
 * codes and the names beside them say of each other: BPS 2171030 is Galang, Kemendagri 21.71.03 is Sekupang.
 */
import { isCodeHeader, isDotted, isKemendagriHeader, kemendagriCode, pcodeIn } from './codes.ts';
import type { BoundaryColumns } from './columns.ts';
import { type Gazetteer, isFound, type NamedArea } from './known.ts';
import { type BoundaryFeature, cellAt } from './model.ts';
import { bareName, isOneLetterOff } from './names.ts';

export type Agreement = 'agrees' | 'contradicts' | 'unnamed';

export interface Texts {
  readonly kelurahan: string;
  readonly kecamatan: string;
}

export const textsOf = (feature: BoundaryFeature, columns: BoundaryColumns): Texts => ({
  kelurahan: cellAt(feature, columns.kelurahan).trim(),
  kecamatan: cellAt(feature, columns.kecamatan).trim(),
});

const same = (area: NamedArea, text: string): boolean => {
  const bare = bareName(text);
  return area.bare === bare || isOneLetterOff(area.bare, bare);
};

/** What the names of a feature say of a code it bears. */
export function agreement(area: NamedArea, { kelurahan, kecamatan }: Texts, known: Gazetteer): Agreement {
  const parent = area.level === 'kelurahan' ? known.byCode.get(area.parent_code ?? '') : area;
  const mixed = kelurahan === kecamatan;
  const other = kecamatan === '' || mixed ? 'none' : known.kecamatan(kecamatan);
  // A column that cannot be read as a kecamatan says nothing against one; the name of the area itself decides then.
  if (isFound(other) && parent !== undefined && other.area.code !== parent.code) return 'contradicts';
  if (area.level === 'kelurahan')
    return kelurahan === '' ? 'unnamed' : same(area, kelurahan) ? 'agrees' : 'contradicts';
  if (kecamatan !== '' && !mixed) return same(area, kecamatan) ? 'agrees' : 'contradicts';
  if (kelurahan === '') return 'unnamed';
  // The code of the kecamatan beside the name of a kelurahan alone.
  if (same(area, kelurahan)) return 'agrees';
  return isFound(known.kelurahan(kelurahan, area.code)) ? 'agrees' : 'contradicts';
}

export interface Judged {
  /** Columns whose codes are believed where the name agrees. */
  readonly believed: readonly string[];
  /** Columns whose codes are believed where there is no name. */
  readonly unnamed: ReadonlySet<string>;
  /** Columns judged not to be Kemendagri's. */
  readonly rejected: readonly string[];
}

const KECAMATAN_LENGTH = '21.71.04'.length;
/** BPS codes without names happen to be Kemendagri's in a kecamatan or two, and then others of the column are nobody's. */
const MANY = 4;

/** Judges every column with codes by the features that bear both code and name. */
export function judgeColumns(features: readonly BoundaryFeature[], columns: BoundaryColumns, known: Gazetteer): Judged {
  const judged = columns.codes.map((header) => {
    const counts = { agrees: 0, contradicts: 0, unnamed: 0 };
    let dotted = true;
    let strange = 0;
    const parents = new Set<string>();
    for (const feature of features) {
      const cell = cellAt(feature, header);
      const code = kemendagriCode(cell);
      const area = known.byCode.get(code ?? '');
      if (code !== null && area === undefined && known.isOurs(code)) strange++;
      if (area === undefined) continue;
      parents.add(area.code.slice(0, KECAMATAN_LENGTH));
      dotted &&= isDotted(cell);
      counts[agreement(area, textsOf(feature, columns), known)]++;
    }
    const whole = strange === 0 && parents.size >= MANY;
    const named = isKemendagriHeader(header) || (isCodeHeader(header) && (dotted || whole));
    return { header, rejected: counts.contradicts > counts.agrees, unnamed: counts.agrees > 0 || named };
  });
  const believed = judged.filter(({ rejected }) => !rejected);
  return {
    believed: believed.map(({ header }) => header),
    unnamed: new Set(believed.filter(({ unnamed }) => unnamed).map(({ header }) => header)),
    rejected: judged.filter(({ rejected }) => rejected).map(({ header }) => header),
  };
}

/** The P-code of a level that a feature bears; null where it bears none or two that differ. */
export function pcodeOf(
  feature: BoundaryFeature,
  columns: BoundaryColumns,
  level: 'kecamatan' | 'kelurahan',
): string | null {
  const found = new Set(
    columns.pcodes.flatMap((header) => {
      const read = pcodeIn(cellAt(feature, header));
      return read?.level === level ? [read.pcode] : [];
    }),
  );
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
