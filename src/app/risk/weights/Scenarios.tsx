import { useTranslation } from 'react-i18next';
import { formatNumber, formatSigned, MISSING } from '../../../i18n/format.ts';
import { useDifferences } from '../../../state/scenarios.ts';
import { useChange, useViewPart } from '../../../state/store.ts';

/** Scenario A is what the sliders say; B is a choice set aside to hold it against. */
export function Scenarios() {
  const { t } = useTranslation();
  const change = useChange();
  const { choice, other, level, layers, difference, language } = useViewPart(
    'choice',
    'other',
    'level',
    'layers',
    'difference',
    'language',
  );
  const found = useDifferences();
  if (!other)
    return (
      <section>
        <h3>{t('scenario.heading')}</h3>
        <p className="note">{t('scenario.lead')}</p>
        <button type="button" className="btn line" onClick={() => change({ other: choice, difference: false })}>
          {t('scenario.keep')}
        </button>
      </section>
    );
  const rows = found ?? [];
  const moved = rows.filter((r) => r.places !== null && r.places !== 0);
  return (
    <section>
      <h3>{t('scenario.heading')}</h3>
      <p className="second" role="status">
        {rows.length ? t('scenario.moved', { count: moved.length, total: rows.length }) : t('scenario.none')}
      </p>
      <p className="row wrap">
        <button type="button" className="btn line" onClick={() => change({ choice: other, other: choice })}>
          {t('scenario.swap')}
        </button>
        <button type="button" className="btn line" onClick={() => change({ other: null, difference: false })}>
          {t('scenario.drop')}
        </button>
      </p>
      {rows.length > 0 && level !== 'cell' && (
        <fieldset className="seg scenario-map" aria-label={t('scenario.map')}>
          <button type="button" aria-pressed={!difference} onClick={() => change({ difference: false })}>
            {t('scenario.mapA')}
          </button>
          <button
            type="button"
            aria-pressed={difference}
            onClick={() =>
              change({
                difference: true,
                shown: null,
                layers: layers.includes('areas') ? layers : [...layers, 'areas'],
              })
            }
          >
            {t('scenario.mapDifference')}
          </button>
        </fieldset>
      )}
      <table className="scenario">
        <caption className="visually-hidden">{t('scenario.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.name')}</th>
            <th scope="col" className="right">
              {t('scenario.rankA')}
            </th>
            <th scope="col" className="right">
              {t('scenario.rankB')}
            </th>
            <th scope="col" className="right">
              {t('scenario.places')}
            </th>
            <th scope="col" className="right">
              {t('scenario.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.code} data-moved={r.places !== null && r.places !== 0}>
              <th scope="row">
                <button type="button" className="link" onClick={() => change({ area: r.code, tab: 'area' })}>
                  {r.name}
                </button>
              </th>
              <td className="right">{r.rankA ?? MISSING}</td>
              <td className="right">{r.rankB ?? MISSING}</td>
              <td className="right">{r.places === null ? MISSING : formatSigned(r.places, language, 0)}</td>
              <td className="right nowrap">{`${formatNumber(r.scoreA, language, 1)} / ${formatNumber(r.scoreB, language, 1)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('scenario.note')}</p>
    </section>
  );
}
