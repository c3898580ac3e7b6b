import '../page.ts';
import { describe, expect, it } from 'vitest';
import { AS_MODELLED } from '../../../../src/state/choice.ts';
import { readSaved, type SavedWeighting } from '../../../../src/state/presets.ts';
import type { Keep } from '../../../../src/state/project/keep.ts';
import * as rules from '../../../../src/state/project/weightings.ts';
import { weightingsOf } from '../../../../src/state/weightings.ts';
import { browser } from './tabs.ts';

const saved = (name: string, note = ''): SavedWeighting => ({
  ...{ name, author: 'Gugus Tugas', date: '2026-11-21', note },
  choice: { ...AS_MODELLED, weights: { POORHH: 0.5 } },
});
const [march, april] = [saved('Rapat Maret'), saved('Rapat April')];

function storageOf(list: readonly SavedWeighting[]) {
  const held = new Map(list.length > 0 ? [['jaga.weightings.1', JSON.stringify(list)]] : []);
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

/** The list as a screen shows it, beside the project of one tab. */
function screen(list: readonly SavedWeighting[] = [], { at = browser(), around = (keep: Keep) => keep } = {}) {
  const tab = at.tab(around);
  const device = storageOf(list);
  const weightings = weightingsOf(
    async () => ({ home: tab, rules }),
    () => device,
  );
  const names = () => weightings.use.getState().list.map(({ name }) => name);
  return { at, tab, device, weightings, names };
}
const noStorage = (): Keep => {
  throw new DOMException('refused', 'SecurityError');
};

describe('weightings of earlier visits', () => {
  it('move into the project at hand once, and the device forgets them when the project is written', async () => {
    const { at, tab, device, weightings, names } = screen([march, april]);
    await weightings.start();
    expect(names()).toEqual(['Rapat Maret', 'Rapat April']);
    expect(tab.state().project?.weightings[0]).toEqual({
      ...{ name: 'Rapat Maret', author: 'Gugus Tugas', date: '2026-11-21', note: '', choice: 'w=POORHH:0.5' },
    });
    expect(device.held.size).toBe(0);
    const next = at.tab();
    await next.start();
    expect(next.state().project?.weightings).toHaveLength(2);
  });

  it('are no step that could be taken back, for nothing else holds them', async () => {
    const { tab, weightings, names } = screen([march]);
    await tab.start();
    tab.judge('a', 'b', true);
    await weightings.start();
    tab.takeBackProject();
    expect(tab.state().project?.judged).toEqual([]);
    expect(names()).toEqual(['Rapat Maret']);
  });

  it('stay on the device while the project cannot be written, and do not come twice afterwards', async () => {
    let full = true;
    const around = (keep: Keep): Keep => ({
      ...keep,
      write: async (...given) => (full ? 'full' : keep.write(...given)),
    });
    const { tab, device, weightings, names } = screen([march], { around });
    await weightings.start();
    expect(readSaved(device)).toEqual([march]);
    expect(tab.state().kept).toBe('full');
    expect(names()).toEqual(['Rapat Maret']);
    full = false;
    await rules.moveIn(tab, device);
    expect(tab.state().project?.weightings).toHaveLength(1);
    tab.judge('a', 'b', true);
    await tab.flush();
    await rules.moveIn(tab, device);
    expect(device.held.size).toBe(0);
    expect(tab.state().project?.weightings).toHaveLength(1);
    expect(names()).toEqual(['Rapat Maret']);
  });

  it('stay where they are when a number of a person stands in them', async () => {
    const note = saved('Rapat', 'hubungi 0812 7001 2233');
    const { tab, device, weightings } = screen([note, april]);
    await weightings.start();
    expect(tab.state().project?.weightings.map(({ name }) => name)).toEqual(['Rapat April']);
    expect(readSaved(device)).toEqual([note]);
  });
});

describe('one list on every screen', () => {
  it('takes what is saved at the map into the project, and shows what is entered there', async () => {
    const { tab, device, weightings, names } = screen();
    await weightings.start();
    expect(await weightings.save(march)).toBe(true);
    expect(tab.state().kept).toBe('saved');
    expect(device.held.size).toBe(0);
    tab.addWeighting(rules.weightingOf(april));
    expect(names()).toEqual(['Rapat Maret', 'Rapat April']);
    expect(weightings.use.getState().list[1]).toEqual(april);
    expect(await weightings.remove(0)).toBe(true);
    expect(tab.state().project?.weightings.map(({ name }) => name)).toEqual(['Rapat April']);
    await tab.newProject('Lain');
    expect(names()).toEqual([]);
  });

  it('forgets what is removed, also where the device still holds it for a project that cannot be written', async () => {
    const around = (keep: Keep): Keep => ({ ...keep, write: async () => 'full' });
    const { device, weightings, names } = screen([march, april], { around });
    await weightings.start();
    expect(await weightings.remove(0)).toBe(true);
    expect(names()).toEqual(['Rapat April']);
    expect(readSaved(device)).toEqual([april]);
  });

  it('takes no number of a person, and says why', async () => {
    const { tab, device, weightings, names } = screen();
    await weightings.start();
    expect(await weightings.save(saved('Rapat', 'hubungi 0812 7001 2233'))).toBe(false);
    expect(weightings.use.getState().refused).toBe('personal');
    expect([names(), tab.state().project?.weightings, device.held.size]).toEqual([[], [], 0]);
    await weightings.save(march);
    expect(weightings.use.getState().refused).toBeNull();
  });

  it('stays on the device where the browser gives projects no storage, or there are none', async () => {
    const { tab, device, weightings, names } = screen([march], { around: noStorage });
    await weightings.start();
    expect(tab.state().lasting).toBe(false);
    expect(await weightings.save(april)).toBe(true);
    expect(readSaved(device)).toEqual([march, april]);
    expect(await weightings.remove(0)).toBe(true);
    expect(names()).toEqual(['Rapat April']);
    const alone = weightingsOf(
      async () => null,
      () => device,
    );
    await alone.start();
    expect(alone.use.getState().list).toEqual([april]);
  });

  it('is kept on the device while another tab has the project, and moves in later', async () => {
    const at = browser();
    const first = at.tab();
    await first.start();
    first.judge('a', 'b', true);
    await first.flush();
    const { tab, device, weightings, names } = screen([], { at });
    await weightings.start();
    expect(tab.state().kept).toBe('otherTab');
    expect(await weightings.save(march)).toBe(true);
    expect(names()).toEqual(['Rapat Maret']);
    expect(readSaved(device)).toEqual([march]);
  });
});
