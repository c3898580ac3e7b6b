import { describe, expect, it } from 'vitest';
import type { RegionPack } from '../../../../src/domain/pack.ts';
import { lonLat } from '../../../../src/domain/units.ts';
import { centralDraw, demandOf, pairShares } from '../../../../src/patrol/exposure/demand.ts';
import { settingOf } from '../../../../src/patrol/exposure/exposure.ts';
import {
  type Exposure,
  type ExposureQuestion,
  type ExposureWork,
  exposureOf,
  onCells,
} from '../../../../src/patrol/exposure/index.ts';
import { patrolWaters } from '../../../../src/patrol/waters/index.ts';
import { greatCircleKm } from '../../../../src/sea/index.ts';
import { batam, patrolCells, reordered, seaCells } from '../strait.ts';

const grid = seaCells(7);
const ASKED: ExposureQuestion = { seed: 7, draws: 12 };
const outcome = (question: Partial<ExposureQuestion> = {}, pack: RegionPack = batam, work: ExposureWork = {}) =>
  exposureOf(pack, grid, { ...ASKED, ...question }, work);
const exposure = async (...args: Parameters<typeof outcome>): Promise<Exposure> => {
  const { value, errors } = await outcome(...args);
  if (!value) throw new Error(JSON.stringify(errors));
  return value;
};
const columns = ({ mean, low, high }: Exposure) => ({ mean, low, high });
const plain = await exposure();

