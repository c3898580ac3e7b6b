import { formatNumber } from '../../../i18n/format.ts';
import { countStates, GAP_STATES, unreached } from '../../../response/gaps/table.ts';
import { columnShown, GAP_FACES, useGapChoice } from '../../../state/response/gaps.ts';
import { useChange } from '../../../state/store.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { GapMatrix } from './GapMatrix.tsx';
import './gaps.css';
import { StateMark } from './StateMark.tsx';
import { useGaps } from './useGapSelection.ts';
import { useGapWords } from './useGapWords.ts';

/** What has reached whom: one of three tables, with a sentence to quote. */
export function GapsLeft() {
  const { t, language, state, summary } = useGapWords();
  const change = useChange();
  const gaps = useGaps();
  const choice = useGapChoice();
  const { face, only } = choice;
  const shown = gaps ? columnShown(gaps, choice) : '';
  const missing = gaps ? unreached(gaps.tables[face], shown) : [];
  const counts = gaps && countStates(gaps.tables[face], shown);
  return (
    <>
      <header className="gaps-head">
        <h2>{t('gaps.heading')}</h2>
        <fieldset className="seg" aria-label={t('gaps.facesLabel')}>
          {GAP_FACES.map((f) => (
            <button
              key={f}
              type="button"
              aria-pressed={f === face}
              onClick={() => {
                useGapChoice.setState({ face: f });
                change({ camera: null });
              }}
            >
              {t(`gaps.face.${f}`)}
            </button>
          ))}
        </fieldset>
      </header>
      {!gaps && (
        <Waiting>
          <p className="gaps-lead" aria-busy="true">
            <span className="visually-hidden">{t('gaps.waiting')}</span>
            <span className="skeleton" />
            <span className="skeleton" />
          </p>
        </Waiting>
      )}
      {gaps && (
        <>
          <p className="gaps-lead" aria-live="polite">
            {summary(gaps, face, shown)}
          </p>
          <p className="note">{t(`gaps.note.${face}`)}</p>
          <ul className="gaps-legend" aria-label={t('gaps.legend')}>
            {GAP_STATES.filter((s) => s !== 'notReached' || (counts && counts.notReached > 0)).map((s) => (
              <li key={s}>
                <StateMark state={s} />
                <span className="grow">{state(face, s)}</span>
                <span className="second">{formatNumber(counts?.[s], language)}</span>
              </li>
            ))}
          </ul>
          <label className="gaps-only">
            <input type="checkbox" checked={only} onChange={() => useGapChoice.setState({ only: !only })} />
            {t('gaps.only', { n: formatNumber(missing.length, language) })}
          </label>
          {only && missing.length === 0 ? (
            <p className="second">
              {t('gaps.allReached')}{' '}
              <button type="button" className="link" onClick={() => useGapChoice.setState({ only: false })}>
                {t('gaps.showAll')}
              </button>
            </p>
          ) : (
            <GapMatrix gaps={gaps} face={face} shown={shown} rows={only ? missing : gaps.tables[face].rows} />
          )}
          <p className="note">{t('gaps.notNone')}</p>
        </>
      )}
    </>
  );
}
