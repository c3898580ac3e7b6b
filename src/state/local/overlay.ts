/** The facts of this device laid over the served pack. */

import { withBoundaries } from '../../exchange/boundaries/overlay.ts';
import { readFact, setFactAside } from './device.ts';
import type { PackFiles } from './pack.ts';
import { type LocalBoundaries, useLocal } from './store.ts';

export const boundariesKey = (region: string): string => `${region}:boundaries`;

const isSound = ({ files, loaded }: LocalBoundaries): boolean =>
  typeof files === 'object' &&
  files !== null &&
  Object.values(files).every((text) => typeof text === 'string') &&
  typeof loaded === 'string';

/** From the page while it lasts, else from the device. */
export async function boundariesOf(region: string): Promise<LocalBoundaries | null> {
  const { boundaries } = useLocal.getState();
  if (boundaries) return boundaries;
  const kept = await readFact<LocalBoundaries>(boundariesKey(region));
  if (kept && !isSound(kept)) {
    await setFactAside(boundariesKey(region));
    useLocal.setState({ phase: 'failed' });
    return null;
  }
  if (kept) useLocal.setState({ boundaries: kept });
  return kept;
}

export const editsKey = (region: string): string => `${region}:edits`;

/** Whether somebody wants the corrections of the project in what this device shows. */
export async function wantsEdits(region: string): Promise<boolean> {
  const withEdits = useLocal.getState().withEdits || (await readFact<boolean>(editsKey(region))) === true;
  if (withEdits !== useLocal.getState().withEdits) useLocal.setState({ withEdits });
  return withEdits;
}

/** The files of a pack with the corrections of the project at hand; those it does not take are left out and told where they are made. */
async function edited(region: string, files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const [{ startProject, useProject }, { editedFiles }] = await Promise.all([
    import('../project/store.ts'),
    import('../../region/edits/index.ts'),
  ]);
  await startProject();
  const { project } = useProject.getState();
  return project?.region === region ? editedFiles(files, project.edits).value.files : files;
}

export async function overlaid(region: string, served: PackFiles): Promise<PackFiles> {
  const boundaries = await boundariesOf(region);
  const own = new Map(Object.entries(served));
  const bounded = boundaries ? withBoundaries(own, boundaries.files) : own;
  return Object.fromEntries((await wantsEdits(region)) ? await edited(region, bounded) : bounded);
}
