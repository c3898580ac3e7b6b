import { describe, expect, it } from 'vitest';
import type { Story } from '../../../src/domain/story.ts';
import { checkPack, parsePack, readStories } from '../../../src/region/index.ts';
import { type Files, pack, rowWhere, setCell } from './pack.ts';

const FILE = 'stories/batam-2022-2024.json';
const { value: facts } = parsePack(pack());
type Loose = { [K in keyof Story]: Story[K] } & Record<string, unknown>;

/** One file of the real pack with one thing changed. */
function edited(change: (story: Record<string, never> & Loose) => void, file = FILE): Files {
  const files = pack();
  const story = JSON.parse(files.get(file) ?? '');
  change(story);
  return files.set(file, JSON.stringify(story));
}
const faults = (files: Files) => readStories(files, facts).errors;
// biome-ignore lint/suspicious/noExplicitAny: a fault has any shape
const step = (number: number, change: (step: any) => void) =>
  edited((story) => change((story.steps as unknown[])[number - 1]));

describe('the stories of a pack', () => {
  it('are read in the order of their names, and are no table to count', () => {
    expect(readStories(pack(), facts).value.map(({ id }) => id)).toEqual(['batam-2022-2024', 'indonesia-iom-1979']);
    const { ok, counts } = checkPack(pack());
    expect(ok).toBe(true);
    expect(Object.keys(counts)).not.toContain('stories');
  });

  it('may be none', () => {
    const files = new Map([...pack()].filter(([path]) => !path.startsWith('stories/')));
    expect(checkPack(files).ok).toBe(true);
    expect(readStories(files, facts)).toEqual({ value: [], errors: [] });
  });

  it('are refused whole where one step is at fault, and the other stories stay', () => {
    const read = readStories(
      step(2, (s) => (s.view = '#/patrol')),
      facts,
    );
    expect(read.value.map(({ id }) => id)).toEqual(['indonesia-iom-1979']);
  });
});

describe('a fault in a story is told with its file, its step, its rule and a remedy', () => {
  const cases: readonly [string, Files, Readonly<Record<string, unknown>>, string][] = [
    ['no JSON', pack().set(FILE, '{"id":'), { row: null, rule: 'json' }, 'Correct the JSON'],
    [
      'another id than its file',
      edited((s) => Object.assign(s, { id: 'other' })),
      { column: 'id' },
      'name of the file',
    ],
    ['a day that is none', edited((s) => Object.assign(s, { date: '2026-02-30' })), { rule: 'date' }, 'YYYY-MM-DD'],
    ['an unknown member', step(3, (s) => (s.colour = 'red')), { row: 3, rule: 'unrecognized_keys' }, 'colour'],
    [
      'an unknown chart',
      step(3, (s) => (s.chart = 'pie')),
      { row: 3, column: 'steps.2.chart' },
      'prevented-departures',
    ],
    ['one language alone', step(4, (s) => (s.text.en = ' ')), { row: 4, column: 'text.en', rule: 'required' }, 'both'],
    ['two steps of one id', step(5, (s) => (s.id = '3f1a9c04')), { row: 5, column: 'id', rule: 'unique' }, 'its own'],
    [
      'a text too long',
      step(6, (s) => (s.notes.id = 'kata '.repeat(121))),
      { row: 6, column: 'notes.id', value: 121 },
      '120',
    ],
    ['a telephone number', step(7, (s) => (s.text.id += ' 0812-3456-7890')), { row: 7, rule: 'personal' }, 'person'],
    ['an address', step(7, (s) => (s.notes.en += ' a.b@mail.org')), { row: 7, rule: 'personal' }, 'person'],
    ['a source nobody cites', step(1, (s) => (s.sources = ['A rumour'])), { row: 1, column: 'sources' }, 'No source'],
    ['no source', step(1, (s) => (s.sources = [])), { row: 1, column: 'steps.0.sources', rule: 'too_small' }, '1'],
  ];
  for (const [name, files, where, remedy] of cases) {
    it(name, () => {
      const errors = faults(files);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ file: FILE, ...where });
      expect(errors[0]?.remedy).toContain(remedy);
    });
  }

  it('a logo that is no picture, or too large a one', () => {
    const logo = (data: string) =>
      edited((s) => Object.assign(s, { logos: [{ name: 'x', data, width: 1, height: 1 }] }));
    expect(faults(logo('https://example.org/x.png'))[0]).toMatchObject({ column: 'logos.0.data' });
    expect(faults(logo(`data:image/png;base64,${'A'.repeat(300_000)}`))[0]).toMatchObject({ rule: 'too_big' });
    expect(faults(logo('data:image/png;base64,AAAA'))).toEqual([]);
  });
});

