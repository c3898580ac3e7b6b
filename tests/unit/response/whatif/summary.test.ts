import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../../../src/response/whatif/assumptions.ts';
import { type SimulatedUnit, simulate } from '../../../../src/response/whatif/index.ts';
import {
  assumptionsInForce,
  byChange,
  cityFacts,
  fallBand,
  inForceFor,
  largestFall,
  restsOnAssumption,
} from '../../../../src/response/whatif/summary.ts';
import { areaCode, intervention, quick } from './list.ts';

const list = [
  intervention('a1', 'training_port', 'PLC-001'),
  intervention('b2', 'campaign', areaCode('Sambau')),
  intervention('c3', 'shelter_beds', '21.71.04', { beds: 40 }),
];
const { value } = await simulate(quick, 'kecamatan', {}, list, assumptionsInForce([]), { draws: 40, seed: 1 });
if (!value) throw new Error('no simulation');
const { units } = value;

describe('what a simulation says of the city', () => {
  it('counts what falls, and of it what is sure, and names the largest fall', () => {
    const facts = cityFacts(units);
    const falling = units.filter(({ change }) => change && change.score < 0);
    expect(facts).toMatchObject({ units: 12, falls: falling.length, rises: 0 });
    expect(facts.surely).toBe(falling.filter(({ surely }) => surely).length);
    expect(facts.falls).toBeGreaterThan(0);
    expect(facts.falls).toBeLessThan(12);
    expect(facts.most?.change?.score).toBe(Math.min(...falling.map(({ change }) => change?.score ?? 0)));
  });

  it('names no area where nothing falls', () => {
    const still = units.map((u): SimulatedUnit => ({ ...u, change: { score: 0, low: 0, high: 0 } }));
    expect(cityFacts(still)).toMatchObject({ falls: 0, surely: 0, most: null });
  });

  it('is sure under an assumption only where something that is on acts by one', () => {
    expect(restsOnAssumption(list)).toBe(true);
    expect(restsOnAssumption(list.map((i) => ({ ...i, on: false })))).toBe(false);
    expect(restsOnAssumption([{ kind: 'legal_aid', on: true }])).toBe(false);
  });
});

describe('the order of the areas', () => {
  it('is by fall, and every area stands in it once', () => {
    const { moved, same } = byChange(units);
    const falls = moved.map(({ change }) => change?.score ?? Number.NaN);
    expect(falls).toEqual(falls.toSorted((a, b) => a - b));
    expect(falls.every((x) => x < 0)).toBe(true);
    const ranks = same.map(({ before }) => before.rank ?? Number.NaN);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect([...moved, ...same].map(({ code }) => code).toSorted()).toEqual(units.map(({ code }) => code).toSorted());
  });

  it('puts areas without a score among those that stay, at the end', () => {
    const [first, ...rest] = units as [SimulatedUnit, ...SimulatedUnit[]];
    const blank: SimulatedUnit = { ...first, before: { ...first.before, rank: null }, change: null };
    expect(byChange([blank, ...rest]).same.at(-1)).toBe(blank);
  });
});

describe('the bands of the map', () => {
  it('are thirds of the largest fall; what stays and what rises is told apart', () => {
    const largest = largestFall(units);
    const with_ = (score: number): SimulatedUnit => ({
      ...(units[0] as SimulatedUnit),
      change: { score, low: score, high: score },
    });
    expect(largest).toBe(cityFacts(units).most?.change?.score);
    expect([1, 0.67, 0.66, 0.34, 0.33, 0.01].map((x) => fallBand(with_(x * largest), largest))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    expect(fallBand(with_(0), largest)).toBe(-1);
    expect(fallBand(with_(0.01), largest)).toBe(-2);
    expect(fallBand({ ...with_(1), change: null }, largest)).toBe(-1);
  });
});

describe('assumptions in force', () => {
  it('are as proposed until the office changes a kind, and then its own for that kind alone', () => {
    const plain = DEFAULT_ASSUMPTIONS.map(({ kind, node, effect, low, high }) => ({ kind, node, effect, low, high }));
    expect(assumptionsInForce([])).toEqual(plain);
    const own = { kind: 'campaign', node: 'VUL', effect: 0.2, low: 0.1, high: 0.3 } as const;
    expect(assumptionsInForce([own])).toEqual(plain.map((a) => (a.kind === 'campaign' ? own : a)));
    expect(inForceFor([own], 'training_port')).toEqual(plain.filter(({ kind }) => kind === 'training_port'));
  });
});
