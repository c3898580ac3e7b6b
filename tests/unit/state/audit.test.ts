/** What the index on screen rests on, from the published raw values, held to the engine on the pack and to plain counting. */
import './page.ts';
import { describe, expect, test } from 'vitest';
import { availability, correlations } from '../../../src/risk/audit.ts';
import { explainable } from '../../../src/risk/explain.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import { nominalColumns } from '../../../src/risk/score.ts';
import { auditOf, type DataAudit } from '../../../src/state/audit.ts';
import { AS_MODELLED, type Choice } from '../../../src/state/choice.ts';
import { indicatorsOf } from '../../../src/state/model.ts';
import { type LiveLevel, liveLevels } from '../../../src/state/recompute.ts';
import type { Variant } from '../../../src/state/view.ts';
import { batam } from '../risk/batam.ts';
import { published } from './published.ts';

const { model, scores } = published.internal;
/** No audit hangs on classes. */
const noClasses = () => [];
const live = liveLevels(model, scores, noClasses, 'full') ?? [];
const at = (level: LiveLevel['level']): LiveLevel => {
  const found = live.find((l) => l.level === level);
  if (!found) throw new Error(`no ${level}`);
  return found;
};
const audit = (level: LiveLevel['level'], variant: Variant = 'full', choice: Partial<Choice> = {}): DataAudit =>
  auditOf(model, at(level), variant, { ...AS_MODELLED, ...choice });
const codesOf = (pairs: DataAudit['pairs']) => pairs.map((p) => `${p.a.code} ${p.b.code}`);
const pairOf = (of: DataAudit, name: string) => of.pairs[codesOf(of.pairs).indexOf(name)];

/** scores.json keeps four decimals of the raw values. */
const ROUNDING = 2e-3;
/** Four decimals make a tie now and then, which moves a rank by half. */
const TIES = 0.01;

/** The textbook's formulas, written down once more. */
const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
const r = (x: readonly number[], y: readonly number[]) => {
  const [mx, my] = [mean(x), mean(y)];
  const s = (f: (i: number) => number) => x.reduce((sum, _, i) => sum + f(i), 0);
  const [dx, dy] = [(i: number) => (x[i] ?? 0) - mx, (i: number) => (y[i] ?? 0) - my];
  return s((i) => dx(i) * dy(i)) / Math.sqrt(s((i) => dx(i) ** 2) * s((i) => dy(i) ** 2));
};
const ranks = (x: readonly number[]) =>
  x.map((v) => x.filter((w) => w < v).length + (x.filter((w) => w === v).length + 1) / 2);

