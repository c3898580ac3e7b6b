/** The texts of the region pack on this machine: fetched once, when something first needs them. */
import { create } from 'zustand';
import { type Loadable, loadJson, regionPath, WAITING } from './files.ts';

interface PackTexts {
  readonly region: string;
  readonly files: Loadable<ReadonlyMap<string, string>>;
}

export const usePackTexts = create<PackTexts>(() => ({ region: '', files: WAITING }));

const isTexts = (x: unknown): boolean =>
  typeof x === 'object' && x !== null && Object.values(x).every((text) => typeof text === 'string');

export async function loadPackTexts(region: string): Promise<void> {
  const { region: held, files } = usePackTexts.getState();
  if (held === region && files.state !== 'failed') return;
  usePackTexts.setState({ region, files: WAITING });
  const loaded = await loadJson<Record<string, string>>(`${regionPath(region, 'internal')}pack.json`, isTexts);
  if (usePackTexts.getState().region !== region) return;
  usePackTexts.setState({
    files: loaded.state === 'ready' ? { state: 'ready', value: new Map(Object.entries(loaded.value)) } : loaded,
  });
}
