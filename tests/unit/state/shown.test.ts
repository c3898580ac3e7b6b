/** An indicator in place of the score, its distribution, pairs, and two areas side by side: on the real tables. */
import { describe, expect, test } from 'vitest';
import { areaRows } from '../../../src/state/areas.ts';
import { comparedWith, differencesOf, verdictOf } from '../../../src/state/compare.ts';
import { binsOf, columnOf, medianOf, pairsOf } from '../../../src/state/explore.ts';
import { dimensionsOf, indicatorsOf } from '../../../src/state/model.ts';
import { endsOfStep, leavesOf, shownNode, shownValue, stepOfValue, withShown } from '../../../src/state/shown.ts';
import { published } from './published.ts';

const { areas, model, scores } = published.internal;
const units = new Map(scores.flatMap((l) => l.units.map((u) => [u.code, u] as const)));
const codes = [...indicatorsOf(model), ...dimensionsOf(model)].map((n) => n.code);
const rowsBy = (code: string, level: 'kecamatan' | 'kelurahan') =>
  areaRows(withShown(areas, model, units, code), level);

describe('steps of a shown value', () => {
  test('are five equal ones, and a border belongs to the step above', () => {
    expect([0, 1.99, 2, 3.99, 4, 6, 8, 10].map(stepOfValue)).toEqual([1, 1, 2, 2, 3, 4, 5, 5]);
    expect([1, 2, 3, 4, 5].map(endsOfStep)).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 8],
      [8, 10],
    ]);
  });
});

describe('what can be shown', () => {
  test('is every node but the top, and nothing the model does not know', () => {
    for (const code of codes) expect(shownNode(model, code)?.code).toBe(code);
    expect(shownNode(model, 'RISK')).toBeNull();
    expect(shownNode(model, 'NO_SUCH')).toBeNull();
    expect(shownNode(model, null)).toBeNull();
  });

  test('the leaves of the three dimensions are all indicators, each once', () => {
    const leaves = dimensionsOf(model).flatMap((d) => leavesOf(model, d.code).map((i) => i.code));
    expect(leaves.toSorted()).toEqual(
      indicatorsOf(model)
        .map((i) => i.code)
        .toSorted(),
    );
  });
});

describe.each(codes)('areas by %s', (code) => {
  test.each([
    ['kecamatan', 12],
    ['kelurahan', 64],
  ] as const)('rank %s by the value, missing ones last and without colour', (level, count) => {
    const rows = rowsBy(code, level);
    expect(rows).toHaveLength(count);
    for (const [i, row] of rows.entries()) {
      const unit = units.get(row.code);
      const own = unit?.indicators?.[code];
      expect(row.score, row.name).toBe((own ? own.normalised : unit?.nodes?.[code]) ?? null);
      expect([row.classCode, row.group, row.rankLow, row.scoreLow, row.unsure]).toEqual([
        null,
        null,
        null,
        null,
        false,
      ]);
      if (row.score === null) {
        expect([row.rank, row.step], row.name).toEqual([null, 0]);
        expect(rows.slice(i).every((r) => r.score === null)).toBe(true);
        continue;
      }
      const score = row.score;
      expect(row.step).toBe(stepOfValue(score));
      expect(row.rank).toBe(rows.filter((r) => (r.score ?? -1) > score).length + 1);
    }
  });
});

describe('what is missing and what is inherited', () => {
  test('PKH is unknown in three kecamatan, and in all kelurahan of these', () => {
    const without = rowsBy('PKH', 'kecamatan').filter((r) => r.score === null);
    expect(without).toHaveLength(3);
    const parents = new Set(without.map((r) => r.code));
    for (const row of rowsBy('PKH', 'kelurahan')) {
      expect(row.score === null, row.name).toBe(parents.has(row.parentCode));
      expect(row.inherited, row.name).toBe(!parents.has(row.parentCode));
    }
  });

  test('no kecamatan inherits; a kelurahan does for social figures and for a dimension made of them, not for distances', () => {
    for (const code of codes)
      expect(
        rowsBy(code, 'kecamatan').some((r) => r.inherited),
        code,
      ).toBe(false);
    const inheriting = (code: string) => rowsBy(code, 'kelurahan').filter((r) => r.inherited).length;
    expect(inheriting('POORHH')).toBe(64);
    expect(inheriting('VUL')).toBe(64);
    expect(inheriting('AIRPORT')).toBe(0);
    expect(inheriting('HAZ')).toBe(0);
  });

  test('a figure filled in from other areas is no figure', () => {
    const unit = [...units.values()].find((u) => u.indicators?.AIRPORT);
    const own = unit?.indicators?.AIRPORT;
    if (!unit || !own) throw new Error('no AIRPORT');
    expect(shownValue(model, unit, 'AIRPORT').value).toBe(own.normalised);
    const imputed = { ...unit, indicators: { ...unit.indicators, AIRPORT: { ...own, imputed: true } } };
    expect(shownValue(model, imputed, 'AIRPORT')).toMatchObject({ value: null, raw: null });
  });

  test('the public tables have nothing to show', () => {
    const open = new Map(published.public.scores.flatMap((l) => l.units.map((u) => [u.code, u] as const)));
    for (const code of codes) for (const [, unit] of open) expect(shownValue(model, unit, code).value).toBeNull();
  });
});