describe('the exposure of the strait', () => {
  it('is a share: 0 to 1, the interval in order, mass where crossings are known', () => {
    expect(plain).toMatchObject({ draws: 12, asked: 12, partial: false });
    for (const [i, mean] of plain.mean.entries()) {
      for (const share of [mean, plain.low[i], plain.high[i]]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(plain.low[i]).toBeLessThanOrEqual(plain.high[i] as number);
      if (mean === 0) expect(plain.high[i]).toBe(0);
    }
    expect(Math.max(...plain.mean)).toBeGreaterThan(0.1);
    // Far south, no crossing passes.
    const south = plain.mean.filter((_, i) => (grid.lat[i] as number) < 0.4);
    expect(south.length).toBeGreaterThan(100);
    expect(Math.max(...south)).toBeLessThan(0.01);
  });

  it('uses landings, not positions at sea, terminals or what lies off the map', () => {
    const left = new Map(plain.left.map(({ id, reason }) => [id, reason]));
    expect(left.get('PLC-050')).toBe('seaPosition');
    expect(left.get('PLC-058')).toBe('inactive');
    expect(left.get('PLC-080')).toBe('outsideMap');
    expect(left.get('PLC-101')).toBe('officialOnly');
    expect([...left.values()]).not.toContain('farFromWater');
    expect(plain.landings).toBeGreaterThan(30);
    expect(plain.foreignEnds).toBeGreaterThan(8);
  });

  it('has the same bytes for the same seed, others for another', async () => {
    expect(columns(await exposure())).toEqual(columns(plain));
    expect((await exposure({ seed: 8 })).mean).not.toEqual(plain.mean);
  });

  it('does not depend on the order of rows', async () => {
    const shuffled = {
      ...batam,
      places: reordered(batam.places),
      routes: reordered(batam.routes),
      sources: reordered(batam.sources),
    };
    expect(columns(await exposure({}, shuffled))).toEqual(columns(plain));
  });

  it('stays as it is when all weights double', async () => {
    const ends = settingOf(batam, grid, ASKED).value?.ends;
    const all = [...(ends?.landings ?? []), ...(ends?.foreign ?? [])];
    const doubled = await exposure({ endFactors: new Map(all.map(({ id }) => [id, 2])) });
    doubled.mean.forEach((share, i) => {
      expect(share).toBeCloseTo(plain.mean[i] as number, 9);
    });
  });

  it('gives nothing to an end of weight 0: as if it were not there', async () => {
    const without = await exposure({ endFactors: new Map([['PLC-085', 0]]) });
    const leftOut = await exposure({ leaveOut: new Set(['PLC-085']) });
    expect(columns(leftOut)).toEqual(columns(without));
    expect(leftOut.left).toContainEqual({ id: 'PLC-085', reason: 'leftOut' });
    const setting = settingOf(batam, grid, { ...ASKED, endFactors: new Map([['PLC-085', 0]]) }).value;
    const j = setting?.ends.foreign.findIndex(({ id }) => id === 'PLC-085') ?? -1;
    expect(j).toBeGreaterThanOrEqual(0);
  });

  it('shifts with direction, and each direction alone is a whole', async () => {
    const [out, back] = [await exposure({ direction: 'outbound' }), await exposure({ direction: 'inbound' })];
    expect(out.mean).not.toEqual(back.mean);
    const setting = settingOf(batam, grid, ASKED).value;
    if (!setting) throw new Error('no setting');
    for (const direction of ['outbound', 'inbound', 'both'] as const) {
      const demand = demandOf(batam, setting.ends, setting.demand.km, direction);
      const shares = pairShares(demand, centralDraw(demand));
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      const doubled = { ...demand, any: demand.any.map((w) => 2 * w), named: demand.named.map((w) => 2 * w) };
      pairShares(doubled, centralDraw(demand)).forEach((share, p) => {
        expect(share).toBeCloseTo(shares[p] as number, 12);
      });
    }
  });

  it('is drawn on cells that hold every cell of the patrol grid', () => {
    const patrol = patrolCells(7);
    const known = new Set(plain.ids);
    expect(patrol.ids.filter((id) => !known.has(id))).toEqual([]);
    const waters = patrolWaters(batam, patrol).value;
    const own = onCells(patrol.ids, plain, plain.mean).reduce((s, v, i) => s + v * (waters?.inside[i] ?? 0), 0);
    expect(own).toBeGreaterThan(1);
    expect(onCells(['nowhere'], plain, plain.mean)).toEqual(Float64Array.of(0));
  });
});

describe('a tip', () => {
  const near = (e: Exposure, lon: number, lat: number): number =>
    e.mean.reduce(
      (sum, share, i) =>
        sum + (greatCircleKm(lonLat(grid.lon[i] as number, grid.lat[i] as number), lonLat(lon, lat)) < 6 ? share : 0),
      0,
    );
  const tip = (factor: number) => [{ lon: 103.77, lat: 0.975, radiusNm: 3, factor }];

  it('of factor 1 changes nothing', async () => {
    const same = await exposure({ tips: tip(1) });
    same.mean.forEach((share, i) => {
      expect(share).toBeCloseTo(plain.mean[i] as number, 12);
    });
  });

  it('raises what passes its circle at the cost of the rest, and lowers it below 1', async () => {
    const [more, less] = [await exposure({ tips: tip(5) }), await exposure({ tips: tip(0) })];
    expect(near(more, 103.77, 0.975)).toBeGreaterThan(1.5 * near(plain, 103.77, 0.975));
    expect(near(less, 103.77, 0.975)).toBeLessThan(0.35 * near(plain, 103.77, 0.975));
    expect(near(more, 104.11, 1.22)).toBeLessThan(near(plain, 104.11, 1.22));
  });

  it('that forbids everything leaves no traffic, and says so', async () => {
    const { value, errors } = await outcome({ tips: [{ lon: 104, lat: 1, radiusNm: 300, factor: 0 }] });
    expect(value).toBeNull();
    expect(errors.map(({ rule }) => rule)).toEqual(['noTraffic']);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    [{ draws: 0 }, 'draws'],
    [{ draws: 2.5 }, 'draws'],
    [{ speedLossPct: 100 }, 'speedLossPct'],
    [{ night: { date: '2026-02-30', hours: [1] } }, 'date'],
    [{ night: { date: '2026-11-28', hours: [] } }, 'hours'],
    [{ tips: [{ lon: 104, lat: 1, radiusNm: 0, factor: 2 }] }, 'weights'],
    [{ tips: [{ lon: 104, lat: 1, radiusNm: 1, factor: -1 }] }, 'weights'],
    [{ tips: Array.from({ length: 33 }, () => ({ lon: 104, lat: 1, radiusNm: 1, factor: 2 })) }, 'weights'],
    [{ endFactors: new Map([['PLC-085', Number.NaN]]) }, 'endFactors'],
  ])('names what to change: %j', async (question, column) => {
    const { value, errors } = await outcome(question);
    expect(value).toBeNull();
    expect(errors[0]).toMatchObject({ column, rule: 'range' });
  });

  it('says when no landing or no foreign end is left', async () => {
    const without = (kinds: readonly string[]) => ({
      ...batam,
      places: batam.places.filter(({ kind }) => !kinds.includes(kind)),
    });
    const rules = async (pack: RegionPack) => (await outcome({}, pack)).errors.map(({ rule }) => rule);
    expect(await rules(without(['informal_landing', 'people_port']))).toEqual(['noLandings']);
    expect(await rules(without(['foreign_landing']))).toEqual(['noForeignEnds']);
  });
});

describe('long work', () => {
  it('shows what it has, and ends with the whole', async () => {
    const seen: Exposure[] = [];
    const shares: number[] = [];
    const whole = await exposure({}, batam, { onPartial: (e) => seen.push(e), onProgress: (s) => shares.push(s) });
    expect(seen.map(({ draws, partial }) => [draws, partial])).toEqual([
      [4, true],
      [8, true],
    ]);
    expect(columns(whole)).toEqual(columns(plain));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('cancelled keeps the draws so far, says partial, and they are those of a shorter run', async () => {
    const stop = new AbortController();
    const part = await exposure({}, batam, { signal: stop.signal, onPartial: () => stop.abort() });
    expect(part).toMatchObject({ draws: 4, asked: 12, partial: true });
    expect(columns(part)).toEqual(columns(await exposure({ draws: 4 })));
  });

  it('cancelled before the first draw has nothing to show', async () => {
    const stop = new AbortController();
    stop.abort();
    const { value, errors } = await outcome({}, batam, { signal: stop.signal });
    expect(value).toBeNull();
    expect(errors.map(({ rule }) => rule)).toEqual(['cancelled']);
  });
});
