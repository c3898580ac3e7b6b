/** The tier that the US Department of State gives Indonesia in its report of each year. */
import type { FigureChart, FigurePoint } from '../../domain/figure.ts';
import { MISSING } from '../../i18n/format.ts';
import { citing, type Writing, yearsOf } from './facts.ts';

const SERIES = 'us-tip-tier-indonesia';
const LADDER = ['3', '2.5', '2', '1'] as const;

export function tiers(writing: Writing): FigureChart {
  const { facts, t, language } = writing;
  const sources = citing(t);
  /** The short name of a rung: what stands before the colon of the reference code. */
  const rungOf = (code: string): string => {
    const row = facts.reference.find((r) => r.scheme === 'us_tip_tier' && r.code === code);
    if (row) sources.cite(row);
    return ((language === 'id' ? row?.label_id : null) ?? row?.label_en ?? code).split(':')[0] ?? code;
  };
  const points = yearsOf(facts.cases, SERIES, 'IDN').map(
    ({ year, rows }): FigurePoint => ({
      x: year,
      under: rows[0].value === null ? t('figures.notFound') : '',
      y: rows[0].value,
      hatched: false,
      reason: null,
      differs: false,
      note: rows[0].value === null ? t('figures.notFoundNote') : '',
      label: rows[0].value === null ? MISSING : rungOf(String(rows[0].value)),
      sources: sources.cite(...rows),
    }),
  );
  const missing = points.filter((p) => p.y === null).map((p) => p.x);
  return {
    id: 'tiers',
    kind: 'steps',
    tone: 'plain',
    scale: 'shared',
    title: t('figures.tiers.title'),
    subtitle: t('figures.tiers.subtitle'),
    unit: t('figures.unit.tier'),
    series: points.length ? [{ name: t('figures.tiers.indonesia'), note: '', points }] : [],
    rungs: LADDER.map((code) => ({ value: Number(code), label: rungOf(code) })),
    cautions: [
      t('figures.tiers.government'),
      t('figures.tiers.ladder'),
      ...(missing.length ? [t('figures.tiers.missing', { years: missing.join(', ') })] : []),
      t('figures.tiers.lost'),
    ],
    sources: sources.list,
  };
}
