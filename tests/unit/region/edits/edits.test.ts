import { describe, expect, it } from 'vitest';
import { bareEvents } from '../../../../scripts/internal.mjs';
import type { Edit, EditedTable } from '../../../../src/domain/project.ts';
import {
  changesOf,
  EVENT_COLUMNS,
  editedFiles,
  editedTables,
  evidenceOf,
  fieldsOf,
  isBare,
  newKey,
  rowsOf,
} from '../../../../src/region/edits/index.ts';
import { checkPack } from '../../../../src/region/index.ts';
import { grid, pack, put } from '../pack.ts';

const FILES = pack();
const REASON = 'Dinas Perhubungan, rapat 20 November';

const edit = (table: EditedTable, key: string, what: Edit['what'], cells: Edit['cells'] = {}, more = {}): Edit => ({
  ...{ table, key, what, cells, reason: REASON, date: '2026-11-21' },
  ...more,
});
const rowOf = (files: ReadonlyMap<string, string>, table: EditedTable, key: string) =>
  rowsOf(files, table).find((row) => row.key === key)?.cells;
const lines = (files: ReadonlyMap<string, string>, file: string) => (files.get(file) ?? '').split('\n');

/** What undoes an edit, given the row as it was before. */
function inverse({ table, key, what, cells }: Edit, before: Readonly<Record<string, string>> | null): Edit {
  if (what === 'add') return edit(table, key, 'retire');
  if (what === 'retire') return edit(table, key, 'add', before ?? {});
  return edit(table, key, 'change', Object.fromEntries(Object.keys(cells).map((c) => [c, before?.[c] ?? ''])));
}

const EVENT = {
  id: 'INC-900001',
  date: '2026-11-20',
  date_precision: 'day',
  kind: 'departure_prevented',
  direction: 'outbound',
  place_text: 'Pantai Nongsa',
  mode: 'unknown',
  sensitive: '0',
  summary: 'Departure stopped at a beach, as the agency told.',
  source_title: 'Laporan harian',
  source_publisher: 'Polda Kepri',
  source_url: 'https://tribratanews.kepri.polri.go.id/a',
};