describe.each(['kecamatan', 'kelurahan'] as const)('the audit of %s', (level) => {
  const found = audit(level);
  const prepared = prepare(batam, level).value;
  if (!prepared) throw new Error('unsound');

  test('looks at the indicators that count, each pair once, strongest first', () => {
    expect(found.indicators.map((i) => i.code)).toEqual(
      indicatorsOf(model)
        .filter((i) => i.weight > 0)
        .map((i) => i.code),
    );
    const n = found.indicators.length;
    expect(new Set(codesOf(found.pairs)).size).toBe((n * (n - 1)) / 2);
    const strengths = found.pairs.map((p) => Math.max(Math.abs(p.pearson ?? 0), Math.abs(p.spearman ?? 0)));
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    for (const [i, p] of found.pairs.entries()) expect(Math.abs(p.strongest ?? 0)).toBe(strengths[i]);
  });

  test('has the coefficients that the engine finds on the tables', () => {
    const engine = correlations(prepared.tree.leaves, nominalColumns(prepared).normalised);
    const known = new Map(engine.pairs.map((p) => [`${p.a} ${p.b}`, p]));
    for (const p of found.pairs) {
      const there = known.get(`${p.a.code} ${p.b.code}`) ?? known.get(`${p.b.code} ${p.a.code}`);
      expect(p.areas).toBe(there?.units);
      expect(Math.abs((p.pearson ?? 9) - (there?.pearson ?? 0)), p.a.code).toBeLessThan(ROUNDING);
      expect(Math.abs((p.spearman ?? 9) - (there?.spearman ?? 0)), p.a.code).toBeLessThan(TIES);
    }
  });

  test('has the coefficients that the textbook gives for the published values', () => {
    for (const p of found.pairs) {
      const both = at(level).units.flatMap((u) => {
        const [x, y] = [u.indicators?.[p.a.code]?.normalised, u.indicators?.[p.b.code]?.normalised];
        return typeof x === 'number' && typeof y === 'number' ? [[x, y] as const] : [];
      });
      const [x, y] = [both.map((v) => v[0]), both.map((v) => v[1])];
      expect(p.areas).toBe(both.length);
      expect(Math.abs(r(x, y) - (p.pearson ?? 9)), `${p.a.code} ${p.b.code}`).toBeLessThan(ROUNDING);
      expect(Math.abs(r(ranks(x), ranks(y)) - (p.spearman ?? 9)), `${p.a.code} ${p.b.code}`).toBeLessThan(TIES);
    }
  });

  test('flags what reaches the bound either way and nothing else', () => {
    const reach = (p: DataAudit['pairs'][number]) =>
      Math.abs(p.pearson ?? 0) >= found.bound || Math.abs(p.spearman ?? 0) >= found.bound;
    expect(found.bound).toBe(0.9);
    expect(found.flagged).toEqual(found.pairs.filter(reach));
  });

  test('says of every area what the engine says on the tables', () => {
    const engine = new Map(availability(explainable(prepared), found.oldUntil ?? 0).map((a) => [a.code, a]));
    expect(found.rows).toHaveLength(engine.size);
    for (const { name, ...row } of found.rows) {
      expect(row, name).toEqual(engine.get(row.code));
      expect(name).toBe(at(level).units.find((u) => u.code === row.code)?.name);
    }
  });

  test('counts as one would by hand', () => {
    const counted = found.indicators.map((i) => i.code);
    for (const row of found.rows) {
      const unit = at(level).units.find((u) => u.code === row.code);
      const known = counted.flatMap((c) => {
        const f = unit?.indicators?.[c];
        return f && f.raw !== null ? [f] : [];
      });
      expect([row.present, row.of], row.name).toEqual([known.length, counted.length]);
      expect(row.inherited).toHaveLength(known.filter((f) => f.inherited).length);
      const last = known.map((f) => Number(f.year?.slice(-4)));
      expect([row.oldest, row.newest]).toEqual([Math.min(...last), Math.max(...last)]);
      expect(row.old).toHaveLength(last.filter((y) => (found.newest ?? 0) - y > 3).length);
    }
  });

  test('puts the thinnest data first', () => {
    for (const [i, row] of found.rows.entries()) {
      const before = found.rows[i - 1];
      if (!before) continue;
      expect(before.weightPresent).toBeLessThanOrEqual(row.weightPresent);
      if (before.weightPresent === row.weightPresent) expect(before.old.length).toBeGreaterThanOrEqual(row.old.length);
    }
  });

  test('names for every remark the areas it is true of', () => {
    for (const [key, of] of [
      ['lacking', 'missing'],
      ['old', 'old'],
      ['inherited', 'inherited'],
    ] as const) {
      expect(found[key].reduce((sum, remark) => sum + remark.areas.length, 0)).toBe(
        found.rows.reduce((sum, row) => sum + row[of].length, 0),
      );
    }
  });
});

describe('of Batam', () => {
  test('five pairs of kecamatan are nearly the same thing: two twice counted, three that offset each other', () => {
    const { flagged } = audit('kecamatan');
    const ways = (positive: boolean) => codesOf(flagged.filter((p) => (p.strongest ?? 0) > 0 === positive)).toSorted();
    expect(ways(true)).toEqual(['LANDINGS ROUTES', 'SERVICE POLICE']);
    expect(ways(false)).toEqual(['POP POORHH', 'TERMINAL POLICE', 'TERMINAL SERVICE']);
    expect(pairOf(audit('kecamatan'), 'SERVICE POLICE')?.weight).toBeCloseTo(2 / 9, 12);
  });

  test('of kelurahan one is, and it is that of the kecamatan: 64 areas with 12 values', () => {
    const found = audit('kelurahan');
    expect(codesOf(found.flagged)).toEqual(['POP POORHH']);
    expect(found.flagged[0]).toMatchObject({ areas: 64, distinct: 12, inherited: 2 });
    expect(pairOf(found, 'LANDINGS ROUTES')).toMatchObject({ inherited: 0 });
    expect(pairOf(found, 'LANDINGS ROUTES')?.distinct).toBeGreaterThan(50);
    for (const p of found.pairs.filter((q) => q.inherited === 2)) expect(p.distinct).toBeLessThanOrEqual(12);
    expect(audit('kecamatan').pairs.filter((p) => p.inherited > 0)).toEqual([]);
  });

  test('pairs with PKH stand on the nine kecamatan that have it', () => {
    for (const p of audit('kecamatan').pairs) expect(p.areas).toBe(p.a.code === 'PKH' || p.b.code === 'PKH' ? 9 : 12);
  });

  test('three kecamatan lack PKH, a twelfth of the weight; poverty is old everywhere', () => {
    const { rows, lacking, old, newest, oldUntil } = audit('kecamatan');
    expect(rows.slice(0, 3).map((row) => row.name)).toEqual(['Belakang Padang', 'Bulang', 'Galang']);
    expect(rows[0]?.weightPresent).toBeCloseTo(11 / 12, 12);
    expect(rows[3]).toMatchObject({ weightPresent: 1, missing: [] });
    expect(lacking.map((m) => [m.indicator.code, m.areas.length])).toEqual([['PKH', 3]]);
    expect(old.map((m) => [m.indicator.code, m.areas.length])).toEqual([['POORHH', 12]]);
    expect([newest, oldUntil]).toEqual([2026, 2022]);
  });
});

