/** The charts of the indicator explorer, drawn to the pixel. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../../src/charts/Histogram.tsx';
import { placeLabels } from '../../../src/charts/labels.ts';
import { Scatter } from '../../../src/charts/Scatter.tsx';
import { ValueBar } from '../../../src/charts/ValueBar.tsx';
import { areaRows } from '../../../src/state/areas.ts';
import { binsOf, columnOf, pairsOf } from '../../../src/state/explore.ts';
import { indicatorsOf } from '../../../src/state/model.ts';
import { published } from '../state/published.ts';

const { areas, model, scores } = published.internal;
const units = new Map(scores.flatMap((l) => l.units.map((u) => [u.code, u] as const)));
const svg = (element: ReactElement) => renderToStaticMarkup(element);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1] ?? '');
const pairsAt = (level: 'kecamatan' | 'kelurahan', x: string, y: string) => {
  const rows = areaRows(areas, level);
  return pairsOf(columnOf(model, rows, units, x), columnOf(model, rows, units, y)).pairs;
};

describe('a value on 0–10', () => {
  test('is a bar of its share in the colour of its step', () => {
    const drawn = svg(<ValueBar value={5} step={3} thin={false} />);
    expect(drawn).toContain('width="55" height="9"');
    expect(drawn).toContain('fill="var(--risk-3)"');
  });

  test('inherited is thin, missing is hatched and no bar', () => {
    expect(svg(<ValueBar value={5} step={3} thin />)).toContain('width="55" height="3"');
    const missing = svg(<ValueBar value={null} step={0} thin={false} />);
    expect(missing).toContain('var(--nodata-line)');
    expect(missing).not.toContain('--risk');
  });
});

describe('a histogram', () => {
  const { points } = columnOf(model, areaRows(areas, 'kecamatan'), units, 'AIRPORT');
  const bins = binsOf(points.map((p) => p.value));

  test('counts on its bars all areas, and marks the selected one', () => {
    const drawn = svg(
      <Histogram bins={bins} unit="km" marked={points[0]?.value ?? null} markedName="X" language="id" />,
    );
    expect(all(drawn, /bar-count">(\d+)</g).reduce((sum, n) => sum + Number(n), 0)).toBe(12);
    expect(drawn).toContain('class="needle"');
    expect(drawn).toContain('>km<');
  });

  test('marks nothing where nothing is selected, and draws nothing of nothing', () => {
    expect(svg(<Histogram bins={bins} unit="km" marked={null} markedName="" language="id" />)).not.toContain('needle');
    expect(svg(<Histogram bins={[]} unit="km" marked={null} markedName="" language="id" />)).toBe('');
  });

  test('of equal values does not divide by nothing', () => {
    const drawn = svg(<Histogram bins={binsOf([0, 0])} unit="km" marked={0} markedName="X" language="id" />);
    expect(drawn).not.toContain('NaN');
    expect(all(drawn, /bar-count">(\d+)</g)).toEqual(['2']);
  });
});

describe('a scatter', () => {
  test('names all of twelve, at places of their own, whatever two indicators', () => {
    const codes = indicatorsOf(model).map((i) => i.code);
    const crowded: string[] = [];
    for (const x of codes)
      for (const y of codes.filter((c) => c !== x)) {
        const pairs = pairsAt('kecamatan', x, y);
        const drawn = svg(<Scatter pairs={pairs} xLabel="x" yLabel="y" selected={null} language="id" />);
        expect(all(drawn, /(<circle)/g)).toHaveLength(pairs.length);
        expect(drawn).not.toContain('NaN');
        if (all(drawn, /dot-name">([^<]+)</g).length < pairs.length) crowded.push(`${x} ${y}`);
      }

    expect(crowded).toEqual([]);
  });

  test('names of 64 the selected one alone', () => {
    const pairs = pairsAt('kelurahan', 'AIRPORT', 'SERVICE');
    expect(pairs).toHaveLength(64);
    const drawn = svg(<Scatter pairs={pairs} xLabel="x" yLabel="y" selected={pairs[5]?.code ?? ''} language="en" />);
    expect(all(drawn, /(<circle)/g)).toHaveLength(64);
    expect(all(drawn, /dot-name">([^<]+)</g)).toEqual([pairs[5]?.name]);
    expect(all(drawn, /(var\(--accent\))/g)).toHaveLength(1);
  });

  test('places no two names on each other, nor outside', () => {
    const dots = Array.from({ length: 12 }, (_, i) => ({ x: 100 + (i % 4) * 9, y: 100 + i * 3, name: 'Sekupang' }));
    const frame = { width: 320, height: 214, letter: 6, line: 12 };
    const boxes = placeLabels(dots, frame).flatMap((l) =>
      l ? [{ y: l.y, left: l.anchor === 'start' ? l.x : l.anchor === 'end' ? l.x - 48 : l.x - 24 }] : [],
    );
    expect(boxes.length).toBeGreaterThan(8);
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.left + 48 <= 320).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        expect(Math.abs(a.left - b.left) > 48 || Math.abs(a.y - b.y) > 12).toBe(true);
      }
    }
  });
});
