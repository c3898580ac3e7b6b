import { describe, expect, it } from 'vitest';
import { planPatrol, readRequest } from '../../../../src/patrol/plan/index.ts';
import { batam } from '../strait.ts';
import { expectClear, outline, planAround } from './areas.ts';
import PLAIN from './plain-plan.json' with { type: 'json' };
import { planOf, requestOf, twoBoats } from './support.ts';

const area = (...ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] });
const box = (w: number, s: number, e: number, n: number) => area([w, s], [e, s], [e, n], [w, n], [w, s]);
const refused = async (noGo: unknown, change: Record<string, unknown> = {}) =>
  (await planPatrol(batam, requestOf(twoBoats({ noGo, ...change })), { seed: 1, iterations: 0 })).errors;

describe('areas closed to boats', () => {
  it('none is as if they had not been asked about', async () => {
    const plan = await planOf(twoBoats({ noGo: [], others: [], watches: [] }), 10);
    expect(JSON.stringify(plan)).toBe(JSON.stringify(PLAIN));
  });

  it('where no boat goes anyway change nothing', async () => {
    const plan = await planOf(twoBoats({ noGo: [box(104.0, 1.4, 104.1, 1.5)] }), 10);
    expect(JSON.stringify(plan)).toBe(JSON.stringify(PLAIN));
  });

  it('on the way of a plan and about its sectors are gone round', async () => {
    const { vessels } = await planOf(twoBoats(), 5);
    const [[lon = 0, lat = 0] = [], [lon1 = 0, lat1 = 0] = []] = vessels[0]?.track.coordinates ?? [];
    const [x, y] = [(lon + lon1) / 2, (lat + lat1) / 2];
    const noGo = [box(x - 0.002, y - 0.002, x + 0.002, y + 0.002), outline(vessels[1]?.sectors[0]?.cell ?? '')];
    expectClear(await planOf(twoBoats({ noGo }), 5), noGo as Parameters<typeof expectClear>[1]);
  });

  it('are touched by no leg and no sector, for requests drawn at random', async () => {
    for (let seed = 1; seed <= 8; seed++) await planAround(seed, 2);
  });

  it.each([
    ['no polygon', { type: 'Point', coordinates: [104, 1] }, 'noGoForm'],
    ['nothing', null, 'noGoForm'],
    ['too few corners', area([104, 1], [104.1, 1], [104, 1]), 'noGoForm'],
    ['a position off the globe', area([104, 1], [204.1, 1], [104, 1.1], [104, 1]), 'noGoForm'],
    ['a ring left open', area([104, 1], [104.1, 1], [104.1, 1.1], [104, 1.1]), 'noGoOpen'],
    ['a bow tie', area([104, 1], [104.1, 1.1], [104.1, 1], [104, 1.1], [104, 1]), 'noGoCrossesItself'],
  ])('%s is named with its row', (_, bad, rule) => {
    const { value, errors } = readRequest(twoBoats({ noGo: [box(104, 1.1, 104.1, 1.2), bad] }));
    expect(value).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ rule, row: 2, column: 'noGo' })]);
  });

  it('are at most so many with so many corners', () => {
    const many = Array.from({ length: 51 }, () => box(104, 1.1, 104.1, 1.2));
    expect(readRequest(twoBoats({ noGo: many })).errors[0]?.rule).toBe('form');
    const ring = Array.from({ length: 2001 }, (_, k) => [
      104 + 0.1 * Math.cos((k * Math.PI) / 1000),
      1.1 + 0.1 * Math.sin((k * Math.PI) / 1000),
    ]);
    ring[2000] = ring[0] as number[];
    expect(readRequest(twoBoats({ noGo: [area(...ring)] })).errors[0]?.rule).toBe('form');
  });

  it.each([
    ['off the map', [box(104, 1.1, 104.1, 1.2), box(100, 1, 100.1, 1.1)], { rule: 'noGoOutside', row: 2 }],
    ['over all water', [box(102, -1, 107, 3)], { rule: 'noGoLeavesNoWater', row: null }],
    ['over a base', [box(103.9, 1.125, 103.92, 1.145)], { rule: 'noGoCutsOff', row: 1 }],
    ['over a base ashore and its harbour', [box(104.1, 1.03, 104.2, 1.07)], { rule: 'noGoCutsOff', row: 2 }],
  ])('%s are refused', async (_, noGo, error) => {
    expect(await refused(noGo)).toEqual([expect.objectContaining({ column: expect.any(String), ...error })]);
  });

  it('about a base cut it off, and a gap in them frees it', async () => {
    const [w, s, e, n] = [103.85, 1.1, 103.97, 1.17];
    const ring = (d: number) => [
      [w - d, s - d],
      [e + d, s - d],
      [e + d, n + d],
      [w - d, n + d],
      [w - d, s - d],
    ];
    const closed = { type: 'Polygon', coordinates: [ring(0.02), ring(0)] };
    const [boat] = twoBoats().vessels;
    const change = { vessels: [boat] };
    // Within the ring the boat may find a sector: then it stays inside, and is told of nothing.
    const { value, errors } = await planPatrol(batam, requestOf(twoBoats({ noGo: [closed], ...change })), {
      seed: 1,
      iterations: 0,
    });
    if (value) expectClear(value, [closed as Parameters<typeof expectClear>[1][number]]);
    else expect(errors[0]?.rule).toBe('noGoCutsOff');
    expect(await refused([{ type: 'Polygon', coordinates: [ring(0.02), ring(-0.028)] }], change)).toEqual([
      expect.objectContaining({ rule: 'noGoCutsOff', row: 1, column: 'vessels.base' }),
    ]);
  });

  it('are not blamed for what a limit alone leaves dry', async () => {
    const limit = {
      type: 'LineString',
      coordinates: [
        [103.2, 0.21],
        [105, 0.21],
      ],
    };
    expect((await refused([box(104, 1.1, 104.1, 1.2)], { limit }))[0]?.rule).toBe('limitLeavesNoWater');
  });

  it('are not blamed for a base that is far from any water without them', async () => {
    const [boat] = twoBoats().vessels;
    const errors = await refused([box(104.0, 1.4, 104.1, 1.5)], { vessels: [{ ...boat, base: [103.8, 1.45] }] });
    expect(errors[0]?.rule).toBe('baseFar');
  });
});
