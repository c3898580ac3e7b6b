import { type FormEvent, useId, useState } from 'react';
import { positionText } from '../../../report/brief/words.ts';
import { useReferral } from '../../../state/response/referral.ts';
import { useChange } from '../../../state/store.ts';
import { useLanguage } from '../../patrol/useLanguage.ts';

/** Indonesia and the seas about it: what lies elsewhere is a slip of the hand. */
const BOX = { lat: [-11, 7], lon: [94, 142] } as const;

/** Decimal degrees with a point or a comma; null outside the box. */
function degrees(text: string, [from, to]: readonly [number, number]): number | null {
  const x = text.trim() === '' ? Number.NaN : Number(text.trim().replace('−', '-').replace(',', '.'));
  return x >= from && x <= to ? x : null;
}

/** A point by a click on the map or by its degrees, for those who use no pointer. */
export function PointChoice() {
  const { t, language } = useLanguage();
  const id = useId();
  const change = useChange();
  const { point, picking } = useReferral();
  const [typed, setTyped] = useState({ lat: '', lon: '' });
  const [fault, setFault] = useState(false);
  const take = (e: FormEvent) => {
    e.preventDefault();
    const [lat, lon] = [degrees(typed.lat, BOX.lat), degrees(typed.lon, BOX.lon)];
    setFault(lat === null || lon === null);
    if (lat === null || lon === null) return;
    useReferral.setState({ point: [lon, lat], picking: false });
    change({ panel: true });
  };
  const field = (key: 'lat' | 'lon') => (
    <label className="field" htmlFor={`${id}-${key}`}>
      <span>{t(`referral.${key}`)}</span>
      <input
        id={`${id}-${key}`}
        inputMode="decimal"
        autoComplete="off"
        value={typed[key]}
        aria-invalid={fault}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(e) => setTyped({ ...typed, [key]: e.target.value })}
      />
    </label>
  );
  return (
    <div className="referral-point">
      <button
        type="button"
        className={picking ? 'btn line on' : 'btn line'}
        aria-pressed={picking}
        onClick={() => useReferral.setState({ picking: !picking })}
      >
        {t(picking ? 'referral.pickStop' : 'referral.pick')}
      </button>
      <p role="status" className="note">
        {picking ? t('referral.picking') : ''}
      </p>
      <details>
        <summary>{t('referral.typed')}</summary>
        <form className="referral-typed" onSubmit={take}>
          {field('lat')}
          {field('lon')}
          <button type="submit" className="btn line">
            {t('referral.take')}
          </button>
        </form>
        {fault && (
          <p id={`${id}-fault`} className="note referral-fault" role="alert">
            {t('referral.typedFault')}
          </p>
        )}
      </details>
      {point && (
        <div className="referral-chosen">
          <p>
            <b>{positionText(point, t, language)}</b>
          </p>
          <p className="note">{t('referral.pointPrivate')}</p>
          <button type="button" className="btn line" onClick={() => useReferral.setState({ point: null })}>
            {t('referral.drop')}
          </button>
        </div>
      )}
    </div>
  );
}
