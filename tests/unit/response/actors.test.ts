import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Actor, Programme } from '../../../src/domain/register.ts';
import { actorsNamed } from '../../../src/response/actors/naming.ts';
import { whoDoesWhat } from '../../../src/response/actors/work.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8')) as T;
const actors = read<readonly Actor[]>('actors');
const programmes = read<readonly Programme[]>('programmes');

describe('a body named in another register', () => {
  test.each([
    ['IOM', ['ACT-01']],
    ['IOM Indonesia', ['ACT-01']],
    ['IOM with schools, mosques, churches, migrant communities', ['ACT-01']],
    ['Imigrasi Batam', ['ACT-05']],
    ['Customs', ['ACT-06']],
    ['Bea Cukai', ['ACT-06']],
    ['Polri task force (the paper)', ['ACT-08']],
    ['UNODC', ['ACT-18']],
    ['MAPO', ['ACT-16']],
    // The city's task force, not the national one, though both begin alike.
    ['GTPP-TPPO Kota Batam', ['ACT-02']],
    ['GTPP-TPPO', ['ACT-03']],
    // A police post in a port (Kawasan Pelabuhan), not the ministry of fisheries.
    ['Polsek KKP', []],
    ['KKP', ['ACT-13']],
    // The provincial office, whatever the ministry was called.
    ['BP3MI Kepri', []],
    ['Polda Kepri', []],
    ['', []],
  ])('%s', (part, ids) => {
    expect(actorsNamed(part, actors)).toEqual(ids);
  });
});

describe('who does what', () => {
  const { actors: all, others } = whoDoesWhat(actors, programmes, []);
  test('loses no row: every body of every programme stands with an actor or under its own words', () => {
    const held = new Set([...all, ...others].flatMap((w) => w.programmes.map((p) => p.programme.id)));
    const named = programmes.filter((p) => p.implementers || p.funder).map((p) => p.id);
    expect(named.filter((id) => !held.has(id))).toEqual([]);
  });

  test('keeps the one who pays apart from those who carry it out', () => {
    const inl = others.find(({ name }) => name === 'US Department of State INL');
    expect(inl?.programmes.every(({ as }) => as === 'funder')).toBe(true);
    expect(inl?.programmes.map((p) => p.programme.id)).toContain('prog-003');
    const iom = all.find(({ actor }) => actor.id === 'ACT-01');
    expect(iom?.programmes.filter((p) => p.programme.id === 'prog-003')).toEqual([
      expect.objectContaining({ as: 'implementer' }),
    ]);
  });

  test('tells the newest first and no programme twice', () => {
    for (const { programmes: parts } of [...all, ...others]) {
      const starts = parts.map((p) => p.programme.period_start ?? '');
      expect(starts).toEqual(starts.toSorted().reverse());
      expect(new Set(parts.map((p) => `${p.programme.id} ${p.as}`)).size).toBe(parts.length);
    }
  });
});
