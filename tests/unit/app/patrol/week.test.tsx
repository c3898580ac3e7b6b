/** A week that cannot be foretold: on screen, and as a file that says it is internal. */
import '../../state/page.ts';
import { describe, expect, test } from 'vitest';
import { numberSectors, weekStops } from '../../../../src/app/patrol/sectors.ts';
import { WeekTable } from '../../../../src/app/patrol/WeekTable.tsx';
import { watchesOf, weekColumns } from '../../../../src/app/patrol/weekFile.ts';
import { csvText } from '../../../../src/exchange/csv.ts';
import { all, page, text, tOf } from './page.tsx';
import { A, B, C, D, E, names, night, plan, week } from './plan.ts';

const numbers = numberSectors(plan.vessels);
const table = (given: Partial<Parameters<typeof WeekTable>[0]> = {}) => (
  <WeekTable
    week={week}
    window={night}
    numbers={numbers}
    names={names}
    region="batam"
    progress={null}
    onMake={() => {}}
    onCancel={() => {}}
    {...given}
  />
);
const rows = (markup: string) => all(markup.slice(markup.indexOf('<tbody')), /<tr[^>]*>(.*?)<\/tr>/g).map(text);

describe('a week on screen', () => {
  test('has every night with its cover, and every boat with times and sectors', () => {
    expect(rows(page(table()))).toEqual([
      '28–29 Nov 2026 cakupan 6,2 %',
      '1 18.00–02.00 01 Teluk Mata Ikan , 02 Pantai Nongsa',
      '2 21.30–05.30 02 Pantai Nongsa , 03 Kabil',
      '30 Nov – 1 Des 2026 cakupan 5,8 %',
      '1 19.08–01.08 Petak 876526a30',
      '2 tetap di pangkalan',
    ]);
    expect(rows(page(table(), 'en')).slice(3)).toEqual([
      '30 Nov – 1 Dec 2026 covers 5.8 %',
      '1 19:08–01:08 Cell 876526a30',
      '2 stays at base',
    ]);
  });

  test('says what not being foretold costs, and what it is drawn from', () => {
    expect(text(page(table()))).toContain(
      'Tidak dapat ditebak berharga 3,1 % dari rencana terbaik. Diundi dari 14 rencana yang paling jauh 10 % di bawah yang terbaik (7,0 %). Rata-rata pekan ini 6,0 %.',
    );
    expect(text(page(table(), 'en'))).toContain('Not being foretold costs 3.1 % of the best plan. Drawn from 14 plans');
    expect(text(page(table({ week: { ...week, price: 0 } })))).toContain('tanpa mengurangi cakupan');
  });

  test('drawn from a single plan says that it can be foretold', () => {
    const one = page(table({ week: { ...week, plans: 1, price: 0 } }), 'en');
    expect(text(one)).toContain('Only 1 plan lies within 10 % of the best (7.0 %): this schedule can be foretold.');
    expect(text(one)).not.toContain('costs nothing');
  });

  test('warns of what stays unseen all week', () => {
    expect(page(table())).not.toContain('patrol-warning');
    const unseen = page(table({ week: { ...week, neverSeen: [{ cell: E, share: 0.0123 }] } }));
    expect(text(unseen)).toContain('1 petak dengan kerawanan tinggi tidak terpantau sepanjang pekan:');
    expect(text(unseen)).toContain('Petak 876526a40, 1,2 % kerawanan');
  });

  test('before there is one is a sentence and a button; while one is made it can be stopped', () => {
    const empty = page(table({ week: null }));
    expect(empty).not.toContain('<table');
    expect(all(empty, /<button[^>]*>([^<]+)</g)).toEqual(['Susun jadwal']);
    const running = page(table({ week: null, progress: 0.3 }), 'en');
    expect(text(running)).toContain('Computing: 30 %');
    expect(all(running, /<button[^>]*>([^<]+)</g)).toEqual(['Stop']);
  });
});

describe('a week as a file', () => {
  const columns = weekColumns(tOf('id'), night, numbers, names);
  const cells = watchesOf(week).map((row) => columns.map(({ value }) => value(row)));

  test('has a row a watch, each time with its own day, and a row for a boat that stays', () => {
    const [first, second] = ['2026-11-28', '2026-11-29'];
    expect(cells.map((row) => row.slice(0, 8))).toEqual([
      [first, 0.0624, 1, `${first} 18:00`, `${second} 02:00`, 1, 'Teluk Mata Ikan', A],
      [first, 0.0624, 1, `${first} 18:00`, `${second} 02:00`, 2, 'Pantai Nongsa', B],
      [first, 0.0624, 2, `${first} 21:30`, `${second} 05:30`, 2, 'Pantai Nongsa', B],
      [first, 0.0624, 2, `${first} 21:30`, `${second} 05:30`, 3, 'Kabil', C],
      ['2026-11-30', 0.0581, 1, '2026-11-30 19:08', '2026-12-01 01:08', null, null, D],
      ['2026-11-30', 0.0581, 2, 'tetap di pangkalan', null, null, null, null],
    ]);
    expect(cells.map((row) => row.slice(8, 11))).toEqual([
      [`${first} 18:10`, `${first} 20:46`, 'ya'],
      [`${second} 01:00`, `${second} 01:40`, 'ya'],
      [`${first} 22:00`, `${first} 23:00`, 'ya'],
      [`${second} 00:20`, `${second} 05:00`, 'tidak'],
      ['2026-11-30 19:30', '2026-12-01 00:30', 'ya'],
      [null, null, null],
    ]);
  });

  test('is marked as internal in every row, and holds neither price nor chances', () => {
    const lines = csvText(
      columns.map(({ label }) => label),
      cells,
    )
      .trim()
      .split('\r\n');
    expect(lines[0]).toBe(
      'Malam mulai,Cakupan kerawanan,Kapal,Berangkat (WIB),Kembali (WIB),Nomor sektor,Nama sektor,Petak (H3),Tiba (WIB),Meninggalkan (WIB),Batas tersedia,Peringatan',
    );
    for (const line of lines.slice(1)) expect(line).toContain('DATA INTERNAL: tidak untuk disebarluaskan.');
    expect(lines.join()).not.toContain('0.0313');
  });

  test('numbers also sectors of other nights when it is asked to', () => {
    const all4 = numberSectors(plan.vessels, weekStops(week));
    expect(rows(page(table({ numbers: all4 })))[4]).toBe('1 19.08–01.08 04 Petak 876526a30');
  });
});
