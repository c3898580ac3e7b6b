import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Direction, MOST_BOATS, nextBoat } from '../../state/patrol/form.ts';
import { enter, forget, usePatrol } from '../../state/patrol/store.ts';
import { Icon } from '../shell/Icon.tsx';
import { BoatFields } from './BoatFields.tsx';
import { Bounds } from './Bounds.tsx';
import { Circles } from './Circles.tsx';
import { Faults } from './Faults.tsx';
import { NumberField } from './NumberField.tsx';

const DIRECTIONS: readonly Direction[] = ['both', 'outbound', 'inbound'];

/** What a plan needs to know: the night, one's own boats, the sea, tonight's tips, and where not to go. */
export function InputTab() {
  const { t } = useTranslation();
  const id = useId();
  const form = usePatrol((s) => s.form);
  return (
    <>
      <Faults />
      <h3>{t('patrol.night')}</h3>
      <div className="patrol-grid">
        <label className="patrol-field patrol-wide" htmlFor={`${id}-date`}>
          <span>{t('patrol.column.date')}</span>
          <input id={`${id}-date`} type="date" value={form.date} onChange={(e) => enter({ date: e.target.value })} />
        </label>
        <label className="patrol-field" htmlFor={`${id}-start`}>
          <span>{t('patrol.column.start')}</span>
          <input id={`${id}-start`} type="time" value={form.start} onChange={(e) => enter({ start: e.target.value })} />
        </label>
        <label className="patrol-field" htmlFor={`${id}-end`}>
          <span>{t('patrol.column.end')}</span>
          <input id={`${id}-end`} type="time" value={form.end} onChange={(e) => enter({ end: e.target.value })} />
        </label>
        <label className="patrol-field patrol-wide" htmlFor={`${id}-direction`}>
          <span>{t('patrol.column.direction')}</span>
          <select
            id={`${id}-direction`}
            value={form.direction}
            onChange={(e) => enter({ direction: DIRECTIONS.find((d) => d === e.target.value) ?? 'both' })}
          >
            {DIRECTIONS.map((d) => (
              <option key={d} value={d}>
                {t(`patrol.direction.${d}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <h3>
        {t('patrol.boats')} <span className="note">{t('patrol.boatsNote')}</span>
      </h3>
      {form.boats.length === 0 && <p className="second">{t('patrol.noBoats')}</p>}
      {form.boats.map((boat, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a boat is known by its number, as in the errors and the plan
        <BoatFields key={i} boat={boat} index={i} />
      ))}
      <button
        type="button"
        className="btn line"
        disabled={form.boats.length >= MOST_BOATS}
        onClick={() => enter({ boats: [...form.boats, nextBoat(form.boats)] })}
      >
        <Icon name="plus" size={16} />
        {t('patrol.addBoat')}
      </button>
      <h3>{t('patrol.sea')}</h3>
      <div className="patrol-grid">
        <NumberField
          label={t('patrol.column.speedLossPct')}
          unit="%"
          step={5}
          max={95}
          value={form.speedLossPct}
          onChange={(speedLossPct) => enter({ speedLossPct })}
        />
        <label className="patrol-field patrol-wide" htmlFor={`${id}-sea`}>
          <span>{t('patrol.seaNote')}</span>
          <input
            id={`${id}-sea`}
            type="text"
            maxLength={160}
            value={form.seaNote}
            placeholder={t('patrol.seaNoteHint')}
            onChange={(e) => enter({ seaNote: e.target.value })}
          />
        </label>
      </div>
      <h3>{t('patrol.tips')}</h3>
      <p className="note">{t('patrol.tipsNote')}</p>
      <Circles what="tips" />
      <details className="patrol-more">
        <summary>{t('patrol.constraints')}</summary>
        <h4>{t('patrol.noGo')}</h4>
        <Bounds />
        <h4>{t('patrol.others')}</h4>
        <p className="note">{t('patrol.othersNote')}</p>
        <Circles what="others" />
        <h4>{t('patrol.watches')}</h4>
        <p className="note">{t('patrol.watchesNote')}</p>
        <Circles what="watches" />
        <h4>{t('patrol.search')}</h4>
        <NumberField
          label={t('patrol.column.budgetSeconds')}
          unit={t('patrol.seconds')}
          min={1}
          max={600}
          value={form.budgetSeconds}
          onChange={(budgetSeconds) => enter({ budgetSeconds })}
        />
      </details>
      <button type="button" className="btn patrol-forget" onClick={forget}>
        {t('patrol.forget')}
      </button>
    </>
  );
}
