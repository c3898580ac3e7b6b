import { useId } from 'react';
import { useInterventions } from '../../../state/response/whatif-desk.ts';
import { useWhatif } from '../../../state/response/whatif-run.ts';
import { AddStep } from './AddStep.tsx';
import { Assumptions } from './Assumptions.tsx';
import { Budget } from './Budget.tsx';
import { StepItem } from './StepItem.tsx';
import { amountText } from './sentence.ts';
import { useBodies, useWhatifWords } from './useNames.ts';
import { useAsking, useQuestion, useResult } from './useSimulation.ts';
import { Working } from './Working.tsx';
import './whatif.css';

/** What is thought of: placed, costed, switched on and off; what is assumed of it; and the best of it for a budget. */
export function WhatifLeft() {
  const { t, language } = useWhatifWords();
  const list = useInterventions();
  const question = useQuestion();
  const again = useAsking(question);
  const { simulation } = useResult();
  const errors = useWhatif((s) => s.errors.simulate);
  const bodies = useBodies();
  const id = useId();
  const on = list.filter((i) => i.on);
  const costs = on.flatMap(({ cost }) => cost ?? []);
  const total = costs.length > 0 ? costs.reduce((a, b) => a + b, 0) : null;
  return (
    <div className="whatif">
      <AddStep />
      <section aria-label={t('whatif.list')}>
        {list.length === 0 ? (
          <p className="second">{t('whatif.empty')}</p>
        ) : (
          <>
            <div className="row">
              <h2 className="grow">{t('whatif.list')}</h2>
              <span className="note">
                {t('whatif.total', {
                  on: on.length,
                  of: list.length,
                  cost: t('intervention.million', { amount: amountText(total, language) }),
                })}
              </span>
            </div>
            {on.some(({ cost }) => cost === null) && <p className="note">{t('whatif.withoutCost')}</p>}
            <Working again={again} />
            <datalist id={id}>
              {bodies.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <ul className="whatif-list">
              {list.map((step, i) => (
                <StepItem
                  key={step.id}
                  step={step}
                  bodies={id}
                  level={question.question.level}
                  effect={simulation?.effects.find((e) => e.id === step.id) ?? null}
                  fault={errors.find((e) => e.file === 'interventions' && e.row === i + 1)?.rule ?? null}
                />
              ))}
            </ul>
          </>
        )}
      </section>
      <Assumptions />
      {list.length > 0 && <Budget question={question} />}
    </div>
  );
}
