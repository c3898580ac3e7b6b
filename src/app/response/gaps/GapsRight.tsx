import { useTranslation } from 'react-i18next';
import { cellOf } from '../../../response/gaps/table.ts';
import { columnShown, type GapFace, type Gaps, useGapChoice } from '../../../state/response/gaps.ts';
import { useChange, useView } from '../../../state/store.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { CityGaps } from './CityGaps.tsx';
import { GapBasis } from './GapBasis.tsx';
import { useGapSelected, useGaps } from './useGapSelection.ts';

/** Every cell of one row of a table; the column on the map is open. */
function RowCells({ gaps, face, id }: { readonly gaps: Gaps; readonly face: GapFace; readonly id: string }) {
  const choice = useGapChoice();
  const table = gaps.tables[face];
  const row = table.rows.find((r) => r.id === id);
  const shown = choice.face === face ? columnShown(gaps, choice) : null;
  if (!row) return null;
  return table.columns.map((c) => (
    <GapBasis
      key={`${id}${c}${c === shown}`}
      gaps={gaps}
      face={face}
      column={c}
      cell={cellOf(row, c)}
      open={c === shown}
    />
  ));
}

/** The port or area that is chosen: what reached it and what did not, and where to go from there. */
export function GapsRight() {
  const { t } = useTranslation();
  const change = useChange();
  const { language, profile } = useView((v) => v);
  const gaps = useGaps();
  const subject = useGapSelected(gaps);
  if (!gaps)
    return (
      <Waiting>
        <p className="second">{t('gaps.waiting')}</p>
      </Waiting>
    );
  if (!subject) return <CityGaps gaps={gaps} />;
  const port = gaps.places.get(subject.id);
  const kecamatan = !port && subject.kecamatan === null;
  const within = kecamatan
    ? {
        ports: gaps.tables.ports.rows.filter((r) => gaps.places.get(r.id)?.kecamatan === subject.name_id),
        kelurahan: gaps.tables.kelurahan.rows.filter((r) => r.group === subject.id),
      }
    : null;
  const home =
    subject.kecamatan && gaps.tables.areas.rows.find((r) => gaps.subjects.get(r.id)?.name_id === subject.kecamatan);
  const name = language === 'id' ? subject.name_id : subject.name_en;
  const villages = within?.kelurahan.filter((r) => cellOf(r, 'village').state === 'reached') ?? [];
  return (
    <div className="gaps-side">
      <h2 className="figure gaps-name">{name}</h2>
      <p className="second">
        {port
          ? [t(`kind.${port.kind}`), subject.kecamatan].filter(Boolean).join(' · ')
          : kecamatan
            ? t('area.kecamatanCode', { code: subject.id })
            : t('area.kelurahanCode', { code: subject.id, parent: subject.kecamatan ?? '' })}
      </p>
      {port && <RowCells gaps={gaps} face="ports" id={subject.id} />}
      {!port && !kecamatan && <RowCells gaps={gaps} face="kelurahan" id={subject.id} />}
      {within && (
        <>
          <h3>{t('gaps.servicesIn')}</h3>
          <RowCells gaps={gaps} face="areas" id={subject.id} />
          <h3>{t('gaps.villagesIn')}</h3>
          <p>
            {villages.length
              ? t('gaps.villagesNamed', {
                  n: villages.length,
                  total: within.kelurahan.length,
                  list: villages.map((r) => gaps.subjects.get(r.id)?.name_id).join(', '),
                })
              : t('gaps.villagesNone', { total: within.kelurahan.length })}
          </p>
          <h3>{t('gaps.portsIn')}</h3>
          {within.ports.length === 0 && <p className="second">{t('gaps.portsNone')}</p>}
          <ul>
            {within.ports.map((r) => (
              <li key={r.id}>
                <button type="button" className="link gaps-line" onClick={() => change({ feature: `ports:${r.id}` })}>
                  {gaps.subjects.get(r.id)?.[language === 'id' ? 'name_id' : 'name_en']}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {home && (
        <p>
          <button type="button" className="link gaps-line" onClick={() => change({ area: home.id, feature: null })}>
            {t('gaps.toKecamatan', { name: subject.kecamatan })}
          </button>
        </p>
      )}
      <p className="gaps-acts">
        <button
          type="button"
          className="btn main"
          onClick={() => change({ desk: 'referral', ...(home && { area: home.id }) })}
        >
          {t('gaps.toReferral')}
        </button>
        {profile === 'internal' && (
          <button type="button" className="btn line" onClick={() => change({ desk: 'whatif' })}>
            {t('gaps.toWhatif')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => change({ area: null, feature: null, camera: null })}>
          {t('gaps.toCity')}
        </button>
      </p>
    </div>
  );
}
