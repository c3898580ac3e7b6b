import fc from 'fast-check';
import { gridDisk } from 'h3-js';
import { describe, expect, it } from 'vitest';
import {
  entryOf,
  isSector,
  type LogEntry,
  perhapsSame,
  readEntry,
  totalsBySector,
  withEntries,
} from '../../../../src/patrol/log/entry.ts';
import { entriesOf, entryByHand } from '../../../../src/patrol/log/outings.ts';
import { type LogPlan, plannedAgainstDone, plannedMinutes, readLogPlan } from '../../../../src/patrol/log/planned.ts';
import { at, EVENING, lying, MINUTE, SECTOR } from './support.ts';

const HOUR = 60 * MINUTE;
const [, NEXT = '', THIRD = ''] = gridDisk(SECTOR, 1);
const PLAN: LogPlan = {
  date: '2026-11-21',
  vessels: [
    {
      sectors: [
        { cell: SECTOR, arrive: '20:00', leave: '21:00' },
        { cell: NEXT, arrive: '23:30', leave: '00:30' },
      ],
    },
    { sectors: [{ cell: SECTOR, arrive: '22:00', leave: '22:30' }] },
  ],
};
const gpx = (...segments: ReturnType<typeof lying>[]) => ({ source: 'gpx' as const, segments });

describe('outings', () => {
  it('a night over midnight is one entry, dated when it began', () => {
    const { value, errors } = entriesOf(gpx(lying(SECTOR, EVENING, 60), lying(NEXT, EVENING + 5 * HOUR, 120)));
    expect(errors).toEqual([]);
    expect(value.entries).toHaveLength(1);
    expect(value.entries[0]).toMatchObject({ date: '2026-11-21', hours: 3, distanceNm: 0, planned: null });
    expect(new Set(value.done.sectors.map(({ date }) => date))).toEqual(new Set(['2026-11-21', '2026-11-22']));
  });

  it("a plotter's memory of two nights is two entries; boats out together are one, in boat hours", () => {
    const nights = entriesOf(gpx(lying(SECTOR, EVENING, 60), lying(SECTOR, EVENING + 24 * HOUR, 60))).value;
    expect(nights.entries.map(({ date }) => date)).toEqual(['2026-11-21', '2026-11-22']);
    // One segment that runs on over a day in harbour with the receiver off.
    const joined = [...lying(SECTOR, EVENING, 60), ...lying(SECTOR, EVENING + 24 * HOUR, 60)];
    expect(entriesOf(gpx(joined)).value.entries).toEqual(nights.entries);
    const both = entriesOf(gpx(lying(SECTOR, EVENING, 60), lying(NEXT, EVENING, 60))).value;
    expect(both.entries).toMatchObject([{ hours: 2 }]);
  });

  it('the plan goes to the outing of its night that kept most of it; to none where no outing is of its night', () => {
    const two = gpx(lying(THIRD, EVENING - 12 * HOUR, 60), lying(SECTOR, EVENING, 60));
    const { value } = entriesOf(two, { plan: PLAN });
    expect(value.entries.map(({ planned }) => planned)).toEqual([null, plannedMinutes(PLAN)]);
    expect(value.planned).toBe(value.entries[1]?.id);
    const other = entriesOf(two, { plan: { ...PLAN, date: '2026-11-25' } });
    expect(other).toMatchObject({ value: { planned: null }, errors: [{ rule: 'planDate' }] });
    expect(entriesOf(two, { plan: { ...PLAN, date: null } }).value.entries[1]?.planned).not.toBeNull();
  });

  it('read twice adds nothing; read again with its plan adds the plan', () => {
    const file = gpx(lying(SECTOR, EVENING, 60));
    const first = withEntries([], entriesOf(file).value.entries);
    expect(withEntries(first, entriesOf(file).value.entries)).toEqual(first);
    const again = withEntries(first, entriesOf(file, { plan: PLAN }).value.entries);
    expect(again).toEqual([{ ...first[0], planned: plannedMinutes(PLAN) }]);
    expect(withEntries(again, first)).toEqual(again);
    expect(entriesOf({ ...file, source: 'kml' }).value.entries[0]?.id).toBe(first[0]?.id);
  });

  it('without times: the day and hours given, or nothing and a remedy', () => {
    const bare = gpx([at(104, 1.15, null), at(104, 1.2, null)]);
    expect(entriesOf(bare)).toMatchObject({ value: { entries: [] }, errors: [{ rule: 'noTimes' }] });
    const { value } = entriesOf(bare, { untimed: { date: '2026-11-21', hours: 4 }, plan: PLAN });
    expect(value.entries).toMatchObject([{ date: '2026-11-21', hours: 4 }]);
    expect(value.planned).toBe(value.entries[0]?.id);
    for (const [untimed, rule] of [
      [{ date: '2026-02-31', hours: 4 }, 'date'],
      [{ date: '2026-11-21', hours: Number.NaN }, 'hours'],
      [{ date: '2026-11-21', hours: -1 }, 'hours'],
    ] as const)
      expect(entriesOf(bare, { untimed }).errors.map((e) => e.rule)).toContain(rule);
  });

  it('an outing read before it ended may be the same as the whole one: told, not taken out', () => {
    const [half] = entriesOf(gpx(lying(SECTOR, EVENING, 60))).value.entries as [LogEntry];
    const [whole] = entriesOf(gpx(lying(SECTOR, EVENING, 60), lying(NEXT, EVENING + 2 * HOUR, 60))).value.entries as [
      LogEntry,
    ];
    expect([perhapsSame([half], whole), perhapsSame([whole], half)]).toEqual([true, true]);
    expect(perhapsSame([half], half)).toBe(false);
    expect(perhapsSame([{ ...half, source: 'hand' }], whole)).toBe(false);
    expect(perhapsSame([{ ...half, date: '2026-11-20' }], whole)).toBe(false);
    expect(perhapsSame([half], { ...whole, cells: [{ cell: NEXT, hours: 1 }] })).toBe(false);
    expect(withEntries([half], [whole])).toHaveLength(2);
  });

  it('an entry holds these fields and no others', () => {
    const [entry] = entriesOf(gpx(lying(SECTOR, EVENING, 60)), { plan: PLAN }).value.entries;
    expect(Object.keys(entry ?? {}).sort()).toEqual([
      'cells',
      'date',
      'distanceNm',
      'hours',
      'id',
      'planned',
      'source',
    ]);
    expect(Object.keys(entry?.cells[0] ?? {})).toEqual(['cell', 'hours']);
  });
});

