/** One area profile as a one-page A4 PDF, drawn on this device: text as text, the map as vectors. */
import type { jsPDF } from 'jspdf';
import type { Topology } from 'topojson-specification';
import type { AreaCollection, Manifest } from '../domain/published.ts';
import { type MapColours, rampOf } from '../map/theme.ts';
import type { Language } from '../state/view.ts';
import type { AreaProfile } from './content.ts';
import { drawRules, drawTexts, type Fonts, measureOf, openDocument } from './document.ts';
import { type Layout, layoutOf } from './layout.ts';
import { drawMap } from './map.ts';
import type { Measure } from './page.ts';
import { printable } from './text.ts';

export interface ProfilePdfInput {
  readonly profile: AreaProfile;
  readonly areas: AreaCollection;
  readonly strait: Topology;
  readonly manifest: Manifest;
  readonly colours: MapColours;
  readonly language: Language;
  readonly fonts: Fonts;
}
export interface ProfilePdf {
  readonly doc: jsPDF;
  readonly layout: Layout;
}

/** @throws where the text cannot be brought onto one page at a size that is still read */
export function profilePdf(input: ProfilePdfInput): ProfilePdf {
  const { profile } = input;
  const doc = openDocument(input.fonts, profile.title, profile.standing, input.language);
  return { doc, layout: drawProfile(doc, input, measureOf(doc)) };
}

/**
 * Draws a profile on the page that the document is at.
 * @throws where the text cannot be brought onto one page at a size that is still read
 */
export function drawProfile(doc: jsPDF, input: Omit<ProfilePdfInput, 'fonts' | 'language'>, measure: Measure): Layout {
  const { profile, colours } = input;
  const layout = layoutOf(profile, measure);
  if (!layout) throw new Error('the profile does not fit on one page');
  drawMap(doc, layout.map, input);
  drawLegend(doc, layout, profile, colours);

  const { chip } = layout;
  doc.setFillColor(rampOf(colours)[profile.step] ?? colours.noData);
  doc.roundedRect(chip.x, chip.y, chip.width, chip.height, 1, 1, 'F');
  doc.setFont('Inter', 'bold').setFontSize(10);
  doc.setTextColor(profile.step >= 4 ? colours.onDark : colours.onLight);
  doc.text(printable(profile.className), chip.x + chip.width / 2, chip.y + 4.8, { align: 'center' });

  drawRules(doc, layout.rules, colours);
  drawTexts(doc, layout.texts, colours);
  return layout;
}

function drawLegend(doc: jsPDF, { legend }: Layout, profile: AreaProfile, colours: MapColours): void {
  const ramp = rampOf(colours);
  doc.setFont('Inter', 'normal').setFontSize(legend.size).setTextColor(colours.ink2);
  let x = legend.x;
  for (const { step, text } of profile.map.legend) {
    doc
      .setFillColor(ramp[step] ?? colours.noData)
      .setDrawColor(colours.coast)
      .setLineWidth(0.1);
    doc.rect(x, legend.y, 2.6, 2.2, 'FD');
    doc.text(printable(text), x + 3.4, legend.y + 1.9);
    x += 3.4 + doc.getTextWidth(printable(text)) + 2.6;
  }
  doc.text(printable(profile.map.notes.join(' · ')), legend.x, legend.y + 5);
}
