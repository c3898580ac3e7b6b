/** What a person, or another part of the page, does with projects. */
import type { ImportedSet } from '../../domain/imported.ts';
import type { EffectAssumption, Intervention } from '../../domain/intervention.ts';
import type { DataError } from '../../domain/outcome.ts';
import type { Edit, Project, Release, Weighting } from '../../domain/project.ts';
import type { Story } from '../../domain/story.ts';
import {
  projectFileName,
  takeAssumption,
  takeEdit,
  takeIntervention,
  takeRelease,
  takeStory,
  takeWeighting,
  telling,
  WHOLE,
  withReleases,
} from '../../exchange/project/index.ts';
import { todayWib } from '../today.ts';
import { importsWith, judgedWith, newId, viewToFollow, viewToKeep } from './blank.ts';
import { projectAtHand } from './hand.ts';
import { patrolToKeep } from './patrol.ts';
import { lineOf, type Notice, type ProjectDeps } from './shape.ts';

export interface ProjectFile {
  readonly name: string;
  readonly file: Blob;
}

export function projectStore(deps: ProjectDeps) {
  const hand = projectAtHand(deps);
  const { use, turn, notice, inTurn, change, relist } = hand;
  const { getState: get, setState: set } = use;
  /** The last change that went into a file. */
  let exportedAt: number | null = null;

  /** @returns whether the project at hand may go out of sight: everything of it is kept */
  async function leave(): Promise<boolean> {
    if (await hand.write()) return true;
    notice('notSwitched');
    return false;
  }

  async function setName(key: string, how: (project: Project) => Project): Promise<void> {
    const found = await hand.fetched(key);
    const line = get().list.find((l) => l.key === key);
    if (found && line) {
      const next = how(found.project);
      await hand.device().write(lineOf(key, next, line.changed), next, found.project, found.revision);
    }
    turn.wrote(null);
    await relist();
  }

  /** Puts a project on the device under a new key. @returns the key, or null where it was not kept */
  async function added(project: Project): Promise<string | null> {
    const key = newId();
    const answer = await hand.device().write(lineOf(key, project, deps.now()), project, null, 0);
    turn.wrote(null);
    return answer === 'saved' ? key : null;
  }

  async function opened(key: string): Promise<boolean> {
    if (!(await hand.show(key))) {
      await hand.showSome(null);
      await relist();
      return false;
    }
    await hand
      .device()
      .setCurrent(key)
      .catch(() => undefined);
    const { project } = get();
    if (project) deps.follow(viewToFollow(project.view, deps.view()));
    if (project) await keepReleases(project);
    await relist();
    return true;
  }

  /** What the copies of a project on this device have told, its own log first. */
  async function releasesOf({ id, releases }: Project): Promise<readonly Release[]> {
    let all = releases;
    for (const { key } of get().list.filter((line) => line.id === id && line.holds.releases > 0)) {
      const copy = key === get().key ? get().project : (await hand.fetched(key))?.project;
      if (copy) all = withReleases(all, copy.releases);
    }
    return all;
  }

  /** A project that is opened knows what its copies on this device have told; that is no step to take back. */
  async function keepReleases(project: Project): Promise<void> {
    const releases = await releasesOf(project);
    if (releases === project.releases || get().kept === 'otherTab') return;
    hand.touch({ ...project, releases }, [], []);
    notice('releasesKept');
    await hand.write();
  }

  /** The key under which the very same project lies already; where only its id does, that is told. */
  async function alreadyHere(project: Project): Promise<string | null> {
    const plain = (p: Project): Project => ({ ...p, view: '#', patrol: null });
    for (const { key } of get().list.filter(({ id }) => id === project.id)) {
      const other = key === get().key ? get().project : (await hand.fetched(key))?.project;
      if (other && (await deps.files.same(plain(other), plain(project)))) return key;
      notice('besides');
    }
    return null;
  }

  /** What may not stand in a project is told; nothing is changed then. */
  function addTaken<T>(
    member: 'weightings' | 'edits' | 'releases' | 'stories' | 'interventions' | 'assumptions',
    items: readonly T[],
    take: (item: unknown, place: typeof WHOLE, told: ReturnType<typeof telling>) => T | null,
    put: (project: Project, taken: readonly T[]) => Project,
    how: typeof change = change,
  ): readonly DataError[] {
    const told = telling('jaga.json');
    const taken = items.flatMap((item, i) => take(item, { column: member, row: i + 1 }, told) ?? []);
    if (told.errors.length === 0 && !how((project) => put(project, taken)))
      told.tell(WHOLE, 'otherTab', 'Another tab has the project open; take it over here first.');
    return told.errors;
  }
  const addEdits = (edits: readonly Edit[], put: (project: Project, taken: readonly Edit[]) => Project) =>
    addTaken<Edit>('edits', edits, takeEdit, put);

  return {
    use,
    start: hand.start,
    /** Writes at once what waits to be written; `leaving` where the page may end at any moment. */
    flush: (leaving = false): Promise<boolean> => inTurn(() => hand.write(leaving)),
    /** Whether closing the page now would lose something. */
    wouldLose: (): boolean => {
      const { kept, lasting, past, future, project } = get();
      const entered = past.length + future.length + (project?.releases.length ?? 0);
      if (!lasting) return entered > 0 && hand.changedAt() !== exportedAt;
      return hand.isDirty() && (kept !== 'saving' || !hand.isShort());
    },

    newProject: (name = ''): Promise<boolean> =>
      inTurn(async () => {
        if (!(await leave())) return false;
        await hand.showEmpty(name);
        const { project } = get();
        if (project) hand.touch(project, [], []);
        return hand.write();
      }),
    /** @returns whether it is in front now */
    open: (key: string): Promise<boolean> =>
      inTurn(async () => key === get().key || ((await leave()) && (await opened(key)))),
    rename: (key: string, name: string): Promise<void> =>
      inTurn(async () => {
        const renamed = (project: Project): Project => (project.name === name ? project : { ...project, name });
        if (key === get().key) change(renamed);
        else if (!(await turn.whileFree(key, () => setName(key, renamed)))) notice('openElsewhere');
      }),
    duplicate: (key: string, name: string): Promise<void> =>
      inTurn(async () => {
        const project = key === get().key ? get().project : (await hand.fetched(key))?.project;
        if (project && !(await added({ ...project, id: newId(), name }))) notice('notSwitched');
        await relist();
      }),
    /** Takes a project from the device; `restore` puts it back until the page closes or another is deleted. */
    remove: (key: string): Promise<void> =>
      inTurn(async () => {
        const { list, project, kept } = get();
        const line = list.find((l) => l.key === key);
        if (!line) return;
        if (key === get().key && kept === 'otherTab') return notice('openElsewhere');
        const free = await turn.whileFree(key, async () => {
          const held = key === get().key ? project : (await hand.fetched(key))?.project;
          if (held) set({ removed: { line, project: held } });
          await hand.device().remove(key);
        });
        if (!free) return notice('openElsewhere');
        turn.wrote(null);
        if (key === get().key) {
          hand.letGo();
          await hand.showSome(null);
        }
        await relist();
      }),
    restore: (): Promise<void> =>
      inTurn(async () => {
        const { removed } = get();
        if (!removed) return;
        const answer = await hand.device().write(removed.line, removed.project, null, 0);
        if (answer === 'saved') set({ removed: null });
        else notice('notSwitched');
        turn.wrote(null);
        await relist();
      }),
    /**
     * Opens a file beside the projects of the device; what is entered stays, and what copies of the project have told.
     * @returns what of it could not be used
     */
    importFile: async (file: Blob): Promise<readonly DataError[]> => {
      // Read before its turn: what is entered meanwhile is kept without waiting for it.
      const { value, errors } = await deps.files.open(file);
      if (!value) return errors;
      return inTurn(async () => {
        if (!(await leave())) return errors;
        const { patrol, ...rest } = value;
        const project: Project = { ...rest, patrol: null, releases: await releasesOf(value) };
        if (project.releases !== value.releases) notice('releasesKept');
        const key = (await alreadyHere(project)) ?? (await added(project));
        if (key === null) notice('notSwitched');
        else if (await opened(key)) set({ offered: patrol });
        return errors;
      });
    },
    /** The project at hand as a file; with what is entered of a patrol only where that is asked for. */
    exportFile: async ({ withPatrol }: { readonly withPatrol: boolean }): Promise<ProjectFile | null> => {
      const { project } = get();
      if (!project) return null;
      const at = hand.changedAt();
      const file = await deps.files.write({
        ...project,
        view: viewToKeep(deps.view()),
        patrol: withPatrol ? patrolToKeep() : null,
      });
      exportedAt = at;
      return { name: projectFileName(project.name, todayWib(deps.now())), file };
    },
    /** Makes this tab the one that writes. What it holds unwritten becomes a project of its own. */
    takeOver: (): Promise<void> =>
      inTurn(async () => {
        const { key, project } = get();
        if (!key || !project) return;
        if (hand.isDirty() && (await added({ ...project, id: newId() }))) notice('copyKept');
        await turn.takeOver(key);
        if (!(await hand.show(key))) await hand.showSome(null);
        await relist();
      }),
    dismiss: (what: Notice): void => set(({ notices }) => ({ notices: notices.filter((n) => n !== what) })),
    /** What could not be read, for somebody who can repair it. */
    asideText: async (): Promise<string> => JSON.stringify(await hand.device().asides()),
    forgetAsides: (): Promise<void> =>
      inTurn(async () => {
        await hand.device().forgetAsides();
        await relist();
      }),
    answerOffer: (): void => set({ offered: null }),

    /** A set that passed the import's own rules. @returns false where the same file was taken in before, or another tab has the project */
    addImport: (held: ImportedSet): boolean => {
      const { project } = get();
      if (project && !importsWith(project, held)) return false;
      return change((p) => {
        const imports = importsWith(p, held);
        return imports ? { ...p, imports } : p;
      });
    },
    removeImport: (id: string): boolean =>
      change((p) => ({ ...p, imports: p.imports.filter((held) => held.id !== id) })),
    /** Says of two events whether they are the same. */
    judge: (one: string, other: string, same: boolean): boolean =>
      change((p) => ({ ...p, judged: judgedWith(p, one, other, same) })),
    setEdits: (edits: readonly Edit[]) => addEdits(edits, (p, taken) => ({ ...p, edits: taken })),
    addEdit: (edit: Edit) => addEdits([edit], (p, taken) => ({ ...p, edits: [...p.edits, ...taken] })),
    /** Enters a release into the log. It is no step: what was told cannot be taken back. */
    addRelease: (release: Release): readonly DataError[] =>
      addTaken<Release>(
        'releases',
        [release],
        takeRelease,
        (p, taken) => ({ ...p, releases: [...p.releases, ...taken] }),
        hand.amend,
      ),
    addWeighting: (weighting: Weighting) =>
      addTaken<Weighting>('weightings', [weighting], takeWeighting, (p, taken) => ({
        ...p,
        weightings: [...p.weightings, ...taken],
      })),
    /** Takes in what was kept elsewhere on this device; no step, since the other place forgets it. */
    moveWeighting: (weighting: Weighting): readonly DataError[] =>
      addTaken<Weighting>(
        'weightings',
        [weighting],
        takeWeighting,
        (p, taken) => ({ ...p, weightings: [...p.weightings, ...taken] }),
        hand.amend,
      ),
    /** Puts a story in the place of the one with its id, or after the others. */
    putStory: (story: Story): readonly DataError[] =>
      addTaken<Story>('stories', [story], takeStory, (p, [taken]) => {
        if (!taken) return p;
        const there = p.stories.some(({ id }) => id === taken.id);
        return {
          ...p,
          stories: there ? p.stories.map((s) => (s.id === taken.id ? taken : s)) : [...p.stories, taken],
        };
      }),
    removeStory: (id: string): boolean => change((p) => ({ ...p, stories: p.stories.filter((s) => s.id !== id) })),
    /** All that the office thinks of doing, in its order. */
    setInterventions: (interventions: readonly Intervention[]): readonly DataError[] =>
      addTaken<Intervention>('interventions', interventions, takeIntervention, (p, taken) => ({
        ...p,
        interventions: taken,
      })),
    setAssumptions: (assumptions: readonly EffectAssumption[]): readonly DataError[] =>
      addTaken<EffectAssumption>('assumptions', assumptions, takeAssumption, (p, taken) => ({
        ...p,
        assumptions: taken,
      })),
    /** @param place in the list, from 0 */
    removeWeighting: (place: number): boolean =>
      change((p) => ({ ...p, weightings: p.weightings.filter((_, i) => i !== place) })),

    takeBackProject: (): void => {
      const { project, past, future, kept } = get();
      const before = past.at(-1);
      if (before && project && kept !== 'otherTab') hand.touch(before, past.slice(0, -1), [project, ...future]);
    },
    redoProject: (): void => {
      const { project, past, future, kept } = get();
      const [next, ...rest] = future;
      if (next && project && kept !== 'otherTab') hand.touch(next, [...past, project], rest);
    },
  };
}
export type ProjectStore = ReturnType<typeof projectStore>;
