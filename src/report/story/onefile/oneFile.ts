/** A story as one file that opens anywhere, without a network: steps, maps and charts, in one language or two. */
import { isEmpty } from '../../../charts/figures/figureOf.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { Language } from '../../../state/view.ts';
import type { Deck, Slide } from '../slide.ts';
import type { MapPiece, MapTable, Shape } from './maps.ts';
import { type PageTexts, pageHtml } from './page.ts';
import { type StepParts, sizeOf, stepHtml } from './step.ts';

/** What a file may weigh, and from where on something is left out so that it never comes to that. */
export const MOST_BYTES = 5_000_000;
export const FULL_BYTES = 4_800_000;

export interface OneFileInput {
  /** The story in each language wanted; the first is the one it opens in. */
  readonly decks: readonly [Deck, ...Deck[]];
  readonly maps: (slide: Slide, language: Language, shape: Shape) => MapPiece;
  readonly mapTable: (slide: Slide, language: Language) => MapTable | null;
  /** A figure as SVG text, `width` px wide; `id` begins the ids in it. */
  readonly charts: (figure: Figure, language: Language, id: string, width: number) => string;
  readonly page: PageTexts;
  /** A style sheet with the letters as data; '' where those of the reader stand in. */
  readonly faces: string;
  /** Bytes; other ones for tests. */
  readonly limits?: { readonly full: number; readonly most: number };
}

export type OneFile =
  | {
      readonly html: string;
      readonly bytes: number;
      readonly steps: number;
      readonly languages: readonly Language[];
      /** What was left out for the size, in the order in which it went. */
      readonly dropped: readonly ('narrow' | 'language')[];
    }
  /** Even the least of it is too large. */
  | { readonly fault: 'size'; readonly bytes: number }
  | { readonly fault: 'empty' };

export interface Work {
  /** Heard before each step. */
  readonly onStep: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

type Told = readonly (readonly [Slide, StepParts])[];

/** @throws the signal's reason where it was cancelled between two steps */
export async function oneFile(input: OneFileInput, { onStep, signal }: Work): Promise<OneFile> {
  const { decks, page, faces } = input;
  const { full, most } = input.limits ?? { full: FULL_BYTES, most: MOST_BYTES };
  if (decks[0].slides.length === 0) return { fault: 'empty' };
  const of = decks.reduce((sum, { slides }) => sum + slides.length, 0);
  const told = new Map<Deck, Told>();
  let done = 0;
  for (const deck of decks) {
    const steps: [Slide, StepParts][] = [];
    for (const slide of deck.slides) {
      onStep(done++, of);
      // A frame for what was said, and for the button that stops it.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      steps.push([slide, partsOf(slide, deck.language, input)]);
    }
    told.set(deck, steps);
  }
  const dropped: ('narrow' | 'language')[] = [];
  let kept = decks;
  for (;;) {
    const narrow = !dropped.includes('narrow');
    const sections = kept.flatMap((deck, d) =>
      (told.get(deck) ?? []).map(([slide, parts], i) =>
        stepHtml(deck, slide, narrow ? parts : { ...parts, narrow: null }, d === 0 && i === 0),
      ),
    );
    const html = await pageHtml(kept, sections, page, faces);
    const bytes = new TextEncoder().encode(html).byteLength;
    if (bytes <= full || (dropped.length > 0 && kept.length === 1 && bytes <= most))
      return { html, bytes, steps: decks[0].slides.length, languages: kept.map((d) => d.language), dropped };
    if (narrow) dropped.push('narrow');
    else if (kept.length > 1) {
      dropped.push('language');
      kept = [kept[0]];
    } else return { fault: 'size', bytes };
  }
}

/** Px a chart is drawn at: a little wider than a phone, a little narrower than the text of a laptop; and on a full sheet. */
const CHART_WIDTH = 400;
const PAPER_WIDTH = 800;

function partsOf(slide: Slide, language: Language, { maps, mapTable, charts }: OneFileInput): StepParts {
  const { figure, number } = slide;
  const draw = (id: string, width: number) =>
    figure && figure.kind !== 'table' && !isEmpty(figure)
      ? charts(figure, language, `${id}${language}${number}`, width)
      : '';
  return {
    wide: maps(slide, language, 'wide'),
    narrow: maps(slide, language, 'narrow'),
    table: mapTable(slide, language),
    chart: draw('c', CHART_WIDTH),
    paper: sizeOf(slide) === 'longest' ? draw('p', PAPER_WIDTH) : '',
  };
}
