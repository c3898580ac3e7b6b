import type { LayerFeature as PublishedFeature } from '../../../domain/published.ts';
import type { LayerFeature } from '../../../exchange/layer.ts';
import type { PublishedLayer } from '../../../exchange/published-layer.ts';
import { heldBy } from '../../../state/legend.ts';
import { isWithin } from '../../../state/time.ts';
import { areaLevelOf, type View } from '../../../state/view.ts';

/** A layer to take out, and which of its features; without `keep` all of them. */
export interface Wanted {
  readonly layer: PublishedLayer;
  readonly keep?: (feature: LayerFeature) => boolean;
}

const dateOf = ({ properties: p }: LayerFeature): string => String(p.date ?? p.year ?? '');

/**
 * What the map shows, as layers of files: those that are on in the legend, areas of the level in view, events within the
 * range of time. Features without a position belong to their layer and go along.
 */
export function onScreen({ layers, level, time }: Pick<View, 'layers' | 'level' | 'time'>): readonly Wanted[] {
  const byFile = new Map<PublishedLayer, ((feature: LayerFeature) => boolean)[]>();
  for (const layer of layers) {
    const held = heldBy(layer);
    for (const file of held?.files ?? [])
      byFile.set(file, [
        ...(byFile.get(file) ?? []),
        (feature) =>
          held?.holds(feature.properties as PublishedFeature['properties']) === true &&
          (layer !== 'incidents' || isWithin(dateOf(feature), time)),
      ]);
  }
  const areas: Wanted = { layer: 'areas', keep: ({ properties }) => properties.level === areaLevelOf(level) };
  return [
    ...(layers.includes('areas') ? [areas] : []),
    ...[...byFile].map(([layer, any]): Wanted => ({ layer, keep: (feature) => any.some((is) => is(feature)) })),
  ];
}
