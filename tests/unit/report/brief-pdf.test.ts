import { describe, expect, test, vi } from 'vitest';
import { drawBriefMap } from '../../../src/report/brief/map.ts';
import { basesOf } from '../../../src/report/brief/save.ts';
import { openDocument } from '../../../src/report/document.ts';
import { PAGE, type TextOp } from '../../../src/report/page.ts';
import { printable } from '../../../src/report/text.ts';
import { colours } from '../map/colours.ts';
import { featuresOfFile } from '../state/published.ts';
import { contentOf, crowded, idle, manifest, places, realPlan, render } from './briefs.ts';
import { fonts, strait } from './profiles.ts';

const LONG = 'Pasang tertinggi 23.40 (2,1 m); angin barat laut 8–12 knot, arus kuat menjelang tengah malam. '.repeat(
  40,
);

describe.each([
  ['three boats', 'id', () => render(realPlan, 'id', { tip: true, speedLossPct: 12, sea: 'Angin barat laut.' })],
  ['three boats', 'en', () => render(realPlan, 'en')],
  ['twelve boats with eleven sectors each', 'id', () => render(crowded(12, 11), 'id')],
  ['twelve boats with eleven sectors each', 'en', () => render(crowded(12, 11), 'en', { sea: 'Calm.' })],
  ['boats without a sector', 'en', () => render(idle, 'en')],
  ['sea notes of more than a page', 'id', () => render(realPlan, 'id', { sea: LONG })],
] as const)('a brief of %s (%s)', (_what, _language, make) => {
  const { doc, layout, brief } = make();
  const width = ({ text, size, strong }: TextOp) =>
    doc
      .setFont('Inter', strong ? 'bold' : 'normal')
      .setFontSize(size)
      .getTextWidth(text);
  const boxes = layout.sheets.map((s) =>
    s.texts.map((op) => {
      const w = width(op);
      const from = op.right ? op.x - w : op.x;
      return { ...op, from, to: from + w, height: op.size * 0.26 };
    }),
  );

  test('is A4, its pages numbered and marked as internal', () => {
    expect(doc.getNumberOfPages()).toBe(layout.sheets.length);
    expect(doc.internal.pageSize.getWidth()).toBeCloseTo(210, 0);
    for (const [i, s] of layout.sheets.entries()) {
      const texts = s.texts.map((op) => op.text);
      expect(texts).toContain(`${i + 1}/${layout.sheets.length}`);
      expect(texts).toContain(printable(brief.mark));
      for (const line of brief.foot) expect(texts).toContain(printable(line));
    }
  });

  test('holds every text and rule inside its margins', () => {
    for (const b of boxes.flat()) {
      expect(b.from, b.text).toBeGreaterThanOrEqual(PAGE.margin - 0.01);
      expect(b.to, b.text).toBeLessThanOrEqual(PAGE.width - PAGE.margin + 0.01);
      expect(b.y - b.height, b.text).toBeGreaterThanOrEqual(PAGE.margin - 0.01);
      expect(b.y, b.text).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
    }
    for (const r of layout.sheets.flatMap((s) => s.rules)) {
      expect(r.x + r.width).toBeLessThanOrEqual(PAGE.width - PAGE.margin + 0.01);
      expect(r.y).toBeLessThanOrEqual(PAGE.height - PAGE.margin);
    }
  });

  test('sets no text over another, nor over the map', () => {
    const meeting = boxes.flatMap((list) =>
      list.flatMap((a, i) =>
        list
          .slice(i + 1)
          .filter((b) => Math.abs(a.y - b.y) < Math.min(a.height, b.height) && a.from < b.to && b.from < a.to)
          .map((b) => [a.text, b.text]),
      ),
    );
    expect(meeting).toEqual([]);
    const { map } = layout;
    const onMap = (boxes[0] ?? []).filter(
      (b) => b.y > map.y && b.y - b.height < map.y + map.height && b.from < map.x + map.width,
    );
    expect(onMap.map((b) => b.text)).toEqual([]);
  });

  test('prints every row of every table once, and every rule of the last page', () => {
    const printed = layout.sheets.flatMap((s) => s.texts.map((op) => op.text));
    for (const table of [brief.boats, brief.sectors]) {
      const which = table === brief.sectors ? [0, 1] : [0];
      for (const row of table.rows)
        for (const i of which)
          expect(printed.filter((text) => text === row[i]?.text).length, row[i]?.text).toBeGreaterThanOrEqual(1);
    }
    const points = brief.sectors.rows.map((r) => r[1]?.text);
    expect(printed.filter((text) => points.includes(text))).toEqual(points);
    const last = (layout.sheets.at(-1)?.texts ?? []).map((op) => op.text).join(' ');
    const wanted = brief.victims.sections.flatMap((s) => [s.heading, ...s.lines]);
    for (const text of [...wanted, ...brief.victims.sources.references, brief.victims.sources.register])
      expect(
        printable(text)
          .split(' ')
          .filter((word) => !last.includes(word)),
        text,
      ).toEqual([]);
  });

  test('is read at arm’s length: eight points, less only in foot, sources and second lines', () => {
    for (const s of layout.sheets) expect(Math.min(...s.texts.map((op) => op.size))).toBeGreaterThanOrEqual(6.6);
    const body = brief.victims.sections.flatMap((s) => s.lines).map((l) => printable(l).slice(0, 20));
    const sizes = (layout.sheets.at(-1)?.texts ?? []).filter((op) => body.some((l) => op.text.startsWith(l)));
    expect(sizes.length).toBeGreaterThanOrEqual(body.length);
    for (const op of sizes) expect(op.size, op.text).toBeGreaterThanOrEqual(8);
  });

  test('leaves lines for a hand: five a boat, one a sector, one a service without a number', () => {
    const lines = layout.sheets.flatMap((s) => s.rules).filter((r) => r.toWriteOn).length;
    const services = brief.victims.call.rows.filter((r) => r[1]?.blank).length;
    const sea = brief.sea.text ? 0 : 2;
    expect(lines).toBe(brief.crew.rows.length * 5 + brief.sectors.rows.length + services + sea);
  });

  test('has a letter in the embedded font for every sign', () => {
    const letters = new Set(boxes.flat().flatMap((op) => [...op.text]));
    for (const style of ['normal', 'bold']) {
      const { metadata } = doc.setFont('Inter', style).getFont() as unknown as {
        readonly metadata: { readonly characterToGlyph: (code: number) => number };
      };
      expect([...letters].filter((c) => !metadata.characterToGlyph(c.codePointAt(0) ?? 0))).toEqual([]);
    }
  });
});

