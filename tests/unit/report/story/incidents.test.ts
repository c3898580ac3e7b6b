/** What is reported, as a picture tells it: three looks, and the years they are of. */

import { describe, expect, test } from 'vitest';
import type { LayerFeature } from '../../../../src/domain/published.ts';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { composeMap } from '../../../../src/report/story/map/compose.ts';
import { parseLink } from '../../../../src/state/link.ts';
import { colours } from '../../map/colours.ts';
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

describe('reported events on a still map', () => {
  test('have the looks of the stage, and no number but "10+"', () => {
    const rows = [
      row('Nongsa', '2023', 12, null),
      row('Galang', '2023', null, '1-9'),
      row('Galang', '2024', null, '1-9'),
      row(null, '2024', 11, null),
    ];
    const { svg, legend } = legendOf(rows);
    expect(legend).toEqual([t('stage.count.many'), t('stage.count.some'), t('stage.count.none'), t('still.unplaced')]);
    expect(svg.match(/>10\+<\/text>/g)).toHaveLength(2);
    expect(svg).not.toMatch(/>1[12]<\/text>/);
  });

  test('are those of the time of the view, and the legend says of which years', () => {
    const rows = [row('Nongsa', '2020', 12, null), row('Nongsa', '2023', null, '1-9')];
    const within = legendOf(rows, '&time=2022-01..2024-12');
    expect(within.legend).not.toContain(t('stage.count.many'));
    expect(within.svg).toContain(`${t('stage.counts')}, 2023<`);
    expect(legendOf(rows).svg).toContain(`${t('stage.counts')}, 2020–2023<`);
  });
});
