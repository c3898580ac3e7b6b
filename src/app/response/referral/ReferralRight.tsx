import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kmText, originWords } from '../../../report/referral/words.ts';
import { FARTHEST_KM } from '../../../response/referral/index.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import { CardMaker } from './CardMaker.tsx';
import { Emergency } from './Emergency.tsx';
import { ReferralSources } from './ReferralSources.tsx';
import { StepItem } from './StepItem.tsx';
import { Unpublished } from './Unpublished.tsx';
import { useReferralNow } from './useReferralNow.ts';

/** The six steps from where somebody is, each with the services of the register that serve it. */
export function ReferralRight() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const { origin, referral, loaded } = useReferralNow();
  const [sources, setSources] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // The list opens below what is in sight.
  useEffect(() => {
    if (sources) list.current?.scrollIntoView({ block: 'start' });
  }, [sources]);
  const words = referral && areas && originWords(referral.origin, referral.near, areas, t, language);
  if (!referral || !words)
    return (
      <div className="referral-side">
        <h2>{t('referral.heading')}</h2>
        <p className="second">{t(origin ? (loaded ? 'referral.unknownArea' : 'referral.loading') : 'referral.none')}</p>
        <Emergency />
      </div>
    );
  return (
    <div className="referral-side">
      <div className="row spread referral-head">
        <h2>{t('referral.heading')}</h2>
        <span className="note">{t('referral.law')}</span>
      </div>
      <p>
        <b>{words.name}</b> <span className="second">{words.facts.join(' · ')}</span>
      </p>
      {referral.outside && (
        <p className="referral-fault">{t('referral.outside', { distance: kmText(FARTHEST_KM, language) })}</p>
      )}
      <Emergency />
      <p className="note">{t(`referral.measured.${referral.origin.in}`)}</p>
      <ol className="referral-steps">
        {referral.steps.map((step, i) => (
          <StepItem key={step.id} step={step} n={i + 1} />
        ))}
      </ol>
      <Unpublished referral={referral} />
      <div id="referral-sources" ref={list}>
        {sources && <ReferralSources referral={referral} />}
      </div>
      <CardMaker origin={referral.origin}>
        <button
          type="button"
          className="btn line"
          aria-expanded={sources}
          aria-controls="referral-sources"
          onClick={() => setSources(!sources)}
        >
          {t(sources ? 'referral.hideSources' : 'referral.showSources')}
        </button>
      </CardMaker>
    </div>
  );
}
