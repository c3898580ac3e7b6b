/** Which area a feature is: by a decision, by Kemendagri code, by a known P-code, by name; or why it is none. */
import { namesSomebody } from '../../protect/person-names.ts';
import { personalCell } from '../../protect/personal.ts';
import { kemendagriCode } from './codes.ts';
import type { BoundaryColumns } from './columns.ts';
import { agreement, type Judged, pcodeOf, type Texts, textsOf } from './judge.ts';
import { type Gazetteer, isFound, type NamedArea } from './known.ts';
import {
  type BoundaryFeature,
  type BoundaryLevel,
  cellAt,
  type Fixes,
  type KnownAreas,
  type MatchedBy,
  type UnmatchedRule,
} from './model.ts';
import { namesNoArea, saysNoArea } from './names.ts';

export interface Identified {
  readonly feature: BoundaryFeature;
  readonly key: string;
  readonly name: string;
  readonly level: BoundaryLevel;
  readonly match: { readonly area: NamedArea; readonly by: MatchedBy; readonly exact: boolean } | null;
  readonly why: UnmatchedRule | null;
  /** A cell says that this is water or forest. */
  readonly water: boolean;
  /** The kecamatan was understood one letter off. */
  readonly parentOff: NamedArea | null;
  /** A believed column bears a code that the names contradict. */
  readonly contradicted: NamedArea | null;
}

/** 16 hexadecimal digits (FNV-1a twice): tells features apart, hides nothing. */
function digest(text: string): string {
  const half = (seed: number): string => {
    let h = seed;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x2f0b4a87);
}

/** By what it says of itself; a feature that says nothing is known by its shape. */
function keyOf(feature: BoundaryFeature, { kelurahan, kecamatan }: Texts, columns: BoundaryColumns): string {
  const codes = [...columns.codes, ...columns.pcodes].map((h) => cellAt(feature, h)).filter((c) => c !== '');
  const said = [kecamatan, kelurahan, ...[...new Set(codes)].sort()].filter((part) => part !== '');
  return digest(said.length > 0 ? said.join('\u0001') : JSON.stringify(feature.geometry));
}

export interface Matcher {
  readonly columns: BoundaryColumns;
  readonly judged: Judged;
  readonly known: Gazetteer;
  readonly pcodes: NonNullable<KnownAreas['pcodes']>;
  readonly fixes: Fixes;
}

/** Codes a feature bears in believed columns, kelurahan first, each with what the names say of it. */
function codesOf(feature: BoundaryFeature, texts: Texts, { judged, known }: Matcher) {
  return judged.believed
    .flatMap((header) => {
      const area = known.byCode.get(kemendagriCode(cellAt(feature, header)) ?? '');
      if (area === undefined) return [];
      const says = agreement(area, texts, known);
      return says === 'unnamed' && !judged.unnamed.has(header) ? [] : [{ area, says }];
    })
    .sort((a, b) => b.area.code.length - a.area.code.length || (a.area.code < b.area.code ? -1 : 1));
}

export function identify(feature: BoundaryFeature, matcher: Matcher): Identified {
  const { columns, known, pcodes, fixes } = matcher;
  const texts = textsOf(feature, columns);
  const { kelurahan, kecamatan } = texts;
  const key = keyOf(feature, texts, columns);
  const codes = codesOf(feature, texts, matcher);
  const agreed = codes.filter(({ says }) => says !== 'contradicts').map(({ area }) => area);
  const mixed = columns.kelurahan === columns.kecamatan;
  const p4 = pcodeOf(feature, columns, 'kelurahan');
  const p3 = pcodeOf(feature, columns, 'kecamatan');

  const parent = mixed || kecamatan === '' ? null : known.kecamatan(kecamatan);
  const byCode = agreed.find(({ level }) => level === 'kecamatan')?.code ?? null;
  const parentCode = parent !== null && isFound(parent) ? parent.area.code : byCode;
  // A kecamatan that is none of the region is another place, whatever the kelurahan is called.
  const strange = parent !== null && parentCode === null;
  const own = kelurahan === '' || strange ? 'none' : known.kelurahan(kelurahan, parentCode);
  // The name of a kecamatan in the column of kelurahan: the feature is the kecamatan itself.
  const asKecamatan = kelurahan !== '' && !isFound(own) && p4 === null ? known.kecamatan(kelurahan) : 'none';
  const isKecamatan =
    (kelurahan === '' && p4 === null && agreed[0]?.level !== 'kelurahan') ||
    (isFound(asKecamatan) &&
      (mixed || kecamatan === '' || kelurahan === kecamatan || parentCode === asKecamatan.area.code));
  const level: BoundaryLevel = isKecamatan ? 'kecamatan' : 'kelurahan';
  const name = (level === 'kelurahan' && kelurahan !== '' ? kelurahan : kecamatan || kelurahan).slice(0, 80);

  const found = level === 'kelurahan' ? own : isFound(asKecamatan) ? asKecamatan : known.kecamatan(name);
  const coded = agreed.find((area) => area.level === level) ?? null;
  const pcoded = known.byCode.get(pcodes.get((level === 'kelurahan' ? p4 : p3) ?? '') ?? '') ?? null;
  const named = isFound(found) ? found : null;
  const contradicted = coded === null ? (codes.find(({ area }) => area.level === level)?.area ?? null) : null;

  const common = {
    // It is told to whoever decides about the feature, and in warnings.
    ...{ feature, key, level, contradicted, name: personalCell(name) !== null || namesSomebody(name) ? '' : name },
    water: Object.values(feature.properties).some(saysNoArea),
    parentOff: parent !== null && isFound(parent) && !parent.exact && level === 'kelurahan' ? parent.area : null,
  };
  const none = (why: UnmatchedRule): Identified => ({
    ...common,
    match: null,
    why,
    contradicted: null,
    parentOff: null,
  });
  const is = (area: NamedArea, by: MatchedBy, exact: boolean): Identified => ({
    ...common,
    level: area.level === 'kecamatan' ? 'kecamatan' : 'kelurahan',
    match: { area, by, exact },
    why: null,
  });

  if (Object.hasOwn(fixes, key)) {
    const area = known.byCode.get(fixes[key] ?? '');
    return area === undefined ? none('fixed') : is(area, 'fix', true);
  }
  if (namesNoArea(name) && !(named?.exact ?? false)) return none('notArea');
  const city = cellAt(feature, columns.city);
  if (city !== '' && !known.isCity(city)) return none('elsewhere');
  if (coded !== null) return is(coded, 'code', !isFound(found) || found.exact);
  // An exact name of another area is a plainer word than a code of an older file.
  if (pcoded !== null && !(named?.exact === true && named.area.code !== pcoded.code)) return is(pcoded, 'pcode', true);
  if (named !== null) return is(named.area, 'name', named.exact);
  if (name === '')
    return none(
      columns.codes.some((h) => known.byCode.has(kemendagriCode(cellAt(feature, h)) ?? '')) ? 'codeAlone' : 'noName',
    );
  if (found === 'several') return none('ambiguous');
  return none(level === 'kelurahan' && strange ? 'noKecamatan' : 'noName');
}
