/** The files of the pack as the engines of this device take them: as served, with the facts of this device over them. */
import { type Loadable, loadJson, regionPath } from '../files.ts';
import { hasLocal } from './flag.ts';

export type PackFiles = Readonly<Record<string, string>>;

/** As served: the tables of this machine. */
export const servedPack = (region: string): Promise<Loadable<PackFiles>> =>
  loadJson<PackFiles>(`${regionPath(region, 'internal')}pack.json`);

export async function packFiles(region: string): Promise<Loadable<PackFiles>> {
  const served = await servedPack(region);
  if (served.state !== 'ready' || !hasLocal(region)) return served;
  const { overlaid } = await import('./overlay.ts');
  return { state: 'ready', value: await overlaid(region, served.value) };
}
