import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/region/index.ts';
import { cell, type Files, pack, rowWhere, setCell } from './pack.ts';

const sound = checkPack(pack());

/** planted-faults.csv: a fault a row, where it goes (`row`, or the first row whose cells equal `where`) and what must be said. */
const PLANTED = Papa.parse<Record<string, string>>(
  readFileSync('tests/unit/region/planted-faults.csv', 'utf8').trim(),
  {
    header: true,
  },
).data;

describe('a planted fault is reported with its place, its rule and a remedy, and nothing else is', () => {
  for (const { name = '', file = '', row, where, set = '', column, rule, remedy = '' } of PLANTED) {
    it(name, () => {
      const files = pack();
      const wanted = Object.entries(JSON.parse(where || '{}'));
      const at = row ? Number(row) : rowWhere(files, file, (cells) => wanted.every(([c, v]) => cells[c] === v));
      const values = JSON.parse(set);
      const table = file.replace('.csv', '');
      const found = checkPack(setCell(files, file, at, values));
      expect(found.ok).toBe(false);
      const added = found.errors.filter((e) => !sound.errors.some((s) => JSON.stringify(s) === JSON.stringify(e)));
      const own = added.filter((e) => !dangles(e, file, values));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ file, row: at, column, rule });
      expect(own[0]?.remedy).toContain(remedy);
      expect(found.counts[table]).toBe(sound.counts[table]);
    });
  }
});

/** Renaming a row rightly leaves other files pointing at nothing: those are true errors of their own. */
function dangles(error: { file: string; rule: string }, file: string, set: Record<string, string>): boolean {
  return error.rule === 'foreignKey' && error.file !== file && ('id' in set || 'code' in set);
}

describe('two faults in one file are two errors, in the order of the rows', () => {
  it('names both', () => {
    const files = setCell(setCell(pack(), 'places.csv', 90, { status: 'open' }), 'places.csv', 12, { lat: '1,1' });
    const errors = checkPack(files).errors.filter((e) => e.file === 'places.csv');
    expect(errors.map((e) => [e.row, e.column, e.rule])).toEqual([
      [12, 'lat', 'number'],
      [90, 'status', 'enum'],
    ]);
  });
});

describe('a source older than its event', () => {
  it('is a warning, not an error', () => {
    const files: Files = pack();
    const at = rowWhere(files, 'incidents.csv', (c) => c.date_precision === 'day' && c.source_date !== '');
    const report = checkPack(setCell(files, 'incidents.csv', at, { source_date: '2001' }));
    expect(report.errors.filter((e) => e.file === 'incidents.csv')).toEqual([]);
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ file: 'incidents.csv', row: at, column: 'source_date', value: '2001' }),
    );
    expect(cell(files, 'incidents.csv', at, 'source_date')).toBe('2001');
  });
});
