import { describe, expect, it } from 'vitest';
import { planPatrol, readRequest } from '../../../../src/patrol/plan/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam } from '../strait.ts';
import PLAIN from './plain-plan.json' with { type: 'json' };
import { planOf, requestOf, twoBoats } from './support.ts';

const withTank = (fuelL: number | null, change: Record<string, unknown> = {}) =>
  twoBoats({ vessels: twoBoats().vessels.map((vessel) => ({ ...vessel, fuelL, ...change })) });

describe('a tank', () => {
  it('is never emptied below its reserve, and is used', async () => {
    const rng = createRng(13);
    for (let k = 0; k < 8; k++) {
      const fuelL = rng.between(250, 1300);
      const { vessels } = await planOf(withTank(fuelL), 2);
      for (const { hours, fuelL: taken } of vessels) {
        expect(hours * 120 * 1.2).toBeLessThanOrEqual(fuelL);
        expect(taken).toBeLessThanOrEqual(fuelL);
        expect(hours * 120 * 1.2).toBeGreaterThan(Math.min(fuelL, 8 * 120 * 1.2) * 0.9);
      }
    }
  });

  it('that outlasts the hours changes nothing, nor does a boat that burns nothing', async () => {
    expect(JSON.stringify(await planOf(withTank(5000), 10))).toBe(JSON.stringify(PLAIN));
    const [still, none] = [
      await planOf(withTank(1, { fuelLph: 0 }), 0),
      await planOf(withTank(null, { fuelLph: 0 }), 0),
    ];
    expect(JSON.stringify(still)).toBe(JSON.stringify(none));
  });

  it('never lowers the bound by being larger', async () => {
    const bounds = [];
    for (const fuelL of [300, 600, 900]) bounds.push((await planOf(withTank(fuelL), 0)).bound);
    for (let k = 1; k < bounds.length; k++) expect(bounds[k]).toBeGreaterThan(bounds[k - 1]!);
  });

  it('that reaches no sector is named, and not the hours', async () => {
    const { value, errors } = await planPatrol(batam, requestOf(withTank(60)), { seed: 1, iterations: 0 });
    expect(value).toBeNull();
    expect(errors.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['tank', 1, 'vessels.fuelL'],
      ['tank', 2, 'vessels.fuelL'],
    ]);
  });

  it('is not blamed where the hours are too short with any tank', async () => {
    const raw = withTank(60, { hours: 0.6, speedKn: 5 });
    const { errors } = await planPatrol(batam, requestOf(raw), { seed: 1, iterations: 0 });
    expect(errors[0]?.rule).toBe('endurance');
  });

  it.each([
    [{ fuelL: 500, fuelLph: undefined }, 'fuelRate'],
    [{ fuelL: 0 }, 'range'],
    [{ fuelL: 'full' }, 'range'],
  ])('%j is named', (change, rule) => {
    const [vessel] = twoBoats().vessels;
    const { errors } = readRequest(twoBoats({ vessels: [{ ...vessel, ...change }] }));
    expect(errors).toEqual([expect.objectContaining({ rule, row: 1, column: 'vessels.fuelL' })]);
  });
});
