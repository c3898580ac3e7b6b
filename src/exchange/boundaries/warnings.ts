/** What a clerk should look at in a match that went well otherwise. */
import type { Assembled, Drawn } from './assemble.ts';
import type { Gazetteer } from './known.ts';
import type { BoundaryLevel, BoundaryReport, BoundaryWarning } from './model.ts';
import { overlapsOf } from './overlaps.ts';

interface Seen {
  readonly drawn: readonly Drawn[];
  readonly built: Assembled;
  /** Columns whose codes are not Kemendagri's. */
  readonly rejected: readonly string[];
  readonly missing: BoundaryReport['missing'];
  readonly known: Gazetteer;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function warningsOf({ drawn, built, rejected, missing, known }: Seen): readonly BoundaryWarning[] {
  const warnings: BoundaryWarning[] = [];
  const nameOf = (code: string): string => known.byCode.get(code)?.name ?? code;
  const say = (rule: BoundaryWarning['rule'], codes: readonly string[], name: string | null, message: string): void =>
    void warnings.push({ rule, codes, name, message });

  for (const column of rejected)
    say(
      'codesNotKemendagri',
      [],
      column,
      `The codes of column ${column} contradict the names, as BPS codes do; they are not used.`,
    );
  for (const { match, name, contradicted, parentOff, repaired, feature } of drawn) {
    const { code } = match.area;
    if (!match.exact)
      say('oneLetterOff', [code], name, `"${name}" was taken for ${nameOf(code)} (${code}): one letter off.`);
    if (parentOff !== null)
      say(
        'oneLetterOff',
        [parentOff.code],
        name,
        `The kecamatan of "${name}" was taken for ${parentOff.name}: one letter off.`,
      );
    if (contradicted !== null && contradicted.code !== code)
      say(
        'codeContradictsName',
        [code, contradicted.code],
        name,
        `"${name}" bears the code of ${contradicted.name}; the name was followed.`,
      );
    if (repaired && feature.geometry !== null)
      say(
        'repaired',
        [code],
        name,
        `The outline of ${nameOf(code)} crossed itself and was cut apart there; look at its shape.`,
      );
  }
  for (const shapes of [built.kecamatan, built.kelurahan])
    for (const { codes, share } of overlapsOf(shapes)) {
      const percent = (share * 100).toFixed(1);
      say('overlap', codes, null, `${codes.map(nameOf).join(' and ')} overlap by ${percent} % of the smaller.`);
    }
  for (const [code, absent] of built.inPart)
    say(
      'dissolvedInPart',
      [code, ...absent],
      null,
      `${nameOf(code)} was made of its kelurahan without ${absent.map(nameOf).join(', ')}.`,
    );
  for (const code of built.tooFew)
    say(
      'tooFewToDissolve',
      [code],
      null,
      `${nameOf(code)} stays approximate: the file has fewer than half of its kelurahan.`,
    );
  for (const code of built.sideBySide)
    say('partsNotJoined', [code], null, `The parts of ${nameOf(code)} could not be joined and stand side by side.`);
  for (const code of built.pcodeTwice)
    say('pcodeTwice', [code], null, `The file gives ${nameOf(code)} two P-codes; none is kept.`);
  for (const level of ['kecamatan', 'kelurahan'] as const satisfies readonly BoundaryLevel[]) {
    const codes = missing[level];
    if (codes.length > 0)
      say(
        'missing',
        codes,
        null,
        `${codes.length} ${level} are not in the file and stay approximate: ${codes.map(nameOf).join(', ')}.`,
      );
  }
  // The order of the features of the file must not show.
  const unique = new Map(warnings.map((w) => [JSON.stringify(w), w]));
  return [...unique.values()].sort(
    (a, b) => byText(a.rule, b.rule) || byText(a.codes.join(), b.codes.join()) || byText(a.message, b.message),
  );
}
