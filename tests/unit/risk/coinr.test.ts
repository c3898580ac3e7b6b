import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCoinr } from '../../../src/risk/coinr/read.ts';
import { nominalOf } from '../../../src/risk/coinr/score.ts';
import { open } from '../../../src/risk/coinr/steps.ts';
import { scoreData, uncertaintyData } from '../../../src/risk/index.ts';
import { directed, minmax, percentile, rank, zscore } from '../../../src/risk/normalise.ts';

const text = (name: string) => readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)), 'utf8');
const recipe = (name: string): Record<string, unknown> => JSON.parse(text(`recipe-${name}.json`));
const csv = (name: string) => {
  const [head = '', ...rows] = text(name).trim().split('\n');
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, i) => [names[i] ?? '', cell.trim()])));
};
const [iData, iMeta] = [text('iData.csv'), text('iMeta.csv')];
const INDICATORS = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2'];

/** fixtures/coinr.R made these values with R's COINr 1.1.14. */
describe('COINr 1.1.14 on the same files', () => {
  it.each([
    ['arithmetic', 'amean', {}],
    ['geometric', 'gmean', {}],
    ['geometric', 'hmean', { aggregate: 'harmonic' }],
  ])('scores and pillars, recipe %s against %s', (name, oracle, change) => {
    const { value, errors } = scoreData(iData, iMeta, { ...recipe(name), ...change });
    expect(errors).toEqual([]);
    const units = new Map(value?.units.map((u) => [u.code, u]));
    for (const row of csv(`coinr-${oracle}.csv`)) {
      const unit = units.get(row.uCode ?? '');
      expect(unit?.score).toBeCloseTo(Number(row.Index), 9);
      for (const pillar of ['P1', 'P2', 'P3']) expect(unit?.nodes[pillar]).toBeCloseTo(Number(row[pillar]), 9);
    }
  });

  it.each(['arithmetic', 'geometric'])('ranks, treatment and number of imputed values, recipe %s', (name) => {
    const want = JSON.parse(text(`expected-${name}.json`));
    const { value } = scoreData(iData, iMeta, recipe(name));
    const ranks = Object.fromEntries(value?.units.map((u) => [u.code, u.rank]) ?? []);
    for (const unit of want.units) expect(ranks[unit.code]).toBe(unit.rank);
    expect(value?.audit.treated.filter((t) => t.method !== 'none')).toEqual(want.treated);
    expect(value?.audit.imputed).toBe(want.imputed);
  });

  it('treated values', () => {
    const opened = open(iData, iMeta, recipe('arithmetic')).value;
    if (!opened) throw new Error('not opened');
    const { treated } = nominalOf(opened);
    csv('coinr-treated.csv').forEach((row, u) => {
      for (const [i, code] of INDICATORS.entries()) expect(treated[i]?.values[u]).toBeCloseTo(Number(row[code]), 10);
    });
  });

  it.each([
    ['minmax', minmax(0, 100)],
    ['zscore', zscore()],
    ['rank', rank],
    ['prank', percentile],
  ])('normalised values by %s', (oracle, normalise) => {
    const rows = csv('coinr-treated.csv');
    const meta = readCoinr(iData, iMeta).value;
    const want = csv(`coinr-${oracle}.csv`);
    for (const { code, direction } of meta?.indicators ?? []) {
      const column = normalise(
        directed(
          Float64Array.from(rows, (row) => Number(row[code])),
          direction,
        ),
      );
      for (const [u, row] of want.entries()) expect(column[u]).toBeCloseTo(Number(row[code]), 8);
    }
  });

  it.each([
    ['zscore', 'zscore'],
    ['rank', 'rank'],
    ['percentile', 'prank'],
  ])('a recipe that normalises by %s gives COINr’s columns', (method, oracle) => {
    const { value, errors } = scoreData(iData, iMeta, { ...recipe('arithmetic'), normalise: { method } });
    expect(errors).toEqual([]);
    csv(`coinr-${oracle}.csv`).forEach((row, u) => {
      for (const code of INDICATORS)
        expect(value?.units[u]?.indicators[code]?.normalised).toBeCloseTo(Number(row[code]), 8);
    });
  });

  it('takes one mean a level, by the levels of iMeta', () => {
    const mixed = scoreData(iData, iMeta, { ...recipe('geometric'), aggregate: ['arithmetic', 'harmonic'] }).value;
    for (const { score, nodes } of mixed?.units ?? []) {
      const { P1 = 0, P2 = 0, P3 = 0 } = nodes;
      expect(score).toBeCloseTo(4 / (2 / (P1 ?? 0) + 1 / (P2 ?? 0) + 1 / (P3 ?? 0)), 9);
    }
    const u1 = mixed?.units[0];
    const [a = 0, b = 0] = ['b1', 'b2'].map((code) => u1?.indicators[code]?.normalised ?? Number.NaN);
    expect(u1?.nodes.P2).toBeCloseTo((a + b) / 2, 9);
  });

  it('screens in the data before imputation, or after it', () => {
    const data = text('iData-screen.csv');
    const before = scoreData(data, iMeta, recipe('screen-before')).value;
    expect(before?.audit.screened).toEqual(['U03', 'U11', 'U12', 'U41']);
    expect(before?.units).toHaveLength(56);
    expect(scoreData(data, iMeta, recipe('screen-after')).value?.audit.screened).toEqual([]);
  });
});

