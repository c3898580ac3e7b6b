/** Figures of a simulation in words. */
import type { TFunction } from 'i18next';
import { formatNumber, formatSigned } from '../../../i18n/format.ts';
import type { SimulatedState, SimulatedUnit } from '../../../response/whatif/index.ts';
import type { CityFacts } from '../../../response/whatif/summary.ts';
import type { AreaLevel, Language } from '../../../state/view.ts';

/** Below this a change needs a third decimal to be seen. */
const SMALL = 0.095;
const digitsFor = (x: number): number => (Math.abs(x) < SMALL ? 3 : 2);
/** Decimals of scores and changes of one simulation: the same for all its rows. */
export const digitsOf = (units: readonly SimulatedUnit[]): number =>
  digitsFor(units.reduce((most, { change }) => Math.max(most, Math.abs(change?.score ?? 0)), 0));

/** A change of score with its sign; what is there is never printed as nothing. */
export function changeText(x: number, language: Language, digits = digitsFor(x)): string {
  const least = 10 ** -digits;
  const shown = formatNumber(least, language, digits);
  if (x !== 0 && Math.abs(x) < least / 2) return x < 0 ? `>\u00a0−${shown}` : `<\u00a0${shown}`;
  return formatSigned(x, language, digits);
}

/** Million rupiah with as many decimals as it has, one at most. */
export const amountText = (x: number | null, language: Language): string =>
  formatNumber(x, language, x === null || Number.isInteger(x) ? 0 : 1);

/** "rentang −0,25 sampai −0,01" */
export const endsText = (t: TFunction, { change }: SimulatedUnit, language: Language, digits: number): string | null =>
  change &&
  t('whatif.ends', {
    low: changeText(change.low, language, digits),
    high: changeText(change.high, language, digits),
  });

/** "3 (2–5)" */
export function rankText({ rank, rankLow, rankHigh }: SimulatedState, language: Language): string {
  const n = (x: number | null) => formatNumber(x, language);
  return rankLow === null || rankHigh === null ? n(rank) : `${n(rank)} (${n(rankLow)}–${n(rankHigh)})`;
}

/** What all of it comes to, in sentences; the last says what "sure" is sure of. */
export function citySentences(
  t: TFunction,
  facts: CityFacts,
  digits: number,
  level: AreaLevel,
  assumed: boolean,
  language: Language,
): readonly string[] {
  const { falls, surely, rises, most, units } = facts;
  const of = { of: units, level: t(`whatif.levelWord.${level}`) };
  if (falls === 0 && rises === 0) return [t('whatif.city.nothing', of)];
  const score = (x: number | null) => formatNumber(x, language, digits);
  return [
    falls > 0 && t('whatif.city.falls', { falls, ...of }),
    falls > 0 &&
      t(surely === falls ? 'whatif.city.sureAll' : surely === 0 ? 'whatif.city.sureNone' : 'whatif.city.sure', {
        surely,
      }),
    rises > 0 && t('whatif.city.rises', { rises }),
    most &&
      t('whatif.city.most', {
        name: most.name,
        before: score(most.before.score),
        after: score(most.after.score),
        change: changeText(most.change?.score ?? 0, language, digits),
        ends: endsText(t, most, language, digits),
      }),
    assumed && t('whatif.city.underAssumption'),
  ].filter((s): s is string => typeof s === 'string');
}
