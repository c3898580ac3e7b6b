import { describe, expect, it } from 'vitest';
import { dateOrder, readDate } from '../../../../src/exchange/tables-in/dates.ts';

describe('dates as agencies write them', () => {
  it.each([
    ['12 Maret 2024', '2024-03-12'],
    ['Selasa, 12 Maret 2024', '2024-03-12'],
    ["Jum'at 1 Agt 2025", '2025-08-01'],
    ['3 Peb 2024', '2024-02-03'],
    ['17 Agustus 2023', '2023-08-17'],
    ['9 Nopember 2022', '2022-11-09'],
    ['1-Des-24', '2024-12-01'],
    ['12/03/2024', '2024-03-12'],
    ['12.3.24', '2024-03-12'],
    ['12/03/2024 20.15 WIB', '2024-03-12'],
    ['2024-03-12', '2024-03-12'],
    ['2024-03-12 23:59:00', '2024-03-12'],
    ['March 12, 2024', '2024-03-12'],
    ['Mei 2024', '2024-05'],
    ['05/2024', '2024-05'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written)).toBe(date);
  });

  it('puts an instant on its day in Jakarta, wherever the reader sits', () => {
    expect(readDate('2024-03-12T20:00:00Z')).toBe('2024-03-13');
    expect(readDate('2024-03-12T20:00:00+07:00')).toBe('2024-03-12');
  });

  it.each(['31/02/2024', '29/02/2023', '12 Foo 2024', '13/13/2024', 'kemarin', '', '0812345678'])(
    '%j is no date',
    (written) => {
      expect(readDate(written)).toBeNull();
    },
  );

  it('is day first unless the column proves month first', () => {
    expect(dateOrder(['03/04/2024', '05/06/2024'])).toBe('dayFirst');
    expect(dateOrder(['03/14/2024', '05/06/2024'])).toBe('monthFirst');
    expect(dateOrder(['03/14/2024', '25/06/2024'])).toBe('dayFirst');
    expect(readDate('03/14/2024', 'monthFirst')).toBe('2024-03-14');
  });
});
