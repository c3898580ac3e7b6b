/** A referral card as A4 pages, drawn on this device. */
import type { jsPDF } from 'jspdf';
import type { MapColours } from '../../map/theme.ts';
import type { Language } from '../../state/view.ts';
import { drawRules, drawTexts, type Fonts, measureOf, openDocument } from '../document.ts';
import type { ReferralCard } from './content.ts';
import { type CardLayout, layoutCard, type StepMark } from './layout.ts';

export interface CardPdfInput {
  readonly card: ReferralCard;
  readonly language: Language;
  readonly fonts: Fonts;
  readonly colours: MapColours;
}

export function cardPdf({ card, language, fonts, colours }: CardPdfInput): {
  readonly doc: jsPDF;
  readonly layout: CardLayout;
} {
  const doc = openDocument(fonts, card.title, card.mark, language);
  const layout = layoutCard(card, measureOf(doc));
  const band = card.profile === 'internal' ? colours.bad : colours.accent;
  for (const [i, sheet] of layout.sheets.entries()) {
    if (i > 0) doc.addPage('a4', 'portrait');
    for (const f of sheet.fills) {
      doc.setFillColor(f.ground === 'band' ? band : colours.sea);
      doc.rect(f.x, f.y, f.width, f.height, 'F');
    }
    drawSteps(
      doc,
      layout.marks.filter((m) => m.sheet === i),
      colours,
    );
    drawRules(doc, sheet.rules, colours);
    drawTexts(doc, sheet.texts, colours);
  }
  return { doc, layout };
}

/** Numbers in discs, a line from each down to the next on the page. */
function drawSteps(doc: jsPDF, marks: readonly StepMark[], colours: MapColours): void {
  for (const [i, { x, y, radius, to }] of marks.entries()) {
    const end = marks[i + 1]?.y ?? to - 2.5;
    doc.setDrawColor(colours.accent).setLineWidth(0.3);
    if (end > y + radius) doc.line(x, y + radius, x, end);
  }
  for (const { x, y, n, radius } of marks) {
    doc.setFillColor(colours.accent).circle(x, y, radius, 'F');
    doc.setFont('Inter', 'bold').setFontSize(9).setTextColor(colours.onDark);
    doc.text(String(n), x, y + 1.15, { align: 'center' });
  }
}
