import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOST_EVENTS } from '../../../../src/exchange/stream/import.ts';
import { bytesOf, read } from '../import/support.ts';
import { full, pieces, quick, random } from './support.ts';

const register = readFileSync('data/regions/batam/incidents.csv', 'utf8');
const imported = async (...given: Parameters<typeof full>) => {
  const { value, errors } = await full(...given);
  expect(errors).toEqual([]);
  return value as NonNullable<typeof value>;
};

/** What both imports must say alike; the stream offers no repairs and has its own word for the file. */
const common = ({ suggestions: _, streamed: __, report, errors, ...rest }: Awaited<ReturnType<typeof imported>>) => ({
  ...rest,
  errors: errors.map(({ rule }) => rule),
  report: { ...report, dropped: report.dropped.map(({ file: _, ...fault }) => fault) },
});

/** Rows with everything that may be wrong or odd in them, as an agency's list has it. */
function oddList(rows: number): string {
  const next = random(3);
  const one = (...of: readonly string[]): string => of[Math.floor(next() * of.length)] as string;
  const lines = ['Tanggal,Ketelitian,Jenis,Kecamatan,Kelurahan,Bujur,Lintang,Posisi,Jumlah,Perempuan,Tautan,Lokasi'];
  for (let i = 0; i < rows; i++)
    lines.push(
      [
        one('12/03/2024', '2024-05-01', '3 Mei 2023', 'Januari 2022', '2021', '31/02/2024', '', 'kemarin'),
        one('', '', '', 'bulan', 'tahun'),
        one('', '-', 'sea_interception', 'departure_prevented', 'pencegatan laut', 'lain sekali'),
        one('', 'Nongsa', 'Kec. Sagulung', '21.71.01', 'batam kota', 'Jakarta', 'Nongso'),
        one('', '', 'Sambau', 'Belian', 'Tidak Ada', 'Batu Besar'),
        ...one('104.05|1.13|', '"104,05"|"1,13"|', '||', '104.05||', '1.13|104.05|', '||"1.13, 104.05"').split('|'),
        one('', '3', '3 orang', '1.250', '1234567', 'x', '-', '2.5'),
        one('', '1', '2', '4'),
        one('https://example.org/a', 'https://example.org/b', 'https://example.org/c', ''),
        one('', 'Teluk', '081234567890', '2171010101900001'),
      ].join(','),
    );
  return `${lines.join('\n')}\n`;
}

