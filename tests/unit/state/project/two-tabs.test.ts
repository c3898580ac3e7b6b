import '../page.ts';
import { describe, expect, it } from 'vitest';
import type { ImportedSet } from '../../../../src/domain/imported.ts';
import { example } from '../../exchange/project/projects.ts';
import { browser, rest, until } from './tabs.ts';

const set = (example.imports[0] ?? {}) as ImportedSet;
const second: ImportedSet = { ...set, id: '9'.repeat(16), label: 'Kedua' };

describe.each([
  ['with Web Locks', true],
  ['without Web Locks', false],
])('two tabs, %s', (_, locks) => {
  const opened = async () => {
    const at = browser({ locks });
    const one = at.tab();
    await one.start();
    one.addImport(set);
    await one.flush();
    const two = at.tab();
    await two.start();
    return { at, one, two };
  };

  it('one writes; the other shows the same and changes nothing', async () => {
    const { one, two } = await opened();
    expect(one.state().kept).toBe('saved');
    expect(two.state().kept).toBe('otherTab');
    expect(two.state().project?.imports).toEqual([set]);
    expect(two.addImport(second)).toBe(false);
    expect(two.addEdit(example.edits[0] as (typeof example.edits)[number]).map(({ rule }) => rule)).toEqual([
      'otherTab',
    ]);
    two.takeBackProject();
    expect(two.state().project?.imports).toEqual([set]);
    expect(two.wouldLose()).toBe(false);
  });

  it('the other sees what the first writes', async () => {
    const { one, two } = await opened();
    one.addImport(second);
    await one.flush();
    await until(() => two.state().project?.imports.length === 2);
    expect(two.state().kept).toBe('otherTab');
  });

  it('the other takes over: the first writes what it has, stops, and shows it', async () => {
    const { one, two } = await opened();
    one.addImport(second);
    await two.takeOver();
    expect(two.state().kept).toBe('saved');
    expect(two.state().project?.imports).toHaveLength(2);
    await until(() => one.state().kept === 'otherTab');
    expect(one.judge('a', 'b', true)).toBe(false);
    expect(two.judge('a', 'b', true)).toBe(true);
    await two.flush();
    await until(() => one.state().project?.judged.length === 1);
    await one.takeOver();
    expect(one.judge('c', 'd', true)).toBe(true);
    expect(await one.flush()).toBe(true);
  });

  it('no project that is open in one can be deleted or renamed in the other', async () => {
    const { one, two } = await opened();
    const key = one.state().key ?? '';
    await two.newProject('Lain');
    await two.remove(key);
    await two.rename(key, 'Bukan');
    expect(two.state().notices).toEqual(['openElsewhere']);
    expect(two.state().list.find((l) => l.key === key)?.name).toBe('');
    expect(await one.flush()).toBe(true);
  });

  it('a tab that hangs is taken over from; its late write is refused, and what it held becomes a project of its own', async () => {
    const at = browser({ locks });
    const silent = { channel: () => null };
    const one = at.tab((keep) => keep, silent);
    await one.start();
    one.addImport(set);
    await one.flush();
    const two = at.tab();
    await two.start();
    await two.takeOver();
    expect(two.state().kept).toBe('saved');
    two.addImport(second);
    await two.flush();
    // With locks the first has heard that its turn was taken; without, it goes on until it writes.
    one.judge('a', 'b', true);
    await one.flush();
    expect(one.state().kept).toBe('otherTab');
    await rest();
    if (locks) return expect(one.state().project?.judged).toEqual([]);
    expect(one.wouldLose()).toBe(true);
    await one.takeOver();
    expect(one.state().notices).toEqual(['copyKept']);
    expect(one.state().project?.imports).toHaveLength(2);
    const copy = one.state().list.find(({ key }) => key !== one.state().key);
    await one.open(copy?.key ?? '');
    expect(one.state().project?.judged).toHaveLength(1);
  }, 20_000);
});
