import { describe, expect, test } from 'vitest';
import { drawBatch } from '../../../src/report/batch.ts';
import { featuresOf } from '../../../src/state/areas.ts';
import { colours } from '../map/colours.ts';
import { filesOf, fonts, profileOf, strait } from './profiles.ts';

const files = filesOf('public');
const codes = featuresOf(files.areas, 'kecamatan').map((f) => f.properties.code);
const draw = (asked: readonly string[], signal: AbortSignal, onProgress: (done: number) => void) =>
  drawBatch({ files, strait }, fonts, colours, { codes: asked, language: 'en', onProgress, signal });

describe('the profiles of all kecamatan in one file', () => {
  test('have a page each, in the order asked for, with a bookmark and the public form', async () => {
    const told: number[] = [];
    const made = await draw(codes, new AbortController().signal, (done) => told.push(done));
    expect(codes).toHaveLength(12);
    expect(made?.pages).toBe(12);
    expect(made?.doc.getNumberOfPages()).toBe(12);
    expect(told).toEqual(codes.map((_, i) => i + 1));
    const raw = made?.doc.output() ?? '';
    const titles = codes.map((code) => profileOf(code, 'en', 'public').title);
    expect(raw.match(/\/Title \(/g)?.length).toBeGreaterThanOrEqual(13);
    expect(new Set(titles).size).toBe(12);
    expect(profileOf(codes[0] ?? '', 'en', 'public').profile).toBe('public');
  });

  test('stop between two pages, and then nothing is left', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const made = await draw(codes, controller.signal, (done) => {
      told.push(done);
      if (done === 3) controller.abort();
    });
    expect(made).toBeNull();
    expect(told).toEqual([1, 2, 3]);
  });

  test('leave out a code that is no area, and say so', async () => {
    const [first = ''] = codes;
    const made = await draw(['21.71.99', first], new AbortController().signal, () => undefined);
    expect(made?.unknown).toEqual(['21.71.99']);
    expect(made?.pages).toBe(1);
  });
});
