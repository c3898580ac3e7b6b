/** Asks for a simulation whenever what it rests on has changed, and says whether what is shown is still of it. */
import { useEffect, useMemo } from 'react';
import { assumptionsInForce } from '../../../response/whatif/summary.ts';
import { schemeId } from '../../../state/classes.ts';
import { startProject, useProject } from '../../../state/project/store.ts';
import {
  bestKey,
  leaveDesk,
  questionKey,
  simulateNow,
  useChangedAssumptions,
  useInterventions,
  useWhatifDesk,
} from '../../../state/response/whatif-desk.ts';
import { cancelWhatif, closeWhatif, useWhatif } from '../../../state/response/whatif-run.ts';
import { useViewPart } from '../../../state/store.ts';
import { areaLevelOf } from '../../../state/view.ts';

/** Typing and dragging send many; the one that stays is asked. */
const SETTLE_MS = 400;

export function useQuestion() {
  const { region, choice, classes, variant, level } = useViewPart('region', 'choice', 'classes', 'variant', 'level');
  const interventions = useInterventions();
  const changed = useChangedAssumptions();
  return useMemo(() => {
    const of = { region, choice: { ...choice, classes: schemeId(classes) } };
    const assumptions = assumptionsInForce(changed);
    const question = {
      level: areaLevelOf(level),
      variant: variant === 'evidence-free' ? { withoutEvidence: true } : {},
      interventions,
      assumptions,
    };
    return { of, question, key: questionKey(of, question), best: bestKey(of, interventions, assumptions) };
  }, [region, choice, classes, variant, level, interventions, changed]);
}
export type Question = ReturnType<typeof useQuestion>;

/** Once a desk: opens the project, asks by itself, and gives the worker up when the desk is left. */
export function useAsking(question: Question): () => void {
  const { of, question: asked, key } = question;
  const ready = useProject((s) => s.ready);
  useEffect(() => {
    void startProject();
    return () => {
      closeWhatif();
      leaveDesk();
    };
  }, []);
  const empty = asked.interventions.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: costs and bodies are in the list, and no reason to ask again
  useEffect(() => {
    if (!ready) return;
    if (empty) {
      if (useWhatif.getState().task) cancelWhatif();
      return;
    }
    if (useWhatifDesk.getState().asked === key) return;
    const waiting = setTimeout(() => void simulateNow(of, asked), SETTLE_MS);
    return () => clearTimeout(waiting);
  }, [ready, empty, key]);
  return () => void simulateNow(of, asked);
}

/** `none`: nothing placed. `stale`: of an earlier list, until the new one is there. */
export type ResultState = 'none' | 'waiting' | 'stale' | 'current';

export function useResult() {
  const simulation = useWhatif((s) => s.simulation);
  const answered = useWhatifDesk((s) => s.answered);
  const { key, question } = useQuestion();
  const empty = question.interventions.length === 0;
  // One of another level would be laid over areas that are not its own.
  const shown = !empty && simulation?.level === question.level ? simulation : null;
  const state: ResultState = empty ? 'none' : !shown ? 'waiting' : answered === key ? 'current' : 'stale';
  return { simulation: shown, state };
}
