import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { flat } from '../../../src/i18n/flat.ts';
import id from '../../../src/i18n/id.json';
import { settingsFor } from '../../../src/i18n/settings.ts';
import { templateOf } from '../../../src/i18n/template.ts';
import { wordsOf } from '../../../src/i18n/words.ts';

describe('words', () => {
  test('are found by their whole key, lists as they are', () => {
    const words = flat({ a: { b: 'x', c: { d: 'y' } }, e: ['p', 'q'] });
    expect(words).toEqual({ 'a.b': 'x', 'a.c.d': 'y', e: ['p', 'q'] });
  });

  test('speak both languages, with plurals', () => {
    expect(wordsOf('id')('class.high')).toBe(id.class.high);
    const english = wordsOf('en');
    expect(english('reported.hotFound', { count: 1, of: 9, names: 'N', firm: 1 })).toMatch(/^1 of 9 cells has/);
    expect(english('reported.hotFound', { count: 2, of: 9, names: 'N', firm: 1 })).toMatch(/^2 of 9 cells have/);
  });

  test('fall back to Indonesian, never to a bare key', () => {
    const i18n = createInstance();
    void i18n.init({ ...settingsFor('en'), resources: { en: { translation: {} }, id: { translation: flat(id) } } });
    expect(i18n.getFixedT('en')('class.high')).toBe(id.class.high);
  });
});

test('a template fills as i18next would', () => {
  const t = wordsOf('id');
  const values = { rank: 4, count: 12, low: 1, high: 5 };
  expect(templateOf(t('rank.of', { skipInterpolation: true }))(values)).toBe(t('rank.of', values));
  expect(templateOf('{{a}} and {{b}}')({ a: 1 })).toBe('1 and ');
});
