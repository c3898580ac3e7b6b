import { describe, expect, it } from 'vitest';
import { cellsFor, lengthNm, pointsOf, shapesOf } from '../../../../../src/app/data/edit/shapes.ts';
import { rowsOf } from '../../../../../src/region/edits/index.ts';
import { pack } from '../../../region/pack.ts';

const FILES = pack();

describe('shapes of rows', () => {
  it('the length of a drawn line is the distance that the register gives every route', () => {
    for (const { key, cells } of rowsOf(FILES, 'routes')) {
      const drawn = Number(lengthNm(pointsOf('routes', cells)));
      expect(Math.abs(drawn - Number(cells.distance_nm)), key).toBeLessThanOrEqual(0.1001);
    }
  });
  it('a line put into cells and read back is the same line', () => {
    const cells = rowsOf(FILES, 'routes')[0]?.cells ?? {};
    expect(cellsFor('routes', pointsOf('routes', cells)).waypoints).toBe(cells.waypoints);
  });
  it('every place is on the map; an event without a position, and one half typed, is not', () => {
    expect(shapesOf('places', rowsOf(FILES, 'places')).features.length).toBe(rowsOf(FILES, 'places').length);
    const events = rowsOf(FILES, 'incidents');
    const located = events.filter(({ cells }) => cells.lon !== '');
    expect(shapesOf('incidents', events).features.length).toBe(located.length);
    for (const cells of [
      { lon: '104.1', lat: '' },
      { lon: '104,1', lat: '1.1' },
      { lon: '1.1', lat: '104.1' },
    ])
      expect(pointsOf('places', cells)).toEqual([]);
    expect(shapesOf('routes', [{ key: 'a', cells: { waypoints: '104 1' } }]).features).toEqual([]);
  });
});
