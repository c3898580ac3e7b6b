/** A patrol brief as A4 pages, drawn on this device. It holds neither seed nor request, in its pages or beside them. */
import type { jsPDF } from 'jspdf';
import type { MapColours } from '../../map/theme.ts';
import type { Span } from '../../patrol/sky.ts';
import type { Language } from '../../state/view.ts';
import { drawRules, drawTexts, type Fonts, measureOf, openDocument } from '../document.ts';
import type { Box } from '../page.ts';
import type { Brief } from './content.ts';
import { type BriefLayout, layoutBrief } from './layout.ts';
import { type BriefMapInput, drawBriefMap } from './map.ts';

export interface BriefPdfInput extends BriefMapInput {
  readonly language: Language;
  readonly fonts: Fonts;
}

export function briefPdf(input: BriefPdfInput): { readonly doc: jsPDF; readonly layout: BriefLayout } {
  const { brief, colours } = input;
  const doc = openDocument(input.fonts, `${brief.title}, ${brief.night}`, brief.mark, input.language);
  const layout = layoutBrief(brief, measureOf(doc));
  for (const [i, sheet] of layout.sheets.entries()) {
    if (i > 0) doc.addPage('a4', 'portrait');
    for (const f of sheet.fills) {
      doc.setFillColor(f.ground === 'band' ? colours.bad : colours.sea);
      doc.rect(f.x, f.y, f.width, f.height, 'F');
    }
    if (i === 0) {
      drawBriefMap(doc, layout.map, input);
      drawSymbols(doc, layout, colours);
      drawBars(doc, layout, brief, colours);
    }
    drawRules(doc, sheet.rules, colours);
    drawTexts(doc, sheet.texts, colours);
  }
  return { doc, layout };
}

function drawSymbols(doc: jsPDF, { symbols }: BriefLayout, colours: MapColours): void {
  for (const { symbol, x, y, width, height } of symbols) {
    const middle = y + height / 2;
    if (symbol === 'track') {
      doc.setDrawColor(colours.accent).setFillColor(colours.accent).setLineWidth(0.5);
      doc.line(x, middle, x + width, middle);
      doc.triangle(x + width - 1.6, middle, x + width - 3.5, middle - 0.8, x + width - 3.5, middle + 0.8, 'F');
    } else if (symbol === 'base') {
      doc.setFillColor(colours.mapInk).rect(x + width / 2 - 1.2, middle - 1.2, 2.4, 2.4, 'F');
    } else {
      const unknown = symbol === 'unknown';
      doc.setDrawColor(unknown ? colours.bad : colours.accent).setLineWidth(0.5);
      doc.setLineDashPattern(unknown ? [0.9, 0.6] : [], 0);
      hexagon(doc, x + width / 2, middle, 1.6);
      doc.setLineDashPattern([], 0);
    }
  }
}

function hexagon(doc: jsPDF, x: number, y: number, radius: number): void {
  for (let k = 0; k < 6; k++) {
    const turn = (Math.PI / 3) * k;
    const [px, py] = [x + radius * Math.cos(turn), y + radius * Math.sin(turn)];
    if (k) doc.lineTo(px, py);
    else doc.moveTo(px, py);
  }
  doc.close().stroke();
}

/** Day pale, twilight between, night dark; the moon as a light bar in the dark. */
function drawBars(doc: jsPDF, { bars }: BriefLayout, { sky }: Brief, colours: MapColours): void {
  const { span } = sky.bars;
  const spansOn = (box: Box, spans: readonly Span[], colour: string) => {
    doc.setFillColor(colour);
    for (const { from, to } of spans) {
      const x = box.x + ((from - span.from) / (span.to - span.from)) * box.width;
      doc.rect(x, box.y, ((to - from) / (span.to - span.from)) * box.width, box.height, 'F');
    }
  };
  for (const box of [bars.sun, bars.moon]) spansOn(box, [span], colours.mapInk);
  spansOn(bars.sun, sky.bars.twilight, colours.limit);
  spansOn(bars.sun, sky.bars.day, colours.sea);
  spansOn(bars.moon, sky.bars.moonUp, colours.sea);
  doc.setDrawColor(colours.mapInk).setLineWidth(0.2);
  for (const box of [bars.sun, bars.moon]) doc.rect(box.x, box.y, box.width, box.height, 'S');
}
