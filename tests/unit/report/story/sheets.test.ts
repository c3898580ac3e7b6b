/** Where things stand on a slide: nothing over the edge, nothing over another, words as large as a room needs. */
import { describe, expect, test } from 'vitest';
import { storyPdf } from '../../../../src/report/story/pdf/storyPdf.ts';
import { linesOf, splitAt } from '../../../../src/report/story/slides/fit.ts';
import { type Piece, SHEET } from '../../../../src/report/story/slides/sheet.ts';
import { sheetsOf } from '../../../../src/report/story/slides/sheets.ts';
import { fonts } from '../profiles.ts';
import { BATAM, COOPERATION, deck, request, stories } from './decks.ts';

const meet = ({ box: a }: Piece, { box: b }: Piece): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

describe.each(stories.flatMap((s) => (['id', 'en'] as const).map((l) => [s.id, l, sheetsOf(deck(s, l))] as const)))(
  'slides of %s in %s',
  (_, __, sheets) => {
    test('keep every piece on the sheet and off every other', () => {
      for (const { title, pieces } of sheets) {
        for (const [i, piece] of pieces.entries()) {
          const { x, y, width, height } = piece.box;
          expect(x, title).toBeGreaterThanOrEqual(0);
          expect(y, title).toBeGreaterThanOrEqual(0);
          expect(x + width, title).toBeLessThanOrEqual(SHEET.width + 0.01);
          expect(y + height, title).toBeLessThanOrEqual(SHEET.height);
          for (const other of pieces.slice(i + 1))
            expect(meet(piece, other), `${title}: ${JSON.stringify([piece.box, other.box])}`).toBe(false);
        }
      }
    });

    test('write text at 12 pt or more, and give maps and graphs room', () => {
      const texts = sheets.flatMap((s) => s.pieces.filter((p) => p.kind === 'text' && p.name === 'text'));
      for (const p of texts) expect(p.kind === 'text' && p.size).toBeGreaterThanOrEqual(12);
      for (const p of sheets.flatMap((s) => s.pieces)) {
        if (p.kind === 'map') expect(Math.min(p.box.width, p.box.height)).toBeGreaterThan(75);
        if (p.kind === 'graph') expect(Math.min(p.box.width, p.box.height)).toBeGreaterThan(24);
      }
    });
  },
);

test('a step without a chart has a larger map than one with a chart beside it', () => {
  const sheets = sheetsOf(deck(BATAM, 'id'));
  const area = (withGraph: boolean) =>
    sheets
      .filter((s) => s.pieces.some((p) => p.kind === 'graph') === withGraph)
      .flatMap((s) => s.pieces.filter((p) => p.kind === 'map').map(({ box }) => box.width * box.height));
  expect(area(true).length).toBeGreaterThan(0);
  expect(Math.min(...area(false))).toBeGreaterThan(Math.max(...area(true)));
});

test('text that is parted comes back whole', () => {
  const paragraphs = ['satu dua tiga empat lima enam tujuh', 'delapan sembilan sepuluh'];
  for (const height of [1, 6, 12, 20, 60]) {
    const { taken, rest } = splitAt(paragraphs, 25, height, 12, 4);
    expect([...taken, ...rest].join(' ')).toBe(paragraphs.join(' '));
    expect(taken.length).toBeGreaterThan(0);
  }
  expect(linesOf('', 30, 12)).toEqual(['']);
});

describe('a story as a PDF', () => {
  const { colours } = request();
  const quiet = { onProgress: () => undefined, signal: new AbortController().signal, colours };

  test('has a page a slide of 16:9, an outline of its steps, title and language, and says what it lacks', async () => {
    const from = deck(COOPERATION, 'en');
    const made = await storyPdf(from, { ...quiet, fonts, picture: async () => ({ missing: 'canvas' }) });
    if ('stopped' in made) throw new Error('stopped');
    const text = Buffer.from(await made.blob.arrayBuffer()).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(sheetsOf(from).length);
    expect(text).toMatch(/\/MediaBox \[0 0 960\.0\d* 540\.?0*\d* ?\]/);
    expect(text).toContain('/Lang (en-GB)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text.match(/\/Title /g)?.length).toBeGreaterThan(COOPERATION.steps.length);
    expect(text).toContain('Jaga Selat');
    expect(made.lacking).toBe(COOPERATION.steps.length);
  });

  test('is made with the letters every reader brings where Inter cannot be had, and stops when asked', async () => {
    const from = deck({ ...BATAM, steps: BATAM.steps.slice(0, 2) }, 'id');
    const picture = async () => ({ missing: 'canvas' });
    const made = await storyPdf(from, { ...quiet, fonts: null, picture });
    expect('blob' in made && made.slides).toBe(sheetsOf(from).length);
    const work = new AbortController();
    const stopped = await storyPdf(from, {
      ...quiet,
      fonts: null,
      picture,
      signal: work.signal,
      onProgress: () => work.abort(),
    });
    expect(stopped).toEqual({ stopped: true });
  });
});
