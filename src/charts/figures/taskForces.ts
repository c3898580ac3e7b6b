/** How many task forces there are: by who says so, because the two sources count the districts tenfold apart. */
import type { FigureChart, FigurePoint } from '../../domain/figure.ts';
import type { CaseFact } from '../../domain/published.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { citing, type Writing } from './facts.ts';

const SERIES = [
  { id: 'task-forces-provincial', name: 'provinces' },
  { id: 'task-forces-district', name: 'districts' },
] as const;

export function taskForces(writing: Writing): FigureChart {
  const { facts, t, language } = writing;
  const sources = citing(t);
  const said = (row: CaseFact) => (row.source_date ? t('figures.taskForces.ministry') : t('figures.taskForces.paper'));
  const pointsFor = (id: string): readonly FigurePoint[] => {
    const rows = facts.cases.filter((c) => c.series_id === id && c.value !== null);
    const values = [...new Set(rows.map((r) => r.value))];
    return values.map((y) => {
      const own = rows.filter((r) => r.value === y);
      const differs = values.length > 1;
      return {
        x: own.map(said).join(', '),
        under: own.flatMap((r) => (r.source_date ? [formatDate(r.source_date, language)] : [])).join(', '),
        y,
        hatched: false,
        reason: null,
        differs,
        note: differs ? t('figures.differsNote') : '',
        label: formatNumber(y, language),
        sources: sources.cite(...own),
      };
    });
  };
  const series = SERIES.map(({ id, name }) => ({
    name: t(`figures.taskForces.${name}`),
    note: '',
    points: pointsFor(id),
  })).filter((s) => s.points.length > 0);
  return {
    id: 'task-forces',
    kind: 'bars',
    tone: 'plain',
    scale: 'shared',
    title: t('figures.taskForces.title'),
    subtitle: t('figures.taskForces.subtitle'),
    unit: t('figures.unit.taskForces'),
    series,
    rungs: [],
    cautions: [t('figures.taskForces.conflict'), t('figures.taskForces.without')],
    sources: sources.list,
  };
}
