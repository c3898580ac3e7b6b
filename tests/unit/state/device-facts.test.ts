/** What lies in the databases and flags of this device, damaged in every way a disk or another hand can damage it. */
import * as indexedDb from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asideKey } from '../../../src/state/on-device.ts';
import { deviceWith, type FakeDevice } from './devices.ts';

Object.assign(globalThis, { ...indexedDb, default: undefined });

let storage: FakeDevice;
beforeEach(() => {
  vi.resetModules();
  storage = deviceWith();
  vi.stubGlobal('window', { localStorage: storage, location: { hash: '' } });
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('indexedDB', new indexedDb.IDBFactory());
});

const BOUNDARIES = {
  files: { 'geometry/kecamatan.geojson': '{}' },
  kecamatan: 12,
  kelurahan: 64,
  loaded: '2026-11-22',
};

describe('boundaries of this device', () => {
  test('come back as they were kept', async () => {
    const { writeFact } = await import('../../../src/state/local/device.ts');
    await writeFact('batam:boundaries', BOUNDARIES);
    const { boundariesOf } = await import('../../../src/state/local/overlay.ts');
    expect(await boundariesOf('batam')).toEqual(BOUNDARIES);
  });

  test.each([
    ['no files', {}],
    ['files that are no text', { ...BOUNDARIES, files: { 'a.geojson': 7 } }],
    ['text', 'x'],
  ])('with %s are put aside and told, and the published ones stand', async (_, damaged) => {
    const { readFact, writeFact } = await import('../../../src/state/local/device.ts');
    await writeFact('batam:boundaries', damaged);
    const { overlaid } = await import('../../../src/state/local/overlay.ts');
    const { useLocal } = await import('../../../src/state/local/store.ts');
    const served = { 'a.csv': 'a\n1\n' };
    expect(await overlaid('batam', served)).toEqual(served);
    expect(useLocal.getState().phase).toBe('failed');
    expect(await readFact(asideKey('batam:boundaries'))).toEqual(damaged);
    expect(await readFact('batam:boundaries')).toBeNull();
  });
});

describe('the flag that this device has facts of its own', () => {
  test.each(['{', '7', '[1]', 'null'])(
    '%s asks the database, and is put aside when it is written again',
    async (text) => {
      storage.setItem('jaga.local.1', text);
      const { hasLocal, setLocal } = await import('../../../src/state/local/flag.ts');
      expect(hasLocal('batam')).toBe(true);
      setLocal('batam', false);
      expect(hasLocal('batam')).toBe(false);
      expect(storage.held[asideKey('jaga.local.1')]).toBe(text);
    },
  );

  test('without a database to back it, it goes, and nothing is worked out', async () => {
    storage.setItem('jaga.local.1', '["batam"]');
    const pack = () => new Response('{"a.csv":"a"}');
    vi.stubGlobal('fetch', async () => pack());
    const { showLocal } = await import('../../../src/state/local/show.ts');
    const { useLocal } = await import('../../../src/state/local/store.ts');
    await showLocal('batam');
    expect(useLocal.getState().phase).toBe('none');
    expect(storage.held['jaga.local.1']).toBe('[]');
  });
});

describe('the base map of this device', () => {
  const MAP = { file: new Blob(['x']), bounds: [103, 0, 105, 2], minZoom: 0, maxZoom: 14, bytes: 1 };

  test('with bounds that are none is put aside, and the built-in map stands', async () => {
    const { readFact, writeFact } = await import('../../../src/state/local/device.ts');
    await writeFact('basemap', { ...MAP, bounds: [103, 0] });
    storage.setItem('jaga.basemap.1', '1');
    const { recallBasemap, useBasemap } = await import('../../../src/state/local/basemap.ts');
    await recallBasemap();
    expect(useBasemap.getState().detailed).toBeNull();
    expect(await readFact(asideKey('basemap'))).toMatchObject({ bounds: [103, 0] });
    expect(storage.held['jaga.basemap.1']).toBeUndefined();
  });

  test('is said to last for the page alone where the database is refused', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { keepBasemap, useBasemap } = await import('../../../src/state/local/basemap.ts');
    await keepBasemap(MAP as never);
    expect(useBasemap.getState()).toMatchObject({ detailed: MAP, kept: false });
  });
});
