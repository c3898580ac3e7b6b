import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { useExposureCheck } from '../../state/patrol/check.ts';
import { useView } from '../../state/store.ts';

const PARTS = ['exposure', 'plan', 'limits'] as const;
const JUDGED = ['interceptions', 'withWrecks', 'heldOutYears'] as const;

/** The exposure held against reported interceptions: the sentence first, its figures below. */
function Check() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const checked = useExposureCheck();
  if (!checked) return null;
  const { file, current } = checked;
  const percent = (x: number) => formatNumber(x * 100, language);
  const span = ({ value, low, high }: { value: number; low: number; high: number }) =>
    `${percent(value)} (${percent(low)}–${percent(high)})`;
  return (
    <>
      <h3>{t('patrol.check.heading')}</h3>
      <p>{language === 'id' ? file.sentence_id : file.sentence_en}</p>
      {!current && <p className="note">{t('backtest.stale')}</p>}
      <table className="patrol-check">
        <caption className="note">{t('patrol.check.caption', { draws: file.draws })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('patrol.check.events')}</th>
            <th scope="col" className="right">
              {t('patrol.check.exposure')}
            </th>
            <th scope="col" className="right">
              {t('patrol.check.straight')}
            </th>
            <th scope="col" className="right">
              {t('patrol.check.chance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {JUDGED.map((name) => {
            const judged = file[name];
            return (
              judged && (
                <tr key={name}>
                  <th scope="row">{t(`patrol.check.${name}`, { n: formatNumber(judged.n, language) })}</th>
                  <td className="right">{span(judged.exposure)}</td>
                  <td className="right">{span(judged.straight)}</td>
                  <td className="right">{`${percent(judged.chance.low)}–${percent(judged.chance.high)}`}</td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** How exposure and plan come about, how the exposure was checked, and what neither can tell. */
export function MethodFace() {
  const { t } = useTranslation();
  return (
    <>
      {PARTS.map((part) => (
        <p key={part} className="patrol-method">
          {t(`patrol.method.${part}`)}
        </p>
      ))}
      <Check />
    </>
  );
}
