import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAPPINGS_KEY, recall, remember } from '../../../../src/state/intake/mappings.ts';
import { asideKey } from '../../../../src/state/on-device.ts';

const device = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};

describe('how the columns of a file were read', () => {
  test('is remembered for a file with the same header, in whatever order', () => {
    const store = device();
    const said = { as: 'incidents', mapping: { Hari: 'date', Ket: null } } as const;
    expect(remember(store, ['Hari', 'Ket', 'Lokasi'], said)).toBe(true);
    expect(recall(store, ['Lokasi', 'Hari', 'Ket'])).toEqual(said);
    expect(recall(store, ['Hari', 'Ket'])).toBeNull();
  });

  test('leaves no name of a column on the device', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[A-Za-z ]{6,30}$/), { minLength: 1, maxLength: 8 }), (columns) => {
        const store = device();
        remember(store, columns, { as: 'places', mapping: Object.fromEntries(columns.map((c) => [c, 'name'])) });
        const text = store.kept.get(MAPPINGS_KEY) ?? '';
        for (const name of columns) expect(text).not.toContain(name);
        expect(recall(store, columns)?.mapping).toEqual(Object.fromEntries(columns.map((c) => [c, 'name'])));
      }),
      { numRuns: 60 },
    );
  });

  test('is bounded: the header of sixty files ago is forgotten first', () => {
    const store = device();
    for (let i = 0; i < 70; i++) remember(store, [`k${i}`], { as: 'cases', mapping: {} });
    expect(recall(store, ['k0'])).toBeNull();
    expect(recall(store, ['k69'])).not.toBeNull();
  });

  test('lines that are none are put aside, and the others go on being used', () => {
    const store = device();
    remember(store, ['Hari'], { as: 'incidents', mapping: { Hari: 'date' } });
    const good = JSON.parse(store.kept.get(MAPPINGS_KEY) ?? '[]') as unknown[];
    const text = JSON.stringify([...good, ['x', 7, null], null]);
    store.kept.set(MAPPINGS_KEY, text);
    expect(recall(store, ['Hari'])?.as).toBe('incidents');
    expect(remember(store, ['Tempat'], { as: 'places', mapping: {} })).toBe(true);
    expect(store.kept.get(asideKey(MAPPINGS_KEY))).toBe(text);
    expect(recall(store, ['Hari'])?.as).toBe('incidents');
  });

  test('a device that refuses says so, and rubbish in its storage is as nothing', () => {
    const full = {
      getItem: () => '{"x":',
      removeItem: () => undefined,
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(recall(full, ['a'])).toBeNull();
    expect(remember(full, ['a'], { as: 'cases', mapping: {} })).toBe(false);
    expect(remember(null, ['a'], { as: 'cases', mapping: {} })).toBe(false);
  });
});
