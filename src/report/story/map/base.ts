/** Sea and land under a still map: the nearest base map where it reaches, wider ones round it, a shore band in two steps. */
import type { Topology } from 'topojson-specification';
import type { Bounds } from '../../../map/camera.ts';
import { landFeed } from '../../../map/feed.ts';
import { featuresIn } from '../../../map/topology.ts';
import { growing } from './frame.ts';
import type { Ground } from './parts.ts';
import { holds, linesPath, meets, type Piece, piecesOf, px, type Ring, ringsPath, ringsWithin } from './shape.ts';

/** As on screen (src/map/style.ts): from these zooms on a finer coast is drawn. */
const SEA_ZOOM = 4;
const STRAIT_ZOOM = 7;
/** Degrees; a point this near to the edge of a base map's box lies on it. */
const ON_EDGE = 0.003;

interface Land {
  readonly region: readonly Piece[];
  readonly other: readonly Piece[];
  readonly reservoirs: readonly Piece[];
  readonly box: Bounds;
}

const known = new WeakMap<Topology, Land>();

/** The pieces of a base map, found once: a story draws it a dozen times. */
function landOf(topology: Topology, wide: boolean): Land {
  const found = known.get(topology);
  if (found) return found;
  const features = wide ? landFeed(topology).features : featuresIn(topology, 'land');
  const pieces = (role: boolean) =>
    features.filter((f) => (f.properties?.role === 'region') === role).flatMap((f) => piecesOf(f.geometry));
  const [w = -180, s = -90, e = 180, n = 90] = topology.bbox ?? [];
  const land: Land = {
    region: pieces(true),
    other: pieces(false),
    reservoirs: featuresIn(topology, 'reservoir').flatMap((f) => piecesOf(f.geometry)),
    box: [w, s, e, n],
  };
  known.set(topology, land);
  return land;
}

/** A ring without the sides that only cut the land off at the edge of its base map; null where it has none. */
function shoreOf(ring: Ring, [w, s, e, n]: Bounds): readonly Ring[] | null {
  const sides = ring.map(([x = 0, y = 0]) => [
    Math.abs(x - w) < ON_EDGE,
    Math.abs(y - s) < ON_EDGE,
    Math.abs(x - e) < ON_EDGE,
    Math.abs(y - n) < ON_EDGE,
  ]);
  const cut = (i: number) => sides[i]?.some((on, side) => on && sides[i - 1]?.[side]) ?? false;
  if (!ring.some((_, i) => i > 0 && cut(i))) return null;
  const lines: Ring[] = [];
  let line: Ring = ring.slice(0, 1);
  for (let i = 1; i < ring.length; i++) {
    const point = ring.slice(i, i + 1);
    if (!cut(i)) line = [...line, ...point];
    else {
      lines.push(line);
      line = point;
    }
  }
  return [...lines, line].filter((l) => l.length > 1);
}

export interface Base {
  readonly defs: string;
  /** Sea, shore and land. */
  readonly ground: string;
  /** What lies over the colours of areas: reservoirs and the coast line. */
  readonly over: string;
  /** Id of the clip path that holds the land of the region; null where none of it is in sight. */
  readonly clip: string | null;
  readonly osm: boolean;
  /** Whether any land is in sight. */
  readonly land: boolean;
}

