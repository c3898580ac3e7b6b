import { describe, expect, it } from 'vitest';
import type { EffectAssumption, Intervention } from '../../../../src/domain/intervention.ts';
import type { Place } from '../../../../src/domain/register.ts';
import {
  DEFAULT_ASSUMPTIONS,
  type Simulation,
  simulate,
  simulateOn,
  simulationBase,
} from '../../../../src/response/whatif/index.ts';
import { scoreRegion, uncertainty } from '../../../../src/risk/index.ts';
import { reordered } from '../../risk/batam.ts';
import { areaCode, BEDS, batam, EIGHT, intervention, quick, scoresOf } from './list.ts';

const DRAWS = 40;
const SEED = 5;
const based = async (level: 'kecamatan' | 'kelurahan', pack = quick) => {
  const { value } = await simulationBase(pack, level, {}, { seed: SEED });
  if (!value) throw new Error('unsound');
  return value;
};
const [kecamatan, kelurahan] = [await based('kecamatan'), await based('kelurahan')];
const assume = (kind: EffectAssumption['kind'], node: string, effect: number): EffectAssumption => ({
  kind,
  node,
  effect,
  low: 0,
  high: 1,
});

async function run(
  list: readonly Intervention[],
  assumptions: readonly EffectAssumption[] = DEFAULT_ASSUMPTIONS,
  base = kecamatan,
  draws = DRAWS,
): Promise<Simulation> {
  const { value, errors } = await simulateOn(base, list, assumptions, { draws });
  expect(errors).toEqual([]);
  if (!value) throw new Error('nothing');
  return value;
}
const changed = ({ units }: Simulation) => units.filter((u) => u.change?.score !== 0).map((u) => u.name);
const unitOf = ({ units }: Simulation, name: string) => {
  const found = units.find((u) => u.name === name);
  if (!found) throw new Error(name);
  return found;
};
const whyOf = (s: Simulation) => Object.fromEntries(s.effects.map(({ id, why }) => [id, why]));

describe('before', () => {
  it('is the published score and its intervals, to the bit, at both levels', async () => {
    for (const [level, base] of [
      ['kecamatan', kecamatan],
      ['kelurahan', kelurahan],
    ] as const) {
      const [simulated, known] = await Promise.all([
        run(EIGHT, DEFAULT_ASSUMPTIONS, base),
        uncertainty(quick, level, { draws: DRAWS, seed: SEED }),
      ]);
      expect(simulated.units.map((u) => [u.code, u.before])).toEqual(
        known.value?.units.map((u) => [
          u.code,
          {
            score: u.score,
            low: u.interval?.low,
            high: u.interval?.high,
            rank: u.rank,
            rankLow: u.rankInterval?.low,
            rankHigh: u.rankInterval?.high,
          },
        ]),
      );
    }
  });

  it('is also after, to the bit, when nothing is on, or no effect is assumed', async () => {
    const off = EIGHT.map((x) => ({ ...x, on: false }));
    const none = DEFAULT_ASSUMPTIONS.map((a) => ({ ...a, effect: 0, low: 0, high: 0 }));
    for (const s of [await run(off), await run(EIGHT.slice(0, 5), none)]) {
      expect(s.units.map((u) => u.after)).toEqual(s.units.map((u) => u.before));
      expect(s.units.every((u) => u.change?.low === 0 && u.change.high === 0 && !u.surely)).toBe(true);
      expect(scoresOf(scoreRegion(quick, 'kecamatan').value)).toEqual(s.units.map((u) => u.after.score));
    }
  });
});

