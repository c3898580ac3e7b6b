import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TABLE_KINDS } from '../../../../src/exchange/mapping/fields.ts';
import { read } from './support.ts';

const kind = fc.constantFrom(...TABLE_KINDS, null);
/** A word no header, remedy or code list holds. */
const mark = fc
  .integer({ min: 0, max: 1e6 })
  .map((n) => `Zqx${n.toString(26).replace(/\d/g, (d) => 'mnopqrstuv'[Number(d)] ?? 'm')}`);
const digits = (n: number) => fc.string({ unit: fc.constantFrom(...'123456789'), minLength: n, maxLength: n });

const PERSON = fc.record({
  given: mark,
  family: mark,
  nik: digits(16),
  phone: digits(9),
  words: fc.array(mark, { minLength: 8, maxLength: 12 }),
});
/** Header, and the cell of a person below it. */
const COLUMNS: Readonly<
  Record<string, (p: { given: string; family: string; nik: string; phone: string; words: string[] }) => string>
> = {
  'Nama Korban': (p) => `${p.given} ${p.family}`,
  prs_Second_Name: (p) => p.family,
  NIK: (p) => p.nik,
  Lampiran: (p) => p.nik,
  'No. HP': (p) => `08${p.phone}`,
  'Alamat Tinggal': (p) => `Jl. ${p.family} 5`,
  Kronologi: (p) => p.words.join(' '),
  Lainnya: (p) => p.words.join(' '),
  Surat: (p) => `${p.given}@contoh.id`,
  Daftar: (p) => `${p.given} ${p.family}`,
};
const personal = fc.uniqueArray(fc.constantFrom(...Object.keys(COLUMNS)), { minLength: 1 });

describe('whatever file comes in', () => {
  it('no value of a person stands in what comes out', () => {
    fc.assert(
      fc.property(
        kind,
        personal,
        fc.array(PERSON, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (as, names, people, shifted) => {
          const header = ['Tanggal', 'Kecamatan', 'Bentuk Eksploitasi', 'Jumlah', 'Bujur', ...names];
          const lines = people.map((p) => {
            const cells = [
              '12 Maret 2024',
              'Nongsa',
              'Kerja paksa',
              '3',
              '',
              ...names.map((name) => COLUMNS[name]?.(p) ?? ''),
            ];
            // A row that lost its first cell puts people under dates, counts and coordinates.
            return (shifted ? cells.slice(names.length) : cells).join(';');
          });
          const out = JSON.stringify(read([header.join(';'), ...lines].join('\n'), as).report);
          for (const p of people)
            for (const secret of [p.given, p.family, p.nik, p.phone, ...p.words]) expect(out).not.toContain(secret);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a NIK, phone or e-mail in a column of something else is not kept either', () => {
    fc.assert(
      fc.property(PERSON, fc.constantFrom('Lokasi', 'Instansi', 'Jumlah', 'Tanggal'), (p, column) => {
        for (const secret of [p.nik, `08${p.phone}`, `${p.given}@contoh.id`]) {
          const rows = [
            'Tanggal;Lokasi;Instansi;Jumlah',
            ...Array.from({ length: 4 }, () => '12/3/2024;Nongsa;Polairud;2'),
          ];
          const at = ['Tanggal', 'Lokasi', 'Instansi', 'Jumlah'].indexOf(column);
          rows.push('12/3/2024;Nongsa;Polairud;2'.split(';').with(at, secret).join(';'));
          expect(JSON.stringify(read(rows.join('\n'), 'incidents'))).not.toContain(secret);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('kept and dropped rows are all rows, and nothing is thrown', () => {
    const cell = fc.oneof(
      fc.constantFrom('12/3/2024', 'Nongsa', '', '3', '104,1', '1,1', '"'),
      fc.string({ maxLength: 12 }),
    );
    const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });
    fc.assert(
      fc.property(kind, table, (as, rows) => {
        const text = ['Nama Tempat;Tanggal;Kecamatan;Jumlah;Bujur;Lintang', ...rows.map((row) => row.join(';'))].join(
          '\n',
        );
        const { report, data } = read(text, as);
        if (data) expect(report.kept + report.dropped.length).toBe(report.rows);
      }),
      { numRuns: 200 },
    );
  });

  it('bytes of any kind are an answer, not a crash', () => {
    fc.assert(
      fc.property(kind, fc.uint8Array({ maxLength: 300 }), (as, bytes) => void read(bytes, as)),
      { numRuns: 300 },
    );
  });

  it('decimal comma and decimal point say the same', () => {
    const place = fc.tuple(
      fc.integer({ min: 103_000, max: 105_000 }),
      fc.integer({ min: 1, max: 1999 }),
      fc.integer({ min: 0, max: 20_000 }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const lines = places.map(([x, y, n]) => `12/3/2024;${(x / 1000).toFixed(3)};${(y / 1000).toFixed(3)};${n}`);
        const point = ['Tanggal;Bujur;Lintang;Jumlah', ...lines].join('\n');
        expect(read(point.replaceAll('.', ','), 'incidents').data).toEqual(read(point, 'incidents').data);
      }),
      { numRuns: 100 },
    );
  });
});
