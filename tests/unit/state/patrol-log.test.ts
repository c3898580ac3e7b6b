import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryOf, type LogEntry } from '../../../src/patrol/log/entry.ts';
import { asideKey } from '../../../src/state/on-device.ts';
import { LOG_KEY, patrolHours, patrolLog } from '../../../src/state/patrol-log.ts';
import { readLogFile } from '../../../src/worker/read-log.ts';
import { GARMIN } from '../exchange/dialects.ts';
import { SECTOR } from '../patrol/log/support.ts';
import { deviceThatRefuses, deviceWith } from './devices.ts';

const entry = (date: string, hours = 2): LogEntry =>
  entryOf({ date, source: 'hand', cells: [{ cell: SECTOR, hours }], hours, distanceNm: null, planned: null });
const [A, B] = [entry('2026-11-21'), entry('2026-11-22')];

describe('the log on the device', () => {
  test('comes back after a reload, newest day first; the same outing twice is one', () => {
    const store = deviceWith();
    const log = patrolLog(() => store);
    expect(log.add([A, B])).toBe(2);
    expect(log.add([A])).toBe(0);
    expect(patrolLog(() => store).use.getState()).toEqual({
      entries: [B, A],
      kept: true,
      unreadable: null,
      removed: null,
    });
    expect(Object.keys(store.held)).toEqual([LOG_KEY]);
    expect(JSON.parse(store.held[LOG_KEY] ?? '')).toEqual({ version: 1, entries: [B, A] });
  });

  test('an entry taken out can be put back, exactly', () => {
    const store = deviceWith();
    const log = patrolLog(() => store);
    log.add([A, B]);
    const before = store.held[LOG_KEY];
    log.remove(A.id);
    expect(log.use.getState()).toMatchObject({ entries: [B], removed: A });
    log.undo();
    expect(log.use.getState()).toMatchObject({ entries: [B, A], removed: null });
    expect(store.held[LOG_KEY]).toBe(before);
    log.undo();
    expect(log.use.getState().entries).toEqual([B, A]);
  });

  test('two tabs: neither writes over what the other has added', () => {
    const store = deviceWith();
    const [one, two] = [patrolLog(() => store), patrolLog(() => store)];
    one.add([A]);
    two.add([B]);
    expect(two.use.getState().entries).toEqual([B, A]);
    one.reread();
    expect(one.use.getState().entries).toEqual([B, A]);
  });

  test('a device that refuses: the page goes on and says so; nothing entered is lost', () => {
    const log = patrolLog(deviceThatRefuses);
    expect(log.use.getState()).toEqual({ entries: [], kept: false, unreadable: null, removed: null });
    log.add([A]);
    log.add([B]);
    log.remove(A.id);
    log.undo();
    log.reread();
    log.forgetUnreadable();
    expect(log.use.getState()).toMatchObject({ entries: [B, A], kept: false });
  });

  test('a full device: what was kept stays, what is new is on the page; with room again all is kept', () => {
    const store = deviceWith({}, 400);
    const log = patrolLog(() => store);
    log.add([A]);
    const before = store.held[LOG_KEY];
    const many = Array.from({ length: 5 }, (_, i) => entry('2026-11-23', i + 1));
    log.add(many);
    expect(log.use.getState().kept).toBe(false);
    expect(log.use.getState().entries).toHaveLength(6);
    expect(store.held[LOG_KEY]).toBe(before);
    for (const { id } of many) log.remove(id);
    expect(log.use.getState()).toMatchObject({ entries: [A], kept: true });
  });

  test.each([
    ['no JSON', '{"version":1,"entries":[', []],
    ['an earlier version', '{"version":0,"entries":[]}', []],
    ['something else', '[1]', []],
    ['null', 'null', []],
    ['one entry of two', JSON.stringify({ version: 1, entries: [A, { ...B, hours: 'two' }] }), [A]],
  ])('%s is put aside and said; what can be read is kept', (_, text, entries) => {
    const store = deviceWith({ [LOG_KEY]: text });
    const log = patrolLog(() => store);
    expect(log.use.getState()).toMatchObject({ entries, kept: true, unreadable: text });
    expect(store.held[asideKey(LOG_KEY)]).toBe(text);
    log.add([B]);
    expect(patrolLog(() => store).use.getState()).toMatchObject({ unreadable: text, kept: true });
    log.forgetUnreadable();
    expect(log.use.getState().unreadable).toBeNull();
    expect(store.held[asideKey(LOG_KEY)]).toBeUndefined();
  });

  test('what a later version of the site wrote is left where it is, and what is new is on the page', () => {
    const store = deviceWith({ [LOG_KEY]: '{"version":2,"entries":[]}' });
    const log = patrolLog(() => store);
    log.add([A]);
    expect(log.use.getState()).toMatchObject({ entries: [A], kept: false, unreadable: null });
    expect(store.held).toEqual({ [LOG_KEY]: '{"version":2,"entries":[]}' });
  });

  test('broken a second time: both texts are there', () => {
    const store = deviceWith({ [LOG_KEY]: 'first' });
    patrolLog(() => store);
    store.setItem(LOG_KEY, 'second');
    expect(patrolLog(() => store).use.getState().unreadable).toBe('first\nsecond');
  });

  test('text that cannot be put aside is not written over', () => {
    const store = deviceWith({ [LOG_KEY]: 'x'.repeat(300) }, 350);
    const log = patrolLog(() => store);
    expect(log.use.getState()).toMatchObject({ kept: false, unreadable: 'x'.repeat(300) });
    log.add([A]);
    expect(log.use.getState()).toMatchObject({ entries: [A], kept: false });
    expect(store.held).toEqual({ [LOG_KEY]: 'x'.repeat(300) });
  });

  test('a track that was read leaves hours by sector, and nothing of who sailed', () => {
    const store = deviceWith();
    const log = patrolLog(() => store);
    const { entries, errors } = readLogFile(new TextEncoder().encode(GARMIN), {});
    expect(errors).toEqual([]);
    log.add(entries);
    expect(store.held[LOG_KEY]).not.toMatch(/budi|santoso|KP-|3987654321|13:05|103\.9/i);
    const all = log.use.getState().entries;
    expect(patrolHours(all).reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(all[0]?.hours ?? 0, 3);
  });
});

test('no link, publication, report or public file knows of the log', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  const outward = [
    ...['src/protect', 'src/cli/publish', 'src/report', 'src/map', 'src/charts'].flatMap(files),
    ...['src/cli/publish.ts', 'src/state/link.ts', 'src/state/view.ts', 'src/state/moments.ts', 'src/state/store.ts'],
  ];
  expect(outward.length).toBeGreaterThan(50);
  expect(outward.filter((file) => /patrol-log|patrol\/log/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
