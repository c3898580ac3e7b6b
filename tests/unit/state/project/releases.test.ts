import '../page.ts';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../../src/domain/project.ts';
import { projectText, withReleases } from '../../../../src/exchange/project/index.ts';
import { example } from '../../exchange/project/projects.ts';
import { browser } from './tabs.ts';

const release = (date: string, value: number): Release => ({
  date,
  sets: ['a'.repeat(16)],
  by: ['kecamatan', 'year'],
  // In the order in which a file writes them.
  told: [
    { at: ['*', '2025'], value: null, band: '1-9' },
    { at: ['Nongsa', '2025'], value, band: null },
  ],
});
const [may, june, july] = [release('2026-05-02', 11), release('2026-06-02', 12), release('2026-07-02', 13)];

async function begun(at = browser()) {
  const tab = at.tab();
  await tab.start();
  const log = () => tab.state().project?.releases;
  return { at, tab, log };
}

describe('two logs of releases', () => {
  it('become one by date, and a release that stands in both stands once', () => {
    expect(withReleases([may, july], [may, june])).toEqual([may, june, july]);
    // Order within a release says nothing.
    expect(withReleases([may], [{ ...may, told: [...may.told].reverse() }])).toEqual([may]);
  });

  it('are left as they are where nothing is lacking, and a table told twice stays told twice', () => {
    const log = [july, may];
    expect(withReleases(log, [may])).toBe(log);
    expect(withReleases([may], [may, may])).toEqual([may, may]);
  });
});

describe('a release', () => {
  it('outlives every step that is taken back or done again, and is none itself', async () => {
    const { tab, log } = await begun();
    tab.judge('a', 'b', true);
    expect(tab.addRelease(may)).toEqual([]);
    tab.judge('c', 'd', true);
    tab.takeBackProject();
    tab.takeBackProject();
    expect(tab.state().project?.judged).toEqual([]);
    expect(log()).toEqual([may]);
    expect(tab.state().past).toEqual([]);
    tab.addRelease(june);
    tab.redoProject();
    tab.redoProject();
    expect(tab.state().project?.judged).toHaveLength(2);
    expect(log()).toEqual([may, june]);
    tab.takeBackProject();
    await tab.flush();
    expect(log()).toEqual([may, june]);
  });

  it('outlives the set it was made of', async () => {
    const { at, tab, log } = await begun();
    const [set] = example.imports;
    if (!set) throw new Error('the example has a set');
    tab.addImport(set);
    tab.addRelease({ ...may, sets: [set.id] });
    tab.removeImport(set.id);
    expect(tab.state().project?.imports).toEqual([]);
    expect(log()).toHaveLength(1);
    await tab.flush();
    const next = at.tab();
    await next.start();
    expect(next.state().project?.releases).toEqual(log());
  });

  it('outlives an older file of its project: the logs are joined, and it is said', async () => {
    const { at, tab, log } = await begun();
    tab.judge('a', 'b', true);
    tab.addRelease(may);
    const older = (await tab.exportText()) ?? '';
    tab.judge('c', 'd', true);
    tab.addRelease(june);
    await tab.importText(older);
    expect(tab.state().project?.judged).toHaveLength(1);
    expect(log()).toEqual([may, june]);
    expect(tab.state().notices).toEqual(['releasesKept', 'besides']);
    const next = at.tab();
    await next.start();
    expect(next.state().project?.releases).toEqual([may, june]);
  });

  it('that a file alone knows is known to the copy on this device when that is opened', async () => {
    const { tab, log } = await begun();
    await tab.importText(projectText({ ...example, releases: [may] }));
    const first = tab.state().key ?? '';
    await tab.importText(projectText({ ...example, name: 'Lain', releases: [july] }));
    expect(tab.state().key).not.toBe(first);
    expect(log()).toEqual([may, july]);
    await tab.open(first);
    expect(log()).toEqual([may, july]);
    expect(tab.state().past).toEqual([]);
  });

  it('makes no second project of a file that lacks nothing else', async () => {
    const { tab, log } = await begun();
    await tab.importText(projectText({ ...example, patrol: null, releases: [may, june] }));
    const { key } = tab.state();
    await tab.importText(projectText({ ...example, patrol: null, releases: [may] }));
    expect(tab.state().key).toBe(key);
    expect(log()).toEqual([may, june]);
    expect(tab.state().notices).toEqual(['releasesKept']);
  });
});
