/** Routes, corridors, the sea boundary and small islands of a still map, dressed as on screen (src/map/overlays.ts). */
import type { LayerFeature } from '../../../domain/published.ts';
import type { LayerId } from '../../../state/view.ts';
import { inBox, type XY } from './frame.ts';
import type { Wish } from './labels.ts';
import { type Ground, isWanted, type LegendRow, type Part, publisherOf, rowsFor } from './parts.ts';
import { linesPath, linesWithin, piecesOf, px, ringsPath, ringsWithin } from './shape.ts';
import { widthOf } from './text.ts';

interface Seen {
  readonly f: LayerFeature;
  readonly d: string;
}

/** The features of a layer that the frame shows something of. */
function seenOf(g: Ground, layer: LayerId): readonly Seen[] {
  if (!isWanted(g, layer)) return [];
  const { frame } = g;
  return rowsFor(layer, g.facts).flatMap((f) => {
    const rings = ringsWithin(piecesOf(f.geometry), frame.bounds);
    const d = rings.length > 0 ? ringsPath(rings, frame) : linesPath(linesWithin(f.geometry, frame.bounds), frame);
    return d ? [{ f, d }] : [];
  });
}

const stroke = (colour: string, width: number, dash = '') =>
  `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dash && ` stroke-dasharray="${dash}"`}`;
const joined = (seen: readonly Seen[]) => seen.map(({ d }) => d).join('');
const sample = (look: string): string => `<path d="M-13 0H13" ${look}/>`;

function plain(g: Ground, layer: 'ferries' | 'feeders', look: string): Part | null {
  const seen = seenOf(g, layer);
  if (seen.length === 0) return null;
  return {
    layer,
    svg: `<path d="${joined(seen)}" ${look}/>`,
    legend: [{ mark: sample(look), text: g.t(`legend.${layer}`) }],
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
  };
}

export const ferriesPart = (g: Ground): Part | null => plain(g, 'ferries', stroke(g.colours.routeFerry, 1.2));
export const feedersPart = (g: Ground): Part | null =>
  plain(g, 'feeders', stroke(g.colours.routeFeeder, 1.2, '8.4 4.8'));

/** Cells that irregular routes pass, darker where more do. */
export function corridorsPart(g: Ground): Part | null {
  const seen = seenOf(g, 'routes_irregular');
  if (seen.length === 0) return null;
  const { colours: c, t } = g;
  const routes = ({ f }: Seen) => Math.min(8, Math.max(1, Number(f.properties.routes ?? 1)));
  const shade = (n: number) => (0.12 + ((n - 1) / 7) * 0.22).toFixed(2);
  const steps = [...new Set(seen.map(routes))].toSorted((a, b) => a - b);
  const [least = 1, most = 1] = [steps[0], steps.at(-1)];
  return {
    layer: 'routes_irregular',
    svg: steps
      .map(
        (n) =>
          `<path d="${joined(seen.filter((s) => routes(s) === n))}" fill="${c.routeIrregular}" fill-opacity="${shade(n)}"/>`,
      )
      .join(''),
    legend: [
      {
        mark: `<rect x="-12" y="-7" width="12" height="14" fill="${c.routeIrregular}" fill-opacity="${shade(least)}"/><rect y="-7" width="12" height="14" fill="${c.routeIrregular}" fill-opacity="${shade(most)}"/>`,
        text: t('still.corridors'),
      },
    ],
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
  };
}

/** The longest straight piece in the frame, on which the line's name can stand: its middle, its length, its slope in degrees. */
function straightest(
  g: Ground,
  lines: readonly LayerFeature[],
): { readonly at: XY; readonly length: number; readonly turn: number } | null {
  let best: { at: XY; length: number; turn: number } | null = null;
  for (const line of lines.flatMap((f) => linesWithin(f.geometry, g.frame.bounds))) {
    for (let i = 1; i < line.length; i++) {
      const [ax, ay] = g.frame.at(line[i - 1] ?? []);
      const [bx, by] = g.frame.at(line[i] ?? []);
      const length = Math.hypot(bx - ax, by - ay);
      if (length <= (best?.length ?? 0)) continue;
      const slope = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
      const turn = slope > 90 ? slope - 180 : slope < -90 ? slope + 180 : slope;
      best = { at: [(ax + bx) / 2, (ay + by) / 2], length, turn: Math.round(turn) };
    }
  }
  return best;
}

