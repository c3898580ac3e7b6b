/** An A4 document with Inter inside, and the drawing of texts and rules whose places are known. */
import { jsPDF } from 'jspdf';
import type { MapColours } from '../map/theme.ts';
import type { Language } from '../state/view.ts';
import type { Measure, Rule, TextOp } from './page.ts';
import { printable } from './text.ts';

/** Inter regular and semibold as TrueType bytes. */
export interface Fonts {
  readonly normal: Uint8Array;
  readonly bold: Uint8Array;
}

/** jsPDF keeps files as strings of one character a byte. */
const binary = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/**
 * An empty first page; nothing but title, subject and the name of the app goes into its metadata.
 * @param fonts null for the fonts that every reader of PDF brings
 * @param size width and height in mm, where it is not A4
 */
export function openDocument(
  fonts: Fonts | null,
  title: string,
  subject: string,
  language: Language,
  size?: readonly [number, number],
): jsPDF {
  const page = size ? { format: [...size], orientation: 'landscape' as const } : { format: 'a4' };
  const doc = new jsPDF({ unit: 'mm', ...page, compress: true, putOnlyUsedFonts: true });
  for (const style of fonts ? (['normal', 'bold'] as const) : []) {
    if (!fonts) break;
    doc.addFileToVFS(`Inter-${style}.ttf`, binary(fonts[style]));
    doc.addFont(`Inter-${style}.ttf`, 'Inter', style);
  }
  doc.setProperties({ title: printable(title), subject: printable(subject), creator: 'Jaga Selat' });
  doc.setLanguage(language === 'id' ? 'id' : 'en-GB');
  return doc;
}

/**
 * For a document that nobody wants any more. The class and a plug-in of jsPDF keep functions of the last document made,
 * and with them every page of it: tens of megabytes after a folder of profiles. An empty one takes its place.
 */
export function forgetDocument(): void {
  new jsPDF();
}

/** The document as a file; nothing can be drawn into it from here on. */
export function closeDocument(doc: jsPDF): Blob {
  const file = doc.output('blob');
  forgetDocument();
  return file;
}

/** Widths grow with the size in proportion: one measurement a text, however many sizes are tried. */
export function measureOf(doc: jsPDF): Measure {
  const widths = new Map<string, number>();
  return (text, size, strong) => {
    const key = `${strong}${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known * size;
    doc.setFont('Inter', strong ? 'bold' : 'normal').setFontSize(10);
    const width = doc.getTextWidth(text) / 10;
    widths.set(key, width);
    return width * size;
  };
}

export function drawRules(doc: jsPDF, rules: readonly Rule[], colours: MapColours): void {
  doc.setLineWidth(0.15);
  for (const r of rules) {
    doc.setDrawColor(r.toWriteOn ? colours.ink : colours.coast);
    doc.line(r.x, r.y, r.x + r.width, r.y);
  }
}

export function drawTexts(doc: jsPDF, texts: readonly TextOp[], colours: MapColours): void {
  for (const op of texts) {
    doc
      .setFont('Inter', op.strong ? 'bold' : 'normal')
      .setFontSize(op.size)
      .setTextColor(colours[op.tone]);
    doc.text(op.text, op.x, op.y, op.right ? { align: 'right' } : {});
  }
}
