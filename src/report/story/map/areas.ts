/** The areas of a still map in their public class groups, with the chosen one and their names. */
import { labelPoint } from '../../../domain/label-point.ts';
import type { AreaFeature } from '../../../domain/published.ts';
import { areaLooks } from '../../../map/areas.ts';
import { rampOf } from '../../../map/theme.ts';
import { featuresIn } from '../../../map/topology.ts';
import { areaRow, featuresOf, GROUP_CODES } from '../../../state/areas.ts';
import { areaLevelOf } from '../../../state/view.ts';
import { growing, inBox } from './frame.ts';
import type { Wish } from './labels.ts';
import { type Ground, isWanted, type LegendRow, type Part } from './parts.ts';
import { linesPath, linesWithin, middleOf, piecesOf, px, type Ring, ringsPath, ringsWithin } from './shape.ts';
import { wrap } from './text.ts';

const NAMES_FROM_ZOOM = 8.5;
const BORDERS_FROM_ZOOM = 8;
/** A name longer than this takes a second line, as on screen. */
const NAME_ROOM = 76;
const NAME = { size: 12.5, strong: true } as const;
/** A public kelurahan has no score to be sized by: the symbol of a low one, as on screen. */
const SYMBOL_SCORE = 3;

/** No data, and an order that is unsure. */
export const patterns = ({ colours: c, prefix }: Ground): string =>
  `<pattern id="${prefix}hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${c.noData}"/><path d="M0 0V6" stroke="${c.noDataLine}" stroke-width="1.4"/></pattern>` +
  `<pattern id="${prefix}dots" width="7" height="7" patternUnits="userSpaceOnUse"><circle cx="1.75" cy="1.75" r=".95" fill="${c.unsure}"/><circle cx="5.25" cy="5.25" r=".95" fill="${c.unsure}"/></pattern>`;

const rings = (g: Ground, f: Pick<AreaFeature, 'geometry'>): readonly Ring[] =>
  ringsWithin(piecesOf(f.geometry), g.frame.bounds);

export interface Areas extends Part {
  /** Under the coast line, to be cut to the land. */
  readonly fills: string;
  /** Over it: borders, the chosen area, symbols of kelurahan. */
  readonly svg: string;
  /** Whether borders of our own drawing are among it. */
  readonly approximate: boolean;
}

function legendOf(g: Ground, rows: readonly ReturnType<typeof areaRow>[], point: boolean): readonly LegendRow[] {
  const { colours: c, prefix, t } = g;
  const ramp = rampOf(c);
  const swatch = (fill: string, over = '') =>
    point
      ? `<circle r="7" fill="${fill}" stroke="${c.mapInk}"/>`
      : `<rect x="-11" y="-7" width="22" height="14" rx="2" fill="${fill}" stroke="${c.coast}" stroke-width=".6"/>${over}`;
  const groups = GROUP_CODES.toReversed().flatMap((code) => {
    const step = rows.find((r) => r.group === code)?.step;
    return step ? [{ mark: swatch(ramp[step] ?? c.noData), text: t(`class.group_${code}`) }] : [];
  });
  const missing = rows.some((r) => r.step === 0);
  const unsure = rows.find((r) => r.step > 0 && r.unsure);
  return [
    ...groups,
    ...(missing ? [{ mark: swatch(`url(#${prefix}hatch)`), text: t('class.none') }] : []),
    ...(unsure && !point
      ? [
          {
            mark: swatch(
              ramp[unsure.step] ?? c.noData,
              `<rect x="-11" y="-7" width="22" height="14" fill="url(#${prefix}dots)"/>`,
            ),
            text: t('class.unsure'),
          },
        ]
      : []),
  ];
}