describe('the validated import of a stream', () => {
  it('says of the register of Batam what the small import says', async () => {
    const stream = await imported(register);
    expect(common(stream)).toEqual(common(read(register, 'incidents')));
    expect(stream.streamed?.id).toBe(createHash('sha256').update(register).digest('hex').slice(0, 16));
    expect(stream.report.kept).toBeGreaterThan(100);
  });

  it('judges odd rows by the rules of the small import, and its picture counts those that are kept', async () => {
    const list = oddList(1500);
    const small = read(list, 'incidents');
    const stream = await imported(list, 2 ** 18);
    expect({ ...common(stream), report: { ...common(stream).report, dropped: [] } }).toEqual({
      ...common(small),
      report: { ...common(small).report, dropped: [] },
    });
    expect(common(stream).report.dropped).toEqual(common(small).report.dropped.slice(0, 1000));
    expect(small.report.kept).toBeGreaterThan(20);
    expect(new Set(small.report.dropped.map(({ rule }) => rule)).size).toBeGreaterThan(7);
    const { value } = await quick(list);
    const { rows = 0, unread = 0, months = [] } = value?.counts ?? {};
    expect(rows - unread).toBe(small.report.kept);
    const dates = small.data?.as === 'incidents' ? small.data.rows.map(({ date }) => date.slice(0, 7)) : [];
    for (const month of new Set(dates))
      expect(
        months.filter((one) => one.month === month).reduce((sum, { count }) => sum + count, 0),
        month,
      ).toBe(dates.filter((date) => date === month).length);
  });

  it.each([
    ['exchanged', (lon: string, lat: string) => [lat, lon], 'swappedColumns'],
    ['in metres', (_: string, lat: string) => ['394300.5', String(110_000 + Number(lat) * 1000)], 'utmColumns'],
  ])('reads columns that are %s throughout as what they are', async (_, write, rule) => {
    const rows = Array.from({ length: 20 }, (_, i) => `2024-01-05,Nongsa,${write('104.1', `1.${10 + i}`).join(',')}`);
    const list = `Tanggal,Kecamatan,Bujur,Lintang\n${rows.join('\n')}\n`;
    const stream = await imported(list);
    expect(common(stream)).toEqual(common(read(list, 'incidents')));
    expect(stream.report).toMatchObject({ kept: 20, warnings: [{ rule }, { rule: 'source' }] });
    expect((await quick(list)).value?.counts).toMatchObject({ unread: 0, located: 20 });
  });

  it('reads columns as the user says', async () => {
    const list = 'Tanggal,Wilayah X,Jumlah\n2024-01-05,Nongsa,3\n2024-02-05,Bengkong,4\n';
    const mapping = { Jumlah: null, 'Wilayah X': 'place_text' };
    const stream = (await full(list, 1, mapping)).value as NonNullable<Awaited<ReturnType<typeof full>>['value']>;
    expect(common(stream)).toEqual(common(read(list, 'incidents', { mapping })));
    expect(stream.report.mapping).toEqual({ Tanggal: 'date', 'Wilayah X': 'place_text' });
  });

  it('is the same at every cut of the bytes', async () => {
    const bytes = bytesOf(
      'Tanggal,Jenis,Kecamatan,Lokasi,Jumlah\n12 Maret 2024,sea_interception,Nongsa,"Teluk ""Mata"", é\nIkan",3\n32/1/2024,,,,\n2024,,Bengkong,081234567890,2\n2024,,,Laut,\n2024,,,Pantai,',
    );
    const whole = await imported(bytes);
    expect(whole.report).toMatchObject({ rows: 5, kept: 4 });
    expect(whole.report.warnings).toContainEqual(
      expect.objectContaining({ rule: 'personalCell', row: 3, column: 'Lokasi' }),
    );
    expect(whole.report.dropped).toMatchObject([{ row: 2, column: 'Tanggal', rule: 'date' }]);
    for (let at = 1; at < bytes.length; at++) expect(await imported(pieces(bytes, at))).toEqual(whole);
  });

  it('keeps events up to a number, and counts of all of them above it', async () => {
    const row = (i: number) =>
      `2024-0${1 + (i % 9)}-05,${i % 2 ? 'sea_interception' : 'arrival_intercepted'},Nongsa,104.1,1.1,2\n`;
    const list = (n: number) =>
      `Tanggal,Jenis,Kecamatan,Bujur,Lintang,Jumlah\n${Array.from({ length: n }, (_, i) => row(i)).join('')}`;
    expect((await imported(list(MOST_EVENTS), 2 ** 18)).data?.as).toBe('incidents');
    const { data, report } = await imported(list(MOST_EVENTS + 1), 2 ** 18);
    expect(report.kept).toBe(MOST_EVENTS + 1);
    const counts = data?.as === 'incidentCounts' ? data.counts : { months: [], cells: [] };
    expect(counts.months).toHaveLength(18);
    expect(counts.months.reduce((sum, { count }) => sum + count, 0)).toBe(report.kept);
    expect(counts.months.reduce((sum, { persons }) => sum + persons, 0)).toBe(2 * report.kept);
    expect(counts.cells).toEqual([{ cell: expect.stringMatching(/^87/), count: report.kept }]);
  });

  it('lets nothing of a person out', async () => {
    const marked = ['Siti Marked', '2171010101900001', '081234567890', 'Jl. Marked 5'];
    const table = `Tanggal,Kecamatan,Nama Korban,NIK,No HP,Alamat,Keterangan\n12/03/2024,Nongsa,${marked.join(',')},dibawa Marked\nMarked,Marked,${marked.join(',')},Marked\n`;
    const stream = await imported(table);
    const { counts } = (await quick(table)).value ?? {};
    for (const word of ['Marked', '2171010101900001', '081234567890'])
      expect(JSON.stringify([stream, counts])).not.toContain(word);
    expect(stream.report.personalColumnsRemoved.map(({ field }) => field)).toEqual([
      'name',
      'identityNumber',
      'phone',
      'address',
      'freeText',
    ]);
  });

  it('reads only what its header says are events', async () => {
    const people = 'Tanggal,Nama Korban,NIK,No HP,Kecamatan\n2024-01-05,x,y,z,Nongsa\n';
    const { value, errors } = await full(people, 1, {}, false);
    expect({ value, rule: errors[0]?.rule }).toEqual({ value: null, rule: 'kind' });
    expect((await full(register, 2 ** 18, {}, false)).value?.report.as).toBe('incidents');
  });
});
