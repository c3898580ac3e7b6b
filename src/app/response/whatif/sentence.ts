/** Figures of a simulation in words. */
import type { TFunction } from 'i18next';
import { formatNumber, formatSigned } from '../../../i18n/format.ts';
import type { SimulatedState, SimulatedUnit } from '../../../response/whatif/index.ts';
import type { CityFacts } from '../../../response/whatif/summary.ts';
import type { AreaLevel, Language } from '../../../state/view.ts';

const DIGITS = 2;
const LEAST = 10 ** -DIGITS;

/** A change of score with its sign; what is there is never printed as nothing. */
export function changeText(x: number, language: Language): string {
  if (x !== 0 && Math.abs(x) < LEAST / 2)
    return x < 0 ? `> −${formatNumber(LEAST, language, DIGITS)}` : `< ${formatNumber(LEAST, language, DIGITS)}`;
  return formatSigned(x, language, DIGITS);
}

/** "−0,11 (−0,25 sampai −0,01)" */
export const changeWithEnds = (t: TFunction, { change }: SimulatedUnit, language: Language): string | null =>
  change &&
  t('whatif.ends', {
    change: changeText(change.score, language),
    low: changeText(change.low, language),
    high: changeText(change.high, language),
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
  level: AreaLevel,
  assumed: boolean,
  language: Language,
): readonly string[] {
  const { falls, surely, rises, most, units } = facts;
  const of = { of: units, level: t(`whatif.levelWord.${level}`) };
  if (falls === 0 && rises === 0) return [t('whatif.city.nothing', of)];
  const score = (x: number | null) => formatNumber(x, language, DIGITS);
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
        change: changeWithEnds(t, most, language),
      }),
    assumed && t('whatif.city.underAssumption'),
  ].filter((s): s is string => typeof s === 'string');
}