test('a night of two or three boats takes three pages, a crowded one as many as its sectors need', () => {
  expect(render(realPlan, 'id').layout.sheets).toHaveLength(3);
  const many = render(crowded(12, 11), 'id');
  expect(many.layout.sheets.length).toBeGreaterThan(4);
  const again = many.brief.continued(many.brief.sectors.heading);
  expect(many.layout.sheets.filter((s) => s.texts.some((op) => op.text === again)).length).toBeGreaterThan(1);
});

test('neither the seed nor the request is in the file or beside it', () => {
  const { doc } = render(realPlan, 'id');
  const head = doc.output();
  const info = head.slice(head.lastIndexOf('/Producer')).slice(0, 600);
  expect(info).toContain('Jaga Selat');
  expect(head).not.toMatch(/\/(Author|Keywords)/);
  const brief = JSON.stringify(contentOf({ ...realPlan, iterations: 987_654_321 }, 'en'));
  expect(brief).not.toMatch(/987654321|detection|seed/i);
});

describe.each([
  ['the plan', realPlan],
  ['twelve boats', crowded(12, 7)],
  ['boats at home', idle],
] as const)('the map of %s', (_what, plan) => {
  const box = { x: 12, y: 60, width: 116, height: 100 };
  const doc = openDocument(fonts, 'map', 'map', 'id');
  const said: { text: string; from: number; to: number; y: number }[] = [];
  const write = doc.text.bind(doc);
  vi.spyOn(doc, 'text').mockImplementation((text, x, y, options) => {
    const half = options?.align === 'center' ? doc.getTextWidth(String(text)) / 2 : 0;
    const full = half ? 0 : doc.getTextWidth(String(text));
    said.push({ text: String(text), from: x - half, to: x + half + full, y });
    return write(text, x, y, options);
  });
  drawBriefMap(doc, box, {
    brief: contentOf(plan, 'id'),
    plan,
    bases: basesOf(plan, places, 'id'),
    strait,
    boundary: featuresOfFile('internal', 'boundary'),
    manifest,
    colours,
  });

  test('cuts no label', () => {
    for (const { text, from, to, y } of said) {
      expect(from, text).toBeGreaterThanOrEqual(box.x);
      expect(to, text).toBeLessThanOrEqual(box.x + box.width);
      expect(y - 1.8, text).toBeGreaterThanOrEqual(box.y);
      expect(y, text).toBeLessThanOrEqual(box.y + box.height);
    }
  });

  test('names bases, scale and north, and no landing', () => {
    const texts = said.map((s) => s.text);
    expect(texts).toContain('U');
    expect(texts.some((t) => t.endsWith('mil laut'))).toBe(true);
    expect(texts.some((t) => t.includes('Mako Ditpolairud'))).toBe(true);
    const landings = places
      .filter((f) => /landing/.test(String(f.properties.kind)))
      .map((f) => String(f.properties.name));
    expect(landings.length).toBeGreaterThan(50);
    expect(texts.filter((t) => landings.some((l) => t.includes(l)))).toEqual([]);
  });
});
