import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { useBacktest } from '../../state/backtest.ts';
import { useView } from '../../state/store.ts';

const VARIANTS = ['pooled', 'withoutTerminals', 'evidenceFree'] as const;

/** What the test against held-out years says, in one sentence; its figures are one click away. */
export function Backtest() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const tested = useBacktest();
  if (!tested) return null;
  const { file, current } = tested;
  const number = (x: number | null) => formatNumber(x, language, 2);
  const of = { pooled: file.pooled, ...file.variants };
  return (
    <section>
      <h3>{t('backtest.heading')}</h3>
      <p className="second">{language === 'id' ? file.sentence_id : file.sentence_en}</p>
      {!current && <p className="note">{t('backtest.stale')}</p>}
      <details className="backtest">
        <summary className="link">{t('backtest.figures')}</summary>
        {VARIANTS.map((variant) => (
          <table key={variant}>
            <caption>
              <b>{t(`backtest.${variant}`)}</b>{' '}
              <span className="note">{t('backtest.note', { n: formatNumber(of[variant].n, language) })}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('backtest.area')}</th>
                <th scope="col" className="right">
                  {t('backtest.pai')}
                </th>
                <th scope="col" className="right">
                  {t('backtest.chance')}
                </th>
                <th scope="col" className="right">
                  {t('backtest.kde')}
                </th>
              </tr>
            </thead>
            <tbody>
              {of[variant].shares.map((s) => (
                <tr key={s.share}>
                  <th scope="row">{formatPercent(s.share, language)}</th>
                  <td className="right">{`${number(s.pai)} (${number(s.low)}–${number(s.high)})`}</td>
                  <td className="right">{`${number(s.chance.low)}–${number(s.chance.high)}`}</td>
                  <td className="right">{number(s.kde)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </details>
    </section>
  );
}
