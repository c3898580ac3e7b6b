/** Asking the patrol engine: one worker for as long as the workspace is open, one piece of work at a time. */
import { proxy } from 'comlink';
import type { Plan } from '../../patrol/plan/answer.ts';
import { cutShort } from '../../patrol/plan/cut-short.ts';
import { type Started, startPatrol } from '../../worker/client.ts';
import type { PatrolEngine } from '../../worker/patrol.ts';
import { packFiles } from '../local/pack.ts';
import { nightOf, requestOf } from './form.ts';
import { markSearch } from './kept.ts';
import { keepPatrol, type Task, usePatrol } from './store.ts';

type Engine = Started<PatrolEngine>;

let worker: Engine | null = null;
/** Of the work at hand: an answer to an earlier one is not shown. */
let turn = 0;

const NIGHTS = 7;

/** The worker is gone: what was found so far stays, and is said to be partial. */
function breakDown(detail: string, gone: Engine): void {
  if (worker !== gone) return;
  gone.stop();
  worker = null;
  turn++;
  markSearch(false);
  const { planned, task } = usePatrol.getState();
  const unfinished = task === 'plan' && planned !== null;
  usePatrol.setState({
    task: null,
    broken: detail,
    alive: false,
    ...(unfinished && { planned: { ...planned, plan: cutShort(planned.plan) } }),
  });
  keepPatrol();
}

/** Starts the worker with the tables of this machine; does nothing where it is there. */
export async function openPatrol(region: string): Promise<void> {
  if (worker) return;
  const mine = startPatrol();
  worker = mine;
  usePatrol.setState({ task: 'tables', progress: 0, broken: null });
  void mine.broken.then((detail) => breakDown(detail, mine));
  try {
    const files = await packFiles(region);
    if (worker !== mine) return;
    if (files.state !== 'ready') return breakDown(files.state === 'failed' ? files.failure.file : '', mine);
    const { value, errors } = await mine.engine.load(files.value);
    if (worker !== mine) return;
    const [fault] = errors;
    if (fault) return breakDown(fault.remedy, mine);
    usePatrol.setState({ gear: value, task: null });
  } catch (error) {
    breakDown(String(error), mine);
  }
}

/** Ends the worker and all that is under way. */
export function closePatrol(): void {
  worker?.stop();
  worker = null;
  turn++;
  const { planned, task } = usePatrol.getState();
  markSearch(false);
  // Leaving ends the search: the plan so far stays, and the next look at it says so.
  if (task === 'plan')
    usePatrol.setState({ interrupted: true, planned: planned && { ...planned, plan: cutShort(planned.plan) } });
  usePatrol.setState({ task: null, gear: null, alive: false, broken: null, exposure: null, exposureOf: null });
}

/** Asks for a piece of work; `show` hears what comes of it only while nothing newer has been asked. */
async function work(
  task: Task,
  ask: (engine: Engine['engine'], current: () => boolean) => Promise<void>,
): Promise<void> {
  const mine = worker;
  if (!mine) return;
  const own = ++turn;
  const current = () => own === turn && worker === mine;
  // The exposure is asked for by itself: what was said of a plan stays until somebody asks for something again.
  const { asked, errors } = usePatrol.getState();
  const stays = task === 'exposure' && asked === 'plan' && errors.length > 0;
  usePatrol.setState({ task, progress: 0, ...(!stays && { errors: [], asked: task }) });
  try {
    await ask(mine.engine, current);
  } catch (error) {
    breakDown(String(error), mine);
  }
  if (current()) usePatrol.setState({ task: null, progress: 0 });
}

const telling = (current: () => boolean) =>
  proxy((progress: number) => {
    if (current()) usePatrol.setState({ progress });
  });

/** The exposure of the night on the form, shown while draws are still missing. @returns whether the night could not be asked for */
export async function askExposure(): Promise<boolean> {
  const { form } = usePatrol.getState();
  const night = nightOf(form);
  const exposureOf = JSON.stringify(night);
  let refused = false;
  await work('exposure', async (engine, current) => {
    const partial = proxy((exposure: NonNullable<ReturnType<typeof usePatrol.getState>['exposure']>) => {
      if (current()) usePatrol.setState({ exposure, exposureOf });
    });
    const { value, errors } = await engine.exposure(night, partial, telling(current));
    if (!current()) return;
    refused = value === null;
    if (value) usePatrol.setState({ exposure: value, exposureOf });
    if (usePatrol.getState().asked === 'exposure') usePatrol.setState({ errors });
  });
  return refused;
}

/** The plan of the form: the greedy one at once, better ones as they come, the best at the end or when stopped. */
export function askPlan(): Promise<void> {
  const { form } = usePatrol.getState();
  return work('plan', async (engine, current) => {
    const asPlanned = (plan: Plan) => ({ plan, form, week: null, whatIf: null });
    const show = (plan: Plan) => usePatrol.setState({ planned: asPlanned(plan), cell: null, boat: null });
    let heard = false;
    const better = proxy((plan: Plan) => {
      if (!current()) return;
      heard = true;
      show(plan);
      // A page that ends now has the plan so far, and it says that it is not whole.
      keepPatrol(asPlanned(cutShort(plan)));
    });
    usePatrol.setState({ alive: false, interrupted: false });
    markSearch(true);
    const { value, errors } = await engine.plan(requestOf(form), better, telling(current));
    if (!current()) return;
    markSearch(false);
    if (value) show(value);
    usePatrol.setState({ errors, alive: value !== null });
    if (value || heard) keepPatrol();
  });
}

export function askWeek(): Promise<void> {
  return work('week', async (engine, current) => {
    const week = await engine.week(NIGHTS);
    const { planned } = usePatrol.getState();
    if (!current() || !planned || !week) return;
    usePatrol.setState({ planned: { ...planned, week } });
    keepPatrol();
  });
}

export function askWhatIf(): Promise<void> {
  return work('whatIf', async (engine, current) => {
    const whatIf = await engine.whatIf(telling(current));
    const { planned } = usePatrol.getState();
    if (!current() || !planned || !whatIf) return;
    usePatrol.setState({ planned: { ...planned, whatIf } });
    keepPatrol();
  });
}

/** Asks the work under way to end with its best so far. */
export function stopPatrol(): void {
  void worker?.engine.stop();
}
