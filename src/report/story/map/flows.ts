/** Arcs from sending provinces to the city and on to countries, each named at its far end. Counts of events, never of persons. */
import type { Position } from 'geojson';
import type { LayerFeature } from '../../../domain/published.ts';
import { type Frame, inBox, type XY } from './frame.ts';
import type { Stand, Wish } from './labels.ts';
import { type Ground, isWanted, type LegendRow, nameOf, type Part, publisherOf, rowsFor } from './parts.ts';
import { px } from './shape.ts';

/** How far an arc swings out, as a share of its length. */
const SWING = 0.16;
const THIN = 1.3;
const THICK = 3.2;
const ARROW = 8;

const isMany = ({ properties: p }: LayerFeature): boolean => typeof p.count === 'number' || p.band === '10+';

interface Arc {
  readonly from: XY;
  readonly over: XY;
  readonly to: XY;
}

/** Every arc swings to the north, or east where it runs north and south: two ends near one another stay two arcs. */
function arcOf(frame: Frame, a: Position, b: Position): Arc {
  const from = frame.at(a);
  const to = frame.at(b);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const up = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1;
  return { from, to, over: [(from[0] + to[0]) / 2 + dy * SWING * up, (from[1] + to[1]) / 2 - dx * SWING * up] };
}

/** Point and direction of an arc at a share of its way. */
const along = ({ from, over, to }: Arc, s: number): XY => [
  (1 - s) ** 2 * from[0] + 2 * s * (1 - s) * over[0] + s ** 2 * to[0],
  (1 - s) ** 2 * from[1] + 2 * s * (1 - s) * over[1] + s ** 2 * to[1],
];

function arrow(arc: Arc): string {
  const length = Math.hypot(arc.to[0] - arc.over[0], arc.to[1] - arc.over[1]) || 1;
  const [ux, uy] = [(arc.to[0] - arc.over[0]) / length, (arc.to[1] - arc.over[1]) / length];
  const [bx, by] = [arc.to[0] - ux * ARROW, arc.to[1] - uy * ARROW];
  const w = ARROW * 0.45;
  return `M${px(arc.to[0])} ${px(arc.to[1])}L${px(bx - uy * w)} ${px(by + ux * w)} ${px(bx + uy * w)} ${px(by - ux * w)}z`;
}

/** Names of origins stand away from the arcs, which leave them northward; those of destinations likewise. */
const SOUTH: readonly Stand[] = ['below', 'right', 'left', 'above'];
const NORTH: readonly Stand[] = ['above', 'left', 'right', 'below'];
const CORNERS: readonly Stand[] = ['south-east', 'south-west', 'north-east', 'north-west'];
/** Round an end (px): no name of another may lie on it. */
const END = 3.5;
const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

