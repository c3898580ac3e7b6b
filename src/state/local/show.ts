/**
 * Shows what follows from the facts of this device: areas, places, routes and scores are made anew in a worker and take the
 * place of the published ones on the screen. The result is kept, so that the next visit need not wait.
 */
import { proxy } from 'comlink';
import { digest16 } from '../../exchange/digest.ts';
import { startRepublisher } from '../../worker/client.ts';
import type { Republished } from '../../worker/republish.ts';
import { type DataState, LAYER_FILES, loadFirst, loadRest, TABLE_FILES, useData } from '../data.ts';
import { readFact, removeFact, writeFact } from './device.ts';
import { setLocal } from './flag.ts';
import { boundariesKey, boundariesOf, editsKey, overlaid, wantsEdits } from './overlay.ts';
import { servedPack } from './pack.ts';
import { type LocalBoundaries, useLocal } from './store.ts';

const madeKey = (region: string): string => `${region}:made`;

interface Made {
  /** Of the texts it was made from, and of the build that made it. */
  readonly digest: string;
  readonly files: Republished['files'];
}

const isMade = ({ files }: Made): boolean =>
  typeof files === 'object' && files !== null && Object.values(files).every((text) => typeof text === 'string');

let stopCurrent: () => void = () => undefined;

/** Which build of the site this is: another one may score the same tables otherwise. */
const build = (): string => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '';

const digestOf = (texts: Readonly<Record<string, string>>): Promise<string> => {
  const all = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return digest16(new TextEncoder().encode(JSON.stringify([build(), all])));
};

/** Resolves when every published file has arrived or failed: one that came later would be put over what was made here. */
function settled(region: string): Promise<boolean> {
  const isSettled = (s: DataState) =>
    [s.areas, ...Object.values(s.layers), ...Object.values(s.tables)].every(({ state }) => state !== 'waiting');
  const isOurs = (s: DataState) => s.region === region && s.profile === 'internal';
  return new Promise((resolve) => {
    const look = (s: DataState): boolean => {
      if (isOurs(s) && !isSettled(s)) return false;
      resolve(isOurs(s));
      return true;
    };
    if (look(useData.getState())) return;
    const stop = useData.subscribe((s) => {
      if (look(s)) stop();
    });
  });
}

function put(files: Republished['files']): void {
  useData.setState((s) => {
    const ready = <T>(file: string, before: T): T => {
      const text = files[file];
      return text === undefined ? before : ({ state: 'ready', value: JSON.parse(text) } as T);
    };
    return {
      areas: ready('areas.geojson', s.areas),
      layers: Object.fromEntries(
        LAYER_FILES.map((name) => [name, ready(`${name}.geojson`, s.layers[name])]),
      ) as DataState['layers'],
      tables: Object.fromEntries(
        TABLE_FILES.map((name) => [name, ready(`${name}.json`, s.tables[name])]),
      ) as DataState['tables'],
    };
  });
}

async function show(region: string, files: Republished['files']): Promise<void> {
  if (await settled(region)) put(files);
  useLocal.setState({ phase: 'shown', progress: 1, errors: [], made: files });
}

/** Only the newest run may show anything. */
let turn = 0;

async function make(region: string, isNewest: () => boolean): Promise<void> {
  const served = await servedPack(region);
  if (!isNewest()) return;
  if (served.state !== 'ready') return useLocal.setState({ phase: 'failed' });
  const texts = await overlaid(region, served.value);
  const { boundaries, withEdits, phase } = useLocal.getState();
  // The browser may have cleared the database, or what lay there was no use: then what is published stands.
  if (!boundaries && !withEdits) {
    setLocal(region, false);
    return useLocal.setState({ phase: phase === 'failed' ? 'failed' : 'none' });
  }
  const digest = await digestOf(texts);
  const kept = await readFact<Made>(madeKey(region));
  if (!isNewest()) return;
  if (kept?.digest === digest && isMade(kept)) return show(region, kept.files);
  const { engine, stop } = startRepublisher();
  let ended = false;
  stopCurrent = () => {
    ended = true;
    stop();
  };
  const told = proxy((progress: number) => !ended && useLocal.setState({ progress }));
  const { files, errors } = await engine.make(texts, told).finally(stop);
  if (ended) return;
  if (errors.length > 0) return useLocal.setState({ phase: 'failed', errors });
  void writeFact(madeKey(region), { digest, files } satisfies Made);
  return show(region, files);
}

/** Works out and shows what follows from the facts of this device. A run under way is ended first. */
export async function showLocal(region: string): Promise<void> {
  stopCurrent();
  const mine = ++turn;
  useLocal.setState({ phase: 'computing', progress: 0, errors: [], made: null });
  try {
    await make(region, () => mine === turn);
  } catch {
    if (mine === turn) useLocal.setState({ phase: 'failed' });
  }
}

/** Ends the run under way; the published files stay on the screen until the next visit, or the next change. */
export function stopShowing(): void {
  turn++;
  stopCurrent();
  useLocal.setState({ phase: 'none', progress: 0 });
}

/** Shows what was published: nothing of this device is left over it. */
async function showPublished(region: string): Promise<void> {
  turn++;
  stopCurrent();
  await removeFact(madeKey(region));
  setLocal(region, false);
  useLocal.setState({ phase: 'none', progress: 0, errors: [], made: null });
  await loadFirst(region, 'internal');
  await loadRest(region, 'internal');
}

/** Works out what there is to show, or shows what was published where there is nothing. */
async function showWhatIs(region: string): Promise<void> {
  const { boundaries, withEdits } = useLocal.getState();
  if (!boundaries && !withEdits) return showPublished(region);
  setLocal(region, true);
  return showLocal(region);
}

/** Official boundaries in place of the approximate ones; null takes them away again. */
export async function takeBoundaries(region: string, boundaries: LocalBoundaries | null): Promise<void> {
  useLocal.setState({ boundaries, kept: true });
  await wantsEdits(region);
  if (boundaries) useLocal.setState({ kept: await writeFact(boundariesKey(region), boundaries) });
  else await removeFact(boundariesKey(region));
  return showWhatIs(region);
}

/** Whether map and scores of this device follow the corrections of the project. */
export async function takeEdits(region: string, withEdits: boolean): Promise<void> {
  useLocal.setState({ withEdits });
  await boundariesOf(region);
  if (withEdits) await writeFact(editsKey(region), true);
  else await removeFact(editsKey(region));
  return showWhatIs(region);
}
