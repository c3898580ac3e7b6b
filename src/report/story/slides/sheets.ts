/** A story as slides: title, how to read its maps, its steps, and every source. */
import { wordsOf } from '../../../i18n/words.ts';
import { isLogo } from '../map/furniture.ts';
import type { Deck } from '../slide.ts';
import { hatchWords } from './chart.ts';
import { below, heightOf, linesOf, textPiece } from './fit.ts';
import { inReadingOrder, type PageWords, textSheets } from './page.ts';
import { FULL_WIDTH, type Piece, SHEET, type Sheet } from './sheet.ts';
import { stepSheets } from './step.ts';

const BAND = 7;
const TITLES = [40, 36, 32, 28, 24, 20] as const;
const { margin } = SHEET;

/** The opening: what, by whom, when; below it what a map is not, and the logos of partners. */
export function titleSheet(
  words: Pick<Deck, 'title' | 'subtitle' | 'standing' | 'logos'> & { readonly lines: readonly string[] },
  hint: string,
): Sheet {
  const at = { x: margin + BAND, width: FULL_WIDTH - BAND - 20 };
  const size = TITLES.find((s) => linesOf(words.title, at.width, s, true).length <= 3) ?? 16;
  const title = textPiece('heading', [words.title], { ...at, y: 42 }, size, { strong: true });
  const subtitle = textPiece('subtitle', [words.subtitle], { ...at, y: below(title) + 5 }, 20, { ink: 'ink2' });
  const lines = textPiece('made', words.lines, { ...at, y: below(subtitle) + 9 }, 14, { gap: 4, ink: 'ink2' });
  const standHeight = heightOf(words.standing, at.width - 110, 11, 3);
  const low = SHEET.height - 14 - standHeight;
  const pieces: readonly Piece[] = [
    { kind: 'fill', box: { x: 0, y: 0, width: BAND, height: SHEET.height }, ground: 'accent' },
    title,
    ...(words.subtitle ? [subtitle] : []),
    lines,
    textPiece('standing', words.standing, { x: at.x, y: low, width: at.width - 110 }, 11, { gap: 3 }),
    {
      kind: 'logos',
      box: { x: SHEET.width - margin - 105, y: SHEET.height - 14 - 22, width: 105, height: 22 },
      logos: words.logos,
      hint,
    },
  ];
  return { title: words.title, pieces, notes: '', goesOn: false };
}

/** Every source of the deck once, with the number it bears on the slides. */
function numbering(slides: Deck['slides']): ReadonlyMap<string, string> {
  const cited = new Map<string, string>();
  for (const source of slides.flatMap((s) => s.sources))
    if (!cited.has(source)) cited.set(source, `[${cited.size + 1}] ${source}`);
  return cited;
}

const SOURCE_SIZE = 10;

export function sheetsOf(deck: Deck): readonly Sheet[] {
  const t = wordsOf(deck.language);
  const cited = numbering(deck.slides);
  const blank: PageWords = { part: deck.title, heading: '', sources: [], standing: deck.standing, t };
  const hatched = deck.slides.some((s) => s.figure && hatchWords(s.figure, t));
  const how = [
    t('city.how1'),
    t('stage.how'),
    t('city.how3'),
    t('city.how4'),
    ...(hatched ? [`${t('figures.hatch.part')}. ${t('figures.hatch.estimate')}.`] : []),
  ];
  const unread = deck.logos.filter((l) => !isLogo(l)).map(({ name }) => t('still.note.logo', { name }));
  const made = [
    [deck.author, deck.place].filter(Boolean).join(' · '),
    t('slides.made', { date: deck.date, compiled: deck.compiled }),
    ...unread,
  ];
  const sheets = [
    titleSheet({ ...deck, lines: made }, t('slides.logos')),
    ...textSheets({ ...blank, heading: t('city.howHeading') }, how, { size: 20, columns: 1, gap: 14 }),
    ...(deck.slides.length === 0
      ? textSheets({ ...blank, heading: deck.title }, [t('stage.noSteps')])
      : deck.slides.flatMap((slide) =>
          stepSheets(
            slide,
            deck,
            slide.sources.map((s) => cited.get(s) ?? s),
            t,
          ),
        )),
    ...textSheets(
      { ...blank, heading: t('slides.sources') },
      [...cited.values(), t('slides.register', { date: deck.compiled })],
      { size: SOURCE_SIZE, gap: 4 },
    ),
  ];
  return sheets.map(inReadingOrder);
}
