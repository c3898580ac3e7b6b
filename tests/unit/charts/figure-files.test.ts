/** The newsroom's charts on their way out: a sheet of SVG, CSV, and what a slide's own charts are made of. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { figureCsv } from '../../../src/charts/figures/csv.ts';
import { type NativeGraph, nativeChart } from '../../../src/charts/figures/native.ts';
import { PRINT, SCREEN } from '../../../src/charts/figures/palette.ts';
import { textWidth } from '../../../src/charts/figures/pen.ts';
import { standaloneSvg } from '../../../src/charts/figures/standalone.ts';
import { CHART_IDS, type ChartId } from '../../../src/domain/story.ts';
import { wordsOf } from '../../../src/i18n/words.ts';
import type { Language } from '../../../src/state/view.ts';
import { overlaps, textBoxes } from './boxes.ts';
import { fontAt } from './font.ts';
import { figure, paper } from './newsroom.ts';

const sheet = (id: ChartId, language: Language) =>
  standaloneSvg(figure(id, language), { width: 960, language, palette: PRINT, document: paper() }, '2026-11-21');

describe.each(['id', 'en'] as const)('a sheet of SVG (%s)', (language) => {
  test.each(CHART_IDS)('of %s bears title, cautions, every source, date and licence, none on another', (id) => {
    const svg = sheet(id, language);
    const made = figure(id, language);
    const boxes = textBoxes(svg);
    const text = boxes.map((b) => b.text).join(' ');
    for (const part of [made.title, ...made.cautions, ...made.sources.map((s) => s.title)])
      expect(text).toContain(part);
    expect(text).toContain('CC BY 4.0');
    expect(text).toContain('21 Nov 2026');
    expect(overlaps(boxes)).toEqual([]);
    expect(
      boxes.filter((b) => b.right > 960 || b.bottom > Number(svg.getAttribute('height'))).map((b) => b.text),
    ).toEqual([]);
  });

  test.each(CHART_IDS)('of %s needs nothing else: no page colour, no file, hatches within it', (id) => {
    const text = sheet(id, language).outerHTML;
    expect(text).not.toMatch(/var\(--|href=|@import|<style/);
    for (const [, name] of text.matchAll(/url\(#([^)]+)\)/g)) expect(text).toContain(`id="${name}"`);
    expect(text).toContain('Inter, ');
  });
});

describe('CSV', () => {
  const read = (id: ChartId, language: Language) =>
    Papa.parse<Record<string, string>>(figureCsv(figure(id, language), wordsOf(language)).trim(), { header: true })
      .data;

  test('of a chart has plain numbers, the status of each, and its sources', () => {
    const rows = read('prevented-departures', 'id');
    expect(rows.map((r) => [r.Kategori, r.Nilai, r['Status angka']])).toEqual([
      ['2022', '2780', 'angka terbitan'],
      ['2022 (perkiraan)', '4200', 'perkiraan atau turunan'],
      ['2023 (s.d. 21 Des)', '8243', 'belum setahun penuh'],
      ['2024 (tidak ditemukan)', '', 'tidak ditemukan'],
      ['2025', '5659', 'angka terbitan'],
    ]);
    for (const row of rows) expect(row.Sumber).not.toBe('');
  });

  test.each(CHART_IDS)('of %s has a source on every row that says something', (id) => {
    for (const row of read(id, 'en')) if (row.Value !== '') expect(row.Source).not.toBe('');
  });
});

describe('for a slide', () => {
  const graphs = (id: ChartId) => nativeChart(figure(id)) as readonly NativeGraph[];

  test('a chart is one graph a series with a gap for what is missing and a flag for what is hatched', () => {
    const [graph] = graphs('prevented-departures');
    expect(graph).toMatchObject({ kind: 'bar', min: 0, max: 8243, numberFormat: '#,##0' });
    expect(graph?.series.values).toEqual([2780, 4200, 8243, null, 5659]);
    expect(graph?.series.hatched).toEqual([false, true, true, false, false]);
    expect(graph?.series.labels[1]).toBe('≈ 4,200');
    expect(new Set(graph?.categories).size).toBe(5);
    expect(graphs('cases-by-agency')).toHaveLength(7);
  });

  test('a ladder is a line over its rungs, a gap where the tier is not known', () => {
    const [graph] = graphs('tiers');
    expect(graph).toMatchObject({ kind: 'line', min: 0, max: 3 });
    expect(graph?.rungs[0]).toBe('Tier 3');
    expect(graph?.series.values.slice(0, 3)).toEqual([0, 0, 2]);
    expect(graph?.series.values.at(-1)).toBeNull();
  });

  test.each(['modes', 'prevalence', 'timeline'] as const)('%s is a table whose rows are as wide as its head', (id) => {
    const [table] = nativeChart(figure(id));
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.length).toBeGreaterThan(5);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  test('colours are six digits, the hatched one lighter', () => {
    for (const id of ['batam-cases', 'tiers', 'task-forces'] as const) {
      for (const { series } of graphs(id)) {
        expect(series.colour).toMatch(/^[0-9A-F]{6}$/);
        expect(Number.parseInt(series.hatchedColour, 16)).toBeGreaterThan(Number.parseInt(series.colour, 16));
      }
    }
  });
});

test('paper has the colours of the day theme', () => {
  const css = readFileSync('src/app/tokens.css', 'utf8');
  const day = css.slice(0, css.indexOf('[data-theme="dusk"]'));
  for (const [part, name] of Object.entries(SCREEN)) {
    const token = name.slice('var('.length, -1);
    const value = new RegExp(`${token}: (#[0-9a-f]{6})`).exec(day)?.[1];
    expect(PRINT[part as keyof typeof PRINT], part).toBe(value);
  }
});

test.each([
  ['400', false],
  ['600', true],
] as const)('letters of weight %s are as wide as in the font that the site ships', async (weight, bold) => {
  const file = `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`;
  const { advanceOf } = await fontAt(file);
  for (const letter of 'AIWagilmw0123456789 .,:;()–—±·’') {
    expect(textWidth(letter, 1000, bold), letter).toBeCloseTo(advanceOf(letter), -0.5);
  }
});
