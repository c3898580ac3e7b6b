import { describe, expect, it } from 'vitest';
import { namingOf } from '../../../../src/response/naming.ts';
import { EVERY_PROGRAMME, programmesShown } from '../../../../src/response/programmes/filter.ts';
import { PROGRAMME_KINDS } from '../../../../src/response/programmes/kinds.ts';
import { mayRun, programmeState } from '../../../../src/response/programmes/state.ts';
import { timelineOf, yearsOf } from '../../../../src/response/programmes/timeline.ts';
import { areas, city, programmes } from '../published.ts';

const TODAY = '2026-11-22';
const on = (period_start: string | null, period_end: string | null, today = TODAY) =>
  programmeState({ period_start, period_end }, today);
const area = (name: string) => {
  const found = areas.find((a) => a.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('the state of a programme', () => {
  it('is what its dates say, and unknown where they do not', () => {
    expect(on('2022', '2024')).toBe('ended');
    expect(on('2027-01', null)).toBe('planned');
    expect(on('2026-01-01', '2027-06')).toBe('running');
    expect(on(null, '2023-12-18')).toBe('ended');
    expect(on(null, null)).toBe('unknown');
  });
  it('never reads an empty end as running, and says that it may run', () => {
    expect(on('2019', null)).toBe('unknown');
    expect(mayRun({ period_start: '2019', period_end: null }, TODAY)).toBe(true);
    expect(mayRun({ period_start: null, period_end: null }, TODAY)).toBe(false);
  });
  it('takes from a part of a date only what it surely says', () => {
    expect(on('2025', '2026')).toBe('unknown');
    expect(on('2026', '2027')).toBe('unknown');
    expect(on('2025', '2027')).toBe('running');
    expect(on('2026-11', '2027')).toBe('unknown');
    expect(on('2026', null, '2025-12-31')).toBe('planned');
    expect(on('2024-01-01', '2026-11-22')).toBe('running');
    expect(on('2024-01-01', '2026-11-21')).toBe('ended');
  });
});

describe('a list of programmes', () => {
  const shown = (change: object, of: string | null = null) =>
    programmesShown(
      programmes,
      { ...EVERY_PROGRAMME, ...change },
      { area: of ? area(of) : null, city: city.code, today: TODAY },
    );

  it('is the city’s at first, and all of the register when asked', () => {
    expect(shown({}).every((p) => p.area_code?.startsWith('21.71'))).toBe(true);
    expect(shown({ scope: 'wide' })).toHaveLength(programmes.length);
  });
  it('is cut by kind, category, role and state into parts that make the whole', () => {
    const parts = (key: string, values: readonly string[]) =>
      values.reduce((n, value) => n + shown({ scope: 'wide', [key]: value }).length, 0);
    expect(parts('kind', PROGRAMME_KINDS)).toBe(programmes.length);
    expect(parts('category', ['law', 'immigration_and_assistance', 'training', 'unsaid'])).toBe(programmes.length);
    expect(parts('role', ['instrument', 'arena', 'actor', 'unsaid'])).toBe(programmes.length);
    expect(parts('state', ['planned', 'running', 'ended', 'unknown'])).toBe(programmes.length);
  });
  it('names the selected area by the one rule of the house', () => {
    const here = shown({ here: true }, 'Tembesi');
    expect(here.length).toBeGreaterThan(0);
    expect(here.every((p) => namingOf(p.area_code, area('Tembesi'), city.code) === 'named')).toBe(true);
    expect(shown({ here: true }, 'Galang')).toEqual([]);
    expect(shown({ here: true })).toHaveLength(shown({}).length);
  });
});

describe('the line of time', () => {
  const line = timelineOf(programmes, PROGRAMME_KINDS, TODAY, 2018);
  const bars = line.lanes.flatMap((lane) => lane.bars);

  it('holds every programme once: a bar, without a date, or before its first year', () => {
    const ids = [...bars.map((b) => b.id), ...line.undated, ...line.earlier];
    expect(ids.sort()).toEqual(programmes.map((p) => p.id).sort());
    expect(line.undated).toEqual(programmes.filter((p) => !p.period_start && !p.period_end).map((p) => p.id));
  });
  it('draws dates as far as they are known: a year is a year, an empty end is open to today', () => {
    expect(yearsOf('2024', false)).toBe(2024);
    expect(yearsOf('2024', true)).toBe(2025);
    expect(yearsOf('2024-06', false)).toBeCloseTo(2024 + 5 / 12);
    const open = bars.find((b) => b.id === 'prog-001');
    expect(open).toMatchObject({ openEnd: true, openStart: false });
    expect(open?.to).toBeCloseTo(yearsOf(TODAY, true));
    expect(bars.find((b) => b.id === 'prog-069')).toMatchObject({ from: 2018, openStart: true });
  });
  it('lets no two bars, nor their names, lie over one another', () => {
    const needs = 1.5;
    const { lanes, from, to } = timelineOf(programmes, PROGRAMME_KINDS, TODAY, 2018, () => needs);
    for (const { bars, rows } of lanes) {
      for (let row = 0; row < rows; row++) {
        const spans = bars
          .filter((b) => b.row === row)
          .map((b) => [b.left, b.right] as const)
          .sort((a, b) => a[0] - b[0]);
        expect(spans.length).toBeGreaterThan(0);
        expect(spans.every(([l, r]) => l >= from && r <= to && r - l >= needs - 1e-9)).toBe(true);
        for (let i = 1; i < spans.length; i++) expect(spans[i]?.[0]).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
      }
      for (const b of bars) expect(b.left <= b.from && b.right >= b.to).toBe(true);
    }
  });
  it('begins with the earliest date when nobody says where', () => {
    expect(timelineOf(programmes, PROGRAMME_KINDS, TODAY, null).from).toBe(1979);
    expect(timelineOf([], PROGRAMME_KINDS, TODAY, null)).toMatchObject({ from: 2026, to: 2027, lanes: [] });
  });
});