describe('what is put on the map', () => {
  it('is measured by the index as a row of the register would be', async () => {
    const placed = EIGHT.slice(5);
    const template = quick.places.find((p) => p.kind === 'patrol_base') as Place;
    const row = (id: string, kind: Place['kind'], lon: number, lat: number, r: number) =>
      ({ ...template, id, kind, lon, lat, location_precision_m: r, status: 'active', attributes: {} }) as Place;
    const point = quick.geometry.kelurahan.features.find((f) => f.properties.name === 'Sembulang');
    const [lon = 0, lat = 0] = point?.geometry.type === 'Point' ? point.geometry.coordinates : [];
    const added = [
      row('1', 'service', lon, lat, 1500 + (point?.properties.precision_m ?? 0)),
      row('2', 'service', 103.887, 1.153, 500),
      row('3', 'patrol_base', 104.23, 0.77, 500),
    ];
    const pack = { ...quick, places: [...quick.places, ...added] };
    for (const [level, base] of [
      ['kecamatan', kecamatan],
      ['kelurahan', kelurahan],
    ] as const)
      expect((await run(placed, [], base, 2)).units.map((u) => u.after.score)).toEqual(
        scoresOf(scoreRegion(pack, level).value),
      );
  });

  it('counts for the city alone where its place is known no better than 5 km', async () => {
    const s = await run([intervention('x', 'legal_aid', '21.71.08')]);
    expect(whyOf(s)).toEqual({ x: 'cityOnly' });
    expect(changed(s)).toEqual([]);
  });

  it('changes nothing where others are nearer', async () => {
    const s = await run([intervention('x', 'patrol_base', 'PLC-134')]);
    expect(whyOf(s)).toEqual({ x: 'nothingNearer' });
  });

  it('makes no other area look worse, under relative scales neither', async () => {
    const s = await run(EIGHT, DEFAULT_ASSUMPTIONS, kelurahan);
    for (const u of s.units) {
      expect(u.change?.score).toBeLessThanOrEqual(0);
      expect(u.change?.high).toBeLessThanOrEqual(0);
    }
    const alone = await run([EIGHT[5] as Intervention], [], kelurahan);
    const far = unitOf(alone, 'Kasu');
    expect([far.after.low, far.after.high]).toEqual([far.before.low, far.before.high]);
    expect(unitOf(alone, 'Sembulang').surely).toBe(true);
  });
});

describe('what is assumed', () => {
  it('multiplies the share of the node by 1 − effect', async () => {
    const batuAji = areaCode('Batu Aji', 'kecamatan');
    const s = await run([intervention('x', 'campaign', batuAji)], [assume('campaign', 'VUL', 0.4)]);
    expect(changed(s)).toEqual(['Batu Aji']);
    const known = scoreRegion(quick, 'kecamatan').value?.units.find((u) => u.code === batuAji);
    const [hazard, vulnerability, coping] = ['HAZ', 'VUL', 'LCC'].map((node) => known?.nodes[node] ?? 0) as [
      number,
      number,
      number,
    ];
    const expected = Math.cbrt(hazard * (1 + 0.6 * (vulnerability - 1)) * coping);
    expect(unitOf(s, 'Batu Aji').after.score).toBeCloseTo(expected, 12);
  });

  it('of one kelurahan is a part of its kecamatan, the same for each', async () => {
    const [one, two, ...others] = batam.areas.filter((a) => a.parent_code === '21.71.12').map((a) => a.code);
    if (!one || !two) throw new Error('no kelurahan');
    const n = others.length + 2;
    const left = async (codes: readonly string[]) => {
      const s = await run(
        codes.map((code, i) => intervention(`x${i}`, 'campaign', code)),
        [assume('campaign', 'VUL', 0.4)],
        kecamatan,
        2,
      );
      const u = unitOf(s, 'Batu Aji');
      const known = scoreRegion(quick, 'kecamatan').value?.units.find((x) => x.name === 'Batu Aji');
      const vul = known?.nodes.VUL ?? 0;
      return ((vul * ((u.after.score ?? 0) / (u.before.score ?? 1)) ** 3 - 1) / (vul - 1)) as number;
    };
    expect(await left([one])).toBeCloseTo(1 - 0.4 / n, 10);
    expect(await left([one, two])).toBeCloseTo(1 - 0.8 / n, 10);
    expect(await left([one, one])).toBeCloseTo(1 - (1 - 0.36) / n, 10);
    expect(await left([one, two, ...others])).toBeCloseTo(0.6, 10);
  });

  it('of a training reaches those for whom that terminal is the nearest', async () => {
    const s = await run([EIGHT[0] as Intervention], [assume('training_port', 'TERMINAL', 0.5)], kelurahan);
    expect(unitOf(s, 'Teluk Tering').change?.score).toBeLessThan(0);
    expect(unitOf(s, 'Tanjung Riau').change?.score).toBe(0);
    const whole = await run([EIGHT[0] as Intervention], [assume('training_port', 'HAZ_GATE', 0.5)], kelurahan);
    expect(changed(whole)).toEqual(changed(s));
    expect(whyOf(await run([intervention('x', 'training_port', 'PLC-018')]))).toEqual({ x: 'notMeasured' });
    expect(whyOf(await run([EIGHT[0] as Intervention], []))).toEqual({ a1: 'noAssumption' });
  });

  it('says how much each does by itself, and where', async () => {
    const s = await run(EIGHT);
    for (const { id, why, touches, alone } of s.effects) {
      expect([id, why]).toEqual([id, null]);
      expect(touches.length).toBeGreaterThan(0);
      expect(alone).toBeLessThan(0);
    }
  });
});

