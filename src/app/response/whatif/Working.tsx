import { useWhatifDesk } from '../../../state/response/whatif-desk.ts';
import { cancelWhatif, useWhatif } from '../../../state/response/whatif-run.ts';
import { useWhatifWords } from './useNames.ts';

/** How far a simulation is and a way to stop it; what was stopped or failed can be asked for again. */
export function Working({ again }: { readonly again: () => void }) {
  const { t } = useWhatifWords();
  const { task, progress, broken, errors } = useWhatif();
  const { asked, answered, wants } = useWhatifDesk();
  if (task && wants === 'best') return null;
  if (task)
    return (
      <div className="whatif-working">
        <div className="row">
          <progress className="grow" value={progress} max={1} aria-label={t('whatif.simulating')} />
          <button type="button" className="btn line" onClick={cancelWhatif}>
            {t('whatif.cancel')}
          </button>
        </div>
        <p className="note" role="status">
          {t(task === 'tables' ? 'whatif.loading' : 'whatif.simulating')}
        </p>
      </div>
    );
  const failed = errors.simulate.some(({ file }) => file !== 'interventions' && file !== 'assumptions');
  if (!broken && (asked === '' || asked === answered)) return null;
  return (
    <p role="status">
      {t(broken || failed ? 'whatif.failed' : 'whatif.stopped')}{' '}
      <button type="button" className="btn line" onClick={again}>
        {t('whatif.again')}
      </button>
    </p>
  );
}
