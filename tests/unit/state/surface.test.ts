/** What is reported, as the map and its legend show it. */
import { isValidCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { reportedFeed } from '../../../src/map/reported.ts';
import { reported } from '../../../src/risk/index.ts';
import { apartIn, cellsOf, FIRM_SHARE, hotBlocks, stepsFrom, surfaceSteps } from '../../../src/state/surface.ts';
import { SURFACES } from '../../../src/state/view.ts';
import { colours } from '../map/colours.ts';
import { coarse } from '../risk/reported/support.ts';

const { value: result } = await reported(coarse, { withoutTerminals: false, seed: 1 });
if (!result) throw new Error('no result');

test.each(SURFACES)('%s: the legend counts every cell that is drawn, and no other', (surface) => {
  const { codes, looks } = cellsOf(result, surface);
  expect(codes.length).toBe(looks.length);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(isValidCell(code)).toBe(true);
  expect(surfaceSteps(result, surface).reduce((sum, s) => sum + s.count, 0)).toBe(codes.length);
});

describe('the detection band', () => {
  const { blocks } = result;
  test('hatches exactly the blocks that cannot be observed, and draws nothing where nothing was reported', () => {
    const drawn = cellsOf(result, 'band_low');
    blocks.bands.forEach((band, i) => {
      const look = drawn.looks[drawn.codes.indexOf(blocks.codes[i] ?? '')];
      if (band.observable) expect(look).toBeTypeOf('number');
      else expect(look).toBe(band.reason === 'belowFloor' ? 'hidden' : undefined);
    });
  });

  test('is never darker at its low end than at its high end', () => {
    const [low, high] = [cellsOf(result, 'band_low'), cellsOf(result, 'band_high')];
    expect(low.codes).toEqual(high.codes);
    low.looks.forEach((look, i) => {
      if (typeof look === 'number') expect(look).toBeLessThanOrEqual(high.looks[i] as number);
    });
  });
});

describe('the density', () => {
  test('doubles from step to step, and leaves out what is below a thirty-second of its peak', () => {
    const from = stepsFrom(result, 'density');
    from.slice(1).forEach((f, i) => {
      expect(f / (from[i] as number)).toBeCloseTo(2, 9);
    });
    const drawn = new Set(cellsOf(result, 'density').codes);
    result.density.codes.forEach((code, i) => {
      expect(drawn.has(code)).toBe((result.density.perKm2[i] ?? 0) >= (from[0] as number));
    });
  });
});

describe('hot blocks', () => {
  test('are told firm from the share of redraws in which they stay hot, and cold ones are no finding', () => {
    const { hot, firm, of } = hotBlocks(result);
    const { looks } = cellsOf(result, 'hotspots');
    expect(looks.length).toBe(hot);
    expect(looks.filter((l) => l === 5).length).toBe(firm);
    expect(firm).toBe(
      [...result.blocks.hot].filter((h, i) => h === 1 && (result.blocks.hotShare[i] ?? 0) >= FIRM_SHARE).length,
    );
    expect(of).toBeGreaterThan(hot);
  });
});

test('areas that disagree are named whichever of the two counts says so', () => {
  const named = apartIn(result);
  const speaks = (verdict: string | null) => verdict === 'quiet' || verdict === 'loud';
  for (const { area, otherwise } of named) {
    expect(area.code).toBe(otherwise.code);
    expect(speaks(area.verdict) || speaks(otherwise.verdict)).toBe(true);
  }
  const codes = named.map((n) => n.area.code);
  for (const a of [...result.areas, ...result.areasOtherwise])
    expect(codes.includes(a.code) || !speaks(a.verdict)).toBe(true);
});

test('a block on the map can be asked for its card; a cell of the density has none', () => {
  const block = reportedFeed(cellsOf(result, 'band_low'), colours, 'reported').reported?.features[0];
  expect(block?.properties?.key).toBe(`reported:${cellsOf(result, 'band_low').codes[0]}`);
  const cell = reportedFeed(cellsOf(result, 'density'), colours, null).reported?.features[0];
  expect(cell?.properties?.key).toBeUndefined();
  expect(cell?.properties?.colour).toMatch(/^#/);
  // A closed ring of six or, round a pentagon, five corners.
  const ring = cell?.geometry.type === 'Polygon' ? cell.geometry.coordinates[0] : [];
  expect(ring?.length).toBeGreaterThanOrEqual(6);
  expect(ring?.[0]).toEqual(ring?.at(-1));
});
