import { useTranslation } from 'react-i18next';
import { CaseSeries } from '../../charts/CaseSeries.tsx';
import type { CaseFact } from '../../domain/published.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { areaRows } from '../../state/areas.ts';
import { yearlyCases } from '../../state/cases.ts';
import { ready, useData } from '../../state/data.ts';
import { yearsSpan } from '../../state/model.ts';
import { useNoIndex } from '../../state/regions.ts';
import { useAreas, useModel } from '../../state/scores.ts';
import { useChange, useView } from '../../state/store.ts';
import { NoIndex } from '../region/NoIndex.tsx';
import { SourceLine } from './SourceLine.tsx';
import { joinNames } from './sentence.ts';

/** The series the Batam paper quotes: cases assisted by the Safe Migrant Batam network. */
const QUOTED_SERIES = 'safe-migrant-batam-tppo-cases';

/** The city, when no area is chosen: who ranks highest, how to read the map, and the case series with whose count it is. */
export function CityTab() {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const manifest = useData((s) => ready(s.manifest));
  const areas = useAreas();
  const model = useModel();
  const noIndex = useNoIndex();
  const rows = areas ? areaRows(areas, 'kecamatan') : [];
  const [a, b, c] = rows;
  const ranked = a?.rank !== null && a && b && c;
  const higher = rows.filter((r) => r.group === 'higher').map((r) => r.name);
  const cases = yearlyCases(useData((s) => ready(s.tables.case_series)) as readonly CaseFact[] | null, QUOTED_SERIES);
  const span = model ? yearsSpan(model) : null;
  const name = (language === 'id' ? manifest?.name_id : manifest?.name_en) ?? '';
  return (
    <>
      <h2 className="figure">{name}</h2>
      {manifest && <p className="second">{t('area.cityCode', { code: manifest.settings.city_code })}</p>}
      {ranked && <p className="city-lead">{t('city.lead', { a: a.name, b: b.name, c: c.name })}</p>}
      {!ranked && higher.length > 0 && (
        <p className="city-lead">{t('city.leadPublic', { list: joinNames(higher, t('area.and')) })}</p>
      )}
      {noIndex ? <NoIndex how /> : <p className="second">{t('city.choose')}</p>}
      {ranked && (
        <p className="row wrap">
          {[a, b, c].map((row) => (
            <button
              key={row.code}
              type="button"
              className="btn line"
              onClick={() => change({ area: row.code, panel: true, tab: 'area' })}
            >
              {row.name}
            </button>
          ))}
        </p>
      )}
      <h3>{t('city.howHeading')}</h3>
      <ul className="plain">
        {!noIndex && <li>{t('city.how1')}</li>}
        {ranked && <li>{t('city.how2')}</li>}
        <li>{t('city.how3')}</li>
        <li>{t('city.how4')}</li>
      </ul>
      {span && manifest && (
        <p className="note">
          {t('city.ages', { from: span.from, to: span.to, date: formatDate(manifest.compiled, language) })}{' '}
          {span.to - span.from > 3 ? t('area.yearsGap', { from: span.from, to: span.to }) : ''}
        </p>
      )}
      {cases.length > 0 && (
        <section>
          <h3>
            {t('city.casesHeading')} <span className="note">({t('city.casesUnit')})</span>
          </h3>
          <CaseSeries
            title={cases.map((row) => `${row.year}: ${formatNumber(row.value, language)}`).join('; ')}
            language={language}
            bars={cases.map((row) => ({
              label: row.year ?? '',
              value: row.value ?? 0,
              partial: row.partial_year || row.derived || row.estimate,
              note: row.derived ? t('city.casesDerived') : row.partial_year ? t('city.casesPart') : null,
            }))}
          />
          <p className="note">{t('city.casesWho')}</p>
          {cases.map((row) => (
            <SourceLine
              key={row.year}
              source={row}
              title={`${row.year}: ${formatNumber(row.value, language)} ${t('city.casesUnit')}`}
            />
          ))}
        </section>
      )}
    </>
  );
}
