import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../../src/report/layout.ts';
import { PAGE, wrap } from '../../../src/report/page.ts';
import { profilePdf } from '../../../src/report/pdf.ts';
import { printable } from '../../../src/report/text.ts';
import type { Language, Profile } from '../../../src/state/view.ts';
import { colours } from '../map/colours.ts';
import { published } from '../state/published.ts';
import { fonts, profileOf, strait } from './profiles.ts';

const render = (code: string, language: Language, profile: Profile) =>
  profilePdf({
    profile: profileOf(code, language, profile),
    areas: published[profile].areas,
    strait,
    manifest: published[profile].manifest,
    colours,
    language,
    fonts,
  });

describe.each([
  ['21.71.01', 'id', 'public'],
  ['21.71.02', 'en', 'public'],
  ['21.71.10', 'id', 'internal'],
  ['21.71.11.1001', 'en', 'internal'],
] as const)('the profile of %s (%s, %s)', (code, language, profile) => {
  const { doc, layout } = render(code, language, profile);
  const width = (text: string, size: number, strong: boolean) =>
    doc
      .setFont('Inter', strong ? 'bold' : 'normal')
      .setFontSize(size)
      .getTextWidth(text);

  test('is one page of A4, and a PDF', () => {
    expect(doc.getNumberOfPages()).toBe(1);
    expect(doc.internal.pageSize.getWidth()).toBeCloseTo(210, 0);
    expect(doc.internal.pageSize.getHeight()).toBeCloseTo(297, 0);
    expect(new TextDecoder().decode(doc.output('arraybuffer').slice(0, 5))).toBe('%PDF-');
  });

  test('holds every text inside its margins', () => {
    for (const { text, x, y, size, strong, right } of layout.texts) {
      const w = width(text, size, strong);
      const start = right ? x - w : x;
      expect(start, text).toBeGreaterThanOrEqual(PAGE.margin - 0.01);
      expect(start + w, text).toBeLessThanOrEqual(PAGE.width - PAGE.margin + 0.01);
      expect(y, text).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
    }
  });

  test('sets no text over another', () => {
    const boxes = layout.texts.map(({ text, x, y, size, strong, right }) => {
      const w = width(text, size, strong);
      const from = right ? x - w : x;
      return { text, from, to: from + w, y, height: size * 0.26 };
    });
    const meeting = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.abs(a.y - b.y) < Math.min(a.height, b.height) && a.from < b.to && b.from < a.to)
        .map((b) => [a.text, b.text]),
    );
    expect(meeting).toEqual([]);
  });

  test('prints all its content, word for word', () => {
    const made = profileOf(code, language, profile);
    const printed = layout.texts.map((op) => op.text).join(' ');
    const wanted = [made.title, made.standing, made.form, made.method, ...made.foot].concat(
      made.sections.flatMap((s) => [s.heading, ...s.lines.map((l) => l.text)]),
      made.sources,
    );
    // A text beside a value may have the value between its lines; its words are all there still.
    for (const text of wanted) {
      const words = printable(text).split(' ');
      expect(
        words.filter((word) => !printed.includes(word)),
        text,
      ).toEqual([]);
    }
    for (const line of [made.standing, ...made.foot]) expect(printed).toContain(printable(line));
    expect(layout.sourcesShown).toBe(made.sources.length);
  });

  test('has a letter in the embedded font for every sign', () => {
    const letters = new Set(layout.texts.flatMap((op) => [...op.text]));
    for (const style of ['normal', 'bold']) {
      const { metadata } = doc.setFont('Inter', style).getFont() as unknown as {
        readonly metadata: { readonly characterToGlyph: (code: number) => number };
      };
      const without = [...letters].filter((c) => !metadata.characterToGlyph(c.codePointAt(0) ?? 0));
      expect(without).toEqual([]);
    }
  });
});

test('sources that do not fit are counted, never dropped in silence', () => {
  const made = profileOf('21.71.01', 'en', 'internal');
  const sources = Array.from({ length: 120 }, (_, i) => `B · A publisher, a report of some length, number ${i}, 2024`);
  const layout = layoutOf({ ...made, sources }, (text, size) => text.length * size * 0.19);
  expect(layout?.sourcesShown).toBeGreaterThan(0);
  expect(layout?.sourcesShown).toBeLessThan(120);
  expect(layout?.bottom).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
  expect(layout?.texts.map((x) => x.text).join(' ')).toContain(`${120 - (layout?.sourcesShown ?? 0)} more sources`);
});

test('a word longer than its line is cut, and nothing of it lost', () => {
  const lines = wrap('a verylongwordindeed b', 6, (x) => x.length);
  expect(lines.join('').replaceAll(' ', '')).toBe('averylongwordindeedb');
  expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(6);
});

test('a sign that the font has not is spelled', () => {
  expect(printable('≥ 3 · − ± é – — © Č')).toBe('>= 3 · − ± é – — © C');
});
