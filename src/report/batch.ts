/** Many area profiles as one PDF, a page an area, in the public form alone: a folder to hand out. */
import type { jsPDF } from 'jspdf';
import { wordsOf } from '../i18n/words.ts';
import type { MapColours } from '../map/theme.ts';
import type { Language } from '../state/view.ts';
import { areaProfile } from './content.ts';
import { type Fonts, forgetDocument, measureOf, openDocument } from './document.ts';
import type { Fetched, Unread } from './files.ts';
import { drawProfile } from './pdf.ts';

export interface BatchRequest {
  readonly region: string;
  /** Kemendagri codes in the order of the pages. */
  readonly codes: readonly string[];
  readonly language: Language;
  /** After each page: how many of them are done. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}
export type BatchMade =
  | {
      readonly name: string;
      readonly blob: Blob;
      readonly pages: number;
      /** Codes that are no area of the files; they have no page. */
      readonly unknown: readonly string[];
    }
  | Unread
  | { readonly stopped: true };

/** A page takes tens of milliseconds; between two of them the screen may move, and somebody may stop. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/** @returns null where it was stopped */
export async function drawBatch(
  { files, strait }: Fetched,
  fonts: Fonts,
  colours: MapColours,
  { codes, language, onProgress, signal }: Omit<BatchRequest, 'region'>,
): Promise<{ readonly doc: jsPDF; readonly pages: number; readonly unknown: readonly string[] } | null> {
  const t = wordsOf(language);
  const { manifest, areas } = files;
  const place = language === 'id' ? manifest.name_id : manifest.name_en;
  const doc = openDocument(fonts, t('profiles.title', { place }), t('app.standing'), language);
  const measure = measureOf(doc);
  const unknown: string[] = [];
  let pages = 0;
  for (const [i, code] of codes.entries()) {
    await breath();
    if (signal.aborted) {
      forgetDocument();
      return null;
    }
    const profile = areaProfile(files, code, language, 'public');
    if (profile) {
      if (pages > 0) doc.addPage();
      pages += 1;
      drawProfile(doc, { profile, areas, strait, manifest, colours }, measure);
      doc.outline.add(null, profile.title, { pageNumber: pages });
    } else unknown.push(code);
    onProgress(i + 1);
  }
  return { doc, pages, unknown };
}
