/** Every worker of the page, broken in every way: what asked hears of it in a value it can show, and may ask again. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Project } from '../../../src/domain/project.ts';
import { reasonWords } from '../../../src/i18n/reason.ts';
import { wordsOf } from '../../../src/i18n/words.ts';
import { example } from '../exchange/project/projects.ts';

type Fault = 'no workers' | 'at the start' | 'in the middle' | 'a garbled message' | 'out of memory';
const FAULTS: readonly Fault[] = ['no workers', 'at the start', 'in the middle', 'a garbled message', 'out of memory'];

/** In both languages; where the browser gives a reason of its own, that one. */
const REASONS: Readonly<Record<Fault, readonly [id: string, en: string]>> = {
  'no workers': ['SecurityError: workers are blocked', 'SecurityError: workers are blocked'],
  'at the start': ['mesin hitung tidak dapat dimulai', 'the engine could not start'],
  'in the middle': ['the worker stopped', 'the worker stopped'],
  'a garbled message': ['jawaban mesin hitung tidak terbaca', 'an answer of the engine could not be read'],
  'out of memory': ['memori perangkat tidak cukup', 'this device has not enough memory'],
};

interface Message {
  readonly id: string;
  readonly path: readonly string[];
}
let fault: Fault | null = null;
/** What a sound worker answers, by the name of the question. */
let answers: Readonly<Record<string, unknown>> = {};
let running = 0;

/** Speaks comlink's messages, as far as questions and answers go. */
class FakeWorker {
  private readonly heard: { readonly on: string; readonly hear: (e: object) => void }[] = [];
  private over = false;
  constructor() {
    if (fault === 'no workers') throw new DOMException('workers are blocked', 'SecurityError');
    running++;
    if (fault === 'at the start') setTimeout(() => this.breakDown(''));
  }
  addEventListener(on: string, hear: (e: object) => void): void {
    this.heard.push({ on, hear });
  }
  removeEventListener(): void {}
  terminate(): void {
    if (!this.over) running--;
    this.over = true;
  }
  private tell(what: string, event: object): void {
    for (const { on, hear } of this.heard) if (on === what) hear(event);
  }
  private breakDown(message: string): void {
    if (!this.over) this.tell('error', { message, preventDefault: () => undefined });
  }
  postMessage({ id, path }: Message): void {
    const broken = {
      isError: true,
      value: { name: 'RangeError', message: 'Array buffer allocation failed', stack: '' },
    };
    const said = fault === 'out of memory' ? { type: 'HANDLER', name: 'throw', value: broken } : null;
    setTimeout(() => {
      if (this.over || fault === 'at the start') return;
      if (fault === 'in the middle') return this.breakDown('the worker stopped');
      if (fault === 'a garbled message') return this.tell('messageerror', {});
      this.tell('message', { data: { id, ...(said ?? { type: 'RAW', value: answers[path[0] ?? ''] }) } });
    });
  }
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('window', { location: { hash: '' } });
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('fetch', async () => new Response('{"model.json":"{}"}'));
  running = 0;
  answers = {};
});
afterEach(() => vi.unstubAllGlobals());

const settled = () => vi.waitFor(() => expect(running).toBe(0), { interval: 1 });
const OF = { weights: {}, aggregation: {}, normalisation: null };
/** More rows than the page itself writes where it need not. */
const LARGE: Project = {
  ...example,
  imports: [
    {
      ...{ id: 'b'.repeat(16), label: 'daftar', imported: '2026-11-22', rows: 2500, kept: 2500 },
      data: {
        as: 'incidents',
        rows: Array.from({ length: 2500 }, (_, i) => ({
          ...{ key: `k${i}`, date: '2026-01-14', kind: null, kecamatan: 'Nongsa', position: null, sensitive: false },
          ...{ texts: {}, counts: { persons: 1 } },
        })),
      },
    },
  ],
};

