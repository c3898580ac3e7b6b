import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../src/exchange/files-in/sheet.ts';
import { importFile } from '../../../../src/exchange/import/import-file.ts';
import { REGION, read, readFile, sheetOf } from './support.ts';

const LIST =
  'Tanggal;Kecamatan;Dermaga asal;Jumlah;Kosong;Nama Korban\n1/3/2024;Nongsa;a1;3;;Marka\n2/3/2024;;a2;4;;Markb\n';

describe('the preview of the mapping', () => {
  it('shows of each column what it is read as, how full it is and its shape, and no cell', () => {
    const { columns, fields } = read(LIST, 'incidents');
    expect(columns).toEqual([
      { name: 'Tanggal', field: 'date', personal: null, filled: 1, shape: 'date' },
      { name: 'Kecamatan', field: 'kecamatan', personal: null, filled: 0.5, shape: 'area' },
      { name: 'Dermaga asal', field: null, personal: null, filled: 1, shape: 'text' },
      { name: 'Jumlah', field: 'persons', personal: null, filled: 1, shape: 'number' },
      { name: 'Kosong', field: null, personal: null, filled: 0, shape: 'empty' },
      { name: 'Nama Korban', field: null, personal: 'name', filled: 1, shape: 'text' },
    ]);
    expect(fields).toEqual(expect.arrayContaining(['date', 'position', 'persons_min', 'source_url']));
    expect(JSON.stringify(columns)).not.toMatch(/Mark|a1/);
  });

  it('the user may read a column as another field, or not at all', () => {
    const { report, data } = read(LIST, 'incidents', { mapping: { 'Dermaga asal': 'place_text', Jumlah: null } });
    expect(report.mapping).toEqual({ Tanggal: 'date', Kecamatan: 'kecamatan', 'Dermaga asal': 'place_text' });
    expect(data).toMatchObject({ rows: [{ texts: { place_text: 'a1' }, counts: {} }, {}] });
    // What the user declined is no news to the user.
    expect(report.warnings.map(({ column }) => column)).toEqual(['Kosong', null]);
  });

  it('a choice takes the field from the column the guess gave it to', () => {
    const text = 'Tanggal;Jumlah;Total orang\n1/3/2024;3;7\n';
    const { data } = read(text, 'incidents', { mapping: { 'Total orang': 'persons' } });
    expect(data).toMatchObject({ rows: [{ counts: { persons: 7 } }] });
  });

  it('a column of people stays closed whatever is chosen', () => {
    const imported = read(LIST, 'incidents', { mapping: { 'Nama Korban': 'place_text' } });
    expect(imported.report.mapping).not.toHaveProperty('Nama Korban');
    expect(JSON.stringify(imported)).not.toContain('Mark');
  });
});

describe('a file of several sheets', () => {
  const sheet = (name: string, text: string) => sheetOf(text).sheets.map((one) => ({ ...one, name }));
  const book: ReadFile = {
    ...{ warnings: [], dropped: [] },
    format: 'xlsx',
    sheets: [
      ...sheet('Petunjuk', 'Cara mengisi\nIsi semua\nLalu kirim\n'),
      ...sheet('Data', LIST),
      ...sheet('0812 3456 7890', 'a;b\n'),
    ],
  };

  it('is read where it says most, or where the user says', () => {
    expect(readFile(book)).toMatchObject({ sheet: 1, report: { as: 'incidents', kept: 2 } });
    expect(readFile(book, null, { sheet: 0 })).toMatchObject({ sheet: 0, errors: [{ rule: 'header' }] });
  });

  it("names its sheets, unless the name is somebody's number", () => {
    expect(readFile(book).sheets).toMatchObject([{ name: 'Petunjuk' }, { name: 'Data', rows: 2 }, { name: null }]);
  });
});

it('a header with nothing below it tells its columns and that there is nothing', () => {
  const { report, errors, columns } = read('Tanggal;Kecamatan;NIK\n', 'incidents');
  expect(report).toMatchObject({ rows: 0, kept: 0, personalColumnsRemoved: [{ column: 'NIK' }] });
  expect(errors).toMatchObject([{ rule: 'noRows', remedy: expect.stringContaining('no row below') }]);
  expect(columns).toHaveLength(3);
});

describe('a long list', () => {
  const long = sheetOf(`Tanggal;Kecamatan;Jumlah\n${'1/3/2024;Nongsa;3\n'.repeat(9000)}`);
  const options = { as: null, ...REGION };

  it('tells how far it is, and comes to the same as at one go', async () => {
    const shares: number[] = [];
    const imported = await importFile('file.csv', long, { ...options, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(3);
    expect(imported).toEqual(readFile(long));
  });

  it('can be stopped, and then nothing is kept', async () => {
    let asked = 0;
    const imported = await importFile('file.csv', long, { ...options, stopped: () => ++asked > 2 });
    expect(asked).toBe(3);
    expect(imported).toMatchObject({ data: null, report: { kept: 0 }, errors: [{ rule: 'stopped' }] });
  });

  it('a thousand columns are an answer too', () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `Kolom ${i}`);
    const began = performance.now();
    const text = `Tanggal;Jumlah;${names.join(';')}\n${`1/3/2024;3;${names.map(() => 'x').join(';')}\n`.repeat(20)}`;
    expect(read(text).report.kept).toBe(20);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('what stands in a column of people', () => {
  const HEADS = [
    'Nama Korban',
    'NIK',
    'No HP',
    'Alamat',
    'Tanggal Lahir',
    'Kronologi',
    'prs_Second_Name',
    'Keterangan',
  ];
  const mark = fc.stringMatching(/^[b-df-hj-np-tv-z]{9}$/).map((word) => `Zq${word}`);

  it('is nowhere in what comes out, whatever the user maps, fixes or the rows lack', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'incidents' as const,
          'places' as const,
          'routes' as const,
          'indicators' as const,
          'cases' as const,
          null,
        ),
        fc.subarray(HEADS, { minLength: 1 }),
        fc.array(fc.tuple(mark, fc.boolean()), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('place_text', 'name', 'source_title', 'indicator', 'exploitation'),
        (as, heads, people, wanted) => {
          const rows = people.map(([word, bad]) =>
            [
              bad ? '31/02/2024' : '1/3/2024',
              bad ? 'Nongza' : 'Nongsa',
              '3',
              '1,17',
              '104,13',
              ...heads.map(() => word),
            ].join(';'),
          );
          const text = `Tanggal;Kecamatan;Jumlah;Bujur;Lintang;${heads.join(';')}\n${rows.join('\n')}\n`;
          const mapping = Object.fromEntries(heads.map((head) => [head, wanted]));
          const out = JSON.stringify(read(text, as, { mapping })) + JSON.stringify(read(text, as));
          for (const [word] of people) expect(out).not.toContain(word);
        },
      ),
      { numRuns: 80 },
    );
  });
});
