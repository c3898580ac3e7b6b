/** One area profile as a one-page A4 PDF, drawn on this device: text as text, the map as vectors. */
import { jsPDF } from 'jspdf';
import type { Topology } from 'topojson-specification';
import type { AreaCollection, Manifest } from '../domain/published.ts';
import { type MapColours, rampOf } from '../map/theme.ts';
import type { AreaProfile } from './content.ts';
import { type Layout, layoutOf } from './layout.ts';
import { drawMap } from './map.ts';
import { printable } from './text.ts';

export interface ProfilePdfInput {
  readonly profile: AreaProfile;
  readonly areas: AreaCollection;
  readonly strait: Topology;
  readonly manifest: Manifest;
  readonly colours: MapColours;
  readonly language: string;
  /** Inter regular and semibold as TrueType bytes. */
  readonly fonts: { readonly normal: Uint8Array; readonly bold: Uint8Array };
}
export interface ProfilePdf {
  readonly doc: jsPDF;
  readonly layout: Layout;
}

/** jsPDF keeps files as strings of one character a byte. */
const binary = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** @throws where the text cannot be brought onto one page at a size that is still read */
export function profilePdf(input: ProfilePdfInput): ProfilePdf {
  const { profile, colours } = input;
  const doc = new jsPDF({ unit: 'mm', format: 'a4', compress: true, putOnlyUsedFonts: true });
  for (const style of ['normal', 'bold'] as const) {
    doc.addFileToVFS(`Inter-${style}.ttf`, binary(input.fonts[style]));
    doc.addFont(`Inter-${style}.ttf`, 'Inter', style);
  }
  doc.setProperties({ title: printable(profile.title), subject: printable(profile.standing), creator: 'Jaga Selat' });
  doc.setLanguage(input.language === 'id' ? 'id' : 'en-GB');
  // Widths grow with the size in proportion: one measurement a text, however many sizes are tried.
  const widths = new Map<string, number>();
  const layout = layoutOf(profile, (text, size, strong) => {
    const key = `${strong}${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known * size;
    doc.setFont('Inter', strong ? 'bold' : 'normal').setFontSize(10);
    const width = doc.getTextWidth(text) / 10;
    widths.set(key, width);
    return width * size;
  });
  if (!layout) throw new Error('the profile does not fit on one page');
  drawMap(doc, layout.map, input);
  drawLegend(doc, layout, profile, colours);

  const { chip } = layout;
  doc.setFillColor(rampOf(colours)[profile.step] ?? colours.noData);
  doc.roundedRect(chip.x, chip.y, chip.width, chip.height, 1, 1, 'F');
  doc.setFont('Inter', 'bold').setFontSize(10);
  doc.setTextColor(profile.step >= 4 ? colours.onDark : colours.onLight);
  doc.text(printable(profile.className), chip.x + chip.width / 2, chip.y + 4.8, { align: 'center' });

  doc.setDrawColor(colours.coast).setLineWidth(0.15);
  for (const r of layout.rules) doc.line(r.x, r.y, r.x + r.width, r.y);
  for (const op of layout.texts) {
    doc
      .setFont('Inter', op.strong ? 'bold' : 'normal')
      .setFontSize(op.size)
      .setTextColor(colours[op.tone]);
    doc.text(op.text, op.x, op.y, op.right ? { align: 'right' } : {});
  }
  return { doc, layout };
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
