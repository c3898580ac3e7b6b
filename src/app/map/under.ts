/** Names of what lies on the map, for whoever does not see it. */
import { type DataState, ready } from '../../state/data.ts';
import { selectedFeature } from '../../state/selection.ts';
import type { Language } from '../../state/view.ts';

/** @param name "file:id"; empty where the feature has no name or is none of the files */
export function nameOfFeature(layers: DataState['layers'], name: string, language: Language): string {
  const p = selectedFeature(layers, name)?.feature.properties;
  const own = language === 'en' ? (p?.name_en ?? p?.name) : (p?.name_id ?? p?.name);
  return typeof own === 'string' ? own : '';
}

interface Under {
  readonly feature: string | null;
  readonly area: string | null;
}

/** The name of a mark, else of the area; empty where there is neither. */
export function nameUnder(
  { layers, areas }: Pick<DataState, 'layers' | 'areas'>,
  under: Under,
  language: Language,
): string {
  const mark = under.feature ? nameOfFeature(layers, under.feature, language) : '';
  const area = under.area && ready(areas)?.features.find((f) => f.properties.code === under.area);
  return mark || (area ? area.properties.name : '');
}
