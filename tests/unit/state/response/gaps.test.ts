import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type DataState, useData } from '../../../../src/state/data.ts';
import { chooseColumn, columnShown, GAP_FACES, gapsOf, useGapChoice } from '../../../../src/state/response/gaps.ts';

const file = (name: string) => ({
  state: 'ready' as const,
  value: JSON.parse(readFileSync(`public/regions/batam/${name}`, 'utf8')) as never,
});
const waiting = useData.getState();
const loaded: DataState = {
  ...waiting,
  manifest: file('manifest.json'),
  areas: file('areas.geojson'),
  layers: {
    ...waiting.layers,
    places: file('places.geojson'),
    ports: file('ports.geojson'),
    border_points: file('border_points.geojson'),
  },
  tables: { ...waiting.tables, programmes: file('programmes.json'), indicators: file('indicators.json') },
};
const gaps = () => {
  const found = gapsOf(loaded);
  if (!found) throw new Error('not derived');
  return found;
};

beforeEach(() => useGapChoice.setState(useGapChoice.getInitialState(), true));

describe('what has reached whom, of the published files', () => {
  it('waits for its files, and is derived once for the same ones', () => {
    expect(gapsOf(waiting)).toBeNull();
    expect(gapsOf({ ...loaded, layers: { ...loaded.layers, ports: waiting.layers.ports } })).toBeNull();
    expect(gapsOf(loaded)).toBe(gapsOf({ ...loaded }));
  });
  it('knows the subject of every row, and the source of every id that a cell rests on', () => {
    const { tables, subjects, programmes, places } = gaps();
    for (const face of GAP_FACES)
      for (const row of tables[face].rows) {
        expect(subjects.get(row.id)?.name_id, row.id).toBeTruthy();
        for (const id of Object.values(row.cells).flatMap((cell) => cell.rests))
          expect(programmes.get(id)?.source_title ?? places.get(id)?.source.title, id).toBeTruthy();
      }
  });
  it('keeps apart what the sources give as the number of assisted villages', () => {
    expect(
      gaps()
        .lists.map((fact) => fact.value)
        .sort(),
    ).toEqual([2, 5, 8]);
  });
  it('is published: no row of a shelter has a point on the map', () => {
    const { places, subjects } = gaps();
    const shelters = [...places.values()].filter((p) => p.services.includes('shelter'));
    expect(shelters.length).toBeGreaterThan(0);
    for (const { id } of shelters) expect(subjects.get(id)).toMatchObject({ lon: null, lat: null });
  });
  it('shows the first column of a table until one is chosen, and the choice of each table stays', () => {
    expect(columnShown(gaps(), useGapChoice.getState())).toBe('training');
    chooseColumn('areas', 'legal');
    useGapChoice.setState({ face: 'ports' });
    expect(columnShown(gaps(), useGapChoice.getState())).toBe('training');
    useGapChoice.setState({ face: 'areas' });
    expect(columnShown(gaps(), useGapChoice.getState())).toBe('legal');
  });
});
