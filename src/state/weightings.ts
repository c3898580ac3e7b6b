/**
 * The weightings a meeting agreed on: one list on every screen. On the internal site they belong to the project at hand,
 * whose storage is fetched when weights are first looked at; where there is none, or it cannot take them, they are kept on
 * the device as they are.
 */
import { create } from 'zustand';
import type { Weighting } from '../domain/project.ts';
import { choiceOf, choiceText } from './choice.ts';
import { deviceStorage } from './device-storage.ts';
import type { Device } from './on-device.ts';
import { readSaved, type SavedWeighting, writeSaved } from './presets.ts';
import type { Home } from './project/weightings.ts';
import { useStore } from './store.ts';

export interface Weightings {
  /** Of the project, and after them those that lie beside it on the device. */
  readonly list: readonly SavedWeighting[];
  /** How many of them are the project's. */
  readonly ofProject: number;
  /** Why the last change was not kept: there is no room or no storage, or it looked like a person's number or address. */
  readonly refused: 'storage' | 'personal' | null;
}

const savedOf = (weighting: Weighting): SavedWeighting => ({ ...weighting, choice: choiceOf(weighting.choice) });

/** The same for one that went through a project, which rounds weights as a link does. */
const textOf = (one: SavedWeighting | undefined): string =>
  JSON.stringify(one && [one.name, one.author, one.date, one.note, choiceText(one.choice)]);

interface Loaded {
  readonly home: Home;
  readonly rules: typeof import('./project/weightings.ts');
}

/** @param fetchHome the project's own part, or null where there is none to be had */
export function weightingsOf(fetchHome: () => Promise<Loaded | null>, device: () => Device | null) {
  const use = create<Weightings>(() => ({ list: [], ofProject: 0, refused: null }));
  let loaded: Loaded | null = null;
  let started: Promise<void> | null = null;
  const onDevice = (): readonly SavedWeighting[] => {
    const storage = device();
    return storage ? readSaved(storage) : [];
  };
  /** What has not moved into the project; what has, but is not written there yet, stands on the device too. */
  const beside = (): readonly SavedWeighting[] => loaded?.rules.besides(loaded.home, onDevice()) ?? onDevice();
  let shown: readonly Weighting[] | undefined;
  const show = (refused: Weightings['refused'] = null): void => {
    shown = loaded?.home.use.getState().project?.weightings;
    const own = (shown ?? []).map(savedOf);
    use.setState({ list: [...own, ...beside()], ofProject: own.length, refused });
  };
  const writeDevice = (list: readonly SavedWeighting[]): boolean => {
    const storage = device();
    return storage !== null && writeSaved(storage, list);
  };
  async function begin(): Promise<void> {
    show();
    loaded = await fetchHome().catch(() => null);
    if (!loaded) return;
    const { home, rules } = loaded;
    const storage = device();
    await (storage ? rules.moveIn(home, storage) : home.start());
    home.use.subscribe(({ project }) => {
      if (project?.weightings !== shown) show();
    });
    show();
  }
  return {
    use,
    /** Asks the project, once; until it answers the list of the device is shown. */
    start: (): Promise<void> => {
      started ??= begin();
      return started;
    },
    /** @returns whether it stands in the list */
    async save(weighting: SavedWeighting): Promise<boolean> {
      await started;
      if (loaded && !loaded.rules.isSound(weighting)) {
        show('personal');
        return false;
      }
      if (loaded?.rules.takesIn(loaded.home)) {
        const added = loaded.home.addWeighting(loaded.rules.weightingOf(weighting)).length === 0;
        show(added && (await loaded.home.flush()) ? null : 'storage');
        return added;
      }
      const kept = writeDevice([...onDevice(), weighting]);
      show(kept ? null : 'storage');
      return kept;
    },
    /** @param place in the list, from 0 */
    async remove(place: number): Promise<boolean> {
      const { list, ofProject } = use.getState();
      const wanted = textOf(list[place]);
      const left = onDevice().filter((one) => textOf(one) !== wanted);
      const there = left.length < onDevice().length;
      const gone =
        (place >= ofProject || (loaded?.home.removeWeighting(place) ?? false)) && (!there || writeDevice(left));
      show(gone ? null : 'storage');
      return gone;
    },
  };
}

const weightings = weightingsOf(async () => {
  if (useStore.getState().available !== 'internal') return null;
  const [{ projects }, rules] = await Promise.all([import('./project/store.ts'), import('./project/weightings.ts')]);
  return { home: projects, rules };
}, deviceStorage);

export const useWeightings = weightings.use;
export const startWeightings = (): void => void weightings.start();
export const { save: saveWeighting, remove: dropWeighting } = weightings;