export function flowsPart(g: Ground): Part | null {
  if (!isWanted(g, 'flows')) return null;
  const { frame, colours: c, language, t } = g;
  const rows = rowsFor('flows', g.facts);
  const seen = rows.flatMap((f) => {
    if (f.geometry?.type !== 'LineString') return [];
    const [a, b] = [f.geometry.coordinates[0], f.geometry.coordinates.at(-1)];
    if (!a || !b) return [];
    const arc = arcOf(frame, a, b);
    const origin = f.properties.leg === 'origin';
    return STEPS.some((s) => inBox(frame.box, along(arc, s)))
      ? [{ f, arc, origin, far: origin ? arc.from : arc.to }]
      : [];
  });
  if (seen.length === 0) return null;
  const hub = seen[0]?.origin ? seen[0].arc.to : seen[0]?.arc.from;
  const colourOf = (origin: boolean) => (origin ? c.portDom : c.routeIrregular);
  const line = (origin: boolean, many: boolean) =>
    `fill="none" stroke="${colourOf(origin)}" stroke-width="${many ? THICK : THIN}" stroke-opacity=".85"${origin ? '' : ' stroke-linecap="butt"'}`;
  const paths = [true, false].flatMap((origin) =>
    [false, true].map((many) => {
      const d = seen
        .filter((s) => s.origin === origin && isMany(s.f) === many)
        .map(
          ({ arc: { from, over, to } }) =>
            `M${px(from[0])} ${px(from[1])}Q${px(over[0])} ${px(over[1])} ${px(to[0])} ${px(to[1])}`,
        )
        .join('');
      return d && `<path d="${d}" ${line(origin, many)}/>`;
    }),
  );
  const heads = seen
    .filter((s) => !s.origin)
    .map(({ arc }) => arrow(arc))
    .join('');
  const starts = seen
    .filter((s) => s.origin)
    .map(({ far: [x, y] }) => `<circle cx="${px(x)}" cy="${px(y)}" r="3.2"/>`)
    .join('');
  const countOf = ({ properties: p }: LayerFeature) =>
    typeof p.count === 'number' ? p.count : p.band === '10+' ? 10 : 1;
  const words = (f: LayerFeature): string => {
    const name = nameOf(f, language);
    return isMany(f) ? `${name} ${countOf(f).toLocaleString(language)}${f.properties.band ? '+' : ''}` : name;
  };
  const wishes = seen.map(
    ({ f, far, origin }): Wish => ({
      lines: [words(f)],
      at: far,
      look: { size: 12, strong: isMany(f), fill: c.mapInk, halo: c.mapHalo },
      stands: [...(origin ? SOUTH : NORTH), ...CORNERS],
      gap: 6,
      order: 2 - Math.min(1, countOf(f) / 100),
    }),
  );
  const city = language === 'id' ? g.facts.manifest.name_id : g.facts.manifest.name_en;
  const middle: Wish[] = hub
    ? [
        {
          lines: [city],
          at: hub,
          look: { size: 12.5, strong: true, fill: c.mapInk, halo: c.mapHalo },
          stands: ['right', 'left', 'below', 'above'],
          gap: 8,
          order: 0,
        },
      ]
    : [];
  const legend: LegendRow[] = [];
  if (starts)
    legend.push({
      mark: `<path d="M-9 0H13" ${line(true, false)}/><circle cx="-9" r="3.2" fill="${c.portDom}"/>`,
      text: t('still.flow.origin'),
    });
  if (heads)
    legend.push({
      mark: `<path d="M-13 0H8" ${line(false, false)}/><path d="M13 0l-8 3.6v-7.2z" fill="${c.routeIrregular}"/>`,
      text: t('still.flow.destination'),
    });
  if (seen.some(({ f }) => isMany(f)))
    legend.push({
      mark: `<path d="M-13 0H13" stroke="${c.mapInk}" stroke-width="${THICK}"/>`,
      text: t('still.flow.many'),
    });
  const left = rows.filter((f) => f.geometry === null).length;
  if (left > 0) legend.push({ mark: '', text: t('still.flow.left', { count: left }) });
  return {
    layer: 'flows',
    svg: `${paths.join('')}<g fill="${c.portDom}" stroke="${c.mapHalo}">${starts}</g>${heads && `<path d="${heads}" fill="${c.routeIrregular}"/>`}${hub ? `<circle cx="${px(hub[0])}" cy="${px(hub[1])}" r="4.5" fill="${c.mapInk}" stroke="${c.mapHalo}" stroke-width="1.5"/>` : ''}`,
    head: t('legend.flows'),
    legend,
    wishes: [...middle, ...wishes],
    taken: [
      ...seen.map(({ far: [x, y] }) => ({ x: x - END, y: y - END, width: 2 * END, height: 2 * END })),
      ...(hub ? [{ x: hub[0] - 6, y: hub[1] - 6, width: 12, height: 12 }] : []),
    ],
    sources: seen.map(({ f }) => publisherOf(f, g.t)),
  };
}
