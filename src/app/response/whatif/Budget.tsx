import { useId } from 'react';
import { formatNumber } from '../../../i18n/format.ts';
import type { BestSet } from '../../../response/whatif/index.ts';
import {
  bestNow,
  OBJECTIVES,
  type ObjectiveBy,
  onlyThese,
  useInterventions,
  useWhatifDesk,
} from '../../../state/response/whatif-desk.ts';
import { cancelWhatif, useWhatif } from '../../../state/response/whatif-run.ts';
import { AmountField } from './AmountField.tsx';
import { amountText } from './sentence.ts';
import { useNames, useWhatifWords } from './useNames.ts';
import type { Question } from './useSimulation.ts';

/** The set that lowers the scores most for a budget. */
export function Budget({ question }: { readonly question: Question }) {
  const { t, language } = useWhatifWords();
  const { task, progress, best, errors } = useWhatif();
  const { by, k, budget, bestOf, wants } = useWhatifDesk();
  const list = useInterventions();
  const id = useId();
  const searching = task !== null && wants === 'best';
  const priced = list.filter(({ cost }) => cost !== null).length;
  const fault = searching
    ? undefined
    : errors.best.find(
        ({ rule, file, column }) =>
          rule !== 'cancelled' &&
          (rule === 'tooManyTouching' || column === 'budget' || column === 'objective' || file === 'pack'),
      );
  const name = (value: number | string | null) => String(value ?? '');
  return (
    <section className="whatif-budget" aria-label={t('whatif.budgetHeading')}>
      <h2>{t('whatif.budgetHeading')}</h2>
      <div className="whatif-fields">
        <label className="whatif-field whatif-agency" htmlFor={id}>
          <span>{t('whatif.objective')}</span>
          <select id={id} value={by} onChange={(e) => useWhatifDesk.setState({ by: e.target.value as ObjectiveBy })}>
            {OBJECTIVES.map((o) => (
              <option key={o} value={o}>
                {t(`whatif.by.${o}`)}
              </option>
            ))}
          </select>
        </label>
        {by === 'highest' && (
          <AmountField
            label={t('whatif.howMany')}
            unit=""
            value={k}
            text={formatNumber(k, language)}
            whole
            onChange={(next) => useWhatifDesk.setState({ k: next ?? k })}
          />
        )}
        <AmountField
          label={t('whatif.budget')}
          unit={t('whatif.million')}
          value={budget}
          text={budget === null ? '' : amountText(budget, language)}
          onChange={(next) => useWhatifDesk.setState({ budget: next })}
        />
      </div>
      {searching ? (
        <div className="row">
          <progress className="grow" value={progress} max={1} aria-label={t('whatif.searching')} />
          <button type="button" className="btn line" onClick={cancelWhatif}>
            {t('whatif.cancel')}
          </button>
        </div>
      ) : (
        <button
          type="button"
          className="btn line"
          disabled={task !== null || budget === null || priced === 0}
          onClick={() => void bestNow(question.of, question.question.variant, question.question.assumptions)}
        >
          {t('whatif.search')}
        </button>
      )}
      {!searching && (budget === null || priced === 0) && (
        <p className="note">{t(priced === 0 ? 'whatif.needsCost' : 'whatif.needsBudget')}</p>
      )}
      {fault && (
        <p className="whatif-fault" role="alert">
          {t(`whatif.bestFault.${fault.rule}` as 'whatif.bestFault.tooManyTouching', {
            name: name(fault.value),
            defaultValue: t('whatif.fault.refused'),
          })}
        </p>
      )}
      {best && !searching && <Found best={best} stale={bestOf !== question.best} />}
    </section>
  );
}

function Found({ best, stale }: { readonly best: BestSet; readonly stale: boolean }) {
  const { t, language } = useWhatifWords();
  const list = useInterventions();
  const names = useNames();
  const points = (x: number) => formatNumber(x, language, best.value < 0.095 ? 3 : 2);
  const million = (x: number) => t('intervention.million', { amount: amountText(x, language) });
  const chosen = list.filter(({ id }) => best.chosen.includes(id));
  const left = new Map(best.left.map(({ id, why }) => [id, why]));
  const others = list.filter(({ id }) => !best.chosen.includes(id));
  const applied = list.every(({ id, on }) => on === best.chosen.includes(id));
  return (
    <div className="whatif-best" data-stale={stale}>
      {stale && <p className="whatif-stale">{t('whatif.bestStale')}</p>}
      {chosen.length === 0 ? (
        <p>{t('whatif.bestNothing')}</p>
      ) : (
        <>
          <p role="status">
            {t(`whatif.takes.${best.objective.by}`, {
              value: points(best.value),
              k: best.objective.by === 'highest' ? best.objective.k : 0,
            })}{' '}
            {best.optimal ? t('whatif.proven') : t('whatif.atMost', { bound: points(best.bound) })}
          </p>
          <ul className="whatif-chosen">
            {chosen.map((i) => (
              <li key={i.id} className="row">
                <span className="grow">{names.step(i)}</span>
                <span className="nowrap">{million(i.cost ?? 0)}</span>
              </li>
            ))}
          </ul>
          <p className="second">{t('whatif.costOf', { cost: million(best.cost), budget: million(best.budget) })}</p>
        </>
      )}
      <p className="note">{t(`whatif.method.${best.method}`)}</p>
      {others.length > 0 && (
        <details>
          <summary>{t('whatif.left', { count: others.length })}</summary>
          <ul>
            {others.map((i) => (
              <li key={i.id}>
                {names.step(i)}
                <span className="note"> {t(`whatif.why.${left.get(i.id) ?? 'notChosen'}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {chosen.length > 0 && (
        <button type="button" className="btn main" disabled={applied || stale} onClick={() => onlyThese(best.chosen)}>
          {t(applied ? 'whatif.isUsed' : 'whatif.use')}
        </button>
      )}
    </div>
  );
}