describe('edits of the registers', () => {
  it('no edit leaves every byte', () => {
    const { value, errors } = editedFiles(FILES, []);
    expect(errors).toEqual([]);
    expect([...value.files]).toEqual([...FILES]);
    expect(editedTables(FILES, [])).toEqual([]);
  });

  it('a change touches its own line and no other byte of the table', () => {
    const { value } = editedFiles(FILES, [edit('places', 'PLC-002', 'change', { status: 'inactive' })]);
    const [was, is] = [lines(FILES, 'places.csv'), lines(value.files, 'places.csv')];
    expect(is.length).toBe(was.length);
    expect(is.filter((line, i) => line !== was[i])).toEqual([was[2]?.replace(',300,active,', ',300,inactive,')]);
  });

  it('lines with quotes, line breaks and CRLF keep their bytes too', () => {
    const odd = new Map(FILES);
    const text = (FILES.get('programmes.csv') ?? '').replace('prog-001,', '"prog-001",').replaceAll('\n', '\r\n');
    odd.set('programmes.csv', text.replace('Batam sea routes', '"Batam sea\nroutes"'));
    const { value, errors } = editedFiles(odd, [edit('programmes', 'prog-003', 'retire')]);
    expect(errors).toEqual([]);
    const [was, is] = [odd.get('programmes.csv') ?? '', value.files.get('programmes.csv') ?? ''];
    const gone = was.split('\r\n').findIndex((line) => line.startsWith('prog-003'));
    expect(is).toBe(
      was
        .split('\r\n')
        .filter((_, i) => i !== gone)
        .join('\r\n'),
    );
  });

  it('edits and then their inverse give the same bytes', () => {
    const edits = [
      edit('places', 'PLC-040', 'change', { lon: '104.1', lat: '1.1', location_precision_m: '800' }),
      edit('programmes', 'prog-010', 'retire'),
      edit('area_indicators', '21.71|population|2018|1071231', 'change', { note: 'First half of the year.' }),
      edit('incidents', 'INC-900001', 'add', EVENT),
      edit('routes', 'RTE-05', 'change', { confidence: 'low', note: 'One end assumed, "by eye"' }),
      edit('incidents', 'INC-0007', 'retire'),
    ];
    const once = editedFiles(FILES, edits).value;
    expect(once.applied).toBe(edits.length);
    expect(checkPack(once.files)).toMatchObject({ ok: true, warnings: [] });
    const back = edits.map((e, i) => inverse(e, once.results[i]?.before ?? null)).reverse();
    const { value, errors } = editedFiles(FILES, [...edits, ...back]);
    expect(errors).toEqual([]);
    expect([...value.files]).toEqual([...FILES]);
    // Also when the edited files were merged, and somebody takes it all back later.
    expect([...editedFiles(once.files, back).value.files]).toEqual([...FILES]);
  });

  it('a retired row leaves, and another may come in its stead', () => {
    const old = rowOf(FILES, 'programmes', 'prog-020') ?? {};
    const { value, errors } = editedFiles(FILES, [
      edit('programmes', 'prog-020', 'retire'),
      edit('programmes', 'prog-900001', 'add', { ...old, id: 'prog-900001', name: 'Another name' }),
    ]);
    expect(errors).toEqual([]);
    expect(rowOf(value.files, 'programmes', 'prog-020')).toBeUndefined();
    expect(rowOf(value.files, 'programmes', 'prog-900001')?.name).toBe('Another name');
    expect(rowsOf(value.files, 'programmes').length).toBe(rowsOf(FILES, 'programmes').length);
  });

  it('a bad edit is told with the rule of the register, and the others stand', () => {
    const { value, errors } = editedFiles(FILES, [
      edit('places', 'PLC-002', 'change', { status: 'closed' }),
      edit('places', 'PLC-003', 'change', { status: 'inactive' }),
      edit('places', 'PLC-004', 'change', { lon: '1.1', lat: '104.1' }),
      edit('incidents', 'INC-0001', 'change', { date_precision: 'month' }),
      edit('places', 'PLC-777', 'change', { status: 'inactive' }),
      edit('programmes', 'prog-900001', 'add', { id: 'prog-900001', name: 'X', kind: 'patrol' }),
    ]);
    expect(value.applied).toBe(1);
    expect(value.results.map((r) => r.errors.map((e) => `${e.file} ${e.column} ${e.rule}`))).toEqual([
      ['places.csv status enum'],
      [],
      ['places.csv lon range'],
      ['incidents.csv date_precision date'],
      ['places.csv null key'],
      ['programmes.csv source_title required'],
    ]);
    expect(errors[0]?.remedy).toContain('active, inactive, unknown');
    expect(rowOf(value.files, 'places', 'PLC-003')?.status).toBe('inactive');
    expect(checkPack(value.files)).toMatchObject({ ok: true, warnings: [] });
  });

  it('a place that a route needs cannot be retired unless the route goes too', () => {
    const alone = editedFiles(FILES, [
      edit('places', 'PLC-085', 'retire'),
      edit('places', 'PLC-003', 'change', { note: 'Seen.' }),
    ]);
    expect(alone.value.results.map((r) => r.applied)).toEqual([false, true]);
    expect(alone.errors.every((e) => e.rule === 'foreignKey' && e.file === 'routes.csv' && e.value === 'PLC-085')).toBe(
      true,
    );
    const needing = rowsOf(FILES, 'routes').filter(({ cells }) =>
      Object.values(cells).some((c) => c.split(';').includes('PLC-085')),
    );
    const routes = needing.map(({ key }) => edit('routes', key, 'retire'));
    expect(editedFiles(FILES, [edit('places', 'PLC-085', 'retire'), ...routes]).errors).toEqual([]);
  });

  it('a figure that the index is made of cannot be retired', () => {
    const model = JSON.stringify(JSON.parse(FILES.get('model.json') ?? '{}'));
    const used = rowsOf(FILES, 'area_indicators').filter(({ cells }) => model.includes(`"${cells.indicator}"`));
    const name = used[0]?.cells.indicator;
    const all = rowsOf(FILES, 'area_indicators').filter(({ cells }) => cells.indicator === name);
    const { value } = editedFiles(
      FILES,
      all.map(({ key }) => edit('area_indicators', key, 'retire')),
    );
    expect(value.applied).toBeLessThan(all.length);
    expect(checkPack(value.files).ok).toBe(true);
  });

  it('what would run in a spreadsheet, has no reason, or moves an id is refused', () => {
    const { value } = editedFiles(FILES, [
      edit('places', 'PLC-001', 'change', { note: '=HYPERLINK("http://x.example")' }),
      edit('places', 'PLC-001', 'change', { note: 'Seen.' }, { reason: ' ' }),
      edit('places', 'PLC-001', 'change', { id: 'PLC-900001' }),
      edit('places', 'PLC-001', 'change', { nmae: 'x' }),
      edit('places', 'PLC-001', 'add', rowOf(FILES, 'places', 'PLC-001')),
      edit('places', 'PLC-900002', 'add', { ...rowOf(FILES, 'places', 'PLC-001'), id: 'PLC-900003' }),
    ]);
    expect(value.results.map((r) => r.errors[0]?.rule)).toEqual([
      'formula',
      'reason',
      'key',
      'columns',
      'unique',
      'key',
    ]);
    expect(value.files.get('places.csv')).toBe(FILES.get('places.csv'));
  });

  it('a pack with faults of its own is edited all the same, and no edit is blamed for them', () => {
    const rows = grid(pack(), 'places.csv');
    const at = rows[0]!.indexOf('status');
    rows[5]![at] = 'closed';
    const files = put(pack(), 'places.csv', rows);
    const { value, errors } = editedFiles(files, [
      edit('places', 'PLC-001', 'retire'),
      edit('places', 'PLC-006', 'change', { note: 'Seen.' }),
    ]);
    expect(errors.every((e) => e.rule === 'foreignKey')).toBe(true);
    expect(value.results[1]?.applied).toBe(true);
  });

  it('a fact younger than the pack moves the day it was compiled, one of a day to come is refused', () => {
    const young = { date: '2026-12-02' };
    const event = { ...EVENT, date: '2026-12-01' };
    const { value, errors } = editedFiles(FILES, [edit('incidents', event.id, 'add', event, young)]);
    expect(errors).toEqual([]);
    expect(JSON.parse(value.files.get('datapackage.json') ?? '').jaga.compiled).toBe('2026-12-02');
    expect(checkPack(value.files).ok).toBe(true);
    const ahead = editedFiles(FILES, [edit('incidents', event.id, 'add', { ...event, date: '2026-12-03' }, young)]);
    expect(ahead.errors.map((e) => `${e.column} ${e.rule}`)).toEqual(['date date']);
    expect(ahead.value.files.get('datapackage.json')).toBe(FILES.get('datapackage.json'));
  });

  it('sources.csv is derived again', () => {
    const { value } = editedFiles(FILES, [edit('incidents', EVENT.id, 'add', EVENT)]);
    expect(value.files.get('sources.csv')).toContain('Laporan harian,Polda Kepri,');
    expect(checkPack(value.files).warnings).toEqual([]);
  });
});

