/**
 * An official boundary file to the areas of the region: which feature is which, and their shapes. Pure; the same file gives
 * the same bytes, whatever the order of its features and the names of its columns.
 */

import { assemble, type Drawn } from './assemble.ts';
import { findColumns } from './columns.ts';
import { type Identified, identify } from './identify.ts';
import { judgeColumns } from './judge.ts';
import { type Gazetteer, gazetteer } from './known.ts';
import type {
  BoundaryFeature,
  BoundaryLevel,
  BoundaryReport,
  BoundaryWarning,
  Fixes,
  KnownAreas,
  MatchedBoundaries,
  Unmatched,
  UnmatchedRule,
} from './model.ts';
import { boundsOf, fitShape } from './shapes.ts';
import { warningsOf } from './warnings.ts';
import { faultsOf } from './whole-file.ts';

const REASONS: Readonly<Record<UnmatchedRule, string>> = {
  notArea: 'Not an area by its name or kind: water, forest or the like.',
  elsewhere: 'Lies in another city or regency by its own words.',
  outside: 'Lies outside the region by its coordinates.',
  noKecamatan: 'Its kecamatan is none of the region.',
  noName: 'No area of this name here; within a kecamatan one letter may differ.',
  codeAlone:
    'Bears a code but no name, and BPS codes look like those of Kemendagri: add names, or call the column kode_kemendagri.',
  ambiguous: 'Several areas bear this name, and the file does not say in which kecamatan this one lies.',
  taken: 'One letter off an area that another feature names exactly.',
  noShape: 'Has no polygon.',
  shape: 'Its outline crosses itself and could not be repaired.',
  fixed: 'Set aside by hand.',
};

const EMPTY = { type: 'FeatureCollection', features: [] } as const;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Features whose match gives way: to one that says the name exactly, or to one that does not say it is a lake. */
function givenWay(all: readonly Identified[]): ReadonlyMap<Identified, UnmatchedRule> {
  const exact = new Set<string>();
  const dry = new Set<string>();
  for (const { match, water } of all) {
    if (match?.exact) exact.add(match.area.code);
    if (match && !water) dry.add(match.area.code);
  }
  const gone = new Map<Identified, UnmatchedRule>();
  for (const item of all) {
    if (item.match === null || item.match.by === 'fix') continue;
    if (item.water && dry.has(item.match.area.code)) gone.set(item, 'notArea');
    else if (!item.match.exact && exact.has(item.match.area.code)) gone.set(item, 'taken');
  }
  return gone;
}

const within = ([w, s, e, n]: KnownAreas['box'], [west, south, east, north]: KnownAreas['box']): boolean =>
  west >= w && south >= s && east <= e && north <= n;

function unmatchedRow({ key, name, level }: Identified, rule: UnmatchedRule, known: Gazetteer): Unmatched {
  const guess = rule === 'elsewhere' || rule === 'outside' ? [] : known.candidates(level, name);
  return { key, name, level, rule, reason: REASONS[rule], candidates: guess };
}

/**
 * @param features every feature of the file with its cells as text
 * @param fixes decisions of the user about features, by the key that `unmatched` tells
 * @returns shapes of both levels by code. Kecamatan that the file has not are made of their kelurahan where it has at
 *   least half of them. `errors` where the file as a whole cannot be used: then nothing is matched
 */
export function matchBoundaries(
  features: readonly BoundaryFeature[],
  { areas, pcodes = new Map(), box }: KnownAreas,
  fixes: Fixes = {},
): MatchedBoundaries {
  const known = gazetteer(areas);
  const columns = findColumns(features, known);
  const judged = judgeColumns(features, columns, known);
  const errors = faultsOf(features, box);
  const identified =
    errors.length > 0 ? [] : features.map((f) => identify(f, { columns, judged, known, pcodes, fixes }));
  const gone = givenWay(identified);
  const unmatched: Unmatched[] = [];
  const drawn: Drawn[] = [];
  for (const item of identified) {
    const why = item.why ?? gone.get(item) ?? null;
    if (why !== null || item.match === null) {
      unmatched.push(unmatchedRow(item, why ?? 'noName', known));
      continue;
    }
    const fit = fitShape(item.feature.geometry);
    if (typeof fit === 'string') unmatched.push(unmatchedRow(item, fit, known));
    else if (!within(box, boundsOf(fit.shape))) unmatched.push(unmatchedRow(item, 'outside', known));
    else drawn.push({ ...item, match: item.match, ...fit });
  }
  const built = assemble(drawn, columns, known);
  const missing = (level: BoundaryLevel): string[] => {
    const have = new Set(built[level].map(({ properties }) => properties.code));
    return known.of(level).flatMap(({ code }) => (have.has(code) ? [] : [code]));
  };
  const report: BoundaryReport = {
    matched: { kecamatan: built.kecamatan.length, kelurahan: built.kelurahan.length },
    unmatched: unmatched.sort((a, b) => byText(a.name, b.name) || byText(a.key, b.key) || byText(a.rule, b.rule)),
    by: { code: built.by.code, pcode: built.by.pcode, name: built.by.name },
    fixed: built.by.fix,
    warnings: [],
    missing: { kecamatan: missing('kecamatan'), kelurahan: missing('kelurahan') },
    dissolved: built.dissolved,
    columns: {
      ...{ kecamatan: columns.kecamatan, kelurahan: columns.kelurahan, city: columns.city },
      codes: judged.believed,
      pcodes: columns.pcodes,
    },
  };
  const warnings: readonly BoundaryWarning[] =
    errors.length > 0 ? [] : warningsOf({ drawn, built, rejected: judged.rejected, missing: report.missing, known });
  return {
    report: { ...report, warnings },
    kecamatan: { ...EMPTY, features: [...built.kecamatan] },
    kelurahan: { ...EMPTY, features: [...built.kelurahan] },
    errors,
  };
}
