/** What a key does before a room, with keyboard and clicker, wherever the focus is. */
import { describe, expect, test } from 'vitest';
import { ACTIONS, actionOf, type Focus, panOf } from '../../../../src/app/forum/show/keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const does = (key: string, focus: Focus = 'none') => actionOf(press(key), focus);

test.each([
  ['next', ['ArrowRight', 'PageDown', ' ', 'Enter', 'n', 'N']],
  ['previous', ['ArrowLeft', 'PageUp', 'Backspace', 'p', 'P']],
  ['first', ['Home']],
  ['last', ['End']],
  ['full', ['f', 'F']],
  ['black', ['b', 'B', '.']],
  ['speaker', ['s', 'S']],
  ['keys', ['?']],
  ['escape', ['Escape']],
] as const)('%s', (action, keys) => {
  for (const key of keys) expect(does(key), key).toBe(action);
});

test('every action has a key', () => {
  const reached = ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'f', 'b', 's', '?', 'Escape'].map((key) => does(key));
  expect(new Set(reached)).toEqual(new Set(ACTIONS));
});

describe('a focused control', () => {
  test('keeps Space and Enter for itself', () => {
    expect(does(' ', 'control')).toBeNull();
    expect(does('Enter', 'control')).toBeNull();
  });

  test('leaves the clicker its keys: whoever clicked Next goes on with the clicker', () => {
    for (const key of ['PageDown', 'ArrowRight', 'n']) expect(does(key, 'control')).toBe('next');
    expect(does('b', 'control')).toBe('black');
  });
});

test('a field that is typed into keeps every key', () => {
  for (const key of ['n', ' ', 'Enter', 'ArrowRight', 'Backspace', '.', 'Escape', 'Home'])
    expect(does(key, 'typing'), key).toBeNull();
});

test('keys of the browser stay the browser’s', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
    for (const key of ['n', 'p', 'f', 's', 'ArrowLeft', 'Home'])
      expect(actionOf(press(key, { [held]: true }), 'none')).toBeNull();
});

test('Shift with an arrow moves the map and turns no page', () => {
  const shifted = press('ArrowRight', { shiftKey: true });
  expect(actionOf(shifted, 'none')).toBeNull();
  expect(panOf(shifted, 'none')?.[0]).toBeGreaterThan(0);
  expect(panOf(press('ArrowRight'), 'none')).toBeNull();
  expect(panOf(shifted, 'typing')).toBeNull();
  // On most keyboards the question mark is a shifted key, and a letter may be a capital one.
  expect(actionOf(press('?', { shiftKey: true }), 'none')).toBe('keys');
  expect(actionOf(press('N', { shiftKey: true }), 'none')).toBe('next');
});
