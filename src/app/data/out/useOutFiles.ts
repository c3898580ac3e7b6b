import { useCallback, useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Manifest } from '../../../domain/published.ts';
import type { CodedArea } from '../../../exchange/area-codes.ts';
import type { LayerFile } from '../../../exchange/layer.ts';
import type { AboutData } from '../../../exchange/metadata/facts.ts';
import { PUBLISHED_FILES, publishedLayer } from '../../../exchange/published-layer.ts';
import { type Loadable, loadText, regionPath, WAITING } from '../../../state/files.ts';
import { useLocal } from '../../../state/local/store.ts';
import type { Profile } from '../../../state/view.ts';
import type { Wanted } from './onScreen.ts';

/** Texts of published files by their path, fetched when first wanted and never of a profile that was not chosen. */
const useTexts = create<{ readonly texts: Readonly<Record<string, Loadable<string>>> }>(() => ({ texts: {} }));

async function fetchText(path: string): Promise<void> {
  const put = (text: Loadable<string>) => useTexts.setState((s) => ({ texts: { ...s.texts, [path]: text } }));
  put(WAITING);
  put(await loadText(path));
}

function parsed<T>(file: string, text: Loadable<string>): Loadable<T> {
  if (text.state !== 'ready') return text;
  try {
    return { state: 'ready', value: JSON.parse(text.value) as T };
  } catch (error) {
    return { state: 'failed', failure: { file, reason: 'unreadable', detail: String(error) } };
  }
}

interface AreaFile {
  readonly features: readonly { readonly properties: CodedArea }[];
}

export interface OutFiles {
  readonly about: Loadable<AboutData & Pick<Manifest, 'counts'>>;
  /** In the order asked for. */
  readonly layers: readonly { readonly wanted: Wanted; readonly file: Loadable<LayerFile> }[];
  readonly retry: () => void;
}

/** Manifest, areas (for codes) and the layers wanted, of one profile. */
export function useOutFiles(region: string, profile: Profile, wanted: readonly Wanted[]): OutFiles {
  const base = regionPath(region, profile);
  const fetched = useTexts((s) => s.texts);
  // What this device makes of its own facts takes the place of the internal files, as on the map.
  const made = useLocal((s) => (profile === 'internal' ? s.made : null));
  const texts = useMemo(() => {
    const own = Object.entries(made ?? {}).map(
      ([file, value]) => [`${base}${file}`, { state: 'ready', value }] as const,
    );
    return { ...fetched, ...Object.fromEntries(own) } as typeof fetched;
  }, [fetched, made, base]);
  const paths = useMemo(() => {
    const files = wanted.flatMap(({ layer }) => PUBLISHED_FILES[layer] ?? []);
    return ['manifest.json', 'areas.geojson', ...files].map((file) => `${base}${file}`);
  }, [base, wanted]);
  useEffect(() => {
    for (const path of new Set(paths)) if (!useTexts.getState().texts[path]) void fetchText(path);
  }, [paths]);
  const retry = useCallback(() => {
    for (const path of new Set(paths)) if (useTexts.getState().texts[path]?.state === 'failed') void fetchText(path);
  }, [paths]);

  const manifestPath = `${base}manifest.json`;
  const areasPath = `${base}areas.geojson`;
  const [manifestText, areasText] = [texts[manifestPath] ?? WAITING, texts[areasPath] ?? WAITING];
  const about = useMemo((): OutFiles['about'] => {
    const manifest = parsed<Manifest>(manifestPath, manifestText);
    if (manifest.state !== 'ready') return manifest;
    const { id, name_id, name_en, compiled, data_version, counts } = manifest.value;
    return { state: 'ready', value: { region: id, name_id, name_en, profile, compiled, data_version, counts } };
  }, [manifestPath, manifestText, profile]);
  const areas = useMemo(() => parsed<AreaFile>(areasPath, areasText), [areasPath, areasText]);
  const layers = useMemo(
    () => wanted.map((one) => ({ wanted: one, file: fileOf(one, base, texts, about, areas) })),
    [wanted, base, texts, about, areas],
  );
  return { about, layers, retry };
}

function fileOf(
  { layer, keep }: Wanted,
  base: string,
  texts: Readonly<Record<string, Loadable<string>>>,
  about: OutFiles['about'],
  areas: Loadable<AreaFile>,
): Loadable<LayerFile> {
  const path = `${base}${PUBLISHED_FILES[layer]}`;
  const text = texts[path] ?? WAITING;
  if (text.state !== 'ready') return text;
  if (about.state !== 'ready') return about;
  if (areas.state !== 'ready') return areas;
  const { name_en, profile, compiled } = about.value;
  const coded = areas.value.features.map(({ properties }) => properties);
  const value = publishedLayer(layer, text.value, { name_en, profile, compiled, areas: coded }, keep);
  return value === null
    ? { state: 'failed', failure: { file: path, reason: 'unreadable', detail: 'unexpected shape' } }
    : { state: 'ready', value };
}