export function boundaryPart(g: Ground): Part | null {
  const seen = seenOf(g, 'boundary');
  if (seen.length === 0) return null;
  const { frame, colours: c, t } = g;
  const isShelf = ({ f }: Seen) => f.properties.certainty === 'shelf_vertices';
  const known = seen.filter((s) => !isShelf(s));
  const shelf = seen.filter(isShelf);
  const looks = { known: stroke(c.limit, 1.2, '7.2 3.6 1.4 3.6'), shelf: stroke(c.limit, 0.9, '1.8 3.6') };
  const ends = rowsFor('boundary', g.facts).flatMap((f) => {
    const at = f.geometry?.type === 'Point' ? frame.at(f.geometry.coordinates) : null;
    return at && inBox(frame.box, at) ? [at] : [];
  });
  const dot = ([x, y]: XY) =>
    `<circle cx="${px(x)}" cy="${px(y)}" r="3" fill="${c.sea}" stroke="${c.limit}" stroke-width="1.2"/>`;
  const name = t('map.boundaryLabel');
  const look = { size: 11, fill: c.limit, halo: c.sea } as const;
  const piece = straightest(
    g,
    known.map(({ f }) => f),
  );
  const fits = piece !== null && piece.length > widthOf(name, look);
  const lift = ((piece?.turn ?? 0) * Math.PI) / 180;
  const wish: Wish[] = fits
    ? [9, -9].map((off) => ({
        lines: [name],
        at: [piece.at[0] + Math.sin(lift) * off, piece.at[1] - Math.cos(lift) * off],
        look: { ...look, rotate: piece.turn },
        stands: ['on'],
        gap: 0,
        order: 8,
      }))
    : [];
  const rows: LegendRow[] = [
    ...(known.length > 0 ? [{ mark: sample(looks.known), text: t('legend.boundary') }] : []),
    ...(shelf.length > 0 ? [{ mark: sample(looks.shelf), text: t('still.shelf') }] : []),
    ...(ends.length > 0 ? [{ mark: dot([0, 0]), text: t('map.boundaryEnd') }] : []),
  ];
  return {
    layer: 'boundary',
    svg: [
      known.length > 0 ? `<path d="${joined(known)}" ${looks.known}/>` : '',
      shelf.length > 0 ? `<path d="${joined(shelf)}" ${looks.shelf}/>` : '',
      ...ends.map(dot),
    ].join(''),
    legend: rows,
    wishes: wish.slice(0, 1),
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
    osm: true,
  };
}

/** Islands too small for a shape, as dots: a line of no length with round ends, which takes a tenth of a circle's letters. */
export function islandsPart(g: Ground): Part | null {
  if (!isWanted(g, 'islands')) return null;
  const { frame, colours: c, t } = g;
  const seen = rowsFor('islands', g.facts).flatMap((f) => {
    const at = f.geometry?.type === 'Point' ? frame.at(f.geometry.coordinates) : null;
    return at && inBox(frame.box, at) ? [{ f, at }] : [];
  });
  if (seen.length === 0) return null;
  const r = Math.min(3, Math.max(1.1, 1.1 + ((frame.camera.zoom - 9) / 3) * 1.9));
  const id = `${g.prefix}isles`;
  return {
    layer: 'islands',
    defs: `<path id="${id}" d="${seen.map(({ at }) => `M${px(at[0])} ${px(at[1])}h0`).join('')}"/>`,
    svg: `<g fill="none" stroke-linecap="round"><use xlink:href="#${id}" stroke="${c.coast}" stroke-width="${px(2 * r + 1.2)}"/><use xlink:href="#${id}" stroke="${c.land2}" stroke-width="${px(2 * r)}"/></g>`,
    legend: [
      { mark: `<circle r="3" fill="${c.land2}" stroke="${c.coast}" stroke-width=".6"/>`, text: t('legend.islands') },
    ],
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
    osm: true,
  };
}

/** Cells of at least three informal landings, with how many: never where one of them lies. */
export function landingsPart(g: Ground): Part | null {
  const seen = seenOf(g, 'landings');
  if (seen.length === 0) return null;
  const { frame, colours: c, t } = g;
  const look = { size: 12, strong: true, fill: c.portInformal, halo: c.mapHalo } as const;
  const wishes = seen.flatMap(({ f }): Wish[] => {
    const [piece] = piecesOf(f.geometry);
    if (!piece) return [];
    const [w, s, e, n] = piece.box;
    const text = typeof f.properties.count === 'number' ? String(f.properties.count) : String(f.properties.band ?? '');
    return text
      ? [
          {
            lines: [text],
            at: frame.at([(w + e) / 2, (s + n) / 2]),
            look,
            stands: ['on', 'below', 'above', 'right', 'left'],
            gap: 8,
            order: 4,
          },
        ]
      : [];
  });
  return {
    layer: 'landings',
    svg: `<path d="${joined(seen)}" fill="${c.portInformal}" fill-opacity=".14" stroke="${c.portInformal}" stroke-opacity=".7" stroke-width="1.2" stroke-linejoin="round"/>`,
    legend: [
      {
        mark: `<rect x="-10" y="-7" width="20" height="14" fill="${c.portInformal}" fill-opacity=".14" stroke="${c.portInformal}" stroke-opacity=".7" stroke-width="1.2"/>`,
        text: t('still.landings'),
      },
    ],
    wishes,
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
  };
}
