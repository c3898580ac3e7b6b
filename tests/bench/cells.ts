/** Cells by the thousand: indicators, scores under a slider, and the flat arrays against Turf. */
import { type PreparedCells, pointContext, prepareCells } from '../../src/risk/cells/prepare.ts';
import { prepareLive, recompute } from '../../src/risk/live.ts';
import { OPERATORS } from '../../src/risk/operators/registry.ts';
import { createRng } from '../../src/risk/rng.ts';
import { kernelSum } from '../../src/risk/spatial/kernel.ts';
import { turfEquality } from '../support/cells-by-turf.ts';
import { batam } from './batam.ts';
import { type Bench, checksum, timed } from './measure.ts';

const CELLS = 50_000;

/** The real region with more of its water, cut to exactly so many cells. */
function manyCells(): PreparedCells {
  const { value } = prepareCells({ ...batam, model: { ...batam.model, cells: { resolution: 9, coast_km: 17 } } });
  if (!value || value.grid.codes.length < CELLS) throw new Error('too few cells');
  const { grid, columns } = value;
  return {
    ...value,
    grid: {
      ...grid,
      codes: grid.codes.slice(0, CELLS),
      lon: grid.lon.slice(0, CELLS),
      lat: grid.lat.slice(0, CELLS),
      water: grid.water.slice(0, CELLS),
      parent: grid.parent.slice(0, CELLS),
    },
    columns: columns.map((c) => ({ ...c, values: c.values.slice(0, CELLS) })),
  };
}

/** The register brought to 200 places and 62 routes, and 10,000 reports spread over the cells. */
function registers({ grid }: PreparedCells) {
  const rng = createRng(7);
  const somewhere = () => {
    const cell = rng.below(CELLS);
    return { lon: grid.lon[cell] ?? 0, lat: grid.lat[cell] ?? 0 };
  };
  const places = Array.from({ length: 200 }, (_, i) => {
    const place = batam.places[i % batam.places.length];
    if (!place) throw new Error('no places');
    return i < batam.places.length ? place : { ...place, id: `${place.id}-${i}` };
  });
  const routes = Array.from({ length: 62 }, (_, i) => batam.routes[i % batam.routes.length]).flatMap((r) => r ?? []);
  return { places, routes, reports: Array.from({ length: 10_000 }, () => ({ ...somewhere(), weight: 1 })) };
}

export const benches: readonly Bench[] = [
  {
    name: 'indicators-cells-50k-ms',
    unit: 'ms',
    limit: 2000,
    measure: async () => {
      const cells = manyCells();
      const { places, routes, reports } = registers(cells);
      const pack = { ...batam, places, routes };
      const { ms, result } = await timed(3, () => {
        const context = pointContext(pack, cells.model, cells.grid);
        const columns = cells.indicators.flatMap(({ input }) => {
          const operator = input.kind === 'computed' ? OPERATORS.get(input.operator) : undefined;
          if (input.kind !== 'computed' || operator?.pointForm !== 'points') return [];
          return [operator.atPoints(context, input.parameters)];
        });
        return [...columns, kernelSum(context, reports, 3)];
      });
      return { value: ms, n: CELLS, check: checksum(result) };
    },
  },
  {
    name: 'score-cells-50k-ms',
    unit: 'ms',
    limit: 100,
    measure: async () => {
      const live = prepareLive(manyCells());
      let weight = 1;
      const { ms } = await timed(15, () => {
        weight += 0.05;
        return recompute(live, { weights: { HAZ: weight } });
      });
      const { value } = recompute(live, { weights: { HAZ: 2 } });
      return { value: ms, n: CELLS, check: checksum([value?.scores, value?.ranks]) };
    },
  },
  {
    name: 'turf-equality-cells',
    unit: '1',
    limit: 1,
    measure: () => {
      const { value } = prepareCells(batam);
      if (!value) throw new Error('the model is unsound');
      const compared = turfEquality(batam, value, 50);
      const n = compared.reduce((sum, c) => sum + c.cells, 0);
      return { value: Math.max(...compared.map((c) => c.worst)), n, check: checksum(compared) };
    },
  },
];