describe('keys', () => {
  it('every row of every table has a key of its own', () => {
    for (const table of ['places', 'routes', 'incidents', 'area_indicators', 'programmes'] as const) {
      const keys = rowsOf(FILES, table).map((r) => r.key);
      expect(new Set(keys).size, table).toBe(keys.length);
      expect(keys.length).toBe(grid(pack(), `${table}.csv`).length - 1);
    }
  });
  it('a figure alone of its area, name and year is named by them; one of several also by its value', () => {
    const rows = rowsOf(FILES, 'area_indicators');
    for (const { key, cells } of rows)
      expect(key.startsWith(`${cells.area_code}|${cells.indicator}|${cells.year}`)).toBe(true);
    const several = rows.filter(
      ({ cells: c }) => c.area_code === '21.71' && c.indicator === 'population' && c.year === '2018',
    );
    expect(several.map((r) => r.key)).toEqual(['21.71|population|2018|1071231', '21.71|population|2018|1329773']);
  });
  it('a row keeps its key while edits stand, also when the figure it is named by changes', () => {
    const key = '21.71|population|2018|1071231';
    const once = edit('area_indicators', key, 'change', { value: '5' });
    const twice = edit('area_indicators', key, 'change', { value: '6' });
    const { value, errors } = editedFiles(FILES, [once, twice]);
    expect(errors).toEqual([]);
    expect(value.rows.get('area_indicators')?.find((row) => row.key === key)?.cells.value).toBe('6');
    // Merged, it bears another name: the old edit then fits no row, and changes no other one.
    const again = editedFiles(value.files, [once]);
    expect(again.errors.map((e) => e.rule)).toEqual(['key']);
  });
  it('a new row gets the next id of those kept for added rows, in the pattern of its table', () => {
    expect(newKey(FILES, [], 'places', {})).toBe('PLC-900001');
    expect(newKey(FILES, [edit('places', 'PLC-900001', 'add')], 'places', {})).toBe('PLC-900002');
    expect(newKey(FILES, [], 'programmes', {})).toBe('prog-900001');
    const figure = { area_code: '21.71', indicator: 'population', year: '2018', value: '5' };
    expect(newKey(FILES, [], 'area_indicators', figure)).toBe('21.71|population|2018|5');
    expect(newKey(FILES, [], 'area_indicators', { ...figure, year: '1999' })).toBe('21.71|population|1999');
  });
});

