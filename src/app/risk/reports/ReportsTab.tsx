import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { reasonWords } from '../../../i18n/reason.ts';
import { runReported, stopReported, useReported } from '../../../state/reported.ts';
import { useChange, useView } from '../../../state/store.ts';
import { SURFACES, type Surface } from '../../../state/view.ts';
import { Disagreements } from './Disagreements.tsx';
import { HotSpots } from './HotSpots.tsx';
import { ReportedTable } from './ReportedTable.tsx';

/** What is reported, beside the structural score: where, how sure, and how far nobody may have looked. */
export function ReportsTab() {
  const { t } = useTranslation();
  const change = useChange();
  const { region, variant, terminals, surface, language } = useView((v) => v);
  const { phase, progress, result, detail } = useReported();
  const start = () => runReported(region, variant, terminals);
  return (
    <div className="reported">
      <h3>{t('reported.heading')}</h3>
      <p className="note">{t('reported.lead')}</p>
      <label className="row reported-terminals">
        <input type="checkbox" checked={!terminals} onChange={() => change({ terminals: !terminals })} />
        <span>{t('reported.terminals')}</span>
      </label>
      <fieldset className="reported-surfaces">
        <legend className="note">{t('reported.onMap')}</legend>
        {([null, ...SURFACES] as const satisfies readonly (Surface | null)[]).map((option) => (
          <label key={option ?? 'none'} className="row">
            <input
              type="radio"
              name="surface"
              checked={surface === option}
              onChange={() => change({ surface: option, feature: null })}
            />
            <span>{t(`reported.surface_${option ?? 'none'}`)}</span>
          </label>
        ))}
      </fieldset>
      {phase === 'running' && (
        <div className="row">
          <progress className="grow" value={progress} max={1} aria-label={t('reported.heading')} />
          <span className="note nowrap" role="status">
            {t('reported.running', { percent: formatNumber(progress * 100, language) })}
          </span>
          <button type="button" className="btn line" onClick={stopReported}>
            {t('sensitivity.stop')}
          </button>
        </div>
      )}
      {(phase === 'idle' || phase === 'failed') && (
        <p className="row wrap">
          {phase === 'failed' && (
            <span className="note" role="alert">
              {t('variant.failed', { detail: reasonWords(t, detail ?? '') })}
            </span>
          )}
          <button type="button" className="btn line" onClick={start}>
            {t('reported.run')}
          </button>
        </p>
      )}
      {result && (
        <>
          <HotSpots result={result} />
          <Disagreements result={result} />
          <ReportedTable result={result} />
        </>
      )}
    </div>
  );
}
