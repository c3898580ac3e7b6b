import type { FigurePoint } from '../../domain/figure.ts';
import type { CaseFact } from '../../domain/published.ts';
import { formatDates, formatNumber, MISSING } from '../../i18n/format.ts';
import type { Language } from '../../state/view.ts';
import { type Citing, type Writing, type YearValue, yearsOf } from './facts.ts';

/** A date without its year: the year stands on the axis already. */
const dayOf = (text: string) => text.replace(/ \d{4}$/, '');

function periodOf({ year, period_start: from, period_end: to }: CaseFact, { t, language }: Writing): string {
  if (!from || !to) return t('figures.part');
  if (from === `${year}-01-01`) return t('figures.until', { day: dayOf(formatDates(to, to, language)) });
  return dayOf(formatDates(from, to, language));
}

/** `precision +/-100` of the register's note. */
const precisionOf = (row: CaseFact, language: Language): string | null => {
  const found = /precision \+\/-(\d+)/.exec(row.definition_note ?? '')?.[1];
  return found ? `±${formatNumber(Number(found), language)}` : null;
};

/**
 * Of a share printed beside its total: `safe-migrant-batam-tppo-share` and `safe-migrant-batam-all-cases` for
 * `safe-migrant-batam-tppo-cases`. null where the two are not both in the register.
 */
function derivation(row: CaseFact, writing: Writing): string | null {
  const { facts, t, language } = writing;
  const of = (id: string) => facts.cases.find((c) => c.series_id === id && c.year === row.year && c.value !== null);
  const share = of(row.series_id.replace(/-cases$/, '-share'));
  const total = of(row.series_id.replace(/-tppo-cases$/, '-all-cases'));
  if (!share || !total || share === total) return null;
  const whole = t('figures.ofTotal', {
    share: formatNumber(share.value, language, 1),
    total: formatNumber(total.value, language),
  });
  return total.partial_year ? `${whole} ${periodOf(total, writing)}` : whole;
}

function noteOf(row: CaseFact, differs: boolean, writing: Writing): string {
  const { t, language } = writing;
  const precision = precisionOf(row, language);
  const lines = [
    row.value === null ? t('figures.notFoundNote') : null,
    row.derived ? [t('figures.derivedNote'), derivation(row, writing)].filter(Boolean).join(': ') : null,
    row.estimate && !row.derived ? t('figures.estimateNote') : null,
    (row.derived || row.estimate) && precision,
    row.partial_year && !row.derived ? t('figures.partNote', { period: periodOf(row, writing) }) : null,
    differs ? t('figures.differsNote') : null,
  ].filter((line) => typeof line === 'string' && line !== '');
  return lines.join('; ');
}

function pointOf({ year, rows }: YearValue, differs: boolean, writing: Writing, citing: Citing): FigurePoint {
  const { t, language } = writing;
  const [row] = rows;
  const about = row.derived || row.estimate;
  const reason = row.value === null ? null : about ? 'estimate' : row.partial_year ? 'part' : null;
  const under =
    row.value === null
      ? t('figures.notFound')
      : row.derived
        ? t('figures.derived')
        : row.estimate
          ? t('figures.estimate')
          : row.partial_year
            ? periodOf(row, writing)
            : '';
  const number = formatNumber(row.value, language);
  return {
    x: year,
    under,
    y: row.value,
    hatched: reason !== null,
    reason,
    differs,
    note: noteOf(row, differs, writing),
    label: row.value === null ? MISSING : about ? `≈ ${number}` : number,
    sources: citing.cite(...rows),
  };
}

/** A year between two others that the register has no row of: a gap to be seen, not a bar left out. */
const gapAt = (year: string, { t }: Writing): FigurePoint => ({
  x: year,
  under: t('figures.noRow'),
  y: null,
  hatched: false,
  reason: null,
  differs: false,
  note: '',
  label: MISSING,
  sources: [],
});

/** The years of a series as points: hatched where they are parts or estimates, side by side where sources differ. */
export function pointsOf(series: string, geography: string, writing: Writing, citing: Citing): readonly FigurePoint[] {
  const values = yearsOf(writing.facts.cases, series, geography);
  const several = (year: string) => values.filter((v) => v.year === year).length > 1;
  const points = values.map((v) => pointOf(v, several(v.year), writing, citing));
  return points.flatMap((p, i) => {
    const before = points[i - 1];
    const skipped = before ? Math.max(0, Number(p.x) - Number(before.x) - 1) : 0;
    const gaps = Array.from({ length: skipped }, (_, n) => gapAt(String(Number(before?.x) + n + 1), writing));
    return [...gaps, p];
  });
}

/**
 * What must be known of single values, as lines to stand under a chart: values that sources give differently in one line,
 * and what makes a value no printed count. That a count is of a part of the year stands on the axis already.
 */
export function pointNotes(points: readonly FigurePoint[], { t }: Writing, where = ''): readonly string[] {
  const lines = points
    .filter((p) => p.note !== '' && !p.differs && p.reason !== 'part')
    .map((p) => `${where}${p.x}: ${p.note}.`);
  const years = [...new Set(points.filter((p) => p.differs).map((p) => p.x))];
  const differing = years.map((x) => {
    const values = points.filter((p) => p.x === x).map((p) => (p.under ? `${p.label} (${p.under})` : p.label));
    return `${where}${x}: ${t('figures.either', { values: values.join(` ${t('figures.or')} `) })}`;
  });
  return [...differing, ...lines];
}
