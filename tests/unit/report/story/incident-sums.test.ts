/** Public counts are bands: a sum of bands has two ends, and a picture tells no more than both allow. */

import { jsPDF } from 'jspdf';
import { describe, expect, test } from 'vitest';
import type { LayerFeature } from '../../../../src/domain/published.ts';
import { composeMap } from '../../../../src/report/story/map/compose.ts';
import { sumsOf } from '../../../../src/report/story/map/incidents.ts';
import { widthOf, wrap } from '../../../../src/report/story/map/text.ts';
import { wordsOf } from '../../../../src/report/words.ts';
import { parseLink } from '../../../../src/state/link.ts';
import { colours } from '../../map/colours.ts';
import { fonts } from '../profiles.ts';
import { facts } from './story-facts.ts';

const row = (kecamatan: string | null, year: string, count: number | null, band: string | null): LayerFeature => ({
  type: 'Feature',
  geometry: null,
  properties: { kecamatan, year, kind: 'shipwreck', count, band, source_title: 'x', source_url: null, grade: 'B' },
});
const legendOf = (rows: readonly LayerFeature[], query = '') => {
  const layers = { ...facts.layers, incidents: { type: 'FeatureCollection' as const, features: [...rows] } };
  const furniture = {
    legend: true,
    scale: false,
    north: false,
    date: false,
    source: false,
    disclaimer: false,
    howToRead: false,
  };
  const view = parseLink(`#/risk?layers=incidents${query}`, 'public');
  return composeMap({
    view,
    facts: { ...facts, layers },
    language: 'id',
    colours,
    width: 1280,
    height: 720,
    furniture,
  });
};
const t = wordsOf('id');

describe('sums of bands', () => {
  test('add up their ends; rows without a kecamatan belong to none', () => {
    const sums = sumsOf([
      row('Nongsa', '2023', null, '1-9'),
      row('Nongsa', '2024', 12, null),
      row('Galang', '2024', null, '10+'),
      row(null, '2024', null, '1-9'),
    ]);
    expect(Object.fromEntries(sums)).toEqual({
      Nongsa: { low: 13, high: 21 },
      Galang: { low: 10, high: Number.POSITIVE_INFINITY },
    });
  });

  test('one band is 1 to 9; several may be more, and no number is claimed', () => {
    expect(legendOf([row('Nongsa', '2023', null, '1-9')]).legend).toContain(t('still.events.few'));
    const several = legendOf([row('Nongsa', '2023', null, '1-9'), row('Nongsa', '2024', null, '1-9')]);
    expect(several.legend).toContain(t('still.events.some'));
    expect(several.legend).not.toContain(t('still.events.few'));
  });

  test('from ten on the number stands, with a plus where it may be more', () => {
    const { svg } = legendOf([
      row('Nongsa', '2023', 12, null),
      row('Galang', '2023', 11, null),
      row('Galang', '2024', null, '1-9'),
    ]);
    expect(svg).toContain('>12</text>');
    expect(svg).toContain('>12+</text>');
  });

  test('the time of the view counts, and the legend says which years', () => {
    const rows = [row('Nongsa', '2020', 12, null), row('Nongsa', '2023', null, '1-9')];
    expect(legendOf(rows, '&time=2022-01..2024-12').legend).not.toContain(t('still.events.many'));
    expect(legendOf(rows, '&time=2022-01..2024-12').svg).toContain(`${t('legend.incidents')}, 2023<`);
    expect(legendOf(rows).svg).toContain(`${t('legend.incidents')}, 2020–2023<`);
  });
});

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
