/** The region packs this site holds, and the way from one to another. */
import { create } from 'zustand';
import { ready, useData } from './data.ts';
import { type Loadable, loadJson, WAITING } from './files.ts';
import { formatLink } from './link.ts';
import { defaultView, type Profile, type View } from './view.ts';

/** A row of regions/index.json, which `npm run data` writes. */
export interface RegionEntry {
  readonly id: string;
  readonly name_id: string;
  readonly name_en: string;
}

interface Regions {
  readonly list: Loadable<readonly RegionEntry[]>;
}
export const useRegions = create<Regions>(() => ({ list: WAITING }));

const isText = (x: unknown): boolean => typeof x === 'string' && x !== '';
const isList = (x: unknown): boolean =>
  Array.isArray(x) && x.every((r) => isText(r?.id) && isText(r?.name_id) && isText(r?.name_en));

/** Fetches the list once; asked again after a failure, it tries again. */
export async function loadRegions(): Promise<void> {
  if (useRegions.getState().list.state === 'ready') return;
  useRegions.setState({ list: await loadJson<readonly RegionEntry[]>('regions/index.json', isList) });
}

/** The address of a region as it first opens, in the reader's own language, theme, profile and workspace. */
export const regionLink = (id: string, view: View, available: Profile): string => {
  const { language, theme, profile, workspace } = view;
  return formatLink({ ...defaultView(available), language, theme, profile, workspace, region: id }, available);
};

/** Whether the region on screen says that it has no indicators; false until that is known. */
export const useNoIndex = (): boolean => useData((s) => ready(s.manifest)?.counts.model === 0);
