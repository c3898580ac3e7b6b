import { useState } from 'react';
import { SOUGHT, soughtPlaces } from '../../../response/reach/sought.ts';
import { stopReach, useReach } from '../../../state/response/reach.ts';
import { Icon } from '../../shell/Icon.tsx';
import { ReachBands } from './ReachBands.tsx';
import { ReachLoad } from './ReachLoad.tsx';
import { ReachTable } from './ReachTable.tsx';
import { soughtName, useMeasuring, useReachWords, useSought } from './useReachParts.ts';
import './reach.css';

/** What is looked for, how far it is, and whether there is room. */
export function ReachLeft() {
  const { t, language } = useReachWords();
  const { sought, places, cityOnly } = useSought();
  const { phase, progress } = useReach();
  const again = useMeasuring();
  const [table, setTable] = useState(false);
  return (
    <div className="reach">
      <fieldset>
        <legend>{t('reach.sought')}</legend>
        {SOUGHT.map((kind) => {
          const { placed, cityOnly: city } = soughtPlaces(places, kind);
          return (
            <label key={kind} className="reach-choice">
              <input
                type="radio"
                name="reach-sought"
                checked={kind === sought}
                onChange={() => useReach.setState({ sought: kind })}
              />
              <span className="grow">
                {soughtName(t, kind)}
                {placed.length === 0 && city.length > 0 && <span className="note">{` ${t('reach.noPoint')}`}</span>}
              </span>
              <b>{placed.length + city.length}</b>
            </label>
          );
        })}
      </fieldset>
      <section className="reach-now" aria-label={t('reach.now')}>
        {phase === 'working' && (
          <div className="row">
            <progress className="grow" value={progress} max={1} aria-label={t('reach.measuring')} />
            <button type="button" className="btn line" onClick={stopReach}>
              {t('reach.stop')}
            </button>
          </div>
        )}
        {phase === 'working' && (
          <p className="note" role="status">
            {t('reach.measuring')}
          </p>
        )}
        {(phase === 'stopped' || phase === 'failed') && (
          <p role="status">
            {t(phase === 'stopped' ? 'reach.stopped' : 'reach.failed')}{' '}
            <button type="button" className="btn line" onClick={again}>
              {t('reach.again')}
            </button>
          </p>
        )}
        {phase === 'done' && <ReachBands />}
        {phase === 'done' && (
          <button type="button" className="btn line" onClick={() => setTable(true)}>
            <Icon name="table" /> {t('reach.table')}
          </button>
        )}
      </section>
      {cityOnly.length > 0 && (
        <details>
          <summary>{t('reach.cityOnly', { count: cityOnly.length })}</summary>
          <ul className="reach-city">
            {cityOnly.map(({ place, reason }) => (
              <li key={place.id}>
                {language === 'id' ? place.name_id : place.name_en}
                <span className="note">
                  {t(reason === 'hidden' ? 'reach.hidden' : 'reach.loose')}
                  {place.status === 'unknown' && ` · ${t('reach.statusUnknown')}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ReachLoad />
      {table && <ReachTable onClose={() => setTable(false)} />}
    </div>
  );
}
