/** Looking at the same scores through other classes. */
import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/cli/read-pack.ts';
import type { ClassRule } from '../../../src/risk/classes.ts';
import { uncertainty } from '../../../src/risk/index.ts';
import { areaRows, CODES_OF, chancesOf, stepOfClass } from '../../../src/state/areas.ts';
import { AS_MODELLED } from '../../../src/state/choice.ts';
import { classesIn, ruleOf, schemeId } from '../../../src/state/classes.ts';
import { liveLevels, unitsUnder } from '../../../src/state/recompute.ts';
import { SCHEME_CHOICES, type SchemeChoice } from '../../../src/state/view.ts';
import { published } from './published.ts';

const { manifest, areas, scores, model } = published.internal;
const pack = readPack('batam', { local: false })?.value;
const rule = (scheme: SchemeChoice | null) => ruleOf(manifest, pack?.reference_codes ?? null, scheme) as ClassRule;
const classesUnder = (scheme: SchemeChoice | null) => {
  const levels = liveLevels(model, scores, rule(scheme), 'full') ?? [];
  const units = unitsUnder(levels, AS_MODELLED);
  return areaRows(areas, 'kecamatan').map((r) => ({ ...r, classCode: units?.get(r.code)?.class ?? null }));
};

test('the model’s own classes are the published ones', () => {
  for (const row of areaRows(areas, 'kecamatan'))
    expect(classesUnder(null).find((r) => r.code === row.code)?.classCode, row.name).toBe(row.classCode);
});

test('BNPB’s three classes are thirds of the scale, for IRBI publishes no cut-off', () => {
  expect(classesIn(areas, 'kecamatan', rule('bnpb'))).toEqual([
    { code: 'low', upper: 4 },
    { code: 'medium', upper: 7 },
    { code: 'high', upper: 10 },
  ]);
  for (const { score, classCode, name } of classesUnder('bnpb'))
    expect(classCode, name).toBe((score ?? 0) <= 4 ? 'low' : (score ?? 0) <= 7 ? 'medium' : 'high');
});

test('quantiles put a fifth of the areas into each class, the highest into the fifth', () => {
  const rows = classesUnder('quantiles');
  const counts = CODES_OF.quantiles.map((code) => rows.filter((r) => r.classCode === code).length);
  expect(counts.reduce((a, b) => a + b)).toBe(12);
  for (const n of counts) expect([2, 3]).toContain(n);
  expect(rows[0]?.classCode).toBe('q5');
  expect(rows.at(-1)?.classCode).toBe('q1');
});

test.each(SCHEME_CHOICES)('every class of %s has a colour of its own, darker for more risk', (scheme) => {
  const steps = CODES_OF[scheme].map(stepOfClass);
  expect(steps).toEqual([...new Set(steps)].sort());
  for (const step of steps) expect(step).toBeGreaterThan(0);
});

test('a scheme of the register waits for the register; the others need no file', () => {
  expect(ruleOf(manifest, null, 'bnpb')).toBeNull();
  expect(ruleOf(manifest, null, 'quantiles')).not.toBeNull();
  expect(ruleOf(manifest, null, null)).not.toBeNull();
});

describe('the chance of each class', () => {
  test('is named from the likeliest down, and adds up to one', () => {
    for (const unit of scores.flatMap((l) => l.units)) {
      const chances = chancesOf(unit);
      expect(
        chances.reduce((sum, c) => sum + c.share, 0),
        unit.name,
      ).toBeCloseTo(1, 3);
      for (const [i, c] of chances.entries()) expect(c.share).toBeLessThanOrEqual(chances[i - 1]?.share ?? 1);
    }
  });

  test('in public is that of the class groups', () => {
    const [unit] = published.public.scores[0]?.units ?? [];
    expect(unit && chancesOf(unit).every((c) => c.group !== null && c.code === null)).toBe(true);
  });

  test.each(SCHEME_CHOICES)('is drawn for the classes of %s by the engine that is asked for them', async (scheme) => {
    if (!pack) throw new Error('no pack');
    const asked = { ...pack, model: { ...pack.model, classes: schemeId(scheme) } };
    const { value } = await uncertainty(asked, 'kecamatan', { draws: 40, seed: 3 });
    for (const unit of value?.units ?? []) {
      expect(Object.keys(unit.classProbability ?? {}).sort(), unit.name).toEqual([...CODES_OF[scheme]].sort());
      expect(Object.values(unit.classProbability ?? {}).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    }
    // Cut anew in every draw, fifths stay fifths: the chances of the highest add up to a fifth of the areas or a little more.
    if (scheme === 'quantiles') {
      const top = (value?.units ?? []).reduce((sum, u) => sum + (u.classProbability?.q5 ?? 0), 0);
      expect(top).toBeGreaterThanOrEqual(2);
      expect(top).toBeLessThanOrEqual(3);
    }
  });
});
