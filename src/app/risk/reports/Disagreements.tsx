import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { ReportedArea, ReportedResult } from '../../../risk/index.ts';
import { useChange, useView } from '../../../state/store.ts';
import { apartIn } from '../../../state/surface.ts';

/** Areas that structure ranks high and reports low, or the other way round: where to ask why. */
export function Disagreements({ result }: { readonly result: ReportedResult }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const { areas, rule, withoutTerminals } = result;
  const rank = (x: number | null) => formatNumber(x, language, x === null || Number.isInteger(x) ? 0 : 1);
  const ranked = areas.filter((a) => a.reportedRank !== null).length;
  const said = (a: ReportedArea) => {
    if (a.verdict === 'agree') return t('reported.agree');
    if (a.verdict === null) return t('reported.few');
    return t(a.verdict === 'quiet' ? 'reported.quiet' : 'reported.loud', {
      structural: rank(a.structuralRank),
      reported: rank(a.reportedRank),
      count: ranked,
      reports: formatNumber(a.reports, language, 1),
      expected: formatNumber(a.expected, language, 1),
    });
  };
  const apart = apartIn(result);
  return (
    <section>
      <h3>{t('reported.apartHeading')}</h3>
      {!apart.length && <p className="second">{t('reported.apartNone')}</p>}
      <ul className="reported-apart">
        {apart.map(({ area, otherwise }) => (
          <li key={area.code}>
            <button
              type="button"
              className="link"
              onClick={() => change({ area: area.code, tab: 'area', panel: true })}
            >
              {area.name}
            </button>{' '}
            <span className="second">{said(area)}</span>
            <p className="note">
              {t(withoutTerminals ? 'reported.withTerminals' : 'reported.withoutTerminals', { said: said(otherwise) })}
            </p>
          </li>
        ))}
      </ul>
      <p className="note">
        {t('reported.apartRule', {
          gap: formatNumber(rule.gapShare * 100, language),
          least: formatNumber(rule.leastReports, language),
        })}
      </p>
    </section>
  );
}
