/** What is asked of a browser when a picture becomes a PNG: nothing it would answer with an empty canvas. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { stepMap } from '../../../../src/report/story/map/stepMap.ts';
import {
  MOST_PX,
  MOST_SIDE,
  rasterise,
  rasteriseAll,
  sizeFault,
  withFaces,
} from '../../../../src/report/story/raster.ts';
import { parseLink } from '../../../../src/state/link.ts';
import { colours } from '../../map/colours.ts';
import { facts } from './story-facts.ts';

test('a size beyond what browsers draw is a value that names it', async () => {
  expect(sizeFault({ width: 2339, height: 1654 }, 1)).toBeNull();
  expect(sizeFault({ width: MOST_SIDE, height: 100 }, 1)).toBeNull();
  expect(sizeFault({ width: MOST_SIDE + 1, height: 100 }, 1)).toEqual({
    reason: 'size',
    width: MOST_SIDE + 1,
    height: 100,
  });
  const side = Math.ceil(Math.sqrt(MOST_PX)) + 1;
  expect(sizeFault({ width: side, height: side }, 1)?.reason).toBe('size');
  expect(sizeFault({ width: 1920, height: 1080 }, 5)?.reason).toBe('size');
  for (const width of [0, -1, Number.NaN]) expect(sizeFault({ width, height: 10 }, 1)?.reason).toBe('size');
  // No canvas is asked for: there is none here.
  expect(await rasterise({ svg: '', width: 1920, height: 1080 }, 9)).toHaveProperty('fault.width', 17280);
});

test('pictures stop between two, at a cancel and at the first fault', async () => {
  const drawn: number[] = [];
  const tooLarge = [0, 1, 2].map((i) => () => {
    drawn.push(i);
    return { svg: '', width: 99_999, height: 1 };
  });
  const made = await rasteriseAll(tooLarge, () => undefined, new AbortController().signal);
  expect(made).toHaveLength(1);
  expect(drawn).toEqual([0]);

  const controller = new AbortController();
  const never = rasteriseAll(tooLarge, () => controller.abort(new Error('enough')), controller.signal);
  await expect(never).rejects.toThrow('enough');
  expect(drawn).toEqual([0]);
});

test('the letters go into the picture, which stays well-formed', () => {
  const furniture = {
    legend: true,
    scale: true,
    north: true,
    date: true,
    source: true,
    disclaimer: true,
    howToRead: true,
  };
  const svg = stepMap({
    view: parseLink('#/risk', 'public'),
    facts,
    language: 'id',
    colours,
    width: 800,
    height: 600,
    furniture,
  });
  const dressed = withFaces(svg, '@font-face{font-family:Inter;src:url(data:font/woff;base64,AA==)}');
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(dressed).close();
  expect(names.slice(0, 2)).toEqual(['svg', 'style']);
});
