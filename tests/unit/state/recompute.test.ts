import { beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../src/cli/read-pack.ts';
import { withChoice } from '../../../src/risk/choice.ts';
import type { ClassRule } from '../../../src/risk/classes.ts';
import { scoreCells, scoreRegion } from '../../../src/risk/index.ts';
import { AS_MODELLED, type Choice } from '../../../src/state/choice.ts';
import { ruleOf } from '../../../src/state/classes.ts';
import { equalWeights, informWeights, readSaved, writeSaved } from '../../../src/state/presets.ts';
import { cellScoresUnder, liveCells, liveLevels, unitsUnder } from '../../../src/state/recompute.ts';
import { published } from './published.ts';

const files = published.internal;
const pack = readPack('batam', { local: false })?.value;
const levels = files.scores;
const model = pack?.model;
const ownClasses = ruleOf(files.manifest, null, null) as ClassRule;

/** scores.json keeps four decimals of the raw values. */
const ROUNDING = 2e-3;

describe('the index on the main thread, from the published raw values', () => {
  let live: NonNullable<ReturnType<typeof liveLevels>>;
  beforeAll(() => {
    if (!model) throw new Error('no pack');
    const made = liveLevels(model, levels, ownClasses, 'full');
    if (!made) throw new Error('no raw values in the internal scores');
    live = made;
  });

  it('is the published index where nothing is chosen', () => {
    const units = unitsUnder(live, AS_MODELLED);
    for (const { units: shown } of levels)
      for (const u of shown) {
        expect(units?.get(u.code)?.score, u.name).toBeCloseTo(u.score ?? Number.NaN, 2);
        expect(units?.get(u.code)?.class).toBe(u.class);
      }
  });

  const choices: Record<string, () => Choice> = {
    'hazard counts three times the others': () => ({ ...AS_MODELLED, weights: { HAZ: 3 } }),
    'equal weights': () => equalWeights(model as NonNullable<typeof model>),
    "INFORM's product form": () => informWeights(model as NonNullable<typeof model>),
    'an arithmetic mean of percentiles': () => ({
      weights: {},
      aggregation: { RISK: 'arithmetic' },
      normalisation: 'percentile',
    }),
  };
  it.each(Object.keys(choices))('answers as the engine does: %s', (name) => {
    const choice = choices[name]?.() ?? AS_MODELLED;
    if (!pack) throw new Error('no pack');
    const engine = scoreRegion({ ...pack, model: withChoice(pack.model, choice) }, 'kecamatan').value;
    const units = unitsUnder(live, choice);
    expect(engine?.units).toHaveLength(12);
    for (const u of engine?.units ?? []) {
      const here = units?.get(u.code);
      if (u.score === null) expect(here?.score).toBeNull();
      else expect(Math.abs((here?.score ?? Number.NaN) - u.score), u.name).toBeLessThan(ROUNDING);
    }
  });

  it('makes no index of weights that sum to zero, and says nothing instead of NaN', () => {
    expect(unitsUnder(live, { ...AS_MODELLED, weights: { HAZ: 0, VUL: 0, LCC: 0 } })).toBeNull();
  });
});

describe('cells under a slider', () => {
  const cells = pack && scoreCells(pack).value;

  it.each(['full', 'evidence-free'] as const)('are scored as the engine scores them: %s', (variant) => {
    if (!pack || !cells) throw new Error('no cells');
    const live = liveCells(pack.model, cells, ownClasses, variant);
    const choice: Choice = { ...AS_MODELLED, weights: { HAZ: 2 }, aggregation: { RISK: 'arithmetic' } };
    const asked = { withoutEvidence: variant === 'evidence-free' };
    const engine = scoreCells({ ...pack, model: withChoice(pack.model, choice) }, asked).value;
    const here = live && cellScoresUnder(live, choice);
    expect(here?.length).toBe(cells.codes.length);
    // NaN where a cell has no score, in both.
    expect(here).toEqual(engine?.score);
    expect(here?.some((s) => !Number.isNaN(s))).toBe(true);
  });

  it('make no index of weights that sum to zero', () => {
    if (!pack || !cells) throw new Error('no cells');
    const live = liveCells(pack.model, cells, ownClasses, 'full');
    expect(live && cellScoresUnder(live, { ...AS_MODELLED, weights: { HAZ: 0, VUL: 0, LCC: 0 } })).toBeNull();
  });
});

describe('saved weightings', () => {
  const one = { name: 'Rapat', author: 'Gugus Tugas', date: '2026-11-21', note: '', choice: AS_MODELLED };
  const memory = (kept: string | null) => ({
    kept,
    getItem: () => kept,
    setItem(_: string, value: string) {
      this.kept = value;
    },
    removeItem() {
      this.kept = '';
    },
  });

  it('come back as they were saved, with author, date and note', () => {
    const storage = memory(null);
    expect(writeSaved(storage, [one])).toBe(true);
    expect(readSaved(memory(storage.kept))).toEqual([one]);
  });

  it('leave out what cannot be read instead of stopping the map', () => {
    expect(readSaved(memory('{broken'))).toEqual([]);
    expect(
      readSaved(memory(JSON.stringify([one, { name: 3 }, null, { ...one, choice: null }, { ...one, choice: {} }]))),
    ).toEqual([one]);
  });

  it('say so when the device refuses to keep them', () => {
    const full = {
      getItem: () => null,
      setItem() {
        throw new Error('QuotaExceededError');
      },
      removeItem() {},
    };
    expect(writeSaved(full, [one])).toBe(false);
  });
});
