import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/domain/project.ts';
import { editedFiles, rowsOf } from '../../../src/region/edits/index.ts';
import {
  changedCells,
  closeDraft,
  type Draft,
  editOf,
  faultsOf,
  isOpen,
  openNew,
  openRow,
  personalFaults,
  setCells,
  setReason,
  setWhat,
  useDraft,
} from '../../../src/state/edit-draft.ts';
import { pack } from '../region/pack.ts';

const FILES = pack();
const TODAY = '2026-11-21';
const row = (table: 'places' | 'incidents', key: string) => {
  const found = rowsOf(FILES, table).find((r) => r.key === key);
  if (!found) throw new Error(key);
  return found;
};
const draft = (): Draft => {
  const open = useDraft.getState().draft;
  if (!open) throw new Error('no draft is open');
  return open;
};
const open = (table: 'places' | 'incidents', key: string) => openRow(table, key, row(table, key).cells);

beforeEach(closeDraft);

describe('a correction being written', () => {
  it('becomes an edit of the changed cells alone', () => {
    open('places', 'PLC-002');
    setCells({ status: 'inactive', note: draft().cells.note ?? '' });
    setReason('  Dinas Perhubungan  ');
    expect(editOf(draft(), FILES, [], TODAY)).toEqual({
      ...{ table: 'places', key: 'PLC-002', what: 'change', cells: { status: 'inactive' } },
      ...{ reason: 'Dinas Perhubungan', date: TODAY },
    });
  });
  it('can empty a cell, and retire a row without cells', () => {
    open('places', 'PLC-002');
    setCells({ note: '' });
    expect(editOf(draft(), FILES, [], TODAY).cells).toEqual({ note: '' });
    setWhat('retire');
    expect(editOf(draft(), FILES, [], TODAY).cells).toEqual({});
  });
  it('gives a new row its id, and leaves empty cells out', () => {
    openNew('places', {});
    setCells({ name: 'A jetty', note: '' });
    const edit = editOf(draft(), FILES, [], TODAY);
    expect(edit).toMatchObject({ key: 'PLC-900001', what: 'add', cells: { id: 'PLC-900001', name: 'A jetty' } });
  });
  it('keeps the precision of a date at what the date says', () => {
    open('incidents', 'INC-0001');
    setCells({ date: '2018-04' });
    expect(changedCells(draft())).toEqual({ date: '2018-04', date_precision: 'month' });
    setCells({ date: '2018-4' });
    expect(changedCells(draft()).date_precision).toBe('month');
  });
  it('opens every column of a whole event, and of a bare one only those that are here', () => {
    open('incidents', 'INC-0001');
    expect(isOpen(draft(), 'persons')).toBe(true);
    openRow('incidents', 'INC-0001', {
      ...row('incidents', 'INC-0001').cells,
      source_url: 'https://withheld.invalid/',
    });
    expect(['persons', 'summary', 'agency', 'lon', 'kind'].filter((c) => isOpen(draft(), c))).toEqual(['lon', 'kind']);
  });
});

describe('what stands against it', () => {
  const edit = (cells: Edit['cells'], more: Partial<Edit> = {}): Edit => ({
    ...{ table: 'places', key: 'PLC-002', what: 'change', cells, reason: 'Seen', date: TODAY },
    ...more,
  });
  it.each([
    ['note', 'NIK 2171 0112 3456 7890'],
    ['note', 'call 0812 3456 7890'],
    ['operator_or_agency', 'someone@example.com'],
    ['name', `${'word '.repeat(120)}`],
  ])('a number, an address or an account of a person in %s', (column, text) => {
    const [fault] = personalFaults(edit({ [column]: text }));
    expect(fault).toMatchObject({ column, rule: 'personal', value: null });
    expect(JSON.stringify(fault)).not.toContain(text.slice(0, 12));
  });
  it('the same in a reason', () => {
    expect(personalFaults(edit({}, { reason: 'Ibu, 0812 3456 7890' })).map((e) => e.column)).toEqual(['reason']);
  });
  it('no row of the register, were it written today', () => {
    for (const table of ['places', 'routes', 'programmes', 'area_indicators'] as const)
      for (const { key, cells } of rowsOf(FILES, table))
        expect(personalFaults(edit(cells, { table, key })), `${table} ${key}`).toEqual([]);
  });
  it('what it breaks in others', () => {
    const added = { ...row('places', 'PLC-002').cells, id: 'PLC-900001', name: 'A jetty', name_id: '' };
    const first = edit(added, { key: 'PLC-900001', what: 'add' });
    const route = edit({ destination_place_id: 'PLC-900001' }, { table: 'routes', key: 'RTE-05' });
    const { results } = editedFiles(FILES, [first, route]).value;
    expect(results.every((r) => r.applied)).toBe(true);
    const gone = faultsOf(FILES, results, edit({}, { key: 'PLC-900001', what: 'retire' }));
    expect(gone.map((e) => e.rule)).toContain('foreignKey');
    expect(faultsOf(FILES, results, edit({ status: 'inactive' }))).toEqual([]);
  });
});
