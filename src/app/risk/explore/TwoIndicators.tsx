import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Scatter } from '../../../charts/Scatter.tsx';
import { type IndexModel, isIndicator, type ModelNode } from '../../../domain/model.ts';
import { formatValue } from '../../../i18n/format.ts';
import type { AreaRow } from '../../../state/areas.ts';
import { columnOf, pairsOf, useAxes } from '../../../state/explore.ts';
import { indicatorsOf, nodeName } from '../../../state/model.ts';
import { useValues } from '../../../state/showing.ts';
import { useView } from '../../../state/store.ts';
import { joinNames } from '../sentence.ts';

interface Props {
  readonly model: IndexModel;
  readonly rows: readonly AreaRow[];
  readonly selected: string | null;
  readonly shown: ModelNode | null;
}

const NAMED = 4;

/** Two indicators against each other, raw, as dots and as the table the dots are of. */
export function TwoIndicators({ model, rows, selected, shown }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const axes = useAxes();
  const values = useValues();
  const indicators = indicatorsOf(model);
  const known = (code: string | null) => indicators.find((i) => i.code === code);
  const x = known(axes.x) ?? (shown && isIndicator(shown) ? shown : indicators[0]);
  const y = known(axes.y) ?? indicators.find((i) => i !== x);
  const { pairs, missing } = useMemo(
    () =>
      x && y
        ? pairsOf(columnOf(model, rows, values, x.code), columnOf(model, rows, values, y.code))
        : { pairs: [], missing: [] },
    [model, rows, values, x, y],
  );
  if (!x || !y) return null;
  const unit = (i: typeof x) => (language === 'id' ? i.unit_id : i.unit_en);
  const inherited = rows.some((r) => r.level === 'kelurahan') && (x.inherited || y.inherited);
  const select = (axis: 'x' | 'y', at: typeof x) => (
    <label className="field">
      <span className="second">{t(`explore.${axis}`)}</span>
      <select value={at.code} onChange={(e) => axes.put({ [axis]: e.target.value })}>
        {indicators.map((i) => (
          <option key={i.code} value={i.code}>
            {nodeName(i, language)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {select('x', x)}
      {select('y', y)}
      <Scatter pairs={pairs} xLabel={unit(x)} yLabel={unit(y)} selected={selected} language={language} />
      <p className="note">
        {t('explore.pairs', { count: pairs.length })}{' '}
        {missing.length > 0 &&
          (missing.length > NAMED
            ? t('explore.missingCount', { count: missing.length })
            : t('explore.missingNames', { list: joinNames(missing, t('area.and')) }))}{' '}
        {inherited && t('explore.stacked')} {t('explore.notCause')}
      </p>
      <details>
        <summary className="note">{t('explore.table')}</summary>
        <table className="explore-table">
          <thead>
            <tr>
              <th scope="col">{t('table.name')}</th>
              <th scope="col" className="right">
                {nodeName(x, language)} ({unit(x)}, {x.years})
              </th>
              <th scope="col" className="right">
                {nodeName(y, language)} ({unit(y)}, {y.years})
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((p) => (
              <tr key={p.code} data-selected={p.code === selected}>
                <th scope="row">{p.name}</th>
                <td className="right">{formatValue(p.x, language)}</td>
                <td className="right">{formatValue(p.y, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