describe.each(FAULTS)('a worker that breaks: %s', (how) => {
  beforeEach(() => {
    fault = how;
  });

  test('engine: the run fails once, with a reason', async () => {
    const { runEngine } = await import('../../../src/state/engine-run.ts');
    const fail = vi.fn();
    runEngine({ region: 'batam', choice: OF, fail, ask: async () => undefined });
    await vi.waitFor(() => expect(fail).toHaveBeenCalledTimes(1));
    const [detail] = fail.mock.calls[0] ?? [];
    expect(['id', 'en'].map((language) => reasonWords(wordsOf(language as 'id') as never, detail))).toEqual(
      REASONS[how],
    );
    await settled();
  });

  test('patrol: the form stays, the reason is told, and trying again works', async () => {
    const { openPatrol, closePatrol } = await import('../../../src/state/patrol/run.ts');
    const { enter, usePatrol } = await import('../../../src/state/patrol/store.ts');
    enter({ seaNote: 'angin barat' });
    await openPatrol('batam');
    await vi.waitFor(() => expect(usePatrol.getState().broken).not.toBeNull());
    expect(usePatrol.getState()).toMatchObject({ task: null, form: { seaNote: 'angin barat' } });
    fault = null;
    answers = { load: { value: { bases: [], classes: [] }, errors: [] } };
    await openPatrol('batam');
    expect(usePatrol.getState()).toMatchObject({ broken: null, task: null, gear: { bases: [] } });
    closePatrol();
  });

  test('intake: the file is not taken, and it is said why', async () => {
    const { bring, leave } = await import('../../../src/state/intake/run.ts');
    const { useIntake } = await import('../../../src/state/intake/store.ts');
    const { useData } = await import('../../../src/state/data.ts');
    const settings = { city_code: '21.71', extent: [97, -11, 125, 6], strait: [103, 0, 105, 2] };
    useData.setState({
      areas: { state: 'ready', value: { type: 'FeatureCollection', features: [] } as never },
      manifest: { state: 'ready', value: { name_id: 'Kota Batam', settings } as never },
    });
    await bring(new File(['tanggal\n2026-01-01\n'], 'daftar.csv'));
    await vi.waitFor(() => expect(useIntake.getState().broken).toMatch(/\w/));
    expect(useIntake.getState()).toMatchObject({ task: null, step: 'file' });
    leave();
    await settled();
  });

  test('republish: what is published stands, and the page says so', async () => {
    const { useLocal } = await import('../../../src/state/local/store.ts');
    useLocal.setState({ boundaries: { files: {}, kecamatan: 0, kelurahan: 0, loaded: '2026-11-22' } });
    const { showLocal } = await import('../../../src/state/local/show.ts');
    await showLocal('batam');
    expect(useLocal.getState()).toMatchObject({ phase: 'failed', made: null });
    await settled();
  });

  test('release: the question is refused with the reason', async () => {
    const { startRelease } = await import('../../../src/worker/client.ts');
    const { engine, stop } = startRelease();
    await expect(engine.audit({} as never, [])).rejects.toThrow(/\w/);
    stop();
    await settled();
  });

  test('project: a large project is written by the page itself, to the same bytes', async () => {
    const { filesBeside, filesHere } = await import('../../../src/state/project/files.ts');
    const { startProjectDesk } = await import('../../../src/worker/client.ts');
    const file = await filesBeside(startProjectDesk).write(LARGE);
    expect(await file.text()).toBe(await (await filesHere.write(LARGE)).text());
    await settled();
  });

  test('ingest: picture and rows answer with what is wrong', async () => {
    const { startIngest } = await import('../../../src/worker/ingest-client.ts');
    const work = startIngest(new Blob(['tanggal\n']), {} as never, () => undefined);
    expect(await work.picture).toMatchObject({ value: null, errors: [{ rule: 'unread' }] });
    expect(await work.validate()).toMatchObject({ value: null });
    await settled();
  });

  test('log: the file is said to be unread, and nothing is added', async () => {
    const { readLogInWorker } = await import('../../../src/worker/log-client.ts');
    const read = await readLogInWorker(new Blob(['<gpx/>']), { plan: null, untimed: null });
    expect(read).toMatchObject({ entries: [], errors: [{ rule: 'unread' }] });
    await settled();
  });

  test('reach: it fails, and the same may be asked again', async () => {
    const { runReach, useReach } = await import('../../../src/state/response/reach.ts');
    const question = { units: [], places: [] } as never;
    runReach(question);
    await vi.waitFor(() => expect(useReach.getState().phase).toBe('failed'));
    fault = null;
    answers = { measure: [] };
    runReach(question);
    await vi.waitFor(() => expect(useReach.getState()).toMatchObject({ phase: 'done', units: [] }));
    await settled();
  });

  test('whatif: the reason is told, and the same may be asked again', async () => {
    const { askSimulation, closeWhatif, useWhatif } = await import('../../../src/state/response/whatif-run.ts');
    const request = { level: 'kecamatan', variant: {}, interventions: [], assumptions: [] } as const;
    await askSimulation({ region: 'batam', choice: OF }, request);
    await vi.waitFor(() => expect(useWhatif.getState().broken).toMatch(/\w/));
    fault = null;
    answers = { load: [], simulate: { value: { seed: 1 }, errors: [] } };
    await askSimulation({ region: 'batam', choice: OF }, request);
    expect(useWhatif.getState()).toMatchObject({ broken: null, task: null, simulation: { seed: 1 } });
    closeWhatif();
    await settled();
  });
});

describe('a worker that is sound', () => {
  beforeEach(() => {
    fault = null;
  });

  test('answers, and one that was stopped breaks no more', async () => {
    answers = { measure: [{ code: 'x' }] };
    const { startReach } = await import('../../../src/worker/client.ts');
    const reach = startReach();
    const heard = vi.fn();
    void reach.broken.then(heard);
    expect(await reach.engine.measure({} as never, () => undefined)).toEqual([{ code: 'x' }]);
    fault = 'in the middle';
    void reach.engine.measure({} as never, () => undefined).catch(heard);
    reach.stop();
    await new Promise((done) => setTimeout(done, 5));
    expect(heard).not.toHaveBeenCalled();
    await settled();
  });

  test('is nothing to wait for by itself: a handle passes through a promise', async () => {
    const { startReach } = await import('../../../src/worker/client.ts');
    const { engine, stop } = startReach();
    expect(await engine).toBe(engine);
    stop();
  });
});
