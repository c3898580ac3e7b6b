/** What every layer of a still map is drawn from, and what it gives: a drawing, rows of the legend, names, sources. */
import type { TFunction } from 'i18next';
import type { LayerFeature } from '../../../domain/published.ts';
import type { MapColours } from '../../../map/theme.ts';
import { heldBy } from '../../../state/legend.ts';
import type { Language, LayerId, View } from '../../../state/view.ts';
import type { StoryFacts } from '../facts.ts';
import type { Box, Frame } from './frame.ts';
import type { Wish } from './labels.ts';

export interface Ground {
  readonly frame: Frame;
  readonly facts: StoryFacts;
  readonly view: View;
  readonly language: Language;
  readonly colours: MapColours;
  readonly t: TFunction;
  /** Before every id, so that pictures on one page do not take one another's patterns. */
  readonly prefix: string;
}

export interface LegendRow {
  /** What is drawn of it, with its middle at 0, 0 and at most `MARK_WIDTH` wide. */
  readonly mark: string;
  readonly text: string;
}
export const MARK_WIDTH = 28;

export interface Part {
  readonly layer: LayerId;
  readonly svg: string;
  readonly defs?: string;
  /** Words over its rows, where they need any. */
  readonly head?: string;
  readonly legend: readonly LegendRow[];
  readonly wishes?: readonly Wish[];
  /** Where no name may stand. */
  readonly taken?: readonly Box[];
  /** Who published what is drawn. */
  readonly sources: readonly string[];
  /** Whether it is made of OpenStreetMap's data, whose licence asks for a credit. */
  readonly osm?: boolean;
}

/** From this zoom on a layer can be told apart; below it is a blot. */
const FROM_ZOOM: Partial<Record<LayerId, number>> = {
  areas: 6.5,
  incidents: 7,
  landings: 6.5,
  routes_irregular: 6.5,
  ferries: 6.5,
  feeders: 3,
  ports: 5,
  services: 7,
  posts: 7,
  border_points: 4,
  boundary: 6,
  islands: 8.5,
};

export const isWanted = ({ view, frame }: Ground, layer: LayerId): boolean =>
  view.layers.includes(layer) && frame.camera.zoom >= (FROM_ZOOM[layer] ?? 0);

/** Every row of a layer in the public files, with a place on the map or without. */
export function rowsFor(layer: LayerId, facts: StoryFacts): readonly LayerFeature[] {
  const held = heldBy(layer);
  return held ? held.files.flatMap((file) => facts.layers[file].features).filter((f) => held.holds(f.properties)) : [];
}

/** A title longer than this is cut: the whole one stands with the source in the register. */
const LONGEST_TITLE = 56;

/** Who published a fact, or a title where the register has no publisher. */
export function publisherOf({ properties: p }: Pick<LayerFeature, 'properties'>, t: TFunction): string {
  if (p.source_publisher) return p.source_publisher;
  if (p.source_title.startsWith('Press report; headline')) return t('still.press');
  const short = p.source_title.slice(0, LONGEST_TITLE);
  return short === p.source_title ? short : `${short.slice(0, short.lastIndexOf(' '))} …`;
}

export const nameOf = ({ properties: p }: LayerFeature, language: Language): string =>
  String((language === 'id' ? p.name_id : p.name_en) ?? p.name ?? '');
