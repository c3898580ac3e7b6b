import { describe, expect, it } from 'vitest';
import { addressesSomebody, mayBeSomebody, mostlyPeople, namesSomebody } from '../../../src/protect/person-names.ts';
import { personalCell } from '../../../src/protect/personal.ts';

const nowhere = (): boolean => false;

describe('a text speaks of somebody', () => {
  it.each([
    ...['rumah Pak Budi', 'RUMAH PAK BUDI', 'kos milik Bu Dewi', 'Sdr. Andi', 'a.n. Siti Aminah', 'Tn. Lim'],
    ...['Ahmad bin Ali', 'Kumar a/l Raju', 'gudang milik Sutrisno', 'korban berinisial AB'],
  ])('%s', (text) => {
    expect(addressesSomebody(text)).toBe(true);
  });

  it.each([
    ...[
      'Ibu Kota Provinsi',
      'ibu dan anak',
      'Pantai Nongsa',
      'Batu Ampar',
      'Perairan Pulau Putri, Nongsa',
      'milik BP Batam',
    ],
    ...['Jembatan Raja Haji Fisabilillah', 'Pelabuhan Sri Bintan Pura', 'Alun-alun', 'Tanjung Uma'],
  ])('%s does not', (text) => {
    expect(addressesSomebody(text)).toBe(false);
    expect(namesSomebody(text)).toBe(false);
  });
});

describe('a label may be somebody’s name', () => {
  it.each(['Siti Aminah', 'siti aminah', 'Zulfikarnain Marpaungson', 'Budi_Santoso'])('%s', (text) => {
    expect(mayBeSomebody(text)).toBe(true);
  });
  it.each(['Data', 'Rekap Bulanan', 'Kasus 2024', 'Batam Pos', 'Januari', 'Polresta Barelang'])(
    '%s is none',
    (text) => {
      expect(mayBeSomebody(text)).toBe(false);
    },
  );
});

describe('a column of short texts holds people', () => {
  it('where most cells have the shape of names and some are known as such', () => {
    expect(mostlyPeople(['Siti Aminah', 'Budi Santoso', 'Zulfikarnain Marpaungson', ''], nowhere)).toBe(true);
    expect(mostlyPeople(['siti', 'budi', 'Harbour Bay'], nowhere)).toBe(true);
  });

  it('and not where they have the shape alone, or are places and offices', () => {
    expect(mostlyPeople(['Golden Prawn', 'Harbour Bay', 'Ocarina'], nowhere)).toBe(false);
    expect(mostlyPeople(['BP3MI Kepri', 'Lanal Batam', 'Polresta Barelang', 'Siti Aminah'], nowhere)).toBe(false);
    expect(mostlyPeople(['Rempang Cate', 'Setokok'], (text) => text.startsWith('Rempang'))).toBe(false);
    expect(mostlyPeople(['', ' '], nowhere)).toBe(false);
  });
});

describe('numbers of people that a program took for quantities', () => {
  it.each([
    ['3.21710112345679e+15', 'identityNumber'],
    ['2,17101E+15', 'identityNumber'],
    ['6.28127788991E+12', 'phone'],
    ['8,12E+10', 'phone'],
    ['81277889911', 'phone'],
    ['x7654321', 'identityNumber'],
    ['21\u009619817598295553', 'identityNumber'],
    ['2119\u200b817598295553', 'identityNumber'],
    ['２１１９８１７５９８２９５５５３', 'identityNumber'],
  ])('%s', (text, field) => {
    expect(personalCell(text)).toBe(field);
  });
  it.each(['1e+3', '1.5E-10', '812345', '8123456', '1234567.89'])('%s is no such number', (text) => {
    expect(personalCell(text)).toBeNull();
  });
});
