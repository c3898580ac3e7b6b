/** Words of a picture are measured without a page. */
import { jsPDF } from 'jspdf';
import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from '../../../../src/report/story/map/text.ts';
import { fonts } from '../profiles.ts';

describe('words measured without a page', () => {
  test('a line is as wide as the shipped font makes it, and a little wider: never narrower', () => {
    const doc = new jsPDF({ unit: 'px', hotfixes: ['px_scaling'] });
    for (const [style, bytes] of [
      ['normal', fonts.normal],
      ['bold', fonts.bold],
    ] as const) {
      doc.addFileToVFS(`${style}.ttf`, Buffer.from(bytes).toString('base64'));
      doc.addFont(`${style}.ttf`, 'Inter', style);
      doc.setFont('Inter', style).setFontSize(12);
      for (const text of [
        'Kerawanan keberangkatan nonprosedural',
        'Batu Aji · 12,5 mil laut',
        'WIB “Selat” — 21 Nov 2026',
      ]) {
        const real = doc.getStringUnitWidth(text) * 12;
        const ours = widthOf(text, { size: 12, strong: style === 'bold' });
        expect(ours / real).toBeGreaterThan(1);
        expect(ours / real).toBeLessThan(1.08);
      }
    }
  });

  test('wrapped lines hold every letter and are never wider than the room', () => {
    const text = `Batas wilayah bersifat perkiraan ${'W'.repeat(60)} akhir`;
    const lines = wrap(text, 120, { size: 12 });
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(widthOf(line, { size: 12 })).toBeLessThanOrEqual(120);
  });
});
