import { formatNumber } from '../../../i18n/format.ts';
import { beyondReach } from '../../../response/reach/summary.ts';
import { ready, useData } from '../../../state/data.ts';
import { useReach } from '../../../state/response/reach.ts';
import { useChange, useView } from '../../../state/store.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { desksOf } from '../desks.ts';
import { KecamatanReach } from './KecamatanReach.tsx';
import { KelurahanReach } from './KelurahanReach.tsx';
import { soughtName, useReachWords } from './useReachParts.ts';

/** The selected area and its nearest help; without one, what lies beyond reach. */
export function ReachRight() {
  const { t } = useReachWords();
  const change = useChange();
  const area = useView((v) => v.area);
  const profile = useView((v) => v.profile);
  const units = useReach((s) => s.units);
  const areas = useData((s) => ready(s.areas));
  if (!units && !areas)
    return (
      <Waiting>
        <p className="second">{t('reach.waiting')}</p>
      </Waiting>
    );
  if (!units) return <p className="second">{t('reach.waiting')}</p>;
  const unit = units.find((u) => u.code === area);
  const inside = units.filter((u) => u.parent === area);
  const parent = areas?.features.find((f) => f.properties.code === (unit?.parent ?? area))?.properties.name ?? '';
  return (
    <div className="reach">
      {unit ? (
        <KelurahanReach unit={unit} kecamatan={parent} />
      ) : inside.length ? (
        <KecamatanReach name={parent} code={area ?? ''} units={units} />
      ) : (
        <Beyond />
      )}
      {(unit || inside.length > 0) && (
        <div className="row">
          <button type="button" className="btn line" onClick={() => change({ area: null })}>
            {t('reach.clear')}
          </button>
          <span className="grow" />
          {desksOf(profile).includes('referral') && (
            <button type="button" className="btn main" onClick={() => change({ desk: 'referral', panel: false })}>
              {t('reach.referral')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Beyond() {
  const { t, language } = useReachWords();
  const change = useChange();
  const { sought, units } = useReach();
  const far = beyondReach(units ?? [], sought);
  return (
    <>
      <h2>{t('reach.beyond', { what: soughtName(t, sought) })}</h2>
      {far.length === 0 && <p>{t('reach.beyondNone')}</p>}
      <ul className="reach-far">
        {far.map((u) => (
          <li key={u.code} className="row">
            <button type="button" className="link grow" onClick={() => change({ area: u.code, panel: true })}>
              {u.name}
            </button>
            <span className="nowrap">
              {`${formatNumber(u.nearest[sought]?.km, language)} km`}
              {u.nearest[sought]?.by === 'sea' && <span className="note">{` ${t('reach.sea')}`}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{t('reach.choose')}</p>
    </>
  );
}
