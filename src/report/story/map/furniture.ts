/** What a map needs to be read away from the screen: title, legend, scale, north, how to read it, logos, and its foot. */
import type { TFunction } from 'i18next';
import type { StoryLogo } from '../../../domain/story.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { roundLength } from '../../../map/scale.ts';
import type { MapColours } from '../../../map/theme.ts';
import type { Language } from '../../../state/view.ts';
import type { Box, Frame } from './frame.ts';
import { cardGround } from './legend.ts';
import { px } from './shape.ts';
import { textSvg, widthOf, wrap, xml } from './text.ts';

/** What of it is wanted. The credit that a licence asks for, and what a picture lacks, always stand. */
export interface Furniture {
  readonly legend: boolean;
  readonly scale: boolean;
  readonly north: boolean;
  readonly date: boolean;
  readonly source: boolean;
  readonly disclaimer: boolean;
  readonly howToRead: boolean;
  readonly title?: string;
  readonly logos?: readonly StoryLogo[];
}

/** A piece of furniture and the room it takes. */
export interface Piece {
  readonly svg: string;
  readonly box: Box;
}
interface Look {
  readonly colours: MapColours;
  readonly language: Language;
  readonly t: TFunction;
}

/** Between pieces, and to the edge. */
export const EDGE = 16;
const LONGEST_BAR = 110;
/** Farther out a scale holds at the middle alone. */
const WIDE_ZOOM = 6;

/** Bars in nautical miles and kilometres at the middle of the map, and north; `y` is the lower end. */
export function scaleAndNorth(
  frame: Frame,
  y: number,
  wanted: Pick<Furniture, 'scale' | 'north'>,
  { colours: c, language, t }: Look,
): Piece | null {
  if (!wanted.scale && !wanted.north) return null;
  const look = { size: 11.5, fill: c.mapInk, halo: c.mapHalo } as const;
  const parts: string[] = [];
  const top = y - 44;
  let x = EDGE;
  if (wanted.north) {
    parts.push(
      `<path d="M${x + 8} ${px(top + 2)}l5 16-5-3-5 3z" fill="${c.mapInk}" stroke="${c.mapHalo}" stroke-width=".8"/>`,
    );
    parts.push(textSvg(t('map.northLetter'), [x + 8, top + 32], { ...look, anchor: 'middle', strong: true }));
    x += 28;
  }
  let right = x;
  if (wanted.scale) {
    const bar = (unit: number, word: string, tip: number, base: number) => {
      const length = roundLength(frame.metresPerPx, unit, LONGEST_BAR);
      const wide = (length * unit) / frame.metresPerPx;
      const text = `${formatNumber(length, language, length < 1 ? 1 : 0)} ${word}`;
      const d = `M${px(x)} ${px(tip)}V${px(top + 20)}h${px(wide)}V${px(tip)}`;
      parts.push(
        `<path d="${d}" fill="none" stroke="${c.mapHalo}" stroke-width="3.6"/><path d="${d}" fill="none" stroke="${c.mapInk}" stroke-width="1.2"/>`,
      );
      parts.push(textSvg(text, [x + wide + 6, base], look));
      right = Math.max(right, x + wide + 6 + widthOf(text, look));
    };
    bar(1852, t('map.scaleSea'), top + 14, top + 17);
    bar(1000, t('map.scaleLand'), top + 26, top + 31);
    if (frame.camera.zoom < WIDE_ZOOM) {
      const text = t('still.scaleMiddle');
      parts.push(textSvg(text, [x, top + 44], look));
      right = Math.max(right, x + widthOf(text, look));
    }
  }
  return { svg: parts.join(''), box: { x: EDGE, y: top, width: right - EDGE, height: 46 } };
}

/** @param room its widest */
export function titleCard(title: string, room: number, { colours: c }: Look): Piece {
  const look = { size: 19, strong: true } as const;
  const lines = wrap(title, room - 24, look);
  const box: Box = {
    x: EDGE,
    y: EDGE,
    width: Math.max(...lines.map((l) => widthOf(l, look))) + 24,
    height: lines.length * 24 + 16,
  };
  const words = lines.map((l, i) => textSvg(l, [EDGE + 12, EDGE + 26 + i * 24], { ...look, fill: c.ink })).join('');
  return { svg: cardGround(c, box) + words, box };
}

