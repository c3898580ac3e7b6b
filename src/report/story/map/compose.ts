import { wordsOf } from '../../../i18n/words.ts';
import type { MapColours } from '../../../map/theme.ts';
import { formatLink } from '../../../state/link.ts';
import type { Language, LayerId, View } from '../../../state/view.ts';
import type { StoryFacts } from '../facts.ts';
import { type Areas, areasPart, patterns } from './areas.ts';
import { baseMap } from './base.ts';
import { flowsPart } from './flows.ts';
import { footLines, inReadingOrder, notesOf, sourcesOf } from './foot.ts';
import { type Box, frameOf, type Sheet, sheetOf } from './frame.ts';
import {
  EDGE,
  type Furniture,
  foot,
  isLogo,
  logoCard,
  type Piece,
  readingCard,
  scaleAndNorth,
  titleCard,
} from './furniture.ts';
import { incidentsPart } from './incidents.ts';
import { type Label, placeLabels } from './labels.ts';
import { type Card, legendCard } from './legend.ts';
import { boundaryPart, corridorsPart, feedersPart, ferriesPart, islandsPart, landingsPart } from './lines.ts';
import { nameWishes } from './names.ts';
import type { Ground, Part } from './parts.ts';
import { borderPart, marksPart } from './places.ts';
import { px } from './shape.ts';
import { FONT, xml } from './text.ts';

export interface StepMapInput {
  readonly view: View;
  readonly facts: StoryFacts;
  readonly language: Language;
  readonly colours: MapColours;
  /** Px of the picture. */
  readonly width: number;
  readonly height: number;
  readonly furniture: Furniture;
  /** What tells it from a picture of the same view on the same page. */
  readonly name?: string;
}

export interface Picture {
  readonly svg: string;
  readonly labels: readonly Label[];
  /** Layers of which something is drawn, in the order of drawing. */
  readonly layers: readonly LayerId[];
  /** Words of the legend's rows; empty where it is not wanted. */
  readonly legend: readonly string[];
  /** The legend by itself, whether or not it stands on the map: for a picture that has no room for it. */
  readonly key: Card | null;
  /** Who published what is drawn, in one line; '' where nothing of the registers is. */
  readonly sources: string;
  /** What was asked for and could not be drawn. */
  readonly notes: readonly string[];
  /** Room that furniture takes. */
  readonly furniture: readonly Box[];
}

/** FNV-1a: a short name for a picture, the same for the same picture. */
function nameFor(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return `m${hash.toString(36)}-`;
}

const present = <T>(items: readonly (T | null)[]): readonly T[] => items.filter((item): item is T => item !== null);

/** Room around a place's bounds for what stands on the map. */
function paddingFor(sheet: Sheet, { legend, howToRead, title, logos }: Furniture) {
  const side = sheet.width >= 800;
  return {
    top: EDGE + (title || logos?.length ? 64 : 0),
    left: legend && side ? 290 : EDGE,
    right: howToRead && sheet.width >= 1100 ? 330 : EDGE,
    bottom: 56 + EDGE,
  };
}

/** Layers over the areas, from the lowest up. */
const overAreas = (g: Ground, incidents: Part | null): readonly Part[] =>
  present([
    islandsPart(g),
    corridorsPart(g),
    landingsPart(g),
    boundaryPart(g),
    feedersPart(g),
    ferriesPart(g),
    marksPart(g, 'posts'),
    marksPart(g, 'services'),
    marksPart(g, 'ports'),
    borderPart(g),
    incidents,
    flowsPart(g),
  ]);

