/** The small charts, drawn to the pixel. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CaseSeries } from '../../../src/charts/CaseSeries.tsx';
import { DriverBars } from '../../../src/charts/DriverBars.tsx';
import { RankAxis, RankWhisker, rankTicks } from '../../../src/charts/RankWhisker.tsx';
import { yearlyCases } from '../../../src/state/cases.ts';
import { published } from '../state/published.ts';

const svg = (element: ReactElement) => renderToStaticMarkup(element);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1] ?? '');

describe('a rank whisker', () => {
  const nongsa = { nominal: 4, low: 1, high: 5, count: 12, step: 4, width: 112, height: 30 };

  test('stands at its rank, from its lowest to its highest', () => {
    expect(svg(<RankWhisker {...nongsa} />)).toBe(
      '<svg width="112" height="30" aria-hidden="true" class="whisker">' +
        `<path d="M6 0V30M${6 + (3 / 11) * 100} 0V30M${6 + (7 / 11) * 100} 0V30M106 0V30" stroke="var(--line)"></path>` +
        `<path d="M6 15H${6 + (4 / 11) * 100}M6 11.5V18.5M${6 + (4 / 11) * 100} 11.5V18.5" stroke="var(--ink-2)" stroke-width="1.4" fill="none"></path>` +
        `<circle cx="${6 + (3 / 11) * 100}" cy="15" r="5" fill="var(--risk-4)" stroke="var(--ink)" stroke-width="1"></circle>` +
        '</svg>',
    );
  });

  test('draws neither interval nor rank where there is none', () => {
    const drawn = svg(<RankWhisker {...nongsa} nominal={null} low={null} high={null} />);
    expect(drawn).not.toContain('<circle');
    expect(all(drawn, /(<path)/g)).toHaveLength(1);
  });

  test('without a class wears the colour of missing data', () => {
    expect(svg(<RankWhisker {...nongsa} step={0} />)).toContain('fill="var(--nodata)"');
  });

  test('has ticks at the first and last rank and two between, and so has its axis', () => {
    expect(rankTicks(12)).toEqual([1, 4, 8, 12]);
    expect(rankTicks(64)).toEqual([1, 21, 42, 64]);
    expect(rankTicks(3)).toEqual([1, 2, 3]);
    expect(rankTicks(1)).toEqual([1]);
    expect(all(svg(<RankAxis count={12} width={112} />), />(\d+)<\/text>/g)).toEqual(['1', '4', '8', '12']);
  });

  test('of a single area does not divide by nothing', () => {
    expect(svg(<RankWhisker {...nongsa} count={1} nominal={1} low={1} high={1} />)).not.toContain('NaN');
  });
});

describe('drivers', () => {
  const drivers = [
    { code: 'A', name: 'Titik pantai', difference: 1 },
    { code: 'B', name: 'Jalur laut', difference: 0.25 },
    { code: 'C', name: 'Layanan', difference: -1 },
  ];
  const drawn = svg(<DriverBars drivers={drivers} language="id" />);

  test('are named, and their difference told with its sign', () => {
    expect(all(drawn, /driver-name">([^<]+)</g)).toEqual(['Titik pantai', 'Jalur laut', 'Layanan']);
    expect(all(drawn, /driver-value">([^<]+)</g)).toEqual(['+1,00', '+0,25', '−1,00']);
    expect(all(svg(<DriverBars drivers={drivers} language="en" />), /driver-value">([^<]+)</g)).toEqual([
      '+1.00',
      '+0.25',
      '−1.00',
    ]);
  });

  test('stand right of the median where they raise and left of it, hollow, where they lower', () => {
    // Width 108 less 2 px either side: the median of −1…1 stands at 54, one point is 52 px long.
    expect(all(drawn, /<rect x="([\d.]+)"/g).map(Number)).toEqual([54, 54, 2]);
    expect(all(drawn, /<rect [^>]*width="([\d.]+)"/g).map(Number)).toEqual([52, 13, 52]);
    expect(all(drawn, /<rect [^>]*fill="([^"]+)"/g)).toEqual(['var(--ink-2)', 'var(--ink-2)', 'var(--panel)']);
    expect(all(drawn, /<path d="M([\d.]+) 0V24"/g).map(Number)).toEqual([54, 54, 54]);
  });

  test('can be none', () => {
    expect(svg(<DriverBars drivers={[]} language="id" />)).toBe('<ul class="drivers"></ul>');
  });
});

describe('a case series', () => {
  const rows = yearlyCases(published.internal.cases, 'safe-migrant-batam-tppo-cases').filter(
    (r) => (r.year ?? '') <= '2023',
  );
  const bars = rows.map((r) => ({
    label: r.year ?? '',
    value: r.value ?? 0,
    partial: r.partial_year,
    note: r.partial_year ? 'sampai 18 Desember' : null,
  }));
  const drawn = svg(<CaseSeries bars={bars} title="Kasus" language="id" />);

  test('draws 38 and 87 to scale, each once', () => {
    expect(all(drawn, /case-label">([^<]+)</g)).toEqual(['2022', '2023']);
    expect(all(drawn, /case-value">([^<]+)</g)).toEqual(['38', '87']);
    expect(all(drawn, /<rect width="([\d.]+)%"/g).map(Number)).toEqual([(38 / 87) * 100, 100]);
  });

  test('hatches the year that is a part of one, and says until when', () => {
    expect(all(drawn, /rx="2" fill="([^"]+)"/g)).toEqual(['var(--ink-2)', 'url(#cases-hatch)']);
    expect(drawn).toContain('<pattern id="cases-hatch"');
    expect(all(drawn, /case-note">([^<]+)</g)).toEqual(['sampai 18 Desember']);
  });

  test('of nothing but zeros does not divide by nothing', () => {
    const zero = svg(
      <CaseSeries bars={[{ label: '2020', value: 0, partial: false, note: null }]} title="-" language="id" />,
    );
    expect(zero).toContain('<rect width="0%"');
  });
});