/** How to read the map, at the right above the foot; `y` is its lower end. */
export function readingCard(sheetWidth: number, y: number, { colours: c, t }: Look): Piece {
  const type = { size: 12 } as const;
  const width = Math.min(300, sheetWidth - 2 * EDGE);
  const texts = [t('city.how1'), t('stage.how'), t('city.how3'), t('city.how4')].map((text) =>
    wrap(text, width - 24, type),
  );
  const height = 12 + 20 + texts.reduce((sum, lines) => sum + lines.length * 15.5 + 5, 0) + 8;
  const box: Box = { x: sheetWidth - EDGE - width, y: y - height, width, height };
  let at = box.y + 25;
  const words = [textSvg(t('city.howHeading'), [box.x + 12, at], { size: 12.5, strong: true, fill: c.ink })];
  at += 20;
  for (const lines of texts) {
    for (const line of lines) {
      words.push(textSvg(line, [box.x + 12, at], { ...type, fill: c.ink2 }));
      at += 15.5;
    }
    at += 5;
  }
  return { svg: cardGround(c, box) + words.join(''), box };
}

const LOGO_HEIGHT = 36;
export const isLogo = ({ data, width, height }: StoryLogo): boolean =>
  width > 0 && height > 0 && /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/.test(data);

/** Logos of partners at the top right, on white as they are made for. */
export function logoCard(logos: readonly StoryLogo[], sheetWidth: number, { colours: c }: Look): Piece | null {
  const sizes = logos.map(({ width, height }) => ({
    width: Math.min(140, (LOGO_HEIGHT * width) / height),
    height: LOGO_HEIGHT,
  }));
  if (sizes.length === 0) return null;
  const whole = sizes.reduce((sum, s) => sum + s.width + 12, 12);
  const shrink = Math.min(1, (sheetWidth - 2 * EDGE) / whole);
  const box: Box = {
    x: sheetWidth - EDGE - whole * shrink,
    y: EDGE,
    width: whole * shrink,
    height: (LOGO_HEIGHT + 20) * shrink,
  };
  let x = 12;
  const images = logos.map(({ name, data }, i) => {
    const size = sizes[i] ?? { width: LOGO_HEIGHT, height: LOGO_HEIGHT };
    const svg = `<image x="${px(x)}" y="10" width="${px(size.width)}" height="${size.height}" xlink:href="${data}"><title>${xml(name)}</title></image>`;
    x += size.width + 12;
    return svg;
  });
  return {
    svg: `<g transform="translate(${px(box.x)} ${px(box.y)}) scale(${shrink.toFixed(3)})"><rect width="${px(whole)}" height="${LOGO_HEIGHT + 20}" rx="8" fill="#fff" stroke="${c.line}"/>${images.join('')}</g>`,
    box,
  };
}

export interface FootLine {
  readonly text: string;
  readonly strong: boolean;
}

/** A band along the lower edge with lines of words, each wrapped. */
export function foot(
  lines: readonly FootLine[],
  sheet: { readonly width: number; readonly height: number },
  { colours: c }: Pick<Look, 'colours'>,
): Piece {
  const size = 11.5;
  const wrapped = lines.flatMap(({ text, strong }) =>
    wrap(text, sheet.width - 2 * EDGE, { size, strong }).map((line) => ({ line, strong })),
  );
  const height = wrapped.length * 15.5 + 11;
  const box: Box = { x: 0, y: sheet.height - height, width: sheet.width, height };
  const words = wrapped
    .map(({ line, strong }, i) =>
      textSvg(line, [EDGE, box.y + 17 + i * 15.5], { size, strong, fill: strong ? c.ink : c.ink2 }),
    )
    .join('');
  return {
    svg: `<rect x="0" y="${px(box.y)}" width="${px(box.width)}" height="${px(height)}" fill="${c.panel}"/>${words}`,
    box,
  };
}
