/** Charts of counts: bars of one agency's one series a panel. */
import type { FigureChart, FigurePoint, FigureSeries } from '../../domain/figure.ts';
import { formatNumber } from '../../i18n/format.ts';
import { citing, type Writing } from './facts.ts';
import { pointNotes, pointsOf } from './points.ts';
import panels from './series.json';

type PanelName = 'safeMigrant' | 'polresta' | 'poldaPmi' | 'poldaTppo' | 'poldaBoth' | 'bp3mi' | 'uptd' | 'imigrasi';
interface Panel {
  readonly series: string;
  readonly geography: string;
  readonly name: PanelName;
}
const PANELS = panels as Readonly<Record<'batam-cases' | 'cases-by-agency' | 'prevented-departures', readonly Panel[]>>;

const value = (writing: Writing, series: string, year: string, which: (p: FigurePoint) => boolean = () => true) => {
  const { facts, t, language } = writing;
  const geography = facts.cases.find((c) => c.series_id === series)?.geography_code ?? '';
  const point = pointsOf(series, geography, { facts, t, language }, citing(t)).find((p) => p.x === year && which(p));
  return point?.label ?? null;
};

function seriesOf(panel: Panel, writing: Writing, sources: ReturnType<typeof citing>): FigureSeries {
  const { t } = writing;
  return {
    name: t(`figures.agency.${panel.name}`),
    note: t(`figures.counts.${panel.name}`),
    points: pointsOf(panel.series, panel.geography, writing, sources),
  };
}

/** Empty panels are none: a region whose registers lack a series has no chart of it. */
const filled = (series: readonly FigureSeries[]) => series.filter((s) => s.points.some((p) => p.y !== null));

export function batamCases(writing: Writing): FigureChart {
  const { t } = writing;
  const sources = citing(t);
  const series = filled(PANELS['batam-cases'].map((p) => seriesOf(p, writing, sources)));
  const police = value(writing, 'polresta-barelang-tppo-pmi-cases', '2023');
  return {
    id: 'batam-cases',
    kind: 'bars',
    tone: 'reported',
    scale: 'own',
    title: t('figures.batamCases.title'),
    subtitle: t('figures.batamCases.subtitle'),
    unit: t('figures.unit.cases'),
    series,
    rungs: [],
    cautions: [
      ...series.flatMap((s) => pointNotes(s.points, writing)),
      t('figures.batamCases.oneNetwork'),
      ...(police ? [t('figures.batamCases.police', { value: police })] : []),
    ],
    sources: sources.list,
  };
}

export function casesByAgency(writing: Writing): FigureChart {
  const { t } = writing;
  const sources = citing(t);
  const series = filled(PANELS['cases-by-agency'].map((p) => seriesOf(p, writing, sources)));
  const first = value(writing, 'polda-kepri-pmi-cases', '2022');
  const later = value(writing, 'polda-kepri-tppo-cases', '2022');
  const withoutWater = value(writing, 'polda-kepri-pmi-reskrim-cases', '2022');
  return {
    id: 'cases-by-agency',
    kind: 'bars',
    tone: 'reported',
    scale: 'own',
    title: t('figures.byAgency.title'),
    subtitle: t('figures.byAgency.subtitle'),
    unit: t('figures.unit.cases'),
    series,
    rungs: [],
    cautions: [
      t('figures.byAgency.apart'),
      t('figures.byAgency.inside'),
      ...(first && later && withoutWater
        ? [t('figures.byAgency.polda2022', { first, later, without: withoutWater })]
        : []),
      t('figures.byAgency.persons'),
      ...series.flatMap((s) => pointNotes(s.points, writing, `${s.name}, `)),
    ],
    sources: sources.list,
  };
}

/** The two counts printed for the first quarter of 2023, which no bar shows: the year's own count is longer. */
function firstQuarter({ facts, language }: Writing): readonly string[] {
  const rows = facts.cases.filter(
    (c) =>
      c.series_id === 'imigrasi-batam-prevented' && c.period_start === '2023-01-01' && c.period_end === '2023-03-31',
  );
  return rows.map((r) => formatNumber(r.value, language));
}

export function preventedDepartures(writing: Writing): FigureChart {
  const { t } = writing;
  const sources = citing(t);
  const series = filled(PANELS['prevented-departures'].map((p) => seriesOf(p, writing, sources)));
  const [a, b] = firstQuarter(writing);
  return {
    id: 'prevented-departures',
    kind: 'bars',
    tone: 'reported',
    scale: 'own',
    title: t('figures.prevented.title'),
    subtitle: t('figures.prevented.subtitle'),
    unit: t('figures.unit.persons'),
    series,
    rungs: [],
    cautions: [
      t('figures.prevented.notCases'),
      ...series.flatMap((s) => pointNotes(s.points, writing)),
      ...(a && b ? [t('figures.prevented.quarter', { a, b })] : []),
    ],
    sources: sources.list,
  };
}
