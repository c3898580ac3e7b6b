/** Finding an area or a place by what people type. */
import { describe, expect, test } from 'vitest';
import { searchIn, searchList } from '../../../src/state/search.ts';
import { selectedFeature } from '../../../src/state/selection.ts';
import { PROFILES, published, waiting } from './published.ts';

const listOf = (profile: 'internal' | 'public', language: 'id' | 'en' = 'id') =>
  searchList(published[profile].areas, published[profile].layers, language);
const list = listOf('internal');
const names = (text: string, most = 8) => searchIn(list, text, most).map((f) => f.name);

describe('what is typed', () => {
  test.each(['nongsa', 'NONGSA', 'Nóngsa', '  nongsa ', 'nong'])('finds the kecamatan first: “%s”', (text) => {
    expect(searchIn(list, text, 8)[0]).toMatchObject({ name: 'Nongsa', area: '21.71.04', level: 'kecamatan' });
  });

  test('must begin words of the name, in any order', () => {
    expect(names('kota batam')).toContain('Batam Kota');
    expect(names('batam kot')[0]).toBe('Batam Kota');
    expect(names('ongsa')).toEqual([]);
    expect(names('atam')).toEqual([]);
  });

  test('finds nothing when it is nothing', () => {
    expect(names('')).toEqual([]);
    expect(names('   ')).toEqual([]);
    expect(names('Atlantis')).toEqual([]);
  });

  test('may hold any sign there is', () => {
    for (const text of ['(', '\\', '[a-z]+', '.*', '“', '\u0301', '🚤']) expect(() => names(text)).not.toThrow();
    expect(names('.*')).toEqual([]);
  });

  test('gives areas before places, and no more than asked for', () => {
    const found = searchIn(list, 'ba', 40);
    const firstPlace = found.findIndex((f) => f.area === null);
    expect(firstPlace).toBeGreaterThan(1);
    expect(found.slice(firstPlace).every((f) => f.area === null)).toBe(true);
    expect(searchIn(list, 'ba', 3)).toEqual(found.slice(0, 3));
  });
});

describe('the list', () => {
  test('holds the areas before any place has arrived', () => {
    const early = searchList(published.internal.areas, waiting, 'id');
    expect(early).toHaveLength(76);
    expect(searchList(null, waiting, 'id')).toEqual([]);
  });

  test('knows places by the name of the language', () => {
    const of = (language: 'id' | 'en') => listOf('internal', language).find((f) => f.key === 'border_points:PLC-111');
    expect(of('id')?.name).toBe('Titik pengawasan TPPO IOM: Kapuas Hulu');
    expect(of('en')?.name).toBe('IOM TPPO monitoring area: Kapuas Hulu');
  });

  test.each(PROFILES)('leads from every place to a card that can be opened: %s', (profile) => {
    const places = listOf(profile).filter((f) => f.feature);
    expect(places.length).toBeGreaterThan(100);
    for (const { feature, name, camera, layer } of places) {
      expect(selectedFeature(published[profile].layers, feature), name).not.toBeNull();
      expect(camera, name).not.toBeNull();
      expect(layer, name).not.toBeNull();
    }
    expect(new Set(listOf(profile).map((f) => f.key)).size).toBe(listOf(profile).length);
  });

  test('of the public site names no landing, base, surveillance site or place abroad', () => {
    const kinds = new Set(listOf('public').map((f) => f.kind));
    for (const kind of ['informal_landing', 'foreign_landing', 'patrol_base', 'surveillance_site']) {
      expect(kinds.has(kind), kind).toBe(false);
      expect(
        list.some((f) => f.kind === kind),
        `${kind} inside`,
      ).toBe(true);
    }
  });
});
