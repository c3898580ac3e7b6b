import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import type { Boat } from '../../state/patrol/form.ts';
import { enter, usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';
import { Icon } from '../shell/Icon.tsx';
import { isWrong } from './Faults.tsx';
import { NumberField } from './NumberField.tsx';
import { useBases } from './useBases.ts';

const ON_MAP = 'map';

/** One boat of the coordinator's own: where it lies, how fast it is, how long it may be out, how far it sees. */
export function BoatFields({ boat, index }: { readonly boat: Boat; readonly index: number }) {
  const { t } = useTranslation();
  const id = useId();
  const language = useView((v) => v.language);
  const boats = usePatrol((s) => s.form.boats);
  const gear = usePatrol((s) => s.gear);
  const bases = useBases();
  const errors = usePatrol((s) => s.errors);
  const picking = usePatrol((s) => s.picking);
  const put = (change: Partial<Boat>) => enter({ boats: boats.map((b, i) => (i === index ? { ...b, ...change } : b)) });
  const wrong = (name: string) => isWrong(errors, `vessels.${name}`, index + 1);
  const awaited = picking?.what === 'base' && picking.boat === index;
  const choose = (value: string) => {
    if (value === ON_MAP) usePatrol.setState({ picking: { what: 'base', boat: index } });
    else {
      usePatrol.setState({ picking: null });
      put({ base: value || null });
    }
  };
  const degrees = (x: number) => formatNumber(x, language, 4);
  return (
    <fieldset className="patrol-boat" aria-label={t('patrol.boat', { number: index + 1 })}>
      <div className="row">
        <span className="patrol-boat-number" aria-hidden="true">
          {index + 1}
        </span>
        <select
          className="grow"
          id={`${id}-base`}
          aria-label={t('patrol.base')}
          aria-invalid={wrong('base') || undefined}
          value={awaited ? ON_MAP : typeof boat.base === 'string' ? boat.base : boat.base ? ON_MAP : ''}
          onChange={(e) => choose(e.target.value)}
        >
          <option value="">{t('patrol.chooseBase')}</option>
          {[...bases].map(([place, name]) => (
            <option key={place} value={place}>
              {name}
            </option>
          ))}
          <option value={ON_MAP}>
            {boat.base && typeof boat.base !== 'string'
              ? t('patrol.baseAt', { lat: degrees(boat.base[1]), lon: degrees(boat.base[0]) })
              : t('patrol.baseOnMap')}
          </option>
        </select>
        <button
          type="button"
          className="btn icon"
          onClick={() => enter({ boats: boats.filter((_, i) => i !== index) })}
          aria-label={t('patrol.removeBoat', { number: index + 1 })}
          title={t('patrol.removeBoat', { number: index + 1 })}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      {awaited && <p className="note">{t('patrol.clickBase')}</p>}
      {boat.base && typeof boat.base !== 'string' && (
        <div className="patrol-grid">
          <NumberField
            label={t('patrol.lat')}
            unit="°"
            step={0.001}
            min={-90}
            value={boat.base[1]}
            onChange={(lat) => lat !== null && put({ base: [boat.base?.[0] as number, lat] })}
          />
          <NumberField
            label={t('patrol.lon')}
            unit="°"
            step={0.001}
            min={-180}
            value={boat.base[0]}
            onChange={(lon) => lon !== null && put({ base: [lon, boat.base?.[1] as number] })}
          />
        </div>
      )}
      <div className="patrol-grid">
        <NumberField
          label={t('patrol.column.speedKn')}
          unit={t('patrol.knots')}
          value={boat.speedKn}
          wrong={wrong('speedKn')}
          onChange={(speedKn) => put({ speedKn })}
        />
        <NumberField
          label={t('patrol.column.hours')}
          unit={t('patrol.hoursUnit')}
          step={0.5}
          value={boat.hours}
          wrong={wrong('hours')}
          onChange={(hours) => put({ hours })}
        />
        <NumberField
          label={t('patrol.column.detectionNm')}
          unit={t('patrol.nm')}
          step={0.5}
          value={boat.detectionNm}
          wrong={wrong('detectionNm')}
          onChange={(detectionNm) => put({ detectionNm })}
        />
        <NumberField
          label={t('patrol.column.fuelLph')}
          unit={t('patrol.lph')}
          value={boat.fuelLph}
          wrong={wrong('fuelLph')}
          onChange={(fuelLph) => put({ fuelLph })}
        />
        <NumberField
          label={t('patrol.column.fuelL')}
          unit="L"
          value={boat.fuelL}
          wrong={wrong('fuelL')}
          onChange={(fuelL) => put({ fuelL })}
        />
        <label className="patrol-field" htmlFor={`${id}-class`}>
          <span>{t('patrol.class')}</span>
          <select
            id={`${id}-class`}
            value=""
            onChange={(e) => {
              const found = gear?.classes.find((c) => c.id === e.target.value);
              const speedKn = found?.patrolKn ?? found?.maxKn ?? null;
              if (speedKn !== null) put({ speedKn });
            }}
          >
            <option value="">{t('patrol.classChoose')}</option>
            {(gear?.classes ?? [])
              .filter((c) => c.patrolKn !== null || c.maxKn !== null)
              .map((c) => (
                <option key={c.id} value={c.id}>
                  {t(c.patrolKn === null ? 'patrol.classMax' : 'patrol.classPatrol', {
                    name: c.name,
                    speed: formatNumber(c.patrolKn ?? c.maxKn, language, 0),
                  })}
                </option>
              ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
}
