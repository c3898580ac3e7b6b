import '../page.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ImportedSet } from '../../../../src/domain/imported.ts';
import { projectText } from '../../../../src/exchange/project/index.ts';
import type { Keep } from '../../../../src/state/project/keep.ts';
import { example, projects } from '../../exchange/project/projects.ts';
import { browser, until } from './tabs.ts';

const weighting = { name: 'Bobot rapat', author: 'Gugus Tugas', date: '2026-11-22', note: '', choice: 'w=POORHH:0.5' };
const set = (example.imports[0] ?? {}) as ImportedSet;
const setOf = (id: string, rows = 5000): ImportedSet => ({
  ...set,
  id: id.padEnd(16, '0'),
  rows,
  kept: rows,
  data: {
    as: 'incidents',
    rows: Array.from({ length: rows }, (_, i) => ({
      ...{ key: `k${i}`, date: '2026-01-14', kind: null, kecamatan: null, position: null, sensitive: false },
      ...{ texts: {}, counts: { persons: i } },
    })),
  },
});

/** The storage's own way to put a record. */
const real = IDBObjectStore.prototype.put;

async function begun(at = browser(), around?: (keep: Keep) => Keep) {
  const tab = at.tab(around);
  await tab.start();
  return { at, tab };
}

describe('the first visit', () => {
  it('begins with an empty project and leaves nothing on the device until something is entered', async () => {
    const { at, tab } = await begun();
    expect(tab.state().project?.imports).toEqual([]);
    expect(tab.state().kept).toBe('saved');
    expect(tab.state().list).toHaveLength(1);
    const next = at.tab();
    await next.start();
    expect(next.state().list.map(({ key }) => key)).not.toContain(tab.state().key);
  });

  it('keeps what is entered before the device has answered', async () => {
    const tab = browser().tab();
    expect(tab.addImport(set)).toBe(true);
    expect(tab.addWeighting(weighting)).toEqual([]);
    await tab.start();
    expect(tab.state().project?.imports).toEqual([set]);
    expect(tab.state().project?.weightings).toEqual([weighting]);
  });
});

describe('every change', () => {
  it('is on the device half a second later, by itself, and is there at the next visit', async () => {
    const { at, tab } = await begun();
    tab.addImport(setOf('a1'));
    tab.judge('a1', 'b2', true);
    expect(tab.addEdit({ ...example.edits[0], key: 'pl-9' } as (typeof example.edits)[number])).toEqual([]);
    expect(tab.addRelease(example.releases[0] as (typeof example.releases)[number])).toEqual([]);
    expect(tab.state().kept).toBe('saving');
    await until(() => tab.state().kept === 'saved');
    const next = at.tab();
    await next.start();
    expect(next.state().project).toEqual(tab.state().project);
    expect(next.state().list[0]?.holds).toEqual({
      imports: 1,
      edits: 1,
      weightings: 0,
      releases: 1,
      stories: 0,
      interventions: 0,
    });
    expect(tab.state().lastSaved).not.toBeNull();
  });

  it('can be taken back and done again, and either is kept', async () => {
    const { at, tab } = await begun();
    tab.addImport(set);
    tab.judge('a', 'b', true);
    tab.judge('b', 'a', false);
    expect(tab.state().project?.judged).toEqual([{ one: 'b', other: 'a', same: false }]);
    tab.takeBackProject();
    expect(tab.state().project?.judged).toEqual([{ one: 'a', other: 'b', same: true }]);
    tab.takeBackProject();
    tab.takeBackProject();
    expect(tab.state().project?.imports).toEqual([]);
    tab.takeBackProject();
    tab.redoProject();
    await tab.flush();
    const next = at.tab();
    await next.start();
    expect(next.state().project?.imports).toEqual([set]);
    expect(next.state().project?.judged).toEqual([]);
  });

  it('is one of a hundred that can be taken back', async () => {
    const { tab } = await begun();
    for (let i = 0; i < 130; i++) tab.judge(`a${i}`, 'b', true);
    for (let i = 0; i < 200; i++) tab.takeBackProject();
    expect(tab.state().project?.judged).toHaveLength(30);
  });

  it('adds the same file once, and no number of a person', async () => {
    const { tab } = await begun();
    expect(tab.addImport(set)).toBe(true);
    expect(tab.addImport({ ...set, label: 'lagi' })).toBe(false);
    const before = tab.state().project;
    expect(tab.addWeighting({ ...weighting, note: 'hubungi 0812 7001 2233' }).map((e) => e.rule)).toEqual(['personal']);
    expect(
      tab.setEdits([{ ...example.edits[0], reason: '' } as (typeof example.edits)[number]]).map((e) => e.rule),
    ).toEqual(['shape']);
    expect(tab.state().project).toBe(before);
  });

  it('carries the view it was made in, but nobody’s language or theme', async () => {
    const { at, tab } = await begun();
    tab.page.hash = '#/data?face=projects&lang=en&theme=night&area=21.71.09&w=POORHH:0.5';
    tab.addImport(set);
    await tab.flush();
    const key = tab.state().key ?? '';
    expect(tab.state().project?.view).toBe('#/risk?w=POORHH:0.5&area=21.71.09');
    await tab.newProject('Lain');
    tab.page.hash = '#/data?face=projects&lang=en';
    await tab.open(key);
    expect(tab.page.hash).toBe('#/data?lang=en&w=POORHH:0.5&area=21.71.09&face=projects');
    expect(at).toBeDefined();
  });
});