describe('events without what is withheld', () => {
  const bare = new Map(FILES).set('incidents.csv', bareEvents(FILES.get('incidents.csv') ?? ''));
  for (const name of ['sources', 'case_series', 'actors'])
    bare.set(`${name}.csv`, `${lines(FILES, `${name}.csv`)[0]}\n`);

  it('are told apart from whole ones, and keep the columns that are there', () => {
    const rows = rowsOf(bare, 'incidents');
    expect(rows.every(({ cells }) => isBare('incidents', cells))).toBe(true);
    expect(rowsOf(FILES, 'incidents').some(({ cells }) => isBare('incidents', cells))).toBe(false);
    for (const { key, cells } of rows)
      for (const column of EVENT_COLUMNS) expect(cells[column]).toBe(rowOf(FILES, 'incidents', key)?.[column]);
  });

  it('can be corrected in what is there, and in nothing else', () => {
    const { value } = editedFiles(bare, [
      edit('incidents', 'INC-0002', 'change', { lon: '104.12', lat: '1.16', location_precision_m: '900' }),
      edit('incidents', 'INC-0003', 'change', { persons: '3' }),
      edit('incidents', 'INC-0004', 'retire'),
      edit('incidents', 'INC-900001', 'add', EVENT),
    ]);
    expect(value.results.map((r) => r.errors[0]?.rule ?? 'ok')).toEqual(['ok', 'withheld', 'ok', 'ok']);
    expect(evidenceOf(bare, 'incidents', rowOf(bare, 'incidents', 'INC-0002') ?? {})).toBeNull();
    expect(evidenceOf(bare, 'incidents', EVENT)).toEqual({ grade: 'A', official: true });
  });

  it('come out as a list of what was done, never as a table with holes', () => {
    const out = editedTables(bare, [
      edit('incidents', 'INC-0002', 'change', { lon: '104.12', lat: '1.16' }),
      edit('incidents', 'INC-0004', 'retire'),
      edit('incidents', 'INC-900001', 'add', EVENT),
      edit('places', 'PLC-002', 'change', { status: 'inactive' }),
    ]);
    expect(out.map((f) => f.name)).toEqual(['places.csv', 'incidents.changes.csv', 'changes.csv']);
    const [, changed, retired, added] = out[1]!.text.split('\n');
    expect(changed).toMatch(/^change,lon;lat,INC-0002,,,,,,,,104\.12,1\.16,,/);
    expect(retired).toMatch(/^retire,,INC-0004,+$/);
    expect(added).toContain('add,,INC-900001,2026-11-20,day,departure_prevented,outbound,Pantai Nongsa,');
    expect(`${out[1]!.text}${out[2]!.text}`).not.toContain('withheld');
  });
});

