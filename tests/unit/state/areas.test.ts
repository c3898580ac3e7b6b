/** The ranked list: who stands above whom, and where the order is not to be trusted. */
import { describe, expect, test } from 'vitest';
import type { AreaCollection, PublishedAreaProperties } from '../../../src/domain/published.ts';
import { areaRow, areaRows, CLASS_CODES, GROUP_CODES, UNSURE_RANKS } from '../../../src/state/areas.ts';
import { published } from './published.ts';

const { areas } = published.internal;
const properties = (more: Partial<PublishedAreaProperties>): PublishedAreaProperties => ({
  code: '21.71.99',
  name: 'Somewhere',
  level: 'kecamatan',
  parent_code: '21.71',
  approximate: true,
  precision_m: 1000,
  source_title: 'A register',
  source_url: null,
  grade: 'B',
  ...more,
});

describe.each([
  ['kecamatan', 12],
  ['kelurahan', 64],
] as const)('the list of %s', (level, count) => {
  const rows = areaRows(areas, level);

  test(`holds all ${count}, each once`, () => {
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((r) => r.code)).size).toBe(count);
  });

  test('begins with rank 1 and never steps back, and the score falls with it', () => {
    expect(rows[0]?.rank).toBe(1);
    for (const [i, row] of rows.slice(1).entries()) {
      expect(row.rank ?? 1e6, row.name).toBeGreaterThanOrEqual(rows[i]?.rank ?? 0);
      if (row.score !== null) expect(row.score, row.name).toBeLessThanOrEqual(rows[i]?.score ?? 10);
    }
  });

  test('says of every rank between which ranks it may lie', () => {
    for (const row of rows.filter((r) => r.rank !== null)) {
      expect(row.rankLow ?? 0, row.name).toBeGreaterThanOrEqual(1);
      expect(row.rankHigh ?? 99, row.name).toBeLessThanOrEqual(count);
      expect(row.rankLow ?? 99, row.name).toBeLessThanOrEqual(row.rankHigh ?? 0);
      expect(row.scoreLow ?? 99, row.name).toBeLessThanOrEqual(row.scoreHigh ?? 0);
    }
  });

  test('gives each area the step of its class on the ramp', () => {
    for (const row of rows) {
      expect(row.step, row.name).toBe(row.classCode === null ? 0 : CLASS_CODES.map(String).indexOf(row.classCode) + 1);
      expect(row.group, row.name).toBeNull();
    }
  });

  test('in public stands in class groups, higher ones first, by name within a group, with no rank and no score', () => {
    const open = areaRows(published.public.areas, level);
    expect(open).toHaveLength(count);
    for (const row of open) {
      expect([row.rank, row.rankLow, row.rankHigh, row.score, row.classCode], row.name).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
    }
    const order = (i: number) => GROUP_CODES.indexOf(open[i]?.group ?? 'lower');
    for (let i = 1; i < open.length; i++) {
      expect(order(i)).toBeLessThanOrEqual(order(i - 1));
      if (order(i) === order(i - 1))
        expect(open[i - 1]?.name.localeCompare(open[i]?.name ?? '', 'id')).toBeLessThanOrEqual(0);
    }
    const stepOf = { lower: 2, medium: 3, higher: 4 } as const;
    for (const row of open) expect(row.step, row.name).toBe(row.group ? stepOf[row.group] : 0);
  });
});

test('a public group is the one its internal class belongs to', () => {
  const group = { very_low: 'lower', low: 'lower', medium: 'medium', high: 'higher', very_high: 'higher' } as const;
  const open = new Map(areaRows(published.public.areas, 'kecamatan').map((r) => [r.code, r.group]));
  for (const row of areaRows(areas, 'kecamatan')) {
    expect(open.get(row.code), row.name).toBe(row.classCode && group[row.classCode as keyof typeof group]);
  }
});

describe('an area', () => {
  test(`is drawn as unsure from an interval of ${UNSURE_RANKS} ranks up`, () => {
    expect(UNSURE_RANKS).toBe(4);
    expect(areaRow(properties({ rank: 3, rank_low: 2, rank_high: 5 })).unsure).toBe(false);
    expect(areaRow(properties({ rank: 3, rank_low: 2, rank_high: 6 })).unsure).toBe(true);
    expect(areaRow(properties({ rank: 3 })).unsure).toBe(false);
  });

  test('without a score has neither rank nor colour, and stands last', () => {
    const row = areaRow(properties({ score: null, rank: null, class: null }));
    expect([row.score, row.rank, row.step, row.unsure]).toEqual([null, null, 0, false]);
    const missing: AreaCollection = {
      type: 'FeatureCollection',
      features: areas.features.map((f) =>
        f.properties.code === '21.71.08' ? { ...f, properties: properties({ name: 'Aaa' }) } : f,
      ),
    };
    const rows = areaRows(missing, 'kecamatan');
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)?.name).toBe('Aaa');
  });

  test('of a class nobody knows is without data, never the lowest class', () => {
    expect(areaRow(properties({ class: 'enormous' })).step).toBe(0);
    expect(areaRow(properties({ class_group: 'enormous' })).step).toBe(0);
  });
});
