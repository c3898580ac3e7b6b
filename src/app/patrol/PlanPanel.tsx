import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../i18n/format.ts';
import { reasonWords } from '../../i18n/reason.ts';
import { askPlan, openPatrol, stopPatrol } from '../../state/patrol/run.ts';
import { forgetUnread, usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';
import { Icon } from '../shell/Icon.tsx';
import { rove } from '../shell/rove.ts';
import { Unreadable } from '../shell/Unreadable.tsx';
import { InputTab } from './InputTab.tsx';
import { PlanTab } from './PlanTab.tsx';
import { useIsStale } from './usePlan.ts';

const FACES = ['input', 'plan'] as const;

/** What goes in and what comes out, face by face; the one button of the panel stands below both. */
export function PlanPanel() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const region = useView((v) => v.region);
  const planned = usePatrol((s) => s.planned !== null);
  const { task, progress, broken, gear, kept, unread, interrupted, overOther } = usePatrol((s) => s);
  const boats = usePatrol((s) => s.form.boats.length);
  const [face, setFace] = useState<(typeof FACES)[number]>(planned ? 'plan' : 'input');
  const stale = useIsStale();
  const running = task === 'plan';
  const plan = async () => {
    // The first plan is there long before the best one.
    const hear = usePatrol.subscribe((now, before) => {
      if (now.task === 'plan' && now.planned !== before.planned) setFace('plan');
    });
    await askPlan();
    hear();
    // What is wrong stands on the face where it is put right.
    const { errors, asked } = usePatrol.getState();
    if (asked === 'plan' && errors.length > 0) setFace('input');
  };
  return (
    <section className="panel patrol-panel" id="list" tabIndex={-1} aria-label={t('patrol.heading')}>
      <div className="panel-head">
        <h2>{t('patrol.heading')}</h2>
        <div className="seg" role="tablist" onKeyDown={rove}>
          {FACES.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`patrol-face-${name}`}
              aria-controls="patrol-face"
              aria-selected={face === name}
              tabIndex={face === name ? 0 : -1}
              onClick={() => setFace(name)}
            >
              {t(`patrol.face.${name}`)}
            </button>
          ))}
        </div>
      </div>
      <div
        className="patrol-body"
        id="patrol-face"
        role="tabpanel"
        aria-labelledby={`patrol-face-${face}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        {unread !== null && (
          <Unreadable
            lead={t('patrol.unread')}
            file="jaga-selat-patrol-unread-internal.txt"
            text={unread}
            onForget={forgetUnread}
          />
        )}
        {interrupted && !running && (
          <p className="patrol-note" role="status">
            {t('patrol.interrupted')}
          </p>
        )}
        {overOther && (
          <p className="patrol-note" role="status">
            {t('patrol.overOther')}
          </p>
        )}
        {!kept && <p className="patrol-note">{t('patrol.notKept')}</p>}
        {broken !== null && (
          <div className="patrol-note" role="alert">
            <p>{t('patrol.broken', { detail: reasonWords(t, broken) })}</p>
            <button type="button" className="btn line" onClick={() => void openPatrol(region)}>
              {t('state.retry')}
            </button>
          </div>
        )}
        {face === 'input' ? <InputTab /> : <PlanTab />}
      </div>
      <div className="patrol-foot">
        {running ? (
          <div className="row">
            <progress className="grow" max={1} value={progress} aria-label={t('patrol.planning')} />
            <span className="note">{formatPercent(progress, language)}</span>
            <button type="button" className="btn line" onClick={stopPatrol}>
              {t('patrol.stop')}
            </button>
          </div>
        ) : (
          <button type="button" className="btn main" disabled={!gear || boats === 0} onClick={() => void plan()}>
            {t(planned ? (stale ? 'patrol.planChanged' : 'patrol.planAgain') : 'patrol.plan')}
          </button>
        )}
        <p className="note patrol-device">
          <Icon name="locked" size={16} />
          {t('patrol.onDevice')}
        </p>
      </div>
    </section>
  );
}
