/** Slides as a PPTX: native text, tables and charts, maps as pictures. Nothing in it points outside the file. */

import { wordsOf } from '../../../i18n/words.ts';
import type { MapColours } from '../../../map/theme.ts';
import type { Language } from '../../../state/view.ts';
import type { PictureOf } from '../picture.ts';
import type { Deck } from '../slide.ts';
import { SHEET, type Sheet } from '../slides/sheet.ts';
import { sheetsOf } from '../slides/sheets.ts';
import { bare, drawSheet } from './draw.ts';
import type { PlacedGraph } from './graph.ts';
import { dressed } from './package.ts';

export interface SlidesRequest {
  readonly picture: PictureOf;
  readonly colours: MapColours;
  /** Whether what is for the speaker alone goes along. */
  readonly notes: boolean;
  /** Heard before each slide and at the end. */
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}
export type SlidesMade =
  | {
      readonly blob: Blob;
      readonly slides: number;
      /** Maps that could not be drawn; their slides say so. */
      readonly lacking: number;
    }
  | { readonly stopped: true };

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** Px of a picture for a mm of the slide: 216 to the inch. */
export const PX_PER_MM = 8.5;
const LAYOUT = 'JAGA';
const TITLE_MASTER = 'JAGA_TITLE';
/** A slide takes tens of milliseconds; between two of them the screen may move, and somebody may stop. */
export const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

interface Book {
  readonly title: string;
  readonly subject: string;
  readonly language: Language;
}

/** Any slides; the story's own and the yearly report's. */
export async function sheetsPptx(sheets: readonly Sheet[], book: Book, request: SlidesRequest): Promise<SlidesMade> {
  const { default: Pptx } = await import('pptxgenjs');
  const t = wordsOf(book.language);
  const { colours, picture, signal } = request;
  const deck = new Pptx();
  deck.defineLayout({ name: LAYOUT, width: SHEET.width / 25.4, height: SHEET.height / 25.4 });
  deck.layout = LAYOUT;
  deck.title = book.title;
  deck.subject = book.subject;
  deck.author = 'Jaga Selat';
  deck.company = 'Jaga Selat';
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  const kept = sheets.flatMap((s) => s.pieces).find((p) => p.kind === 'logos');
  if (kept?.kind === 'logos') {
    const at = { x: kept.box.x / 25.4, y: kept.box.y / 25.4, w: kept.box.width / 25.4, h: kept.box.height / 25.4 };
    // An empty place for pictures shows while a slide is edited, and never in a show.
    const options = { name: 'logos', type: 'pic', ...at } as const;
    deck.defineSlideMaster({ title: TITLE_MASTER, objects: [{ placeholder: { options, text: kept.hint } }] });
  }
  const graphs: PlacedGraph[] = [];
  let lacking = 0;
  for (const [i, sheet] of sheets.entries()) {
    request.onProgress(i, sheets.length);
    await breath();
    if (signal.aborted) return { stopped: true };
    const place = sheet.pieces.find((p) => p.kind === 'logos');
    const empty = place?.kind === 'logos' && place.logos.length === 0;
    const slide = deck.addSlide(empty ? { masterName: TITLE_MASTER } : {});
    const missed = await drawSheet(slide, sheet, {
      colours,
      picture: ({ slide: step, box }) =>
        picture(step, Math.round(box.width * PX_PER_MM), Math.round(box.height * PX_PER_MM)),
      noMap: (detail) => t('slides.noMap', { detail }),
      onGraph: (graph) => void graphs.push(graph),
    });
    if (missed) lacking += 1;
    if (request.notes && sheet.notes) slide.addNotes(sheet.notes);
  }
  if (signal.aborted) return { stopped: true };
  const bytes = (await deck.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  const language = book.language === 'id' ? 'id-ID' : 'en-GB';
  const done = dressed(bytes, graphs, {
    notes: request.notes,
    language,
    ink: bare(colours.ink2),
    line: bare(colours.line),
  });
  request.onProgress(sheets.length, sheets.length);
  return { blob: new Blob([new Uint8Array(done)], { type: PPTX_TYPE }), slides: sheets.length, lacking };
}

export const storyPptx = (deck: Deck, request: SlidesRequest): Promise<SlidesMade> =>
  sheetsPptx(sheetsOf(deck), { title: deck.title, subject: deck.standing[0] ?? '', language: deck.language }, request);
