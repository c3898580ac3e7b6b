import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatValue, MISSING } from '../../../i18n/format.ts';
import type { AreaRow } from '../../../state/areas.ts';
import { differencesOf, verdictOf } from '../../../state/compare.ts';
import { dimensionsOf, nodeName } from '../../../state/model.ts';
import { useModel } from '../../../state/scores.ts';
import { useValues } from '../../../state/showing.ts';
import type { ShownValue } from '../../../state/shown.ts';
import { useView } from '../../../state/store.ts';
import { joinNames } from '../sentence.ts';

/** Indicators shown, the largest differences first. */
const SHOWN = 6;

interface Props {
  readonly a: AreaRow;
  readonly b: AreaRow;
  readonly count: number;
}

/** Two areas side by side: score, how sure, dimensions, and where they differ most. */
export function CompareTable({ a, b, count }: Props) {
  const { t } = useTranslation();
  const { language, variant } = useView((v) => v);
  const model = useModel();
  const values = useValues();
  const [unitA, unitB] = [values.get(a.code), values.get(b.code)];
  const verdict = verdictOf(unitA, unitB);
  const names = { a: a.name, b: b.name };
  const number = (x: number | null | undefined) => formatNumber(x, language, 1);
  const of = (r: AreaRow) => (
    <span className="class-chip" data-step={r.step}>
      {r.classCode ? t(`class.${r.classCode}`) : t('class.none')}
    </span>
  );
  const interval = (low: number | null, high: number | null, digits: number) =>
    low === null || high === null
      ? MISSING
      : `${formatNumber(low, language, digits)}–${formatNumber(high, language, digits)}`;
  const figure = (v: ShownValue) =>
    v.value === null ? (
      <span className="note">{t('area.missing')}</span>
    ) : (
      <>
        <b>{number(v.value)}</b>
        <br />
        <span className="note">
          {formatValue(v.raw, language)}
          {v.inherited ? ` · ${t('area.inherited')}` : ''}
        </span>
      </>
    );
  const heading = (
    <thead>
      <tr>
        <td />
        <th scope="col" className="right">
          {a.name}
        </th>
        <th scope="col" className="right">
          {b.name}
        </th>
      </tr>
    </thead>
  );
  const row = (name: ReactNode, left: ReactNode, right: ReactNode, key: string) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td className="right">{left}</td>
      <td className="right">{right}</td>
    </tr>
  );
  const { found, missing } = model ? differencesOf(model, unitA, unitB, variant) : { found: [], missing: [] };
  return (
    <>
      <p className="compare-verdict" role="status">
        {verdict === 'unknown' && t('compare.unknown')}
        {verdict === 'same' && t('compare.same', names)}
        {verdict === 'a' && t('compare.above', { high: a.name, low: b.name })}
        {verdict === 'b' && t('compare.above', { high: b.name, low: a.name })}
      </p>
      <table className="compare-table">
        <caption className="visually-hidden">{t('compare.caption', names)}</caption>
        {heading}
        <tbody>
          {row(`${t('rank.score')} (0–10)`, <b>{number(a.score)}</b>, <b>{number(b.score)}</b>, 'score')}
          {row(
            t('table.scoreInterval'),
            interval(a.scoreLow, a.scoreHigh, 1),
            interval(b.scoreLow, b.scoreHigh, 1),
            'range',
          )}
          {row(t('compare.rank', { count }), a.rank ?? MISSING, b.rank ?? MISSING, 'rank')}
          {row(
            t('table.rankInterval'),
            interval(a.rankLow, a.rankHigh, 0),
            interval(b.rankLow, b.rankHigh, 0),
            'ranks',
          )}
          {row(t('table.class'), of(a), of(b), 'class')}
          {model &&
            dimensionsOf(model).map((d) =>
              row(nodeName(d, language), number(unitA?.nodes?.[d.code]), number(unitB?.nodes?.[d.code]), d.code),
            )}
        </tbody>
      </table>
      <h3>
        {t('compare.differences')} <span className="note">({t('area.of10')})</span>
      </h3>
      {found.length === 0 && <p className="note">{t('compare.none')}</p>}
      {found.length > 0 && (
        <table className="compare-table">
          <caption className="visually-hidden">{t('compare.differences')}</caption>
          {heading}
          <tbody>
            {found.slice(0, SHOWN).map(({ indicator, a: left, b: right }) =>
              row(
                <>
                  {nodeName(indicator, language)}
                  <br />
                  <span className="note">
                    {language === 'id' ? indicator.unit_id : indicator.unit_en} · {left.year ?? indicator.years}
                    {right.year && left.year && right.year !== left.year ? ` / ${right.year}` : ''}
                  </span>
                </>,
                figure(left),
                figure(right),
                indicator.code,
              ),
            )}
          </tbody>
        </table>
      )}
      <p className="note">
        {t('compare.note')}{' '}
        {missing.length > 0 &&
          t('compare.missing', {
            list: joinNames(
              missing.map((i) => nodeName(i, language)),
              t('area.and'),
            ),
          })}
      </p>
    </>
  );
}
