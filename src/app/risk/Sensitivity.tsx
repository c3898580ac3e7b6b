import { proxy } from 'comlink';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SobolBars } from '../../charts/SobolBars.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { reasonWords } from '../../i18n/reason.ts';
import type { SensitivityResult } from '../../risk/index.ts';
import { runEngine } from '../../state/engine-run.ts';
import { useView } from '../../state/store.ts';
import { areaLevelOf } from '../../state/view.ts';

/** Rows of the base sample: enough that the order of the bars stands, few enough to wait for. */
const DRAWS = 256;
const SEED = 1;

type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: number }
  | { readonly state: 'done'; readonly result: SensitivityResult }
  | { readonly state: 'failed'; readonly detail: string };

/** What the ranking depends on most: computed on this device when somebody asks, with progress and a way to stop. */
export function Sensitivity() {
  const { t } = useTranslation();
  const { region, profile, level, choice, variant, language } = useView((v) => v);
  const [run, setRun] = useState<Run>({ state: 'idle' });
  const stop = useRef<(() => void) | null>(null);
  const end = () => {
    stop.current?.();
    stop.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice or level makes the bars somebody else's answer
  useEffect(() => {
    setRun({ state: 'idle' });
    return end;
  }, [region, level, choice, variant]);
  if (profile === 'public') return null;
  const start = () => {
    end();
    setRun({ state: 'running', progress: 0 });
    stop.current = runEngine({
      region,
      choice,
      fail: (detail) => setRun({ state: 'failed', detail }),
      ask: async (engine, current) => {
        const told = proxy((progress: number) => {
          if (current()) setRun({ state: 'running', progress });
        });
        const options = { withoutEvidence: variant === 'evidence-free' };
        const result = await engine.sensitivity(areaLevelOf(level), options, DRAWS, SEED, told);
        if (current()) setRun(result ? { state: 'done', result } : { state: 'failed', detail: '' });
      },
    });
  };
  return (
    <section>
      <h3>{t('sensitivity.heading')}</h3>
      <p className="note">{t('sensitivity.note')}</p>
      {run.state === 'idle' && (
        <button type="button" className="btn line" onClick={start}>
          {t('sensitivity.run')}
        </button>
      )}
      {run.state === 'running' && (
        <div className="row">
          <progress className="grow" value={run.progress} max={1} aria-label={t('sensitivity.heading')} />
          <span className="note" role="status">
            {t('sensitivity.running', { percent: formatNumber(run.progress * 100, language) })}
          </span>
          <button
            type="button"
            className="btn line"
            onClick={() => {
              end();
              setRun({ state: 'idle' });
            }}
          >
            {t('sensitivity.stop')}
          </button>
        </div>
      )}
      {run.state === 'failed' && (
        <p className="note" role="alert">
          {t('variant.failed', { detail: reasonWords(t, run.detail) })}
        </p>
      )}
      {run.state === 'done' && (
        <>
          <SobolBars
            language={language}
            bars={run.result.assumptions.flatMap((a) =>
              a.total === null || a.totalLow === null || a.totalHigh === null
                ? []
                : [{ name: t(`sensitivity.${a.name}`), total: a.total, low: a.totalLow, high: a.totalHigh }],
            )}
          />
          <p className="note">{t('sensitivity.unit')}</p>
        </>
      )}
    </section>
  );
}
