/** Weightings a meeting can start from, and those it has agreed on: each saved one carries author, date and note. */
import type { IndexModel } from '../domain/model.ts';
import { AS_MODELLED, type Choice } from './choice.ts';
import { type Device, onDevice, type Sense } from './on-device.ts';

export interface SavedWeighting {
  readonly name: string;
  /** Who answers for the choice: an office or a role. */
  readonly author: string;
  /** YYYY-MM-DD in the region's own calendar. */
  readonly date: string;
  readonly note: string;
  readonly choice: Choice;
}

/** Every node of weight above 0 counts as much as its siblings. */
export function equalWeights(model: IndexModel): Choice {
  const weights = model.nodes.filter((n) => n.parent !== null && n.weight > 0).map((n) => [n.code, 1] as const);
  return { ...AS_MODELLED, weights: Object.fromEntries(weights) };
}

/** INFORM's own form: equal siblings, and the three dimensions multiplied with exponents 1/3. */
export function informWeights(model: IndexModel): Choice {
  const top = model.nodes.find((n) => n.parent === null);
  return { ...equalWeights(model), aggregation: top ? { [top.code]: 'inform' } : {} };
}

const KEY = 'jaga.weightings.1';

const isSaved = (x: unknown): x is SavedWeighting => {
  const o = x as Partial<SavedWeighting> | null;
  const { weights, aggregation } = (o?.choice ?? {}) as Partial<Choice>;
  const held = [weights, aggregation].every((part) => typeof part === 'object' && part !== null);
  return typeof o?.name === 'string' && typeof o.author === 'string' && held;
};

function sense(parsed: unknown): Sense<readonly SavedWeighting[]> {
  if (!Array.isArray(parsed)) return null;
  const list = parsed.filter(isSaved);
  return { value: list, whole: list.length === parsed.length };
}
const shelfOf = (storage: Device) => onDevice(KEY, sense, () => storage);

/** Unreadable entries are left out, never thrown: a saved file must not stop the map. */
export const readSaved = (storage: Device): readonly SavedWeighting[] => shelfOf(storage).held().value ?? [];

/** An empty list leaves nothing behind. @returns false where the device refuses to keep it (storage full, private mode) */
export const writeSaved = (storage: Device, list: readonly SavedWeighting[]): boolean =>
  shelfOf(storage).keep(list.length === 0 ? null : list);