describe('any project', () => {
  it('comes back from the device byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(projects, async (project) => {
        const { at, tab } = await begun();
        const file = projectText({ ...project, region: 'batam', view: '#/risk', patrol: null });
        expect(await tab.importText(file)).toEqual([]);
        expect(await tab.exportText()).toBe(file);
        const next = at.tab();
        await next.start();
        expect(await next.exportText()).toBe(file);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a project of another region', () => {
  it('stays on the device, and is not put in front of this one', async () => {
    const { at, tab } = await begun();
    tab.addImport(set);
    await tab.flush();
    const key = tab.state().key;
    const elsewhere = at.tab();
    elsewhere.page.hash = '#/risk?region=nunukan';
    await elsewhere.start();
    expect(elsewhere.state().project?.region).toBe('nunukan');
    expect(elsewhere.state().project?.imports).toEqual([]);
    expect(elsewhere.state().list.map((line) => line.key)).toContain(key);
  });
});

describe('several projects', () => {
  it('lie side by side: new, open, rename, copy, delete and back', async () => {
    const { tab } = await begun();
    tab.addImport(set);
    const first = tab.state().key ?? '';
    await tab.newProject('Kedua');
    expect(tab.state().project?.imports).toEqual([]);
    await tab.rename(first, 'Pertama');
    expect(
      tab
        .state()
        .list.map(({ name }) => name)
        .sort(),
    ).toEqual(['Kedua', 'Pertama']);
    await tab.duplicate(first, 'Salinan');
    expect(tab.state().list).toHaveLength(3);
    await tab.open(first);
    expect(tab.state().project?.name).toBe('Pertama');
    expect(tab.state().project?.imports).toEqual([set]);
    await tab.remove(first);
    expect(
      tab
        .state()
        .list.map(({ name }) => name)
        .sort(),
    ).toEqual(['Kedua', 'Salinan']);
    expect(tab.state().key).not.toBe(first);
    await tab.restore();
    await tab.open(first);
    expect(tab.state().project?.imports).toEqual([set]);
  });

  it('never write over each other: a file of a project that is here already is opened beside it', async () => {
    const { tab } = await begun();
    await tab.importText(projectText(example));
    const [key, file] = [tab.state().key, (await tab.exportText()) ?? ''];
    tab.removeImport(set.id);
    await tab.importText(file);
    expect(tab.state().key).not.toBe(key);
    expect(tab.state().notices).toEqual(['besides']);
    expect(
      tab
        .state()
        .list.map(({ holds }) => holds.imports)
        .sort(),
    ).toEqual([0, 1]);
    const again = tab.state().key;
    await tab.importText(file);
    expect(tab.state().key).toBe(again);
    expect(tab.state().list).toHaveLength(2);
  });

  it('offer the patrol of a file, and do not hold it themselves', async () => {
    const { tab } = await begun();
    const patrol = { version: 1, kept: { form: {} } };
    await tab.importText(projectText({ ...example, patrol }));
    expect(tab.state().offered).toEqual(patrol);
    expect(tab.state().project?.patrol).toBeNull();
    expect(await tab.exportText()).toContain('"patrol": null');
    expect(JSON.parse((await tab.exportText(true)) ?? '{}').patrol.kept.form.boats).toEqual([]);
  });

  it('leave what is entered alone when a file cannot be opened', async () => {
    const { tab } = await begun();
    tab.addImport(set);
    const { project } = tab.state();
    expect((await tab.importText('{"format":')).map(({ rule }) => rule)).toEqual(['cutOff']);
    expect(tab.state().project).toBe(project);
  });
});

describe('a device that fails', () => {
  it('in the middle of a write keeps the old project, whole', async () => {
    const { at, tab } = await begun();
    tab.addImport(setOf('a1'));
    await tab.flush();
    const before = tab.state().project;
    // The browser dies when half of the pieces are written.
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const asked = Reflect.apply(real, this, args);
      if (this.name === 'rows' && Array.isArray(args[1]) && args[1][2] === 1) this.transaction.abort();
      return asked;
    });
    tab.addImport(setOf('b2'));
    expect(await tab.flush()).toBe(false);
    put.mockRestore();
    const next = at.tab();
    await next.start();
    expect(next.state().project?.imports.map(({ id }) => id)).toEqual(before?.imports.map(({ id }) => id));
    expect(next.state().project).toEqual(before);
    expect(next.state().notices).toEqual([]);
    // The page itself lost nothing, says so, and keeps it when the device is well again.
    expect(tab.state().kept).toBe('refused');
    expect(tab.wouldLose()).toBe(true);
    expect(tab.state().project?.imports).toHaveLength(2);
  });

  it('by being full says so, holds what is entered, does not let it out of sight, and keeps it once there is room', async () => {
    let full = false;
    const { at, tab } = await begun(browser(), (keep) => keep);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (full && this.name === 'projects') throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(real, this, args);
    });
    full = true;
    tab.addImport(set);
    await until(() => tab.state().kept === 'full');
    expect(tab.wouldLose()).toBe(true);
    expect(await tab.newProject('Lain')).toBe(false);
    expect(tab.state().notices).toEqual(['notSwitched']);
    expect(tab.state().project?.imports).toEqual([set]);
    full = false;
    tab.judge('a', 'b', true);
    await until(() => tab.state().kept === 'saved');
    expect(tab.wouldLose()).toBe(false);
    put.mockRestore();
    const next = at.tab();
    await next.start();
    expect(next.state().project?.judged).toHaveLength(1);
  });

  it('by time: it does not go in silence while a list is unwritten, for which a closing page has no time', async () => {
    const { tab } = await begun();
    tab.addImport(set);
    expect(tab.wouldLose()).toBe(true);
    await until(() => tab.state().kept === 'saved');
    expect(tab.wouldLose()).toBe(false);
    tab.judge('a', 'b', true);
    expect(tab.state().kept).toBe('saving');
    expect(tab.wouldLose()).toBe(false);
  });

  it('by refusing storage, as a private window may, works on in memory and says that it ends with the page', async () => {
    const { tab } = await begun(browser(), () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(tab.state().lasting).toBe(false);
    expect(tab.wouldLose()).toBe(false);
    tab.addImport(set);
    await tab.flush();
    expect(tab.state().kept).toBe('refused');
    expect(tab.wouldLose()).toBe(true);
    const first = tab.state().key ?? '';
    await tab.newProject('Lain');
    await tab.open(first);
    expect(tab.state().project?.imports).toEqual([set]);
    tab.judge('a', 'b', true);
    await tab.exportText();
    expect(tab.wouldLose()).toBe(false);
  });

  const damaged = async (harm: (db: IDBDatabase, key: string) => IDBTransaction) => {
    const { at, tab } = await begun();
    tab.addImport(setOf('a1'));
    tab.addImport(setOf('b2', 3));
    await tab.flush();
    const key = tab.state().key ?? '';
    await new Promise<void>((done, fail) => {
      const open = at.storage.open('jaga-projects');
      open.onsuccess = () => {
        const tx = harm(open.result, key);
        tx.oncomplete = () => {
          open.result.close();
          done();
        };
        tx.onerror = fail;
      };
    });
    const next = at.tab();
    await next.start();
    return { next, key };
  };

  it('puts a record that cannot be read aside, tells it, and goes on', async () => {
    const { next, key } = await damaged((db, k) => {
      const tx = db.transaction('projects', 'readwrite');
      tx.objectStore('projects').put({ format: 'something else', secret: 'mark' }, k);
      return tx;
    });
    expect(next.state().notices).toEqual(['damaged']);
    expect(next.state().key).not.toBe(key);
    expect(next.state().asides).toBe(1);
    expect(await next.asideText()).toContain('mark');
    next.addImport(set);
    await next.flush();
    expect(await next.asideText()).toContain('mark');
    await next.forgetAsides();
    expect(next.state().asides).toBe(0);
  });

  it('opens the good part of a record that lost some of its rows, and keeps a copy of it as it lay', async () => {
    const { next } = await damaged((db, k) => {
      const tx = db.transaction('rows', 'readwrite');
      tx.objectStore('rows').delete([k, 'a1'.padEnd(16, '0'), 1]);
      return tx;
    });
    expect(next.state().notices).toEqual(['damagedPart']);
    expect(next.state().project?.imports.map(({ id }) => id)).toEqual(['b2'.padEnd(16, '0')]);
    expect(next.state().asides).toBe(1);
  });

  it('leaves what a newer version wrote where it is', async () => {
    const { next, key } = await damaged((db, k) => {
      const tx = db.transaction('projects', 'readwrite');
      tx.objectStore('projects').put({ format: 'jaga-selat-project', version: 99 }, k);
      return tx;
    });
    expect(next.state().notices).toEqual(['newer']);
    expect(next.state().list.map((l) => l.key)).toContain(key);
    expect(next.state().asides).toBe(0);
  });
});