/** @throws where the facts are not the public ones: a picture is made to leave the house */
export function composeMap(input: StepMapInput): Picture {
  const { view, facts, language, colours, furniture: wanted } = input;
  if (facts.manifest.profile !== 'public') throw new Error('a still map is made of the public files alone');
  const t = wordsOf(language);
  const sheet = sheetOf(input.width, input.height);
  const { views, extent } = facts.manifest.settings;
  const place = views.find((v) => v.id === view.place) ?? views[0];
  const frame = frameOf(view, views, extent, sheet, paddingFor(sheet, wanted));
  const prefix = nameFor(
    [
      formatLink(view, 'public'),
      language,
      input.width,
      input.height,
      colours.sea,
      ...(input.name ? [input.name] : []),
    ].join('|'),
  );
  const g: Ground = { frame, facts, view, language, colours, t, prefix };
  const look = { colours, language, t };

  const base = baseMap(g);
  const incidents = incidentsPart(g);
  const areas: Areas = areasPart(g, incidents !== null);
  const over = overAreas(g, incidents);
  const drawn = [...(areas.legend.length > 0 ? [areas] : []), ...over];
  const osm = base.osm || areas.osm === true || over.some((p) => p.osm);

  const logos = wanted.logos ?? [];
  const notes = notesOf(
    g,
    drawn,
    base.land,
    logos.filter((l) => !isLogo(l)).map((l) => l.name),
  );
  const lines = footLines(g, drawn, notes, osm, areas.approximate, wanted);
  const footPiece = lines.length > 0 ? foot(lines, sheet, look) : null;
  const low = footPiece ? footPiece.box.y : sheet.height;
  const logo = logoCard(logos.filter(isLogo), sheet.width, look);
  const title = wanted.title
    ? titleCard(wanted.title, Math.max(200, Math.min(640, (logo ? logo.box.x : sheet.width) - 2 * EDGE)), look)
    : null;
  const scale = scaleAndNorth(frame, low - 8, wanted, look);
  const reading = wanted.howToRead ? readingCard(sheet.width, low - EDGE, look) : null;
  const top = title ? title.box.y + title.box.height + 8 : EDGE;
  const legend = wanted.legend ? legendPiece(drawn, top, (scale ? scale.box.y : low) - 8, colours) : null;
  const pieces: readonly Piece[] = present([footPiece, scale, reading, logo, title, legend]);

  const parts = [areas, ...over];
  const taken = [...pieces.map((p) => p.box), ...parts.flatMap((p) => p.taken ?? [])];
  const labels = placeLabels([...parts.flatMap((p) => p.wishes ?? []), ...nameWishes(g)], frame.box, taken);
  const name =
    wanted.title ??
    t('map.label', { place: (language === 'id' ? place?.name_id : place?.name_en) ?? facts.manifest.name_id });
  const fills = base.clip ? `<g clip-path="url(#${base.clip})">${areas.fills}</g>` : areas.fills;
  const defs = [patterns(g), base.defs, ...parts.map((p) => p.defs ?? '')].join('');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${input.width}" height="${input.height}" viewBox="0 0 ${px(sheet.width)} ${px(sheet.height)}" font-family="${FONT}" role="img" aria-label="${xml(name)}" lang="${language}">`,
    `<title>${xml(name)}</title><defs>${defs}</defs>`,
    `<rect width="100%" height="100%" fill="${colours.sea}"/>${base.ground}${fills}${base.over}`,
    ...parts.map((p) => (p.svg ? `<g data-layer="${p.layer}">${p.svg}</g>` : '')),
    `<g data-labels="">${labels.map((l) => l.svg).join('')}</g>`,
    `<g data-furniture="">${pieces.map((p) => p.svg).join('')}</g></svg>`,
  ].join('\n');
  return {
    svg,
    labels,
    layers: drawn.map((p) => p.layer),
    key: legendCard(inReadingOrder(drawn), colours),
    sources: drawn.some((p) => p.sources.length > 0) ? sourcesOf(drawn, t) : '',
    legend: wanted.legend ? drawn.flatMap((p) => p.legend.map((row) => row.text)) : [],
    notes,
    furniture: pieces.map((p) => p.box),
  };
}

/** The legend under the title, made smaller where the picture is too low for it. */
function legendPiece(drawn: readonly Part[], top: number, bottom: number, colours: MapColours): Piece | null {
  const card = legendCard(inReadingOrder(drawn), colours);
  if (!card) return null;
  const shrink = Math.min(1, Math.max(0.4, (bottom - top) / card.height));
  return {
    svg: `<g transform="translate(${EDGE} ${px(top)})${shrink < 1 ? ` scale(${shrink.toFixed(3)})` : ''}">${card.svg}</g>`,
    box: { x: EDGE, y: top, width: card.width * shrink, height: card.height * shrink },
  };
}