describe('a distribution', () => {
  test.each(codes)('of %s counts every area once and names those without', (code) => {
    for (const level of ['kecamatan', 'kelurahan'] as const) {
      const rows = areaRows(areas, level);
      const { points, missing } = columnOf(model, rows, units, code);
      expect(points.length + missing.length).toBe(rows.length);
      const bins = binsOf(points.map((p) => p.value));
      expect(bins.reduce((sum, b) => sum + b.count, 0)).toBe(points.length);
      for (const [i, bin] of bins.entries()) {
        const last = i === bins.length - 1;
        const inside = points.filter((p) => p.value >= bin.from && (last ? p.value <= bin.to : p.value < bin.to));
        expect(Math.abs(inside.length - bin.count), `${code} ${i}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('is of raw values', () => {
    const { points } = columnOf(model, areaRows(areas, 'kecamatan'), units, 'POP');
    expect(Math.min(...points.map((p) => p.value))).toBeGreaterThan(1000);
  });

  test('of equal values is one bin, of none none', () => {
    expect(binsOf([3, 3])).toEqual([{ from: 3, to: 3, count: 2 }]);
    expect(binsOf([])).toEqual([]);
    expect(binsOf([0, 1, 2, 3, 4, 5, 6, 10]).map((b) => b.count)).toEqual([3, 2, 2, 1]);
  });

  test('has a median', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, null]);
  });
});

test('pairs are the areas with both values; the others are named', () => {
  const rows = areaRows(areas, 'kecamatan');
  const column = (code: string) => columnOf(model, rows, units, code);
  const { pairs, missing } = pairsOf(column('AIRPORT'), column('PKH'));
  expect([pairs.length, missing.length]).toEqual([9, 3]);
  for (const p of pairs) {
    expect(p.x).toBe(units.get(p.code)?.indicators?.AIRPORT?.raw);
    expect(p.y).toBe(units.get(p.code)?.indicators?.PKH?.raw);
  }
});

describe('two areas', () => {
  const kecamatan = areaRows(areas, 'kecamatan');

  test('differ in counted indicators, the widest first, both sides told', () => {
    const [a, b] = [units.get('21.71.01'), units.get('21.71.05')];
    const { found, missing } = differencesOf(model, a, b, 'full');
    expect(found.length).toBeGreaterThan(5);
    for (const [i, d] of found.entries()) {
      expect(d.indicator.weight).toBeGreaterThan(0);
      expect(d.difference).toBeCloseTo((d.a.value ?? 0) - (d.b.value ?? 0), 9);
      expect(d.a.raw).toBe(a?.indicators?.[d.indicator.code]?.raw);
      expect(Math.abs(d.difference)).toBeLessThanOrEqual(Math.abs(found[i - 1]?.difference ?? 10));
    }
    expect(missing.map((i) => i.code)).toEqual(['PKH']);
    const back = differencesOf(model, b, a, 'full').found;
    expect(back.map((d) => [d.indicator.code, -d.difference])).toEqual(
      found.map((d) => [d.indicator.code, d.difference]),
    );
  });

  test('without evidence differ in nothing that rests on reports', () => {
    const without = differencesOf(model, units.get('21.71.01'), units.get('21.71.05'), 'evidence-free').found;
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter((d) => d.indicator.evidenceBased)).toEqual([]);
    const reported = indicatorsOf(model).filter((i) => i.evidenceBased && i.weight > 0);
    expect(reported.length).toBeGreaterThan(0);
  });

  test('are told apart exactly where the draws do, whichever is asked first', () => {
    const mirror = { a: 'b', b: 'a', same: 'same', unknown: 'unknown' } as const;
    const seen = new Set<string>();
    for (const p of kecamatan)
      for (const q of kecamatan.filter((r) => r.code !== p.code)) {
        const [a, b] = [units.get(p.code), units.get(q.code)];
        const verdict = verdictOf(a, b);
        seen.add(verdict);
        expect(verdict === 'same').toBe(a?.sameAs?.includes(q.code));
        expect(verdictOf(b, a)).toBe(mirror[verdict]);
        if (verdict === 'a') expect(p.score ?? 0).toBeGreaterThan(q.score ?? 0);
      }
    expect([...seen].toSorted()).toEqual(['a', 'b', 'same']);
  });

  test('are not judged before there are draws', () => {
    const [a, b] = [units.get('21.71.01'), units.get('21.71.05')];
    const { sameAs, ...waiting } = a ?? { code: '', name: '' };
    expect(sameAs).toBeDefined();
    expect(verdictOf(waiting, b)).toBe('unknown');
    expect(verdictOf(a, undefined)).toBe('unknown');
  });

  test('are of one level, and two', () => {
    expect(comparedWith(kecamatan, '21.71.01', '21.71.05')?.code).toBe('21.71.05');
    expect(comparedWith(kecamatan, '21.71.01', '21.71.01')).toBeNull();
    expect(comparedWith(kecamatan, '21.71.01', areaRows(areas, 'kelurahan')[0]?.code ?? '')).toBeNull();
    expect(comparedWith(kecamatan, '21.71.01', null)).toBeNull();
  });
});
