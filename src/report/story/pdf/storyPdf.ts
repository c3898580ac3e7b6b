/** Slides as pages of 16:9: text that can be searched, an outline of the steps, maps as pictures. */

import { wordsOf } from '../../../i18n/words.ts';
import { closeDocument, type Fonts, forgetDocument, openDocument } from '../../document.ts';
import { printable } from '../../text.ts';
import { breath, PX_PER_MM, type SlidesMade, type SlidesRequest } from '../pptx/storyPptx.ts';
import type { Deck } from '../slide.ts';
import { SHEET } from '../slides/sheet.ts';
import { sheetsOf } from '../slides/sheets.ts';
import { drawPage } from './draw.ts';

export interface PagesRequest extends Omit<SlidesRequest, 'notes'> {
  /** null where Inter could not be had: every reader of PDF brings Helvetica. */
  readonly fonts: Fonts | null;
}

export async function storyPdf(deck: Deck, request: PagesRequest): Promise<SlidesMade> {
  const { fonts, colours, picture, signal } = request;
  const t = wordsOf(deck.language);
  const sheets = sheetsOf(deck);
  const format = [SHEET.width, SHEET.height] as const;
  const doc = openDocument(fonts, deck.title, deck.standing[0] ?? '', deck.language, format);
  doc.viewerPreferences({ DisplayDocTitle: true });
  let lacking = 0;
  for (const [i, sheet] of sheets.entries()) {
    request.onProgress(i, sheets.length);
    await breath();
    if (signal.aborted) break;
    if (i > 0) doc.addPage([...format], 'landscape');
    const paint = {
      doc,
      colours,
      family: fonts ? 'Inter' : 'helvetica',
      picture: ({ slide, box }: Parameters<Parameters<typeof drawPage>[0]['picture']>[0]) =>
        picture(slide, Math.round(box.width * PX_PER_MM), Math.round(box.height * PX_PER_MM)),
      noMap: (detail: string) => t('slides.noMap', { detail }),
    };
    if (await drawPage(paint, sheet, i + 1)) lacking += 1;
    if (!sheet.goesOn) doc.outline.add(null, printable(sheet.title), { pageNumber: i + 1 });
  }
  if (signal.aborted) {
    forgetDocument();
    return { stopped: true };
  }
  request.onProgress(sheets.length, sheets.length);
  return { blob: closeDocument(doc), slides: sheets.length, lacking };
}
