/** A year's report of a task force, as data: its five duties as headings, filled from the registers, and what is to be done. */
import type { TFunction } from 'i18next';
import type { Intervention } from '../../domain/intervention.ts';
import type { SourcedProperties } from '../../domain/published.ts';
import { formatDate, formatValue } from '../../i18n/format.ts';
import { shownTitle } from '../../i18n/source-title.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { CaseRow, DutyYear, ProgrammeInYear, YearReport } from '../../response/duties/year.ts';
import type { Language } from '../../state/view.ts';
import { BLANK, type Cell, cell, strong, type Table } from '../sheets/table.ts';

export interface YearlySection {
  readonly heading: string;
  /** What to say where the registers tell nothing; '' where they do. */
  readonly empty: string;
  readonly tables: readonly Table[];
}
export interface Yearly {
  readonly title: string;
  readonly subtitle: string;
  /** What these pages are, and what they are not. */
  readonly lead: readonly string[];
  readonly sections: readonly YearlySection[];
  readonly actions: Table;
  readonly sources: readonly string[];
  readonly foot: readonly string[];
  readonly mark: string;
  readonly continued: (heading: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly fileName: string;
}
export interface YearlyInput {
  readonly report: YearReport;
  readonly place: { readonly id: string; readonly en: string };
  /** What the office thinks of doing, with names of the places. */
  readonly actions: readonly { readonly intervention: Intervention; readonly where: string }[];
  /** YYYY-MM-DD in Batam. */
  readonly today: string;
  readonly language: Language;
}

/** A long report is not read; what is left out is counted. */
const MOST_ROWS = 14;

const sourceOf = (row: object): SourcedProperties => row as SourcedProperties;

function citation(source: SourcedProperties, t: TFunction, language: Language): string {
  const { source_title: title, source_publisher: publisher, source_date: date, grade } = source;
  const by = [publisher, shownTitle(title, t), date ? formatDate(date, language) : t('area.noDate')]
    .filter(Boolean)
    .join(', ');
  return `${grade} · ${by}`;
}

/** Sources in the order in which they are met, each with one number. */
function numbering(t: TFunction, language: Language) {
  const known = new Map<string, number>();
  return {
    of(row: object): string {
      const words = citation(sourceOf(row), t, language);
      const number = known.get(words) ?? known.size + 1;
      known.set(words, number);
      return `[${number}]`;
    },
    all: () => [...known].map(([words, number]) => `[${number}] ${words}`),
  };
}
type Numbers = ReturnType<typeof numbering>;

export function yearlyOf({ report, place, actions, today, language }: YearlyInput): Yearly {
  const t = wordsOf(language);
  const numbers = numbering(t, language);
  const name = place[language];
  const sections = report.duties.map((duty) => sectionOf(duty, report, numbers, t, language));
  const year = String(report.year);
  return {
    title: t('yearly.title', { year, place: name }),
    subtitle: t('yearly.subtitle', { date: formatDate(today, language) }),
    lead: [t('yearly.lead'), t('yearly.never')],
    sections,
    actions: actionsOf(actions, t, language),
    sources: [...numbers.all(), t('yearly.order', { paper: report.source })],
    foot: [t('app.standing'), t('app.boundary')],
    mark: t('yearly.mark', { year, place: name }),
    continued: (heading) => t('brief.continued', { heading }),
    page: (page, pages) => `${page}/${pages}`,
    fileName: `${language === 'id' ? 'laporan' : 'report'}-${year}.pdf`,
  };
}

function sectionOf(
  duty: DutyYear,
  report: YearReport,
  numbers: Numbers,
  t: TFunction,
  language: Language,
): YearlySection {
  const heading = t(`yearly.duty.${duty.id}`);
  if (duty.id === 'reporting') return reportingOf(heading, report, numbers, t, language);
  const tables = [
    duty.programmes.length > 0 && programmesOf(duty.programmes, numbers, t, language),
    duty.values.length > 0 && valuesOf(t('yearly.values'), duty.values, numbers, t, language),
  ].filter((x) => x !== false);
  return { heading, empty: tables.length === 0 ? t('yearly.none', { year: String(report.year) }) : '', tables };
}

const more = (rows: number, t: TFunction): { note: string } | undefined =>
  rows > MOST_ROWS ? { note: t('report.more', { count: rows - MOST_ROWS }) } : undefined;

function programmesOf(
  programmes: readonly ProgrammeInYear[],
  numbers: Numbers,
  t: TFunction,
  language: Language,
): Table {
  const when = ({ programme: p, openEnd }: ProgrammeInYear): string => {
    const from = p.period_start ? formatDate(p.period_start, language) : '';
    if (openEnd) return t('yearly.openEnd', { from });
    const to = formatDate(p.period_end, language);
    return from === '' || from === to ? to : `${from} – ${to}`;
  };
  return {
    heading: t('yearly.programmes'),
    columns: [
      { text: t('yearly.column.programme'), share: 0.42 },
      { text: t('yearly.column.agency'), share: 0.26 },
      { text: t('yearly.column.when'), share: 0.2 },
      { text: t('yearly.column.reached'), share: 0.12, right: true },
    ],
    rows: programmes.slice(0, MOST_ROWS).map((row): readonly Cell[] => {
      const { programme: p, scope } = row;
      return [
        { text: `${p.name} ${numbers.of(p)}`, small: t(`yearly.scope.${scope}`) },
        cell(p.implementers ?? '—'),
        cell(when(row)),
        cell(formatValue(p.people_reached, language)),
      ];
    }),
    ...more(programmes.length, t),
  };
}

const cautionOf = (row: CaseRow, t: TFunction, language: Language): string =>
  [
    row.partial_year &&
      t('yearly.part', { to: row.period_end ? formatDate(row.period_end, language) : t('area.noDate') }),
    row.derived && t('yearly.derived'),
    row.estimate && t('yearly.estimate'),
    row.conflicts && t('yearly.conflicts'),
    row.suspect && t('yearly.suspect'),
  ]
    .filter(Boolean)
    .join(', ');

function valuesOf(
  heading: string,
  values: readonly CaseRow[],
  numbers: Numbers,
  t: TFunction,
  language: Language,
): Table {
  return {
    heading,
    columns: [
      { text: t('yearly.column.agency'), share: 0.3 },
      { text: t('yearly.column.measure'), share: 0.36 },
      { text: t('yearly.column.place'), share: 0.18 },
      { text: t('yearly.column.value'), share: 0.16, right: true },
    ],
    rows: values.slice(0, MOST_ROWS).map((row): readonly Cell[] => {
      const caution = cautionOf(row, t, language);
      return [
        cell(`${row.publisher_agency} ${numbers.of(row)}`),
        {
          text: t(`yearly.measure.${row.measure}`, { defaultValue: row.measure }),
          ...(caution !== '' && { small: caution }),
        },
        cell(row.geography),
        strong(formatValue(row.value, language)),
      ];
    }),
    note: [t('yearly.notAdded'), more(values.length, t)?.note].filter(Boolean).join(' '),
  };
}

/** What the registers themselves can and cannot carry is the fifth duty's matter. */
function reportingOf(
  heading: string,
  { cautions, undated, year }: YearReport,
  numbers: Numbers,
  t: TFunction,
  language: Language,
): YearlySection {
  const table: Table = {
    heading: t('yearly.undated', { count: undated.length }),
    columns: [
      { text: t('yearly.column.programme'), share: 0.6 },
      { text: t('yearly.column.agency'), share: 0.4 },
    ],
    rows: undated.map((p) => [cell(`${p.name} ${numbers.of(p)}`), cell(p.implementers ?? '—')]),
  };
  const tables = [
    cautions.length > 0 && valuesOf(t('yearly.cautions'), cautions, numbers, t, language),
    undated.length > 0 && table,
  ].filter((x) => x !== false);
  return { heading, empty: tables.length === 0 ? t('yearly.none', { year: String(year) }) : '', tables };
}

/** Four lines to write on where the office has noted nothing. */
const HAND_ROWS = 4;

function actionsOf(actions: YearlyInput['actions'], t: TFunction, language: Language): Table {
  const columns = [
    { text: t('yearly.column.action'), share: 0.4 },
    { text: t('yearly.column.agency'), share: 0.24 },
    { text: t('yearly.column.cost'), share: 0.16, right: true },
    { text: t('yearly.column.state'), share: 0.2 },
  ];
  const blank = Array.from({ length: HAND_ROWS }, () => [BLANK, BLANK, BLANK, BLANK]);
  return {
    heading: t('yearly.actions'),
    columns,
    rows:
      actions.length === 0
        ? blank
        : actions.map(({ intervention: i, where }): readonly Cell[] => [
            { text: t(`intervention.${i.kind}`), small: where },
            i.agency === '' ? BLANK : cell(i.agency),
            i.cost === null ? BLANK : cell(t('intervention.million', { amount: formatValue(i.cost, language) })),
            cell(t('yearly.considered')),
          ]),
    note: t(actions.length === 0 ? 'yearly.actionsBlank' : 'yearly.actionsNote'),
    rowHeight: actions.length === 0 ? 9 : 0,
  };
}
