/**
 * The project at hand: its changes, their steps to take back, and its writing. Every act on the device goes through one
 * queue, so that a write, a switch and a deletion never cross each other.
 */
import { create } from 'zustand';
import type { Outcome } from '../../domain/outcome.ts';
import type { Project } from '../../domain/project.ts';
import { emptyProject, newId, viewToKeep } from './blank.ts';
import type { Keep } from './keep.ts';
import { memoryKeep } from './memory.ts';
import {
  beginning,
  isLine,
  lineOf,
  MOST_UNDO,
  type Notice,
  type ProjectDeps,
  type ProjectState,
  sortedLines,
} from './shape.ts';
import { storedProject } from './stored.ts';
import type { Turn } from './turn.ts';

interface Fetched {
  readonly project: Project;
  readonly revision: number;
  /** False where part of it was damaged. */
  readonly whole: boolean;
}

export function projectAtHand(deps: ProjectDeps) {
  const use = create<ProjectState>(() => beginning);
  const { getState: get, setState: set } = use;
  let keep: Keep = memoryKeep();
  /** As it lies on the device; the revision is 0 where it does not yet. */
  let lying: { readonly project: Project | null; readonly revision: number } = { project: null, revision: 0 };
  let changed = 0;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting: (() => void)[] = [];

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = queue.then(act, act);
    queue = done.catch(() => undefined);
    return done;
  };
  const notice = (what: Notice): void => set(({ notices }) => ({ notices: [...new Set([...notices, what])] }));

  const turn: Turn = deps.turn({
    onAsked: async () => void (await inTurn(() => write())),
    onLost: () => set({ kept: 'otherTab' }),
    onWritten: (key) =>
      void inTurn(async () => {
        const state = get();
        if (!state.ready) return;
        if (key !== null && key === state.key && state.kept === 'otherTab' && !dirty) await show(key);
        await relist();
      }),
  });

  async function relist(): Promise<void> {
    const lines = await keep.list().then(
      (all) => all.filter(isLine),
      () => null,
    );
    const asides = await keep.asides().catch(() => []);
    const { project, key, list } = get();
    set({
      list: sortedLines(lines ?? list, project && key ? lineOf(key, project, changed) : null),
      asides: asides.length,
    });
  }

  /** Writes what is not written yet. @returns whether nothing is left to write */
  async function write(alone = false): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    const { project, key, kept } = get();
    if (!dirty || !project || !key) return true;
    if (kept === 'otherTab') return false;
    const viewed = { ...project, view: viewToKeep(deps.view()) };
    const line = lineOf(key, viewed, changed);
    const once = () => keep.write(line, viewed, lying.project, lying.revision, alone && turn.certain());
    let answer = await once();
    // A browser may close the database by itself: what is entered gets a second chance.
    if (answer === 'refused' && (await reopened())) answer = await once();
    if (answer !== 'saved') {
      if (get().kept !== 'otherTab') set({ kept: answer });
      return false;
    }
    lying = { project: viewed, revision: lying.revision + 1 };
    const last = get().project === project;
    dirty = !last;
    // A turn lost in the meantime stays lost.
    const now = get().kept === 'otherTab' ? 'otherTab' : last ? atRest() : 'saving';
    set({ kept: now, lastSaved: deps.now(), ...(last && { project: viewed }) });
    turn.wrote(key);
    if (!last) schedule();
    await keep.setCurrent(key).catch(() => undefined);
    await relist();
    return last;
  }

  const reopened = (): Promise<boolean> =>
    deps.openKeep(lost).then(
      (again) => {
        keep = again;
        return true;
      },
      () => false,
    );
  /** The next write will find it closed, and open it again. */
  const lost = (): void => schedule();

  const atRest = () => (keep.lasting ? ('saved' as const) : ('refused' as const));

  function schedule(): void {
    timer ??= setTimeout(() => void inTurn(() => write()), deps.delay);
  }

  function touch(project: Project, past: readonly Project[], future: readonly Project[]): void {
    dirty = true;
    changed = deps.now();
    const { key, list, kept } = get();
    const lines = key ? sortedLines(list, lineOf(key, project, changed)) : list;
    set({ project, past: past.slice(-MOST_UNDO), future, list: lines, kept: kept === 'saved' ? 'saving' : kept });
    schedule();
  }

  type Put = (next: Project, before: Project) => void;
  function put(how: (project: Project) => Project, into: Put): boolean {
    const { ready, project, kept } = get();
    if (!ready || !project) {
      waiting.push(() => put(how, into));
      return true;
    }
    if (kept === 'otherTab') return false;
    const next = how(project);
    if (next !== project) into(next, project);
    return true;
  }
  /** @returns false where another tab has the project, and nothing was changed */
  const change = (how: (project: Project) => Project): boolean =>
    put(how, (next, before) => touch(next, [...get().past, before], []));
  /** A change that is no step to take back: it is made in every step before and after it too. */
  const amend = (how: (project: Project) => Project): boolean =>
    put(how, (next) => touch(next, get().past.map(how), get().future.map(how)));

  /** Puts a project in front, with nothing to take back. */
  function front(key: string, project: Project, at: number, mine: boolean): void {
    dirty = false;
    changed = at;
    set({ key, project, past: [], future: [], kept: mine ? atRest() : 'otherTab', lastSaved: null });
  }

  /**
   * What lies under a key. What cannot be used is put aside and told; what a newer version wrote is left where it is.
   * @throws where the device cannot be read or written: then nothing is moved
   */
  async function fetched(key: string): Promise<Fetched | null> {
    const found = await keep.read(key);
    const read: Outcome<Project | null> = found ? storedProject(found.value) : { value: null, errors: [] };
    if (read.errors.some(({ rule }) => rule === 'newer')) {
      notice('newer');
      return null;
    }
    const whole = read.errors.length === 0 && found?.missing === 0;
    if (!whole) await keep.putAside(key, deps.now());
    if (read.value && found) {
      if (!whole) notice('damagedPart');
      return { project: read.value, revision: found.revision, whole };
    }
    notice('damaged');
    await keep.remove(key);
    return null;
  }

  /** Shows what lies under a key. @returns whether something usable does */
  async function show(key: string): Promise<boolean> {
    const mine = await turn.take(key);
    const found = await fetched(key).catch(() => null);
    const line = (await keep.list().catch(() => [])).find((l) => l.key === key);
    // Entered while the device was asked: it belongs to the project that was in front.
    if (dirty && get().key !== key) await write();
    if (!found) return false;
    lying = { project: found.whole ? found.project : null, revision: found.revision };
    front(key, found.project, line?.changed ?? deps.now(), mine);
    return true;
  }

  /** A project that lies nowhere until something is entered. */
  async function showEmpty(name = ''): Promise<void> {
    const key = newId();
    await turn.take(key);
    lying = { project: null, revision: 0 };
    front(key, emptyProject(name, deps.view().region, viewToKeep(deps.view())), deps.now(), true);
  }

  /** The newest of the region on screen that can be shown, or an empty one: corrections and stories of another name what is not here. */
  async function showSome(first: string | null): Promise<void> {
    const lines = sortedLines((await keep.list()).filter(isLine), null).map(({ key }) => key);
    for (const key of [...lines.filter((k) => k === first), ...lines.filter((k) => k !== first)])
      if ((await show(key)) && get().project?.region === deps.view().region) return;
    await showEmpty();
  }

  async function begin(): Promise<void> {
    if (!(await reopened())) keep = memoryKeep();
    try {
      await showSome(await keep.current());
    } catch {
      // A database that opens and cannot be read is left as it is.
      keep = memoryKeep();
      await showEmpty();
    }
    set({ ready: true, lasting: keep.lasting, kept: keep.lasting ? get().kept : 'refused' });
    await relist();
    const acts = waiting;
    waiting = [];
    for (const act of acts) act();
  }
  let started: Promise<void> | null = null;

  return {
    use,
    turn,
    notice,
    inTurn,
    change,
    amend,
    touch,
    fetched,
    front,
    show,
    showEmpty,
    showSome,
    relist,
    write,
    device: (): Keep => keep,
    isDirty: () => dirty,
    /** Whether a page that closes now can still write it: lists are too long for that. */
    isShort: () => lying.project?.imports === get().project?.imports,
    changedAt: () => changed,
    /** Nothing of the project in front is worth writing any more. */
    letGo: () => {
      dirty = false;
    },
    /** Asks the device, once. */
    start: (): Promise<void> => {
      started ??= inTurn(begin);
      return started;
    },
  };
}
export type ProjectAtHand = ReturnType<typeof projectAtHand>;