describe('by hand', () => {
  it('hours are shared over the sectors watched, as the plan shares its minutes', () => {
    const { value } = entryByHand('2026-11-21', 5, PLAN);
    expect(value?.cells.find(({ cell }) => cell === SECTOR)?.hours).toBe(3);
    expect(value).toMatchObject({ source: 'hand', hours: 5, distanceNm: null, planned: plannedMinutes(PLAN) });
    expect(entryByHand('2026-11-21', 5, PLAN, new Set([NEXT])).value?.cells).toEqual([{ cell: NEXT, hours: 5 }]);
    expect(entryByHand('2026-11-21', 5, null).value).toMatchObject({ cells: [], hours: 5, planned: null });
  });
  it.each([
    ['2026-13-01', 5, 'date'],
    ['2026-11-21', 0, 'hours'],
    ['2026-11-21', 241, 'hours'],
    ['2026-11-21', Number.NaN, 'hours'],
  ])('%s, %d hours is refused: %s', (date, hours, rule) => {
    expect(entryByHand(date, hours, PLAN)).toMatchObject({ value: null, errors: [{ rule }] });
  });
});

describe('planned against done', () => {
  it('minutes of all boats by sector, over midnight too', () => {
    expect(plannedMinutes(PLAN)).toEqual(
      [
        { cell: SECTOR, minutes: 90 },
        { cell: NEXT, minutes: 60 },
      ].sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    );
  });
  it('more in one sector makes up for nothing in another; what was not planned is named', () => {
    const compared = plannedAgainstDone(plannedMinutes(PLAN), [
      { cell: SECTOR, hours: 3 },
      { cell: THIRD, hours: 0.5 },
    ]);
    expect(compared).toMatchObject({ plannedMinutes: 150, keptMinutes: 90, keptShare: 0.6, missed: 1, unplanned: 1 });
    expect(compared.sectors.at(-1)).toEqual({ cell: THIRD, plannedMinutes: 0, doneMinutes: 30 });
    expect(plannedAgainstDone([], []).keptShare).toBeNull();
  });
  it('holds whatever was planned and done', () => {
    const cells = fc.uniqueArray(
      fc.record({ cell: fc.constantFrom(...gridDisk(SECTOR, 2)), hours: fc.double({ min: 0, max: 9, noNaN: true }) }),
      { selector: ({ cell }) => cell },
    );
    fc.assert(
      fc.property(cells, cells, (p, done) => {
        const planned = p.map(({ cell, hours }) => ({ cell, minutes: hours * 60 }));
        const { sectors, keptShare, keptMinutes } = plannedAgainstDone(planned, done);
        expect(new Set(sectors.map(({ cell }) => cell)).size).toBe(sectors.length);
        expect(keptShare === null || (keptShare >= 0 && keptShare <= 1 + 1e-12)).toBe(true);
        const more = plannedAgainstDone(planned, [...done, ...p]);
        expect(more.keptMinutes).toBeGreaterThanOrEqual(keptMinutes);
        expect(more.missed).toBeLessThanOrEqual(planned.length);
      }),
    );
  });
  it.each([
    [null, 'form'],
    [{ vessels: 3 }, 'form'],
    [{ vessels: [{}] }, 'form'],
    [{ vessels: [{ sectors: [{ cell: 'x', arrive: '20:00', leave: '21:00' }] }] }, 'sector'],
    [{ vessels: [{ sectors: [{ cell: SECTOR, arrive: '25:00', leave: '21:00' }] }] }, 'time'],
    [{ date: 'soon', vessels: [] }, 'date'],
  ])('%j is no plan: %s', (json, rule) => {
    expect(readLogPlan(json)).toMatchObject({ value: null, errors: [{ rule }] });
    expect(readLogPlan({ ...PLAN, seed: 7 }).value).toEqual(PLAN);
  });
});

