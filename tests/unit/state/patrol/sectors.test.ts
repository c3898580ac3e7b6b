import { cellToLatLng } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellNames, numberedSectors, publicNames } from '../../../../src/state/patrol/sectors.ts';
import { featuresOfFile, published } from '../published.ts';

const sector = (cell: string) => ({ cell, arrive: '19:00', leave: '20:00', boundaryUnknown: false });
const CELL = '876526a01ffffff';

describe('the sectors of a plan', () => {
  it('are numbered through all boats', () => {
    const vessels = [{ sectors: [sector('a'), sector('b')] }, { sectors: [] }, { sectors: [sector('a')] }];
    const numbered = numberedSectors({ vessels } as unknown as Parameters<typeof numberedSectors>[0]);
    expect(numbered.map((s) => [s.number, s.boat, s.cell])).toEqual([
      [1, 0, 'a'],
      [2, 0, 'b'],
      [3, 2, 'a'],
    ]);
  });

  it('are called after public names alone: never after a landing or a base', () => {
    const { areas } = published.internal;
    const names = publicNames(areas, featuresOfFile('internal', 'ports'), 'id').map((n) => n.name);
    expect(names.length).toBeGreaterThan(60);
    // A landing may bear the name of its kelurahan, which is public: what counts is that the public files hold the name.
    const open = new Set([
      ...published.public.areas.features.map((f) => f.properties.name),
      ...featuresOfFile('public', 'ports').flatMap((f) => [f.properties.name, f.properties.name_id]),
    ]);
    expect(names.filter((name) => !open.has(name))).toEqual([]);
  });

  it('take a village within five miles before a nearer terminal', () => {
    const [lat, lon] = cellToLatLng(CELL);
    const names = [
      { name: 'terminal', lon, lat, village: false },
      { name: 'village', lon: lon + 4 / 60, lat, village: true },
    ];
    expect(cellNames([CELL], names).get(CELL)?.name).toBe('village');
    expect(
      cellNames([CELL], [names[0] as (typeof names)[number], { ...names[1], lon: lon + 0.1 } as never]).get(CELL)?.name,
    ).toBe('terminal');
    expect(cellNames([CELL], []).size).toBe(0);
  });
});
