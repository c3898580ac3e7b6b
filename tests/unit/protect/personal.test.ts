import { describe, expect, it } from 'vitest';
import { suppressedCells } from '../../../src/protect/imported.ts';
import { personalByContent, personalByName, personalCell } from '../../../src/protect/personal.ts';

describe('whose a column is, by its name', () => {
  it.each([
    ['Nama', 'name'],
    ['Nama Korban', 'name'],
    ['NAMA LENGKAP', 'name'],
    ['prs_First_Name', 'name'],
    ['Inisial', 'name'],
    ['Petugas Pemeriksa', 'name'],
    ['cas_ReferringPrimaryCaseWorker', 'name'],
    ['NIK', 'identityNumber'],
    ['No. KTP/Paspor', 'identityNumber'],
    ['NoHP', 'phone'],
    ['prs_MobilePhone', 'phone'],
    ['E-mail', 'email'],
    ['Alamat sesuai identitas tempat tinggal', 'identityNumber'],
    ['Alamat', 'address'],
    ['prs_MailingStreet', 'address'],
    ['Tempat/Tgl. Lahir', 'birth'],
    ['prs_Birthdate', 'birth'],
    ['Umur (tahun)', 'age'],
    ['Jenis Kelamin', 'sex'],
    ['L/P', 'sex'],
    ['Nomor Perkara', 'caseNumber'],
    ['Kronologi Kejadian', 'freeText'],
    ['cas_IncomingReferralDetails', 'freeText'],
    ['prs_Citizenship', 'personal'],
    ['prs_Whatever', 'personal'],
  ])('%s: %s', (name, field) => {
    expect(personalByName(name)).toBe(field);
  });

  it.each([
    ...['Nama Kecamatan', 'Nama Pelabuhan', 'Tanggal', 'Kecamatan', 'Jumlah Korban', 'Bentuk Eksploitasi', 'Lokasi'],
    ...['hte_Type', 'vic_TypeOfExploitation', 'location_precision_m', 'source_publisher', 'destination_country'],
  ])('%s is nobody’s', (name) => {
    expect(personalByName(name)).toBeNull();
  });
});

describe('whose a column is, by what stands in it', () => {
  it('tells a NIK, a phone, an e-mail and a passport by their shape', () => {
    expect(personalCell('2171 9900 0000 0001')).toBe('identityNumber');
    expect(personalCell("'2171990000000001")).toBe('identityNumber');
    expect(personalCell('C1234567')).toBe('identityNumber');
    expect(personalCell('0812-3456-7890')).toBe('phone');
    expect(personalCell('+62 812 3456 7890')).toBe('phone');
    expect(personalCell('(0778) 123456')).toBe('phone');
    expect(personalCell('hubungi a.b@contoh.id')).toBe('email');
  });

  it.each([
    '104.0512345678901',
    '12/03/2024',
    '2024-03-12 20:15:00',
    '21.71.04.1002',
    '1.250',
    'INC-0001',
    '',
    'Batu Ampar',
  ])('leaves %j alone', (text) => {
    expect(personalCell(text)).toBeNull();
  });

  it('takes a column of full names or of long texts for a person’s where places do not stand', () => {
    const names = ['Siti Aminah', 'BUDI SANTOSO', 'Ahmad bin Ali', '', 'x'];
    expect(personalByContent(names, true)).toBe('name');
    expect(personalByContent(names, false)).toBeNull();
    expect(personalByContent(['ia dijemput di rumah oleh dua orang'], true)).toBe('freeText');
  });

  it('needs half of the filled cells', () => {
    expect(personalByContent(['0812 3456 7890', '', '', '3'], false)).toBe('phone');
    expect(personalByContent(['0812 3456 7890', '2', '3'], false)).toBeNull();
    expect(personalByContent([], true)).toBeNull();
  });
});

describe('counts of imported records', () => {
  it('do not tell nothing from a few, and are told from ten on', () => {
    const counts = new Map([
      ['a', 1],
      ['b', 9],
      ['c', 10],
    ]);
    expect(suppressedCells('kecamatan', ['a', 'b', 'c', 'none'], counts).map(({ value }) => value)).toEqual([
      'a',
      'b',
      'none',
    ]);
  });
});