describe('a view of a step', () => {
  const told = (view: string) => faults(step(1, (s) => (s.view = view))).map(({ rule, value }) => [rule, value]);

  it('names only what the public map of the region has', () => {
    expect(told('#/risk?place=jakarta')).toEqual([['foreignKey', 'jakarta']]);
    expect(told('#/risk?area=21.72')).toEqual([['foreignKey', '21.72']]);
    expect(told('#/risk?layers=ports,landing')).toEqual([['enum', 'landing']]);
    expect(told('#/risk?layers=ports,bases')).toEqual([['enum', 'bases']]);
    expect(told('#/risk?level=cell')).toEqual([['enum', 'cell']]);
    expect(told('#/risk?at=1.1,104')).toEqual([['pattern', '1.1,104']]);
    expect(told('#/risk?time=2024-13..')).toEqual([['date', '2024-13..']]);
    expect(told('#/risk?profile=internal')).toEqual([['enum', 'profile']]);
    expect(told('#/patrol')).toEqual([['pattern', '#/patrol']]);
    expect(told('#/risk?region=elsewhere')).toEqual([['foreignKey', 'elsewhere']]);
    expect(told('#/risk?area=21.71.02&level=kelurahan&layers=&time=2022-01..2024-12')).toEqual([]);
  });
});

describe('a placeholder', () => {
  const told = (placeholder: string) =>
    faults(step(1, (s) => (s.text.id = placeholder))).map(({ rule, value, remedy }) => ({ rule, value, remedy }));

  it('that the registers do not answer is told, with what would', () => {
    expect(told('{safe-migrant-batam-tppo-case|2022}')[0]?.remedy).toContain('"safe-migrant-batam-tppo-cases"');
    expect(told('{safe-migrant-batam-tppo-cases|2019}')[0]?.remedy).toContain('2022, 2023, 2024');
    expect(told('{38}')).toMatchObject([{ rule: 'pattern', value: '{38}' }]);
    expect(told('{imigrasi-batam-prevented|2022|value=2780}')).toMatchObject([{ rule: 'pattern' }]);
    expect(told('{prog-999|people_reached}')).toMatchObject([{ rule: 'foreignKey' }]);
    expect(told('{prog-001|people_reached}')).toMatchObject([{ rule: 'required' }]);
    expect(told('{programmes|colour=red}')).toMatchObject([{ rule: 'pattern' }]);
  });

  it('that fits rows of different values is told with the columns that tell them apart', () => {
    const [ambiguous] = told('{imigrasi-batam-prevented|2022}');
    expect(ambiguous?.rule).toBe('unique');
    expect(ambiguous?.remedy).toContain('period_end, source_date, source_title, row');
  });

  it('does not tell what the register itself warns against, or holds no value for', () => {
    expect(told('{identified-victims-2019|2019|geography_code=IDN}')).toMatchObject([{ rule: 'suspect' }]);
    expect(told('{polda-kepri-tppo-victims|2023}')).toMatchObject([{ rule: 'suspect' }]);
    expect(told('{us-tip-tier-indonesia|2025}')).toMatchObject([{ rule: 'required' }]);
  });

  it('is no second fault where the row it misses is at fault itself', () => {
    const files = pack();
    const at = rowWhere(files, 'case_series.csv', (c) => c.series_id === 'iom-border-points');
    const { errors } = checkPack(setCell(files, 'case_series.csv', at, { value: 'four' }));
    expect(errors.map(({ file }) => file)).toEqual(['case_series.csv']);
  });
});