/** @param reported whether counts stand on the areas, so that names stand under them */
export function areasPart(g: Ground, reported: boolean): Areas {
  const { frame, facts, view, colours: c, prefix, t } = g;
  const zoom = frame.camera.zoom;
  const level = areaLevelOf(view.level);
  const shown = isWanted(g, 'areas');
  const looks = areaLooks(facts.areas, level, shown, view.area, c);
  const kecamatan = featuresOf(facts.areas, 'kecamatan').flatMap((f) => {
    const found = rings(g, f);
    const look = looks.get(f.properties.code);
    return found.length > 0 && look && f.geometry.type !== 'Point' ? [{ f, look, d: ringsPath(found, frame) }] : [];
  });
  const coloured = kecamatan.filter(({ look, d }) => d && (look.missing || look.colour !== c.land2));
  const paint = (look: { readonly colour: string; readonly missing: boolean }) =>
    look.missing ? `url(#${prefix}hatch)` : look.colour;
  // Edges first: they reach past a coast that our borders do not follow, and lie under every neighbour's own ground.
  const edge = px(growing(zoom, 7, 1, 12, 24));
  const ids = coloured.map((_, i) => `${prefix}a${i}`);
  const fills = [
    `<g stroke-width="${edge}" stroke-linejoin="round" fill="none">${coloured.map(({ look }, i) => `<use xlink:href="#${ids[i]}" stroke="${look.missing ? c.noData : look.colour}"/>`).join('')}</g>`,
    ...coloured.map(({ look }, i) => `<use xlink:href="#${ids[i]}" fill="${paint(look)}"/>`),
    ...coloured.map(({ look }, i) => (look.unsure ? `<use xlink:href="#${ids[i]}" fill="url(#${prefix}dots)"/>` : '')),
  ].join('');

  const drawsBorders = (shown || reported) && zoom >= BORDERS_FROM_ZOOM && kecamatan.length > 0;
  const own = facts.areas.features.some((f) => f.properties.level === 'kecamatan' && f.properties.approximate);
  const borders =
    drawsBorders && own
      ? linesPath(
          featuresIn(facts.strait, 'borders').flatMap((f) => linesWithin(f.geometry, frame.bounds)),
          frame,
        )
      : '';
  const official = drawsBorders && !own ? kecamatan.map(({ d }) => d).join('') : '';
  const inner = coloured.length > 0 ? c.inner : c.coast;
  const chosen = facts.areas.features.find((f) => f.properties.code === view.area && f.geometry.type !== 'Point');
  const outline = chosen?.properties.approximate
    ? (featuresIn(facts.strait, 'areas').find((f) => f.properties?.code === view.area)?.geometry ?? chosen.geometry)
    : (chosen?.geometry ?? null);
  const chosenPath = ringsPath(ringsWithin(piecesOf(outline), frame.bounds), frame);

  const symbols = shown && level === 'kelurahan' ? featuresOf(facts.areas, 'kelurahan') : [];
  const radius = growing(zoom, 8, 2 + 0.5 * SYMBOL_SCORE, 11, 4 + 1.3 * SYMBOL_SCORE);
  const points = symbols.flatMap((f) => {
    const at = frame.at([...labelPoint(f.geometry)]);
    const look = looks.get(f.properties.code);
    if (!look || !inBox(frame.box, at)) return [];
    const r = look.score ? growing(zoom, 8, 2 + 0.5 * look.score, 11, 4 + 1.3 * look.score) : radius;
    return [
      {
        f,
        at,
        svg: `<circle cx="${px(at[0])}" cy="${px(at[1])}" r="${px(r)}" fill="${paint(look)}" stroke="${c.mapInk}" stroke-width="${look.selected ? 3 : 1}"/>`,
      },
    ];
  });

  const names = kecamatan.flatMap(({ f, look }): Wish[] => {
    const at = zoom < NAMES_FROM_ZOOM ? null : middleOf(f.geometry, frame);
    if (!at) return [];
    return [
      {
        lines: wrap(f.properties.name, NAME_ROOM, NAME),
        at,
        look: { ...NAME, fill: look.ink, halo: look.halo },
        stands: reported ? ['below', 'above', 'right', 'left'] : ['on', 'below', 'above', 'right', 'left'],
        gap: reported ? 17 : 4,
        order: look.selected ? 0 : 3,
      },
    ];
  });
  const seen = shown ? (level === 'kelurahan' ? points.map(({ f }) => f) : coloured.map(({ f }) => f)) : [];
  return {
    layer: 'areas',
    defs: coloured.map(({ d }, i) => `<path id="${ids[i]}" d="${d}"/>`).join(''),
    fills,
    svg: [
      borders && `<path d="${borders}" fill="none" stroke="${inner}" stroke-width="1.4" stroke-dasharray="4.2 3"/>`,
      official && `<path d="${official}" fill="none" stroke="${inner}" stroke-width="1.4"/>`,
      chosenPath &&
        `<path d="${chosenPath}" fill="none" stroke="${c.mapInk}" stroke-width="2.2" stroke-linejoin="round"/>`,
      ...points.map((p) => p.svg),
    ].join(''),
    head: t('legend.areasPublic'),
    legend: legendOf(
      g,
      seen.map((f) => areaRow(f.properties)),
      level === 'kelurahan',
    ),
    wishes: names,
    taken: points.map(({ at: [x, y] }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
    sources: seen.length > 0 ? [t('still.index')] : [],
    osm: coloured.length > 0 || borders !== '',
    approximate: coloured.length > 0 || borders !== '',
  };
}