/** One base map within its box. */
function sheetOf(g: Ground, land: Land, name: string, thin: number, band: boolean): Omit<Base, 'osm'> {
  const { frame, colours: c, prefix } = g;
  const id = `${prefix}${name}`;
  const whole = ringsWithin(land.other, frame.bounds);
  const shores = whole.map((ring) => shoreOf(ring, land.box));
  const region = ringsPath(ringsWithin(land.region, frame.bounds), frame);
  const paths = {
    r: region,
    o: ringsPath(
      whole.filter((_, i) => !shores[i]),
      frame,
    ),
    x: ringsPath(
      whole.filter((_, i) => shores[i]),
      frame,
    ),
    s: linesPath(
      shores.flatMap((s) => s ?? []),
      frame,
    ),
  };
  const drawn = (Object.keys(paths) as (keyof typeof paths)[]).filter((key) => paths[key]);
  const use = (...keys: (keyof typeof paths)[]) =>
    keys
      .filter((key) => drawn.includes(key))
      .map((key) => `<use xlink:href="#${id}${key}"/>`)
      .join('');
  const line = (colour: string, width: number) =>
    `<g fill="none" stroke="${colour}" stroke-width="${px(width)}" stroke-linejoin="round">${use('r', 'o', 's')}</g>`;
  const zoom = frame.camera.zoom;
  const shore = band
    ? line(c.sea2, 2 * growing(zoom, 8, 3, 12, 22)) + line(c.sea3, 2 * growing(zoom, 8, 1.5, 12, 10))
    : '';
  const reservoirs = ringsPath(ringsWithin(land.reservoirs, frame.bounds), frame);
  return {
    defs:
      drawn.map((key) => `<path id="${id}${key}" d="${paths[key]}"/>`).join('') +
      (region ? `<clipPath id="${id}c"><use xlink:href="#${id}r" clip-rule="evenodd"/></clipPath>` : ''),
    ground: `${shore}<g fill="${c.land}" fill-rule="evenodd">${use('o', 'x')}</g>${region ? `<g fill="${c.land2}" fill-rule="evenodd">${use('r')}</g>` : ''}`,
    over: `${reservoirs ? `<path d="${reservoirs}" fill="${c.sea}"/>` : ''}${line(c.coast, thin)}`,
    clip: region ? `${id}c` : null,
    land: drawn.length > 0,
  };
}

export function baseMap(g: Ground): Base {
  const { frame, facts, colours, prefix } = g;
  const zoom = frame.camera.zoom;
  const strait = landOf(facts.strait, false);
  const sea = landOf(facts.sea, true);
  const world = landOf(facts.world, true);
  const near = zoom >= STRAIT_ZOOM && meets(strait.box, frame.bounds);
  const wide = zoom >= SEA_ZOOM && meets(sea.box, frame.bounds) && !(near && holds(strait.box, frame.bounds));
  const whole = !(near && holds(strait.box, frame.bounds)) && !(wide && holds(sea.box, frame.bounds));
  const sheets = [
    whole ? { land: world, at: sheetOf(g, world, 'w', 0.5, false) } : null,
    wide ? { land: sea, at: sheetOf(g, sea, 'm', 0.7, zoom >= STRAIT_ZOOM) } : null,
    near ? { land: strait, at: sheetOf(g, strait, 'n', 0.8, true) } : null,
  ].flatMap((sheet) => sheet ?? []);
  const cornersOf = ([w, s, e, n]: Bounds) => ({ from: frame.at([w, n]), to: frame.at([e, s]) });
  /** A finer map covers the coarser one inside its own box. */
  const framed = ({ land, at }: (typeof sheets)[number], i: number) => {
    if (i === 0 && holds(land.box, frame.bounds)) return { defs: at.defs, under: at.ground, over: at.over };
    const { from, to } = cornersOf(land.box);
    const id = `${prefix}b${i}`;
    const rect = `x="${px(from[0])}" y="${px(from[1])}" width="${px(to[0] - from[0])}" height="${px(to[1] - from[1])}"`;
    const inside = (svg: string) => `<g clip-path="url(#${id})">${svg}</g>`;
    return {
      defs: `${at.defs}<clipPath id="${id}"><rect ${rect}/></clipPath>`,
      under: inside(`<rect ${rect} fill="${colours.sea}"/>${at.ground}`),
      over: inside(at.over),
    };
  };
  const drawn = sheets.map(framed);
  // A coarser coast must not show through a finer map: each is finished before the next, but for the last, which areas lie on.
  const ground = drawn.map((d, i) => (i < drawn.length - 1 ? d.under + d.over : d.under)).join('');
  return {
    defs: drawn.map((d) => d.defs).join(''),
    ground,
    over: drawn.at(-1)?.over ?? '',
    clip: sheets.at(-1)?.at.clip ?? null,
    osm: near || wide,
    land: sheets.some(({ at }) => at.land),
  };
}
