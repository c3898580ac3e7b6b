/** The two files of the data audit: what the tables show, in numbers that a spreadsheet reads. */
import '../state/page.ts';
import type { TFunction } from 'i18next';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { areaColumns, pairColumns } from '../../../src/app/risk/audit/columns.ts';
import { csvText } from '../../../src/exchange/csv.ts';
import id from '../../../src/i18n/id.json';
import { auditOf } from '../../../src/state/audit.ts';
import { AS_MODELLED } from '../../../src/state/choice.ts';
import { liveLevels } from '../../../src/state/recompute.ts';
import { published } from '../state/published.ts';

const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = id;
const t = ((key: string) => {
  const [group = '', word = ''] = key.split('.');
  return words[group]?.[word];
}) as unknown as TFunction;

const { model, scores } = published.internal;
const level = liveLevels(model, scores, () => [], 'full')?.find((l) => l.level === 'kelurahan');
if (!level) throw new Error('no kelurahan');
const audit = auditOf(model, level, 'full', AS_MODELLED);

interface FileColumn<R> {
  readonly label: string;
  readonly value: (row: R) => string | number | null;
}
const read = <R>(columns: readonly FileColumn<R>[], rows: readonly R[]) => {
  const text = csvText(
    columns.map((c) => c.label),
    rows.map((row) => columns.map((c) => c.value(row))),
  );
  return Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
};

describe('the file of pairs', () => {
  const rows = read(pairColumns(t, 'id'), audit.pairs);

  test('has a row a pair, in the order of the table, coefficients with a point and their sign', () => {
    expect(rows).toHaveLength(audit.pairs.length);
    for (const [i, row] of rows.entries()) {
      const pair = audit.pairs[i];
      expect(Number(row['Pearson (−1–1)'])).toBeCloseTo(pair?.pearson ?? 9, 4);
      expect(Number(row['Spearman (−1–1)'])).toBeCloseTo(pair?.spearman ?? 9, 4);
      expect(row['Indikator pertama']).toBe(pair?.a.name_id);
    }
  });

  test('says how many different values stand behind the number of areas', () => {
    expect(rows[0]).toMatchObject({
      'Wilayah dengan kedua nilai (jumlah)': '64',
      'Pasangan nilai yang berbeda (jumlah)': '12',
      'Indikator yang diturunkan dari kecamatan (jumlah)': '2',
    });
  });
});

describe('the file of areas', () => {
  const rows = read(areaColumns(t, 'id', audit), audit.rows);

  test('has a row an area, thinnest first, and names what the table counts', () => {
    expect(rows.map((r) => r.Kode)).toEqual(audit.rows.map((r) => r.code));
    expect(rows[0]).toMatchObject({
      'Indikator tersedia (jumlah)': '13',
      'Indikator yang dihitung (jumlah)': '14',
      'Bobot yang bernilai (%)': '91.6667',
      'Data tidak tersedia': 'Keluarga penerima PKH per 1.000 pemilih',
    });
    for (const row of rows)
      expect(row['Diturunkan dari kecamatan']?.split('; ')).toHaveLength(
        Number(row['Diturunkan dari kecamatan (jumlah)']),
      );
  });

  test('has no two columns of one name', () => {
    for (const labels of [areaColumns(t, 'id', audit), pairColumns(t, 'id')].map((c) => c.map((x) => x.label))) {
      expect(labels.every(Boolean)).toBe(true);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});
