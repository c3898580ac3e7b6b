import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../state/store.ts';
import {
  lengthOf,
  readMinutes,
  resetTalk,
  setMinutes,
  since,
  startTalk,
  useTalkClock,
} from '../../../state/story/clock.ts';
import { clockWib } from '../../data/projects/when.ts';

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Time of day, time of the talk and of the step, and what is left of the time that was agreed. */
export function SpeakerClock() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { began, stepBegan, minutes } = useTalkClock();
  const [entered, setEntered] = useState(String(minutes));
  const now = useNow();
  const elapsed = since(began, now);
  const left = minutes * 60_000 - elapsed;
  const sound = readMinutes(entered) !== null;
  return (
    <section className="panel speaker-clock" aria-label={t('stage.clock')}>
      <p className="row">
        <span className="grow">
          <span className="note">{t('stage.elapsed')}</span>
          <span className="figure">{lengthOf(elapsed)}</span>
        </span>
        <span>
          <span className="note">{t('stage.now')}</span>
          <span className="figure speaker-wib">{`${clockWib(now, language)} WIB`}</span>
        </span>
      </p>
      <dl>
        <dt>{t('stage.left')}</dt>
        <dd data-over={left < 0}>{lengthOf(left)}</dd>
        <dt>{t('stage.stepTime')}</dt>
        <dd>{lengthOf(since(stepBegan, now))}</dd>
      </dl>
      <div className="row">
        <label className="speaker-target">
          {t('stage.target')}
          <input
            inputMode="numeric"
            size={3}
            value={entered}
            aria-invalid={!sound}
            onChange={(e) => {
              setEntered(e.target.value);
              const read = readMinutes(e.target.value);
              if (read !== null) setMinutes(read);
            }}
            onBlur={() => setEntered(String(minutes))}
          />
          {t('stage.minutes')}
        </label>
        <span className="grow" />
        {began === null ? (
          <button type="button" className="btn line" onClick={() => startTalk(Date.now())}>
            {t('stage.start')}
          </button>
        ) : (
          <button type="button" className="btn line" onClick={resetTalk}>
            {t('stage.reset')}
          </button>
        )}
      </div>
    </section>
  );
}
