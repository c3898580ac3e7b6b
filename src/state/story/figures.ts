/** The figures of a story's texts, from the register and in the language of the reader. README.md has the syntax. */
import type { FigureSource } from '../../domain/figure.ts';
import { LOCALE, MONTHS } from '../../domain/locale.ts';
import type { CaseFact } from '../../domain/published.ts';
import type { Cited, Grade, Programme } from '../../domain/register.ts';
import { isBound, isDerived, isRough } from '../../region/grade.ts';
import { isPartial, type Period, periodOf } from '../../region/period.ts';
import { type Found, findFigure, replacePlaceholders } from '../../region/story/placeholder.ts';
import type { Language } from '../view.ts';

export interface FilledText {
  readonly text: string;
  /** Of the figures in it, each once, in the order of the text. */
  readonly sources: readonly FigureSource[];
  /** Placeholders the register does not answer, as they are written: a dash stands in their place. */
  readonly unresolved: readonly string[];
}

interface Facts {
  readonly cases: readonly CaseFact[];
  readonly programmes: readonly Programme[];
}

const MISSING = '—';
const WORDS = {
  id: {
    rough: 'sekitar',
    bound: 'sedikitnya',
    derived: 'hasil hitungan',
    to: 's.d.',
    register: 'Register program, dihitung per baris',
  },
  en: {
    rough: 'about',
    bound: 'at least',
    derived: 'derived',
    to: 'to',
    register: 'Register of programmes, counted by its rows',
  },
} as const;

function day(date: string, language: Language): string {
  const [year, month, of] = date.split('-');
  return `${Number(of)} ${MONTHS[language][Number(month) - 1]} ${year}`;
}

/** The days a figure counts, where they are not its calendar year. */
function periodText({ start, end }: Period, language: Language): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return `${from}–${to}`;
  if (start === `${to}-01-01`) return `${WORDS[language].to} ${day(end, language)}`;
  const first = day(start, language);
  return `${from === to ? first.slice(0, -5) : first} – ${day(end, language)}`;
}

/** Tiers are steps, not amounts: 2.5 is how the register writes the Watch List. */
function amount(value: number, unit: string, language: Language): string {
  if (unit === 'tier') return Number.isInteger(value) ? `Tier ${value}` : `Tier ${Math.floor(value)} Watch List`;
  const number = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(value);
  return unit === 'percent' ? `${number}\u00a0%` : number;
}

interface Marks {
  readonly rough: boolean;
  readonly bound: boolean;
  readonly derived: boolean;
  readonly period: Period | null;
}

function marksOf(rows: readonly CaseFact[]): Marks {
  const notes = rows.map((row) => row.definition_note);
  const period = notes.map(periodOf).find((p) => p !== null) ?? null;
  return {
    rough: notes.some(isRough) || rows.some((row) => row.measure.endsWith('_estimate')),
    bound: notes.some(isBound),
    derived: notes.some(isDerived),
    period: isPartial(period) ? period : null,
  };
}

/** Notes of programmes tell what was done: only what stands beside a number says how well it is known. */
const marksOfReach = (note: string | null): Marks => ({
  rough: /\babout \d|\bprecision\b|\blower bound\b/i.test(note ?? ''),
  bound: /\b(more than|at least) \d|\blower bound\b/i.test(note ?? ''),
  derived: false,
  period: null,
});

function written(number: string, marks: Marks, language: Language): string {
  const words = WORDS[language];
  const before = marks.bound ? `${words.bound}\u00a0` : marks.rough ? `${words.rough}\u00a0` : '';
  const after = [marks.derived && words.derived, marks.period && periodText(marks.period, language)].filter(Boolean);
  return `${before}${number}${after.length > 0 ? ` (${after.join(', ')})` : ''}`;
}

/** Published rows bear their grade; a row without one has a single source. */
const sourceOf = (row: Cited & { readonly grade?: Grade }): FigureSource => ({
  title: row.source_title,
  publisher: row.source_publisher ?? null,
  date: row.source_date ?? null,
  url: row.source_url,
  grade: row.grade ?? 'B',
});

function told(
  found: Found<CaseFact, Programme>,
  language: Language,
): { text: string; sources: readonly FigureSource[] } {
  switch (found.of) {
    case 'figure':
      return {
        text: written(amount(found.value, found.rows[0]?.unit ?? '', language), marksOf(found.rows), language),
        sources: found.rows.map(sourceOf),
      };
    case 'programme':
      return {
        text: written(amount(found.value, '', language), marksOfReach(found.row.note), language),
        sources: [sourceOf(found.row)],
      };
    case 'count':
      return {
        text: amount(found.value, '', language),
        sources: [{ title: WORDS[language].register, publisher: 'Jaga Selat', date: null, url: null, grade: 'A' }],
      };
    default:
      return { text: MISSING, sources: [] };
  }
}

/**
 * A text with its figures. Numbers by locale; an estimate says "about" or "at least", a derived value and one that counts
 * other days than its calendar year say so behind the number. Values of the register alone: nothing is computed.
 */
export function fillText(text: string, facts: Facts, language: Language): FilledText {
  const sources = new Map<string, FigureSource>();
  const unresolved = new Set<string>();
  const filled = replacePlaceholders(text, (placeholder) => {
    const found = findFigure(placeholder, facts);
    if (found.of === 'nothing') unresolved.add(placeholder);
    const figure = told(found, language);
    for (const source of figure.sources) sources.set(`${source.title} ${source.url}`, source);
    return figure.text;
  });
  return { text: filled, sources: [...sources.values()], unresolved: [...unresolved] };
}
