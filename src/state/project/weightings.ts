/** Saved weightings of an internal site: their home is the project at hand. Fetched when somebody first looks at weights. */
import type { Weighting } from '../../domain/project.ts';
import { takeWeighting, telling, WHOLE } from '../../exchange/project/index.ts';
import { choiceText } from '../choice.ts';
import type { Device } from '../on-device.ts';
import { readSaved, type SavedWeighting, writeSaved } from '../presets.ts';
import type { ProjectStore } from './acts.ts';

export type Home = Pick<ProjectStore, 'use' | 'start' | 'flush' | 'addWeighting' | 'moveWeighting' | 'removeWeighting'>;

export const weightingOf = ({ name, author, date, note, choice }: SavedWeighting): Weighting => ({
  ...{ name, author, date, note },
  choice: choiceText(choice),
});

/** Whether it may stand in a project: it has the form of one, and nothing in it looks like a person's number or address. */
export function isSound(saved: SavedWeighting): boolean {
  const told = telling('jaga.json');
  return takeWeighting(weightingOf(saved), WHOLE, told) !== null && told.errors.length === 0;
}

const textOf = ({ name, author, date, note, choice }: Weighting): string =>
  JSON.stringify([name, author, date, note, choice]);

/** Those that the project at hand does not hold. */
export function besides({ use }: Home, saved: readonly SavedWeighting[]): readonly SavedWeighting[] {
  const there = new Set(use.getState().project?.weightings.map(textOf));
  return saved.filter((one) => !there.has(textOf(weightingOf(one))));
}

/** Whether the project at hand can be given something to keep. */
export function takesIn({ use }: Home): boolean {
  const { ready, lasting, kept } = use.getState();
  return ready && lasting && kept !== 'otherTab';
}

/**
 * Takes what earlier visits kept outside of projects into the project at hand, once. The device forgets only what the
 * project has written; what may not stand in a project stays where it is.
 */
export async function moveIn(home: Home, device: Device): Promise<void> {
  await home.start();
  const saved = readSaved(device);
  if (saved.length === 0 || !takesIn(home)) return;
  const left = besides(home, saved).filter((one) => home.moveWeighting(weightingOf(one)).length > 0);
  if (left.length < saved.length && (await home.flush())) writeSaved(device, left);
}
