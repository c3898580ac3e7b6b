/** Two tabs of one browser, each with its own page in memory and the same storage under it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceWith } from '../devices.ts';

type Listener = (e: { key: string | null }) => void;
let listeners: Listener[] = [];

beforeEach(() => {
  listeners = [];
  vi.stubGlobal('window', {
    localStorage: deviceWith(),
    sessionStorage: deviceWith(),
    addEventListener: (_: string, listener: Listener) => listeners.push(listener),
    removeEventListener: (_: string, listener: Listener) => {
      listeners = listeners.filter((one) => one !== listener);
    },
  });
});

async function tab() {
  vi.resetModules();
  return import('../../../../src/state/patrol/store.ts');
}
const sea = ({ usePatrol }: Awaited<ReturnType<typeof tab>>) => usePatrol.getState().form.seaNote;

describe('what is entered of a patrol in two tabs', () => {
  test('is in the other as soon as that hears of it, and what stood there is one step back', async () => {
    const [one, two] = [await tab(), await tab()];
    two.enter({ seaNote: 'angin timur' });
    const deaf = two.hearTabs();
    one.enter({ seaNote: 'angin barat' });
    for (const hear of listeners) hear({ key: 'jaga-patrol' });
    expect(sea(two)).toBe('angin barat');
    two.takeBack();
    expect(sea(two)).toBe('angin timur');
    deaf();
    expect(listeners).toEqual([]);
  });

  test('is taken when the workspace opens again, however long it was closed', async () => {
    const [one, two] = [await tab(), await tab()];
    two.hearTabs()();
    one.enter({ seaNote: 'angin barat' });
    expect(sea(two)).toBe('');
    two.hearTabs();
    expect(sea(two)).toBe('angin barat');
  });

  test('is never written over unseen: it is one step back, and the page says so until the next entry', async () => {
    const [one, two] = [await tab(), await tab()];
    one.enter({ seaNote: 'angin barat' });
    two.enter({ budgetSeconds: 9 });
    expect(two.usePatrol.getState()).toMatchObject({ overOther: true, form: { budgetSeconds: 9, seaNote: '' } });
    two.takeBack();
    expect(sea(two)).toBe('angin barat');
    two.enter({ seaNote: 'angin barat laut' });
    expect(two.usePatrol.getState().overOther).toBe(false);
  });

  test('is kept by a reload, and a tab that writes the same again disturbs nobody', async () => {
    const one = await tab();
    one.enter({ seaNote: 'angin barat' });
    one.keepPatrol();
    const again = await tab();
    expect(sea(again)).toBe('angin barat');
    again.hearTabs();
    for (const hear of listeners) hear({ key: null });
    expect(again.usePatrol.getState().past).toEqual([]);
  });

  test('a page that ended while a plan was sought says so when it is back', async () => {
    const { markSearch } = await import('../../../../src/state/patrol/kept.ts');
    markSearch(true);
    expect((await tab()).usePatrol.getState().interrupted).toBe(true);
    markSearch(false);
    expect((await tab()).usePatrol.getState().interrupted).toBe(false);
  });
});