describe('how sure', () => {
  it('is told of the differences within draws: narrower than the scores’ own intervals', async () => {
    const s = await run(EIGHT, DEFAULT_ASSUMPTIONS, kecamatan, 200);
    for (const { before, change } of s.units) {
      const width = (before.high ?? 0) - (before.low ?? 0);
      expect((change?.high ?? 9) - (change?.low ?? 0)).toBeLessThan(width / 2);
      expect(change?.low).toBeLessThanOrEqual(change?.high ?? -9);
    }
  });

  it('widens with the ends of the assumption, and the nominal change does not', async () => {
    const list = [intervention('x', 'campaign', '21.71.08')];
    const sharp = unitOf(await run(list, [{ ...assume('campaign', 'VUL', 0.3), low: 0.3, high: 0.3 }]), 'Galang');
    const wide = unitOf(await run(list, [assume('campaign', 'VUL', 0.3)]), 'Galang');
    expect(wide.change?.score).toBe(sharp.change?.score);
    const width = (u: typeof wide) => (u.change?.high ?? 0) - (u.change?.low ?? 0);
    expect(width(wide)).toBeGreaterThan(width(sharp));
    expect(sharp.surely).toBe(true);
  });

  it('is the same for a seed, whatever the order of interventions, assumptions and rows', async () => {
    const pack = { ...quick, places: reordered(quick.places), areas: reordered(quick.areas) };
    const [a, b, c] = await Promise.all([
      run(EIGHT),
      run([...EIGHT].reverse()),
      run(EIGHT, DEFAULT_ASSUMPTIONS, await based('kecamatan', pack)),
    ]);
    expect(b.units).toEqual(a.units);
    expect(c.units).toEqual(a.units);
    expect(a.caution).toBe('simulationIsNoEvidence');
  });

  it('reports progress, and a cancelled run ends with a value', async () => {
    const shares: number[] = [];
    await simulate(quick, 'kecamatan', {}, EIGHT, [], { draws: 30, seed: 1, onProgress: (s) => shares.push(s) });
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((x, y) => x - y)).toEqual(shares);
    const signal = AbortSignal.abort();
    const { value, errors } = await simulate(quick, 'kecamatan', {}, EIGHT, [], { draws: 30, seed: 1, signal });
    expect([value, errors.at(-1)?.rule]).toEqual([null, 'cancelled']);
  });
});

it('beds change capacity against the waves reported, and no score', async () => {
  const s = await run([BEDS, { ...BEDS, id: 'd0', on: false }]);
  expect(changed(s)).toEqual([]);
  expect(whyOf(s)).toEqual({ c9: 'capacityOnly', d0: 'off' });
  expect([s.capacity.before, s.capacity.after]).toEqual([89, 129]);
  expect(s.capacity.waves.map(({ text, value }) => [text, value])).toEqual([['>100', 100]]);
  expect(s.capacity.published.every(({ source }) => source.source_url)).toBe(true);
  expect(JSON.stringify(s.capacity)).not.toMatch(/"l(on|at)"/);
});