describe('what the view chooses', () => {
  test('without reports the indicators made of them are no part of the audit', () => {
    const found = audit('kecamatan', 'evidence-free');
    const without = indicatorsOf(model).filter((i) => i.weight > 0 && !i.evidenceBased);
    expect(found.indicators).toEqual(without);
    expect(codesOf(found.flagged)).not.toContain('LANDINGS ROUTES');
    expect(found.rows.at(-1)).toMatchObject({ of: without.length, weightPresent: 1 });
  });

  test('an indicator joins when its weight is raised, and leaves when it is taken away', () => {
    const joined = audit('kecamatan', 'full', { weights: { PROGRAMMES: 1, VILLAGES: 1 } });
    expect(codesOf(joined.flagged)).toContain('PROGRAMMES VILLAGES');
    const left = audit('kecamatan', 'full', { weights: { PKH: 0 } });
    expect(left.lacking).toEqual([]);
    expect(left.rows.every((row) => row.present === row.of && row.weightPresent === 1)).toBe(true);
  });

  test('a whole dimension without weight takes its indicators along', () => {
    const found = audit('kecamatan', 'full', { weights: { VUL: 0 } });
    expect(found.indicators.map((i) => i.code)).not.toContain('POORHH');
    expect(found.old).toEqual([]);
    expect(found.rows[0]?.weightPresent).toBeCloseTo(1, 12);
  });

  test('coefficients are of the scale that is chosen: on percentiles Pearson is Spearman where no values tie', () => {
    const found = audit('kecamatan', 'full', { normalisation: 'percentile' });
    const untied = (code: string) =>
      new Set(at('kecamatan').units.map((u) => u.indicators?.[code]?.raw ?? null)).size === 12;
    const whole = found.pairs.filter((p) => p.areas === 12 && untied(p.a.code) && untied(p.b.code));
    expect(whole.length).toBeGreaterThan(40);
    for (const p of whole) expect(p.pearson).toBeCloseTo(p.spearman ?? 9, 9);
    const asModelled = audit('kecamatan');
    expect(whole.some((p) => pairOf(asModelled, `${p.a.code} ${p.b.code}`)?.pearson !== p.pearson)).toBe(true);
  });

  test('where none reaches the bound, the strongest pair still stands first', () => {
    const found = audit('kelurahan', 'evidence-free', { normalisation: 'percentile' });
    expect(found.flagged).toEqual([]);
    expect(Math.abs(found.pairs[0]?.strongest ?? 9)).toBeLessThan(0.9);
  });

  test('a choice that leaves nothing is an empty audit, not a fault', () => {
    const found = audit('kecamatan', 'full', { weights: { HAZ: 0, VUL: 0, LCC: 0 } });
    expect([found.indicators, found.pairs, found.newest, found.oldUntil]).toEqual([[], [], null, null]);
    expect(found.rows.every((row) => row.of === 0 && row.oldest === null)).toBe(true);
  });
});

describe('planted', () => {
  const planted = (code: string, put: Partial<{ raw: number | null; year: string; inherited: boolean }>) => {
    const level = at('kecamatan');
    const units = level.units.map((u, i) => {
      const figure = u.indicators?.[code];
      return i === 0 && figure ? { ...u, indicators: { ...u.indicators, [code]: { ...figure, ...put } } } : u;
    });
    return auditOf(model, { ...level, units }, 'full', AS_MODELLED);
  };

  test.each([
    ['2022', true],
    ['2023', false],
    ['2009–2023', false],
    ['2009–2022', true],
  ])('data of %s beside data of 2026 are old: %s', (year, old) => {
    const found = planted('ISLANDS', { year });
    expect(found.old.some((m) => m.indicator.code === 'ISLANDS')).toBe(old);
  });

  test('a value that is filled in is taken for none', () => {
    const found = planted('ISLANDS', { raw: null });
    expect(found.lacking.find((m) => m.indicator.code === 'ISLANDS')?.areas).toEqual(['Belakang Padang']);
    expect(pairOf(found, 'ISLANDS POP')?.areas).toBe(11);
  });

  test('one area that inherits does not make an indicator an inherited one', () => {
    const found = planted('ISLANDS', { inherited: true });
    expect(found.inherited.map((m) => m.areas)).toEqual([['Belakang Padang']]);
    expect(pairOf(found, 'ISLANDS POP')?.inherited).toBe(0);
  });
});

test('in public there is nothing to audit', () => {
  expect(liveLevels(published.public.model, published.public.scores, noClasses, 'full')).toBeNull();
});
