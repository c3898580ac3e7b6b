import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataError } from '../../../../src/domain/outcome.ts';
import type { BestSet, Simulation } from '../../../../src/response/whatif/index.ts';
import {
  askBest,
  askSimulation,
  cancelWhatif,
  closeWhatif,
  useWhatif,
  WHATIF_DRAWS,
} from '../../../../src/state/response/whatif-run.ts';

/** A worker that answers when the test says so. */
class Desk {
  stopped = false;
  loads: unknown[] = [];
  asked: { request: unknown; tell: (share: number) => void; answer: (value: unknown) => void }[] = [];
  fault: DataError[] = [];
  fail: (reason: string) => void = () => undefined;
  readonly broken = new Promise<string>((resolve) => {
    this.fail = resolve;
  });
  readonly stop = () => {
    this.stopped = true;
  };
  private readonly question = (request: unknown, tell: (share: number) => void) =>
    new Promise((answer) => this.asked.push({ request, tell, answer }));
  readonly engine = {
    load: async (...what: unknown[]) => {
      this.loads.push(what);
      return this.fault;
    },
    simulate: this.question,
    best: this.question,
  };
}

const made: Desk[] = [];
let files: unknown;
vi.mock('../../../../src/worker/client.ts', () => ({
  startWhatif: () => {
    const desk = new Desk();
    made.push(desk);
    return desk;
  },
}));
vi.mock('../../../../src/state/local/pack.ts', () => ({ packFiles: async () => files }));

const OF = { region: 'batam', choice: { weights: {}, aggregation: {}, normalisation: null } };
const REQUEST = { level: 'kecamatan', variant: {}, interventions: [], assumptions: [] } as const;
const BUDGET = { variant: {}, interventions: [], assumptions: [], budget: 5, objective: { by: 'areas' } } as const;
const simulation = (seed: number) => ({ seed }) as Simulation;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const last = () => made.at(-1) as Desk;

beforeEach(() => {
  files = { state: 'ready', value: { 'model.json': '{}' } };
  made.length = 0;
});
afterEach(closeWhatif);

describe('asking for a simulation', () => {
  it('loads the tables once, tells how far it is, and shows the answer', async () => {
    void askSimulation(OF, REQUEST);
    expect(useWhatif.getState().task).toBe('tables');
    await settled();
    expect(last().loads).toEqual([[{ 'model.json': '{}' }, OF.choice]]);
    expect(useWhatif.getState().task).toBe('simulate');
    expect(last().asked[0]?.request).toEqual({ ...REQUEST, draws: WHATIF_DRAWS, seed: 1 });
    last().asked[0]?.tell(0.4);
    expect(useWhatif.getState().progress).toBe(0.4);
    last().asked[0]?.answer({ value: simulation(1), errors: [] });
    await settled();
    expect(useWhatif.getState()).toMatchObject({ task: null, progress: 0, simulation: simulation(1) });
    void askSimulation(OF, REQUEST);
    await settled();
    expect([made.length, last().loads.length]).toEqual([1, 1]);
  });

  it('shows the last question’s answer, whichever comes first', async () => {
    void askSimulation(OF, REQUEST);
    await settled();
    void askSimulation(OF, REQUEST);
    await settled();
    const [first, second] = last().asked;
    second?.answer({ value: simulation(2), errors: [] });
    await settled();
    first?.tell(0.9);
    first?.answer({ value: null, errors: [] });
    await settled();
    expect(useWhatif.getState()).toMatchObject({ simulation: simulation(2), progress: 0 });
  });

  it('keeps the faults of the list beside the answer, each kind of question its own', async () => {
    const fault = { rule: 'place' } as DataError;
    void askSimulation(OF, REQUEST);
    await settled();
    last().asked[0]?.answer({ value: simulation(1), errors: [fault] });
    await settled();
    void askBest(OF, BUDGET);
    await settled();
    last().asked[1]?.answer({ value: { value: 1 } as BestSet, errors: [] });
    await settled();
    const { simulation: kept, best, errors } = useWhatif.getState();
    expect([kept, best, errors]).toEqual([simulation(1), { value: 1 }, { simulate: [fault], best: [] }]);
  });

  it('of other weights begins with a worker of its own', async () => {
    void askSimulation(OF, REQUEST);
    await settled();
    void askSimulation({ ...OF, choice: { ...OF.choice, weights: { HAZ: 2 } } }, REQUEST);
    await settled();
    expect(made.map((desk) => desk.stopped)).toEqual([true, false]);
  });

  it('ends at once when cancelled, and what was answered stays', async () => {
    void askSimulation(OF, REQUEST);
    await settled();
    last().asked[0]?.answer({ value: simulation(1), errors: [] });
    await settled();
    void askSimulation(OF, REQUEST);
    await settled();
    cancelWhatif();
    last().asked[1]?.answer({ value: simulation(9), errors: [] });
    await settled();
    expect(last().stopped).toBe(true);
    expect(useWhatif.getState()).toMatchObject({ task: null, simulation: simulation(1), broken: null });
  });
});

describe('what breaks', () => {
  it('tables that are not there are named, and the next question tries anew', async () => {
    files = { state: 'failed', failure: { file: 'pack.json', reason: 'missing', detail: '' } };
    await askSimulation(OF, REQUEST);
    expect(useWhatif.getState()).toMatchObject({ task: null, broken: 'pack.json' });
    files = { state: 'ready', value: {} };
    void askSimulation(OF, REQUEST);
    await settled();
    expect([made.length, useWhatif.getState().broken, useWhatif.getState().task]).toEqual([2, null, 'simulate']);
  });

  it('a worker that dies says so, while loading and while at work', async () => {
    void askSimulation(OF, REQUEST);
    await settled();
    last().fail('out of memory');
    await settled();
    expect(useWhatif.getState()).toMatchObject({ task: null, broken: 'out of memory' });
    expect(last().stopped).toBe(true);
  });
});
