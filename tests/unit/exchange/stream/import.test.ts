import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_EVENTS } from '../../../../src/exchange/stream/import.ts';
import { bytesOf, read } from '../import/support.ts';
import { full, pieces, quick } from './support.ts';

const register = readFileSync('data/regions/batam/incidents.csv', 'utf8');
const imported = async (...given: Parameters<typeof full>) => {
  const { value, errors } = await full(...given);
  expect(errors).toEqual([]);
  return value as NonNullable<typeof value>;
};

describe('the validated import of a stream', () => {
  it('keeps of the register of Batam what the small import keeps', async () => {
    const small = read(register, 'incidents');
    const { rows, kept, data, dropped, id, emptied } = await imported(register);
    expect({ rows, kept }).toEqual({ rows: small.report.rows, kept: small.report.kept });
    expect(dropped.map(({ row, column, rule }) => [row, column, rule])).toEqual(
      small.report.dropped.map(({ row, column, rule }) => [row, column, rule]),
    );
    const events = data.as === 'incidents' ? data.rows : [];
    const bare = events.map(({ key: _, position, ...event }) => ({
      ...event,
      position: position && [position.lon, position.lat],
    }));
    expect(bare).toEqual(small.data?.as === 'incidents' ? small.data.rows : null);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
    expect(id).toBe(createHash('sha256').update(register).digest('hex').slice(0, 16));
    expect(emptied.cells).toBe(0);
  });

  it('is the same at every cut of the bytes', async () => {
    const bytes = bytesOf(
      'Tanggal,Jenis,Kecamatan,Lokasi,Jumlah\n12 Maret 2024,sea_interception,Nongsa,"Teluk ""Mata"", é\nIkan",3\n32/1/2024,,,,\n2024,x,Bengkong,081234567890,2\n2024,,,Laut,\n2024,,,Pantai,',
    );
    const whole = await imported(bytes);
    expect(whole).toMatchObject({ rows: 5, kept: 4, emptied: { cells: 1, first: [{ row: 3, column: 'Lokasi' }] } });
    expect(whole.notes.get('kind')).toBe(1);
    expect(whole.dropped).toMatchObject([{ row: 2, column: 'Tanggal', rule: 'date', value: null }]);
    for (let at = 1; at < bytes.length; at++) expect(await imported(pieces(bytes, at))).toEqual(whole);
  });

  it('keeps events up to a number, and counts of all of them above it', async () => {
    const row = (i: number) =>
      `2024-0${1 + (i % 9)}-05,${i % 2 ? 'sea_interception' : 'arrival_intercepted'},Nongsa,104.1,1.1,2\n`;
    const list = (n: number) =>
      `Tanggal,Jenis,Kecamatan,Bujur,Lintang,Jumlah\n${Array.from({ length: n }, (_, i) => row(i)).join('')}`;
    expect((await imported(list(MOST_EVENTS), 2 ** 18)).data.as).toBe('incidents');
    const { data, kept } = await imported(list(MOST_EVENTS + 1), 2 ** 18);
    expect(kept).toBe(MOST_EVENTS + 1);
    const counts = data.as === 'incidentCounts' ? data.counts : { months: [], cells: [] };
    expect(counts.months).toHaveLength(18);
    expect(counts.months.reduce((sum, { count }) => sum + count, 0)).toBe(kept);
    expect(counts.months.reduce((sum, { persons }) => sum + persons, 0)).toBe(2 * kept);
    expect(counts.cells).toEqual([{ cell: expect.stringMatching(/^87/), count: kept }]);
  });

  it('counts for the picture the rows it keeps, of the register too', async () => {
    const { kept } = await imported(register);
    const { value } = await quick(register);
    expect((value?.counts.rows ?? 0) - (value?.counts.unread ?? 0)).toBe(kept);
  });

  it('lets nothing of a person out', async () => {
    const marked = ['Siti Marked', '2171010101900001', '081234567890', 'Jl. Marked 5'];
    const table = `Tanggal,Kecamatan,Nama Korban,NIK,No HP,Alamat,Keterangan\n12/03/2024,Nongsa,${marked.join(',')},dibawa Marked\nMarked,Marked,${marked.join(',')},Marked\n`;
    const { layout, ...rest } = await imported(table);
    const { layout: _, ...picture } = (await quick(table)).value ?? { layout: null };
    const said = JSON.stringify([rest, [...rest.notes], picture]);
    for (const word of ['Marked', '2171010101900001', '081234567890']) expect(said).not.toContain(word);
    expect(layout.mapping.removed.map(({ field }) => field)).toEqual([
      'name',
      'identityNumber',
      'phone',
      'address',
      'freeText',
    ]);
  });
});
