import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportedData, ImportedIncident, ImportedSet } from '../../../../src/domain/imported.ts';
import { duplicatesOf } from '../../../../src/exchange/import/duplicates.ts';
import { hash64 } from '../../../../src/exchange/import/keys.ts';
import { mergeSets } from '../../../../src/exchange/import/merge.ts';
import { read } from './support.ts';

const list = (rows: readonly string[]): string => `Tanggal;Kecamatan;Bujur;Lintang;Jumlah;Sumber\n${rows.join('\n')}\n`;
const events = (...rows: string[]): readonly ImportedIncident[] => {
  const { data } = read(list(rows), 'incidents');
  return data?.as === 'incidents' ? data.rows : [];
};
const setOf = (id: string, data: ImportedData, label = 'Polairud'): ImportedSet => {
  const rows = 'rows' in data ? data.rows.length : 1;
  return { id, label, imported: '2026-11-22', rows, kept: rows, data };
};

describe('keys', () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('Nongsa', 'Galang'),
    fc.integer({ min: 0, max: 9 }),
  );
  const written = (rows: readonly (readonly [number, string, number])[]) =>
    rows.map(([day, place, n]) => `${day}/3/2024;${place};;;${n};Polda`);

  it('are one for each row, the same in the next reading and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 15 }), (rows) => {
        const keys = events(...written(rows)).map(({ key }) => key);
        expect(new Set(keys).size).toBe(rows.length);
        expect(events(...written(rows)).map(({ key }) => key)).toEqual(keys);
        expect(
          events(...written(rows.toReversed()))
            .map(({ key }) => key)
            .sort(),
        ).toEqual(keys.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('tell apart what differs by one sign', () => {
    const texts = Array.from({ length: 50_000 }, (_, i) => `${i}`);
    expect(new Set(texts.map(hash64)).size).toBe(50_000);
    expect(hash64('')).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a list brought in again', () => {
  const [first, again] = [events('1/3/2024;Nongsa;;;3;a', '1/3/2024;Nongsa;;;3;a'), events('1/3/2024;Nongsa;;;3;a')];
  const there = [setOf('a', { as: 'incidents', rows: first })];

  it('the same file changes nothing', () => {
    const merged = mergeSets(there, setOf('a', { as: 'incidents', rows: first }));
    expect(merged).toEqual({ sets: there, added: 0, already: 2, overlaps: [] });
    expect(merged.sets).toBe(there);
  });

  it('in another file adds what is new, and like rows of one file stay two', () => {
    const longer = events(
      '2/3/2024;Galang;;;9;b',
      '1/3/2024;Nongsa;;;3;a',
      '1/3/2024;Nongsa;;;3;a',
      '1/3/2024;Nongsa;;;3;a',
    );
    const merged = mergeSets(there, setOf('b', { as: 'incidents', rows: longer }));
    expect(merged).toMatchObject({ added: 2, already: 2 });
    expect(merged.sets[1]).toMatchObject({
      rows: 4,
      kept: 2,
      data: { rows: [{ date: '2024-03-02' }, { date: '2024-03-01' }] },
    });
  });

  it('with nothing new adds no set', () => {
    expect(mergeSets(there, setOf('c', { as: 'incidents', rows: again }))).toEqual({
      sets: there,
      added: 0,
      already: 1,
      overlaps: [],
    });
  });

  it('counts of cases of one name and months in common stay apart, and are told', () => {
    const cell = {
      kecamatan: null,
      exploitation: 'unknown',
      sex: 'unknown',
      age: 'unknown',
      hte_Type: 'unknown',
      count: 3,
    } as const;
    const cases = (id: string, month: string, label?: string) =>
      setOf(id, { as: 'cases', cells: [{ ...cell, month }] }, label);
    const kept = [cases('a', '2024-03')];
    expect(mergeSets(kept, cases('b', '2024-03'))).toMatchObject({
      added: 1,
      overlaps: ['a'],
      sets: [{ id: 'a' }, { id: 'b' }],
    });
    expect(mergeSets(kept, cases('b', '2024', ' polairud ')).overlaps).toEqual(['a']);
    expect(mergeSets(kept, cases('b', '2024-04')).overlaps).toEqual([]);
    expect(mergeSets(kept, cases('b', '2024-03', 'Imigrasi')).overlaps).toEqual([]);
  });
});

describe('one event in two lists', () => {
  const [one] = events('12/3/2024;Nongsa;104,13;1,17;49;a');
  const whyOf = (row: string) => (one ? duplicatesOf([one], events(row)).map(({ why }) => why) : null);

  it.each([
    ['same day, kecamatan and number', '12/3/2024;Nongsa;;;49;b', { day: 'same', place: 'kecamatan', size: 'same' }],
    ['a month that holds the day', 'Maret 2024;Nongsa;;;49;b', { day: 'within', place: 'kecamatan', size: 'same' }],
    ['a kilometre away', '12/3/2024;;104,138;1,17;49;b', { day: 'same', place: 'near', size: 'same' }],
  ])('%s: proposed', (_, row, why) => expect(whyOf(row)).toEqual([why]));

  it.each([
    ['another day', '13/3/2024;Nongsa;;;49;b'],
    ['another month', 'April 2024;Nongsa;;;49;b'],
    ['another kecamatan', '12/3/2024;Galang;;;49;b'],
    ['ten kilometres away', '12/3/2024;;104,22;1,17;49;b'],
    ['another number', '12/3/2024;Nongsa;;;48;b'],
    ['no number', '12/3/2024;Nongsa;;;;b'],
    ['the very same row', '12/3/2024;Nongsa;104,13;1,17;49;a'],
  ])('%s: not', (_, row) => expect(whyOf(row)).toEqual([]));

  it('ranges that overlap may be one number', () => {
    const ranged = read('date;kecamatan;persons_min;persons_max\n2024-03-12;Nongsa;40;60\n', 'incidents').data;
    const found = duplicatesOf(one ? [one] : [], ranged?.as === 'incidents' ? ranged.rows : []);
    expect(found).toMatchObject([{ why: { size: 'overlaps' } }]);
  });

  it('is found whichever list comes first, in the real register against itself told coarsely', () => {
    const { data } = read(readFileSync('data/regions/batam/incidents.csv'));
    const register = data?.as === 'incidents' ? data.rows : [];
    const retold = register.map((event) => ({ ...event, key: `x${event.key}` }));
    const pairs = duplicatesOf(register, retold);
    const counted = register.filter(({ counts }) => Object.keys(counts).some((name) => name.startsWith('persons')));
    const located = counted.filter(({ kecamatan, position }) => kecamatan !== null || position !== null);
    for (const { key } of located)
      expect(pairs).toContainEqual(expect.objectContaining({ one: key, other: `x${key}` }));
    expect(duplicatesOf(retold, register)).toHaveLength(pairs.length);
  });

  it('six thousand like events are compared at once', () => {
    const like = (prefix: string) =>
      Array.from({ length: 6_000 }, (_, i) => ({
        ...{ key: `${prefix}${i}`, date: '2024-03', kind: null, kecamatan: 'Nongsa', sensitive: false, texts: {} },
        ...{ position: { lon: 104 + (i % 200) / 1000, lat: 1 }, counts: { persons: 1 + (i % 7) } },
      }));
    const began = performance.now();
    const pairs = duplicatesOf(like('a'), like('b'));
    expect(pairs.length).toBeLessThanOrEqual(5 * 6_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
