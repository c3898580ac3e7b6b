import type i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../../src/i18n/en.json';
import id from '../../../src/i18n/id.json';

const page = { documentElement: { lang: '' } };
const online: (() => void)[] = [];
beforeAll(() => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', { addEventListener: (_: string, then: () => void) => online.push(then) });
});

/** The module as a page has it that has just been opened, with no words at hand. */
const opened = async () => {
  vi.resetModules();
  const language = await import('../../../src/i18n/index.ts');
  const { default: own } = await import('i18next');
  return { ...language, own };
};
const holds = (i18n: typeof i18next, language: string) => i18n.hasResourceBundle(language, 'translation');

describe('the language of the screen', () => {
  beforeEach(() => {
    online.length = 0;
    vi.doUnmock('../../../src/i18n/en.json');
  });

  test('starts with the words of the view alone', async () => {
    const { startLanguage, own } = await opened();
    await startLanguage('en');
    expect(own.t('class.high')).toBe(en.class.high);
    expect(page.documentElement.lang).toBe('en');
    expect([holds(own, 'en'), holds(own, 'id')]).toEqual([true, false]);
  });

  test('is switched at once when the other words are at hand', async () => {
    const { startLanguage, fetchOtherLanguage, switchLanguage, own } = await opened();
    await startLanguage('id');
    fetchOtherLanguage();
    await vi.waitFor(() => expect(holds(own, 'en')).toBe(true));
    expect(own.t('class.high'), 'fetching is not switching').toBe(id.class.high);
    switchLanguage('en');
    expect(own.t('class.high')).toBe(en.class.high);
  });

  test('is fetched when it is asked for, and the last wish wins', async () => {
    const { startLanguage, switchLanguage, own } = await opened();
    await startLanguage('id');
    switchLanguage('en');
    expect(page.documentElement.lang).toBe('id');
    switchLanguage('id');
    await vi.waitFor(() => expect(holds(own, 'en')).toBe(true));
    await Promise.resolve();
    expect(own.t('class.high')).toBe(id.class.high);
    switchLanguage('en');
    expect(own.t('class.high')).toBe(en.class.high);
  });

  test('stays when the words do not come, and follows when the network is back', async () => {
    let lost = true;
    vi.doMock('../../../src/i18n/en.json', () => {
      if (lost) throw new Error('no network');
      return { default: en };
    });
    const { startLanguage, switchLanguage, own } = await opened();
    await startLanguage('id');
    switchLanguage('en');
    await vi.waitFor(() => expect(online).toHaveLength(1));
    expect(own.t('class.high')).toBe(id.class.high);
    lost = false;
    vi.doUnmock('../../../src/i18n/en.json');
    online[0]?.();
    await vi.waitFor(() => expect(own.t('class.high')).toBe(en.class.high));
  });

  test('is the other one where the file of the first does not come', async () => {
    vi.doMock('../../../src/i18n/en.json', () => {
      throw new Error('no network');
    });
    const { startLanguage, own } = await opened();
    await startLanguage('en');
    expect(own.t('class.high')).toBe(id.class.high);
    expect(page.documentElement.lang).toBe('id');
  });
});
