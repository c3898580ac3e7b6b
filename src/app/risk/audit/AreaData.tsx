import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent, MISSING } from '../../../i18n/format.ts';
import type { DataAudit, Remark } from '../../../state/audit.ts';
import { nodeName } from '../../../state/model.ts';
import { useChange, useView } from '../../../state/store.ts';
import { joinNames } from '../sentence.ts';

/** Areas that are named; beyond it they are counted. */
const NAMED = 4;
/** Rows that stand open: a list of kecamatan, not one of kelurahan. */
const OPEN = 20;

/** Areas that rest on thin or old data: the sum in a sentence, the reasons by indicator, then every area. */
export function AreaData({ audit }: { readonly audit: DataAudit }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const { rows, areas, newest, oldUntil } = audit;
  const number = (x: number) => formatNumber(x, language);
  const what = t(`rank.${audit.level}`).toLowerCase();
  const thin = rows.filter((r) => r.present < r.of);
  const inherits = audit.inherited.length > 0;
  const where = ({ areas: at }: Remark) =>
    at.length === areas
      ? t('audit.everywhere', { count: areas, what })
      : at.length > NAMED
        ? t('audit.inCount', { count: at.length, what })
        : joinNames(at, t('area.and'));
  const remarks = (['lacking', 'old', 'inherited'] as const)
    .map((key) => ({ key, found: audit[key] }))
    .filter(({ found }) => found.length > 0);
  return (
    <>
      <h3>{t('audit.thin')}</h3>
      <p className="second">
        {thin.length === 0
          ? t('audit.complete', { count: areas, what, indicators: audit.indicators.length })
          : t('audit.incomplete', {
              count: areas - thin.length,
              total: areas,
              what,
              indicators: audit.indicators.length,
              thin: thin.length,
              percent: formatNumber((rows[0]?.weightPresent ?? 0) * 100, language, 1),
            })}
      </p>
      {remarks.length > 0 && (
        <dl className="audit-remarks">
          {remarks.map(({ key, found }) => (
            <div key={key}>
              <dt>{t(`audit.remark.${key}`, { year: oldUntil })}</dt>
              {found.map((r) => (
                <dd key={r.indicator.code}>
                  {nodeName(r.indicator, language)} <span className="note">{where(r)}</span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {newest !== null && <p className="note">{t('audit.rule', { newest, year: oldUntil })}</p>}
      <details className="audit-all" open={rows.length <= OPEN} key={audit.level}>
        <summary className="link">{t('audit.everyArea', { count: areas, what })}</summary>
        <table className="audit-areas">
          <caption className="visually-hidden">{t('audit.thin')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('audit.nameYears')}</th>
              <th scope="col" className="right">
                {t('audit.present')}
              </th>
              <th scope="col" className="right">
                {t('audit.weight')}
              </th>
              {inherits && (
                <th scope="col" className="right">
                  {t('audit.taken')}
                </th>
              )}
              <th scope="col" className="right">
                {t('audit.oldCount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.code} data-thin={r.present < r.of}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => change({ area: r.code, tab: 'area' })}>
                    {r.name}
                  </button>{' '}
                  <span className="note nowrap">{r.oldest === null ? MISSING : `${r.oldest}–${r.newest}`}</span>
                </th>
                <td className="right nowrap">{`${number(r.present)}/${number(r.of)}`}</td>
                <td className="right nowrap">{formatPercent(r.weightPresent, language)}</td>
                {inherits && <td className="right">{number(r.inherited.length)}</td>}
                <td className="right">{number(r.old.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
