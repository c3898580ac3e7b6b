/** The speaker's clock counts from the first page turned, and survives a reload of its window. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};
vi.stubGlobal('window', { sessionStorage: storage });
const { lengthOf, readClock, readMinutes, resetTalk, setMinutes, since, startTalk, stepOpened, useTalkClock } =
  await import('../../../../src/state/story/clock.ts');

beforeEach(() => {
  resetTalk();
  setMinutes(10);
});

describe('a talk', () => {
  test('takes ten minutes unless somebody says otherwise', () => {
    expect(readClock(null)).toEqual({ began: null, stepBegan: null, minutes: 10 });
  });

  test('begins once; a step begins with every page', () => {
    stepOpened(500);
    expect(useTalkClock.getState().stepBegan).toBeNull();
    startTalk(1000);
    stepOpened(5000);
    expect(useTalkClock.getState()).toMatchObject({ began: 1000, stepBegan: 5000 });
  });

  test('goes on after a reload', () => {
    startTalk(1000);
    setMinutes(15);
    expect(readClock(storage)).toEqual({ began: 1000, stepBegan: 1000, minutes: 15 });
  });

  test.each(['', 'null', '[]', '{"began":"yesterday","minutes":-4}', '{'])('begins anew from rubbish: %j', (text) => {
    expect(readClock({ getItem: () => text })).toEqual({ began: null, stepBegan: null, minutes: 10 });
  });
});

test('a device whose clock jumps back tells no time below none', () => {
  expect(since(1000, 61_000)).toBe(60_000);
  expect(since(Date.UTC(2099, 0), Date.UTC(2026, 10))).toBe(0);
  expect(since(null, 5)).toBe(0);
});

test.each([
  ['10', 10],
  [' 7 ', 7],
  ['0', null],
  ['241', null],
  ['3.5', null],
  ['ten', null],
  ['', null],
])('%j minutes are %j', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [61_000, '1:01'],
  [3_600_000, '60:00'],
  [-5_000, '−0:05'],
  [-400, '0:00'],
])('%d ms read %s', (ms, text) => {
  expect(lengthOf(ms)).toBe(text);
});
