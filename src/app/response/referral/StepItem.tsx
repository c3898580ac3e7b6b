import { periodOf, stepProgrammes } from '../../../report/referral/programmes.ts';
import { placeName, whatText, whereText } from '../../../report/referral/words.ts';
import type { Offer, ReferralStep } from '../../../response/referral/index.ts';
import { useLanguage } from '../../patrol/useLanguage.ts';
import { GradeMark } from '../../risk/SourceLine.tsx';
import { useProgrammes } from './useReferralNow.ts';

/** More than these without a distance are opened on demand. */
const MOST_SHOWN = 3;

/** One step: the nearest services with their distance, then those that count for the whole city. */
export function StepItem({ step, n }: { readonly step: ReferralStep; readonly n: number }) {
  const { t, language } = useLanguage();
  const programmes = stepProgrammes(useProgrammes(), step.id);
  const { near, city, more, id } = step;
  const row = (offer: Offer) => <OfferRow key={offer.place.id} offer={offer} step={id} />;
  return (
    <li>
      <span className="referral-n" aria-hidden="true">
        {n}
      </span>
      <h3>{t(`referral.step.${id}`)}</h3>
      {!near.length && !city.length && <p className="second">{t('referral.stepNone')}</p>}
      {near.length > 0 && <ul>{near.map(row)}</ul>}
      {more > 0 && <p className="note">{t('referral.more', { count: more })}</p>}
      {city.length > MOST_SHOWN ? (
        <details>
          <summary>{`${t('referral.city')}: ${city.length}`}</summary>
          <ul>{city.map(row)}</ul>
        </details>
      ) : (
        city.length > 0 && (
          <>
            <p className="note">{t('referral.city')}</p>
            <ul>{city.map(row)}</ul>
          </>
        )
      )}
      {programmes.map((p) => (
        <p key={p.id} className="note">
          {t('referral.desk', { period: periodOf(p, language) })}
        </p>
      ))}
      {id === 'legal' && (
        <>
          <p>
            {t('referral.lpsk')} <span className="note">{t('referral.lpskNone')}</span>
          </p>
          <p className="note">{t('referral.hospitals')}</p>
        </>
      )}
    </li>
  );
}

function OfferRow({ offer, step }: { readonly offer: Offer; readonly step: ReferralStep['id'] }) {
  const { t, language } = useLanguage();
  const { place } = offer;
  const notes = [
    whereText(offer, t, language),
    ...whatText(offer, step, t),
    ...(place.agency && place.agency !== placeName(place, language) ? [place.agency] : []),
    ...(place.hotline ? [place.hotline] : []),
  ];
  return (
    <li className="referral-offer">
      <span className="grow">
        {placeName(place, language)}
        <span className="note">{notes.join(' · ')}</span>
      </span>
      <GradeMark grade={place.source.grade as 'A' | 'B' | 'C'} />
    </li>
  );
}
