/** Ports, services, posts and the four monitoring areas of a still map: the marks of the screen. */

import type { LayerFeature } from '../../../domain/published.ts';
import { markOf } from '../../../map/feed.ts';
import { type Box, inBox, type XY } from './frame.ts';
import type { Wish } from './labels.ts';
import { INFERRED, markSvg } from './marks.ts';
import { type Ground, isWanted, type LegendRow, nameOf, type Part, publisherOf, rowsFor } from './parts.ts';
import { px } from './shape.ts';
import { wrap } from './text.ts';

type Layer = 'ports' | 'services' | 'posts' | 'border_points';
const NAMES_FROM_ZOOM = 6;
const NAME_ROOM = 120;
/** A mark of a picture cannot be zoomed into: it stays larger than on screen. */
const SMALLEST = 0.88;
/** A mark reaches this far from its middle, at full size (px). */
const REACH = 8;

interface Seen {
  readonly f: LayerFeature;
  readonly kind: string;
  readonly at: XY;
}

function seenOf(g: Ground, layer: Layer, edge = 0): readonly Seen[] {
  if (!isWanted(g, layer)) return [];
  return rowsFor(layer, g.facts).flatMap((f) => {
    const at = f.geometry?.type === 'Point' ? g.frame.at(f.geometry.coordinates) : null;
    return at && inBox(g.frame.box, at, edge) ? [{ f, kind: markOf(f.properties), at }] : [];
  });
}

/** Marks by kind, each drawn once and used where it stands. */
function marksOf(
  g: Ground,
  layer: Layer,
  seen: readonly Seen[],
): Pick<Part, 'svg' | 'defs' | 'legend' | 'taken' | 'sources'> {
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  const id = (kind: string) => `${g.prefix}${layer}-${kind}`;
  const size = Math.min(1, Math.max(SMALLEST, 0.7 + ((g.frame.camera.zoom - 7) / 4) * 0.3));
  const reach = REACH * size;
  return {
    defs: kinds.map((kind) => `<g id="${id(kind)}">${markSvg(kind, g.colours)}</g>`).join(''),
    svg: seen
      .map(
        ({ kind, at: [x, y] }) =>
          `<use xlink:href="#${id(kind)}" transform="translate(${px(x)} ${px(y)}) scale(${size.toFixed(2)})"/>`,
      )
      .join(''),
    legend: kinds.map(
      (kind): LegendRow => ({
        mark: `<use xlink:href="#${id(kind)}"/>`,
        text: kind === INFERRED ? g.t('still.inferred') : g.t(`kind.${kind}`, { defaultValue: kind }),
      }),
    ),
    taken: seen.map(({ at: [x, y] }): Box => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })),
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
  };
}

export function marksPart(g: Ground, layer: 'ports' | 'services' | 'posts'): Part | null {
  const seen = seenOf(g, layer);
  return seen.length > 0 ? { layer, ...marksOf(g, layer, seen) } : null;
}

/** The areas are discs as wide as they are loosely known; the posts are marks with their names. */
export function borderPart(g: Ground): Part | null {
  const { frame, colours: c, language, t } = g;
  const radius = ({ f }: Seen) => Number(f.properties.location_precision_m ?? 0) / frame.metresPerPx;
  const all = seenOf(g, 'border_points', 400);
  const areas = all.filter(
    ({ kind, at, f }) => kind === 'iom_monitoring_area' && inBox(frame.box, at, radius({ f, kind, at })),
  );
  const posts = all.filter(({ kind, at }) => kind !== 'iom_monitoring_area' && inBox(frame.box, at));
  if (areas.length + posts.length === 0) return null;
  const named = frame.camera.zoom >= NAMES_FROM_ZOOM;
  const name = (seen: Seen, strong: boolean): Wish => {
    const look = { size: 12, strong, fill: strong ? c.accent : c.mapInk, halo: c.mapHalo } as const;
    return {
      lines: wrap(nameOf(seen.f, language), NAME_ROOM, look),
      at: seen.at,
      look,
      stands: strong ? ['above', 'below', 'right', 'left'] : ['below', 'above', 'right', 'left'],
      gap: 12,
      order: strong ? 1 : 5,
    };
  };
  const marks = marksOf(g, 'border_points', posts);
  const disc = `fill="${c.accent}" fill-opacity=".06" stroke="${c.accent}" stroke-opacity=".6" stroke-width="1.2"`;
  return {
    layer: 'border_points',
    ...marks,
    svg: `${areas.map((a) => `<circle cx="${px(a.at[0])}" cy="${px(a.at[1])}" r="${px(Math.max(3, radius(a)))}" ${disc}/>`).join('')}${marks.svg}`,
    legend: [
      ...(areas.length > 0 ? [{ mark: `<circle r="8" ${disc}/>`, text: t('still.monitored') }] : []),
      ...marks.legend,
    ],
    wishes: [...areas.map((a) => name(a, true)), ...(named ? posts.map((p) => name(p, false)) : [])],
    sources: [...areas, ...posts].map(({ f }) => publisherOf(f, g.t)),
  };
}
