import { expect, test } from 'vitest';
import { asideKey } from '../../../src/state/on-device.ts';
import { readSaved, writeSaved } from '../../../src/state/presets.ts';
import { deviceWith } from './devices.ts';

const KEY = 'jaga.weightings.1';
const ONE = {
  ...{ name: 'Rapat', author: 'Dinas', date: '2026-11-22', note: '' },
  choice: { weights: {}, aggregation: {}, normalisation: null },
};

test.each(['{', '7', '{"list":[]}'])('saved weightings that read %s are put aside before the next is saved', (text) => {
  const device = deviceWith({ [KEY]: text });
  expect(readSaved(device)).toEqual([]);
  expect(writeSaved(device, [ONE])).toBe(true);
  expect(device.held[asideKey(KEY)]).toBe(text);
  expect(readSaved(device)).toEqual([ONE]);
});

test('one that is broken among others is put aside, and the others are used', () => {
  const text = JSON.stringify([ONE, { name: 7 }]);
  const device = deviceWith({ [KEY]: text });
  expect(readSaved(device)).toEqual([ONE]);
  writeSaved(device, []);
  expect(device.held).toEqual({ [asideKey(KEY)]: text });
});

test('text that finds no room aside is not written over', () => {
  const device = deviceWith({ [KEY]: 'x'.repeat(60) }, 100);
  expect(writeSaved(device, [ONE])).toBe(false);
  expect(device.held).toEqual({ [KEY]: 'x'.repeat(60) });
});
