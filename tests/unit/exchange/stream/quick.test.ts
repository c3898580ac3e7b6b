import { latLngToCell } from 'h3-js';
import Papa from 'papaparse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { quickCounts } from '../../../../src/exchange/stream/quick.ts';
import { blobSource } from '../../../../src/exchange/stream/source.ts';
import { bytesOf, REGION, read, utf16 } from '../import/support.ts';
import { pieces, plain, quick, random, ruleOf } from './support.ts';

const counted = async (...given: Parameters<typeof quick>) => {
  const { value, errors } = await quick(...given);
  expect(errors).toEqual([]);
  return plain((value as NonNullable<typeof value>).counts);
};

/** Events as an agency may write them: some without place, some unreadable, quotes where they are needed. */
function list(rows: number): string {
  const next = random(5);
  const lines = ['No,Tanggal,Kecamatan,Nama Korban,Bujur,Lintang,Jumlah'];
  const names = ['Nongsa', 'batam kota', 'Kec. Sagulung', 'SEI BEDUK', '21.71.01', ''];
  for (let i = 0; i < rows; i++) {
    const [year, month, day] = [
      2015 + Math.floor(next() * 9),
      1 + Math.floor(next() * 12),
      1 + Math.floor(next() * 28),
    ];
    const two = (n: number) => String(n).padStart(2, '0');
    const dates = [
      `${year}-${two(month)}-${two(day)}`,
      `${two(day)}/${two(month)}/${year}`,
      `${day} Maret ${year}`,
      `${year}`,
    ];
    const date = next() < 0.01 ? 'kemarin' : (dates[Math.floor(next() * dates.length)] as string);
    const place = next() < 0.01 ? 'Jakarta' : (names[Math.floor(next() * names.length)] as string);
    const [lon, lat] = [(103.8 + next() * 0.5).toFixed(5), (0.8 + next() * 0.4).toFixed(5)];
    const where = next() < 0.1 ? ',' : next() < 0.2 ? `"${lon.replace('.', ',')}",${lat}°` : `${lon},${lat}`;
    const people = next() < 0.2 ? '' : next() < 0.05 ? '3 orang' : String(Math.floor(next() * 40));
    lines.push(`${i + 1},${date},${place},"Siti ""S"" Aminah, Batam",${where},${people}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

afterEach(() => void vi.restoreAllMocks());

describe('the first picture of a large list of events', () => {
  const text = list(6_000);

  it('counts what papaparse and the small import count, row by row', async () => {
    const { data } = read(text, 'incidents');
    const events = data?.as === 'incidents' ? data.rows : [];
    const parsed = Papa.parse<string[]>(text.trim()).data.length - 1;
    const cells = new Map<string, number>();
    const months = new Map<string, number>();
    const places = new Map<string | null, number>();
    for (const { position, date, kecamatan, counts } of events) {
      months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + 1);
      places.set(kecamatan, (places.get(kecamatan) ?? 0) + (counts.persons ?? 0));
      if (!position) continue;
      const cell = latLngToCell(position.lat, position.lon, 7);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    const picture = await counted(text);
    expect(events.length).toBeGreaterThan(5_000);
    expect(picture.rows).toBe(parsed);
    expect(picture.rows - picture.unread).toBe(events.length);
    expect(picture.byCell.map(([cell, count]) => [cell, count])).toEqual([...cells].sort());
    expect(picture.byMonth.map(({ month, count }) => [month, count])).toEqual([...months].sort());
    expect(new Map(picture.byKecamatan.map(({ kecamatan, persons }) => [kecamatan, persons]))).toEqual(places);
    expect(picture.located).toBe(events.filter(({ position }) => position).length);
  });

  it('is the same however the bytes are cut', async () => {
    const small =
      'Tanggal;Kec;Bujur;Lintang;Jumlah;Ket\r\n12/03/2024;"Nongsa";"104,05";1,13;3;"a\r\n;""b"""\r\n\r\n2024;Sekupang;;;2;é';
    const bytes = bytesOf(small);
    const whole = await counted(bytes);
    expect(whole).toMatchObject({ rows: 2, unread: 0, located: 1 });
    for (let at = 1; at < bytes.length; at++) expect(await counted(pieces(bytes, at)), String(at)).toEqual(whole);
    expect(await counted(pieces(bytes, ...Array.from(bytes, () => 1)))).toEqual(whole);
  });

  it('is the same in every encoding, with every delimiter and line end', async () => {
    const small =
      'Tanggal,Kecamatan,Bujur,Lintang,Keterangan\n2024-03-12,Nongsa,104.05,1.13,é\n2024-04-01T23:30:00Z,Bengkong,,,ü\n';
    const whole = await counted(small);
    expect(whole.byMonth.map(({ month }) => month)).toEqual(['2024-03', '2024-04']);
    const latin = Uint8Array.from(small, (sign) => sign.charCodeAt(0));
    const mixed = new Uint8Array([...bytesOf(small), ...latin.subarray(small.indexOf('\n') + 1)]);
    for (const same of [
      ...[`\uFEFF${small}`, `sep=,\n${small}`, small.replaceAll('\n', '\r\n'), small.replaceAll('\n', '\r')],
      ...[small.replaceAll(',', ';'), small.replaceAll(',', '\t'), small.replaceAll(',', '|'), small.trimEnd()],
      ...[latin, utf16(small), utf16(small, true), utf16(small, false, false)],
    ])
      expect(await counted(same)).toEqual(whole);
    expect(await counted(pieces(utf16(small), 33, 1, 1, 1))).toEqual(whole);
    expect((await counted(mixed)).byMonth.map(({ count }) => count)).toEqual([2, 2]);
  });

  it('reads days month first when a row far down proves it', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `0${1 + (i % 9)}/02/2024,Nongsa`);
    const american = ['Tanggal,Kecamatan', ...rows, '02/28/2024,Nongsa'].join('\n');
    expect(american.length).toBeGreaterThan(2 ** 18);
    const { byMonth, unread } = await counted(american);
    expect(unread).toBe(0);
    expect(byMonth.map(({ month }) => month)).toContain('2024-09');
  });

  it('counts rows in no picture that the import would drop', async () => {
    const rows = [
      '2024-02-30,Nongsa,104,1,1',
      '2024,Jakarta,104,1,1',
      '2024,,1,104,1',
      '2024,,104,,1',
      '2024,,104,1,1,5',
      '2024,,104,1,x',
      '2024,"a"b",104,1,1',
    ];
    const table = `Tanggal,Kecamatan,Bujur,Lintang,Jumlah\n${rows.join('\n')}\n2024,Nongsa,104,1,1\n`;
    const { kept } = read(table, 'incidents').report;
    const { rows: all, unread } = await counted(table);
    expect(all - unread).toBe(kept);
    expect(kept).toBe(1);
  });

  it('tells of its progress and stops when told to', async () => {
    const bytes = bytesOf(list(200));
    const source = pieces(bytes, ...Array.from({ length: 9 }, () => 1000));
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 100;
      return clock;
    });
    const stop = new AbortController();
    const shares: number[] = [];
    const answer = quickCounts(source, {
      ...{ ...REGION, least: 1, signal: stop.signal },
      onProgress: ({ share, snapshot }) => {
        shares.push(share ?? -1);
        expect(snapshot().rows).toBeGreaterThan(0);
        if (shares.length === 2) stop.abort();
      },
    });
    expect(await ruleOf(answer)).toBe('stopped');
    expect((await answer).value).toBeNull();
    expect(shares).toHaveLength(2);
    expect(shares[0]).toBeLessThan(shares[1] as number);
    expect(shares[1]).toBeLessThan(1);
  });

  it('reads a Blob in parts', async () => {
    const { value } = await quickCounts(blobSource(new Blob([text])), { ...REGION });
    expect(value?.counts.rows).toBe(6_000);
  });
});