describe('what changed', () => {
  it('is listed cell by cell with reason and day', () => {
    const edits = [
      edit('places', 'PLC-002', 'change', { status: 'inactive' }),
      edit('places', 'PLC-002', 'change', { status: 'unknown' }),
      edit('programmes', 'prog-020', 'retire'),
    ];
    const { results } = editedFiles(FILES, edits).value;
    expect(changesOf(results[1]!, ['status'])).toEqual([{ column: 'status', before: 'inactive', after: 'unknown' }]);
    expect(editedTables(FILES, edits).at(-1)?.text).toBe(
      [
        'table,key,what,column,before,after,reason,date',
        `places,PLC-002,change,status,active,inactive,"${REASON}",2026-11-21`,
        `places,PLC-002,change,status,inactive,unknown,"${REASON}",2026-11-21`,
        `programmes,prog-020,retire,,,,"${REASON}",2026-11-21`,
        '',
      ].join('\n'),
    );
  });
});

describe('what a form is told', () => {
  it('the columns in the order of the file, with lists and bounds', () => {
    const fields = fieldsOf(FILES, 'incidents');
    expect(fields.map((f) => f.name).join()).toBe(lines(FILES, 'incidents.csv')[0]);
    expect(fields.find((f) => f.name === 'lon')).toMatchObject({ minimum: 103, maximum: 105.2, required: false });
    expect(fields.find((f) => f.name === 'persons')).toMatchObject({ whole: true, minimum: 0 });
    expect(fields.find((f) => f.name === 'mode')?.choices).toContain('unknown');
    expect(fieldsOf(FILES, 'routes').find((f) => f.name === 'origin_place_id')?.refersTo).toBe('places');
  });
  it('the grade as the register gives it', () => {
    const route = { source_title: 'T', source_url: 'https://news.example.com/a', confidence: 'high' };
    expect(evidenceOf(FILES, 'routes', route)?.grade).toBe('B');
    expect(evidenceOf(FILES, 'routes', { ...route, source2_url: 'https://other.example.net/b' })?.grade).toBe('A');
    expect(evidenceOf(FILES, 'routes', { ...route, confidence: 'low' })?.grade).toBe('C');
    expect(evidenceOf(FILES, 'routes', { ...route, source_title: '' })).toBeNull();
    expect(
      evidenceOf(FILES, 'places', { ...route, source_url: 'https://batam.go.id/a', attributes: '{' })?.official,
    ).toBe(true);
  });
});

it('200 edits that keep the rules keep the pack sound', () => {
  let seed = 20261121;
  const random = (n: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * n);
  };
  const tables = ['places', 'routes', 'incidents', 'programmes', 'area_indicators'] as const;
  const edits: Edit[] = [];
  while (edits.length < 200) {
    const table = tables[random(5)]!;
    const rows = rowsOf(FILES, table);
    const { key, cells } = rows[random(rows.length)]!;
    const what = random(4);
    if (edits.some((e) => e.table === table && e.key === key)) continue;
    if (what === 0 && 'id' in cells) {
      const id = newKey(FILES, edits, table, cells);
      const twin = { ...cells, id, ...('name' in cells ? { name: `${cells.name} (2)` } : {}) };
      edits.push(edit(table, id, 'add', twin));
    } else if (what === 1 && (table === 'incidents' || table === 'programmes')) edits.push(edit(table, key, 'retire'));
    else if (table === 'places')
      edits.push(edit(table, key, 'change', { location_precision_m: String(1 + random(9000)) }));
    else if (table === 'routes') edits.push(edit(table, key, 'change', { evidence_count: String(random(9)) }));
    else if (table === 'area_indicators') edits.push(edit(table, key, 'change', { value: String(random(99999)) }));
    else edits.push(edit(table, key, 'change', { source_title: `Title, "${random(9)}"` }));
  }
  const { value, errors } = editedFiles(FILES, edits);
  expect(errors).toEqual([]);
  expect(value.applied).toBe(200);
  expect(checkPack(value.files)).toMatchObject({ ok: true, warnings: [] });
  const touched = new Set(edits.map((e) => `${e.table} ${e.key}`));
  for (const table of tables) {
    const now = new Map(value.rows.get(table)?.map((row) => [row.key, row.cells]));
    for (const { key, cells } of rowsOf(FILES, table))
      if (!touched.has(`${table} ${key}`)) expect(now.get(key)).toEqual(cells);
  }
});
