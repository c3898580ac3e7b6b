/** The yearly report as pages of A4. */
import type { jsPDF } from 'jspdf';
import type { MapColours } from '../../map/theme.ts';
import type { Language } from '../../state/view.ts';
import { drawRules, drawTexts, type Fonts, measureOf, openDocument } from '../document.ts';
import type { Measure } from '../page.ts';
import { flowOf, numberPages } from '../sheets/flow.ts';
import { FULL, penOf, type Sheet } from '../sheets/pen.ts';
import type { Yearly } from './content.ts';

const BODY_PT = 8.5;
const DUTY_PT = 13;
const AIR = 2.5;

export function layoutYearly(yearly: Yearly, measure: Measure): readonly Sheet[] {
  const pen = penOf(measure);
  const flow = flowOf(pen, yearly);
  const first = flow.sheet();
  let y = pen.put(first, yearly.title, FULL, flow.y(), 19, { strong: true });
  y = pen.put(first, yearly.subtitle, FULL, y + 0.5, BODY_PT, { tone: 'ink2' }) + 1;
  for (const line of yearly.lead) y = pen.put(first, line, FULL, y, 9.5) + 1;
  flow.to(y + AIR);
  for (const { heading, empty, tables } of yearly.sections) {
    // A heading never stands alone at the foot of a page.
    flow.need(30);
    flow.to(pen.put(flow.sheet(), heading, FULL, flow.y(), DUTY_PT, { strong: true }) + 1);
    if (empty) flow.text(empty, BODY_PT);
    for (const table of tables) {
      flow.table(table, BODY_PT, false);
      flow.to(flow.y() + AIR);
    }
    flow.to(flow.y() + AIR);
  }
  flow.table(yearly.actions, BODY_PT, true);
  flow.to(flow.y() + AIR);
  for (const line of yearly.sources) flow.text(line, 7.5);
  numberPages(pen, flow.sheets, yearly.page);
  return flow.sheets;
}

export function yearlyPdf(yearly: Yearly, colours: MapColours, language: Language, fonts: Fonts): jsPDF {
  const doc = openDocument(fonts, yearly.title, yearly.mark, language);
  for (const [i, sheet] of layoutYearly(yearly, measureOf(doc)).entries()) {
    if (i > 0) doc.addPage('a4', 'portrait');
    for (const f of sheet.fills) {
      doc.setFillColor(f.ground === 'band' ? colours.accent : colours.sea);
      doc.rect(f.x, f.y, f.width, f.height, 'F');
    }
    drawRules(doc, sheet.rules, colours);
    drawTexts(doc, sheet.texts, colours);
  }
  return doc;
}