describe('an entry at rest', () => {
  const [entry] = entriesOf(gpx(lying(SECTOR, EVENING, 60)), { plan: PLAN }).value.entries as [LogEntry];
  it('comes back as it was; foreign fields stay behind', () => {
    expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
    expect(readEntry({ ...entry, id: 'x', boat: 'KP-4012', file: 'budi.gpx' })).toEqual(entry);
  });
  it.each([
    ['date', '2026-02-31'],
    ['source', 'ais'],
    ['hours', -1],
    ['hours', '5'],
    ['distanceNm', Number.POSITIVE_INFINITY],
    ['cells', [{ cell: '88652636adfffff', hours: 1 }]],
    ['cells', [{ cell: SECTOR, hours: null }]],
    ['cells', [entry.cells[0], entry.cells[0]]],
    ['planned', undefined],
    ['planned', [{ cell: SECTOR, minutes: -1 }]],
  ])('%s = %j is none', (field, value) => {
    expect(readEntry({ ...entry, [field]: value })).toBeNull();
  });
  it('totals by sector, most first', () => {
    const other = entryOf({ ...entry, date: '2026-11-25', cells: [{ cell: NEXT, hours: 9 }] });
    expect(totalsBySector([other, entry, entryOf({ ...entry, date: '2026-11-23' })])).toEqual([
      { cell: NEXT, hours: 9, outings: 1, last: '2026-11-25' },
      { cell: SECTOR, hours: 2, outings: 2, last: '2026-11-23' },
    ]);
  });
  it('a sector is told by its index alone', () => {
    expect([SECTOR, NEXT].every(isSector)).toBe(true);
    for (const no of ['', '87652636a', '86652636fffffff', 7, null]) expect(isSector(no)).toBe(false);
  });
});