describe('files with faults are answered by name', () => {
  const meta = (change: (rows: string[]) => string[]) => change(iMeta.trim().split('\n')).join('\n');
  const rules = (data: string, metaText: string, steps: unknown = {}) =>
    scoreData(data, metaText, steps).errors.map((e) => [e.rule, e.value ?? e.column]);

  it('a cycle, an orphan, weights that sum to zero, a second top', () => {
    expect(
      rules(
        iData,
        meta((rows) =>
          rows.map((r) => r.replace('3,Index,Index,1,1,,,,,Aggregate', '3,Index,Index,1,1,,,,P1,Aggregate')),
        ),
      ),
    ).toContainEqual(['cycle', 'Index']);
    expect(
      rules(
        iData,
        meta((rows) => rows.map((r) => r.replace('1,a1,a1,1,1,u,,,P1', '1,a1,a1,1,1,u,,,P9'))),
      ),
    ).toContainEqual(['orphan', 'a1']);
    expect(
      rules(
        iData,
        meta((rows) => rows.map((r) => r.replace('1,c1,c1,1,1', '1,c1,c1,1,0').replace('1,c2,c2,1,1', '1,c2,c2,1,0'))),
      ),
    ).toContainEqual(['zeroWeights', 'P3']);
    expect(
      rules(
        iData,
        meta((rows) => [...rows, '3,Other,Other,1,1,,,,,Aggregate']),
      ),
    ).toContainEqual(['top', 'Index Other']);
  });

  it('text where a number belongs, with its row', () => {
    const { value, errors } = scoreData(iData.replace('48.936', '48,936a'.replace(',', '')), iMeta);
    expect(value).toBeNull();
    expect(errors[0]).toMatchObject({ row: 1, column: 'a1', rule: 'number' });
  });

  it('zeros under a geometric mean: named, not a silent zero', () => {
    const { value, errors } = scoreData(iData, iMeta, { ...recipe('arithmetic'), aggregate: 'geometric' });
    expect(errors.map((e) => e.rule)).toContain('nonPositive');
    expect(value?.units.every((u) => u.score === null || u.score > 0)).toBe(true);
  });

  it('a column with one value, and one with none', () => {
    const constant = iData
      .split('\n')
      .map((line, i) =>
        i === 0 || !line
          ? line
          : line
              .split(',')
              .map((cell, k) => (k === 4 ? '5' : k === 5 ? '' : cell))
              .join(','),
      )
      .join('\n');
    const found = scoreData(constant, iMeta, {
      ...recipe('arithmetic'),
      impute: undefined,
      treat: undefined,
    }).errors.map((e) => [e.rule, e.column]);
    expect(found).toEqual([
      ['noSpread', 'a1'],
      ['allMissing', 'a2'],
    ]);
  });

  it('a step the recipe does not know, an empty file', () => {
    expect(scoreData(iData, iMeta, { normalise: { method: 'sideways' } }).value).toBeNull();
    expect(scoreData('', iMeta).errors.map((e) => e.rule)).toContain('empty');
  });
});

it('a hundred thousand rows are scored in seconds', { timeout: 20_000 }, () => {
  const [head = '', ...rows] = iData.trim().split('\n');
  const many = Array.from({ length: 100_000 }, (_, i) => (rows[i % rows.length] ?? '').replace(/^U\d+/, `V${i}`));
  const { value } = scoreData([head, ...many].join('\n'), iMeta, recipe('geometric'));
  expect(value?.units).toHaveLength(100_000);
});

describe('uncertainty of an index from files', () => {
  const run = (seed: number) => uncertaintyData(iData, iMeta, recipe('geometric'), { draws: 60, seed });
  it('is the same for a seed, another for another, and brackets the median', async () => {
    const [a, b, c] = await Promise.all([run(7), run(7), run(8)]);
    expect(a.value).toEqual(b.value);
    expect(a.value?.units).not.toEqual(c.value?.units);
    for (const { rankInterval, interval } of a.value?.units ?? []) {
      expect(rankInterval?.low).toBeLessThanOrEqual(rankInterval?.median ?? 0);
      expect(rankInterval?.median).toBeLessThanOrEqual(rankInterval?.high ?? 0);
      expect(interval?.low).toBeGreaterThan(0);
    }
  });
});
