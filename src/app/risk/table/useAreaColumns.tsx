import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isIndicator } from '../../../domain/model.ts';
import { formatNumber, formatValue, MISSING } from '../../../i18n/format.ts';
import type { AreaRow } from '../../../state/areas.ts';
import { dimensionsOf, nodeName } from '../../../state/model.ts';
import { useModel, useScores } from '../../../state/scores.ts';
import { useShown, useValues } from '../../../state/showing.ts';
import { shownValue } from '../../../state/shown.ts';
import { useChange, useView } from '../../../state/store.ts';
import type { Profile } from '../../../state/view.ts';
import type { Column } from './DataTable.tsx';

/** Columns of the table of areas; in public class groups and intervals, no ranks. */
export function useAreaColumns(profile: Profile): readonly Column<AreaRow>[] {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const model = useModel();
  const scores = useScores();
  const values = useValues();
  const shown = useShown();
  return useMemo(() => {
    const number = (x: number | null) => formatNumber(x, language, 1);
    const figure = (key: string, label: string, value: (r: AreaRow) => number | null, digits = 1): Column<AreaRow> => ({
      key,
      label,
      numeric: true,
      value,
      cell: (r) => formatNumber(value(r), language, digits),
    });
    const className = (r: AreaRow) =>
      r.classCode ? t(`class.${r.classCode}`) : r.group ? t(`class.group_${r.group}`) : t('class.none');
    const name: Column<AreaRow> = {
      key: 'name',
      label: t('table.name'),
      value: (r) => r.name,
      cell: (r) => (
        <button
          type="button"
          className="link"
          onClick={() => change({ area: r.code, table: false, panel: true, tab: 'area' })}
        >
          {r.name}
        </button>
      ),
    };
    const shared: readonly Column<AreaRow>[] = [
      { key: 'code', label: t('table.code'), value: (r) => r.code, cell: (r) => r.code },
      {
        key: 'class',
        label: t('table.class'),
        value: className,
        cell: (r) => (
          <span className="class-chip" data-step={r.step}>
            {className(r)}
          </span>
        ),
      },
    ];
    const interval: readonly Column<AreaRow>[] = [
      figure('score_low', `${t('table.scoreInterval')} ${t('table.low')}`, (r) => r.scoreLow),
      figure('score_high', `${t('table.scoreInterval')} ${t('table.high')}`, (r) => r.scoreHigh),
    ];
    if (profile === 'public') return [name, ...shared, ...interval];
    const ranks: readonly Column<AreaRow>[] = [
      figure('rank_low', `${t('table.rankInterval')} ${t('table.low')}`, (r) => r.rankLow, 0),
      figure('rank_high', `${t('table.rankInterval')} ${t('table.high')}`, (r) => r.rankHigh, 0),
    ];
    const dimensions = (model ? dimensionsOf(model) : []).map(
      (d): Column<AreaRow> => ({
        key: d.code,
        label: `${nodeName(d, language)} (0–10)`,
        numeric: true,
        value: (r) => scores.get(r.code)?.nodes?.[d.code] ?? null,
        cell: (r) => number(scores.get(r.code)?.nodes?.[d.code] ?? null),
      }),
    );
    const rank: Column<AreaRow> = {
      key: 'rank',
      label: t('rank.rank'),
      numeric: true,
      value: (r) => r.rank,
      cell: (r) => r.rank ?? MISSING,
    };
    const shownOf = (r: AreaRow) => (model && shown ? shownValue(model, values.get(r.code), shown.code) : null);
    const explored: readonly Column<AreaRow>[] = shown
      ? [
          figure('shown', `${nodeName(shown, language)} (0–10)`, (r) => shownOf(r)?.value ?? null),
          ...(isIndicator(shown)
            ? [
                {
                  key: 'shown_raw',
                  label: `${nodeName(shown, language)} (${language === 'id' ? shown.unit_id : shown.unit_en})`,
                  numeric: true,
                  value: (r: AreaRow) => shownOf(r)?.raw ?? null,
                  cell: (r: AreaRow) => formatValue(shownOf(r)?.raw, language),
                },
              ]
            : []),
        ]
      : [];
    return [
      name,
      ...explored,
      rank,
      ...shared,
      figure('score', `${t('rank.score')} (0–10)`, (r) => r.score),
      ...interval,
      ...ranks,
      ...dimensions,
    ];
  }, [t, change, language, model, scores, values, shown, profile]);
}
