/** Search over the names of areas and places: every word typed must begin a word of the name, accents and case aside. */

import { labelPoint } from '../domain/label-point.ts';
import type { AreaCollection } from '../domain/published.ts';
import { type DataState, type LayerFile, ready } from './data.ts';
import { featureId } from './selection.ts';
import type { Camera, Language, LayerId, Level } from './view.ts';

export interface Found {
  readonly key: string;
  readonly name: string;
  /** `level:kecamatan`, `level:kelurahan`, or a kind of place. */
  readonly kind: string;
  readonly area: string | null;
  readonly level: Level | null;
  readonly feature: string | null;
  readonly layer: LayerId | null;
  readonly camera: Camera | null;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const LAYER_OF_KIND: Readonly<Record<string, LayerId>> = {
  informal_landing: 'landings',
  foreign_landing: 'foreign',
  patrol_base: 'bases',
  surveillance_site: 'bases',
  police_post: 'posts',
  immigration_office: 'posts',
  service: 'services',
  iom_monitoring_area: 'border_points',
  border_post: 'border_points',
};

export function searchList(
  areas: AreaCollection | null,
  layers: DataState['layers'],
  language: Language,
): readonly Found[] {
  const list: Found[] = (areas?.features ?? []).map((f) => {
    const [lon, lat] = labelPoint(f.geometry);
    return {
      key: f.properties.code,
      name: f.properties.name,
      kind: `level:${f.properties.level}`,
      area: f.properties.code,
      level: f.properties.level,
      feature: null,
      layer: null,
      camera: f.properties.level === 'kelurahan' ? { lon, lat, zoom: 11 } : null,
    };
  });
  for (const file of ['ports', 'border_points', 'places', 'islands'] as const satisfies readonly LayerFile[]) {
    for (const f of ready(layers[file])?.features ?? []) {
      const name = (language === 'id' ? f.properties.name_id : null) ?? f.properties.name;
      if (typeof name !== 'string' || f.geometry?.type !== 'Point') continue;
      const [lon = 0, lat = 0] = f.geometry.coordinates;
      const kind = String(f.properties.kind ?? 'island');
      const key = `${file}:${featureId(f)}`;
      const zoom = kind === 'iom_monitoring_area' ? 7.5 : 11;
      list.push({
        key,
        name,
        kind,
        area: null,
        level: null,
        feature: key,
        layer: file === 'islands' ? 'islands' : (LAYER_OF_KIND[kind] ?? 'ports'),
        camera: { lon, lat, zoom },
      });
    }
  }
  return list;
}

/** Kecamatan, then kelurahan, then places. */
const order = (entry: Found): number => (entry.level === 'kecamatan' ? 0 : entry.level === 'kelurahan' ? 1 : 2);

export function searchIn(list: readonly Found[], text: string, most: number): readonly Found[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return (
    list
      .map((entry) => ({ entry, name: plain(entry.name) }))
      .filter(({ name }) => words.every((w) => name.startsWith(w) || name.includes(` ${w}`) || name.includes(`(${w}`)))
      // Then names that begin with what was typed.
      .sort(
        (a, b) =>
          order(a.entry) - order(b.entry) ||
          Number(b.name.startsWith(words[0] ?? '')) - Number(a.name.startsWith(words[0] ?? '')) ||
          a.entry.name.localeCompare(b.entry.name, 'id'),
      )
      .slice(0, most)
      .map(({ entry }) => entry)
  );
}
