/** Names of figures as offices head their columns ("Penduduk 2023 (jiwa)") to indicator, unit and year. */
import { headerWords } from '../../protect/personal.ts';
import { remembered } from './areas.ts';
import { lookup } from './fields.ts';
import terms from './terms.json';

export interface NamedIndicator {
  /** Code of the register where the name is known here, else the words of the name joined by `_`; '' where there are none. */
  readonly indicator: string;
  /** '' where neither the name nor the indicator tells. */
  readonly unit: string;
  /** YYYY, or '' where the name holds none. */
  readonly year: string;
  /** Whether the indicator is one of the register's. */
  readonly known: boolean;
}

const INDICATORS = lookup(terms.indicators);
const UNITS = lookup(terms.units);
const LONGEST = 60;

/** What a head of a column, or a cell of a column of indicators, speaks of. */
export const indicatorOf = remembered((name: string): NamedIndicator => {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? '';
  const [, bracketed = ''] = /\(([^()]{1,20})\)/.exec(name) ?? [];
  const inBrackets = UNITS.get(headerWords(bracketed)) ?? (bracketed.includes('%') ? 'percent' : undefined);
  const bare = (inBrackets === undefined ? name : name.replace(`(${bracketed})`, ' ')).replace(year, ' ');
  const said = headerWords(bare)
    .replace(/\b(tahun|thn|year)$/, '')
    .trim();
  const register = INDICATORS.get(said);
  const indicator = register ?? said.slice(0, LONGEST).trim().replaceAll(' ', '_');
  return {
    indicator,
    unit: inBrackets ?? UNITS.get(headerWords(indicator)) ?? '',
    year,
    known: register !== undefined,
  };
});

/** The unit a cell names, in the register's words where it is known. */
export const unitOf = (text: string): string => UNITS.get(headerWords(text)) ?? text;
