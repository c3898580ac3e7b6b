import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const CODES =
  'prs_First_Name,prs_Birthdate,prs_Gender,vic_TypeOfExploitation,hte_Type,cas_IncomingReferralDate,vic_LocationOfExploitation';
const LABELS = 'First Name,Birthdate,Gender,Type of Exploitation,Type,Incoming Referral Date,Location of Exploitation';
const CASES =
  'Marka,1999-01-02,Feminine,ForcedLabour;SexualExploitation,Recruitment,2024-03-12,Nongsa\nMarkb,2001-01-02,Masculine,ForcedLabour,Exploitation,2024-04-12,\n';

describe('case records in the layout of HTCDS', () => {
  it.each([
    ['codes alone', CODES],
    ['codes above labels', `${CODES}\n${LABELS}`],
    ['labels above codes', `${LABELS}\n${CODES}`],
  ])('are counted under %s, and every person column is removed', (_, header) => {
    const { report, data } = read(`${header}\n${CASES}`);
    expect(report).toMatchObject({ as: 'cases', rows: 2, kept: 2, dropped: [], warnings: [] });
    expect(report.personalColumnsRemoved).toEqual([
      { column: 'prs_First_Name', field: 'name' },
      { column: 'prs_Birthdate', field: 'birth' },
      { column: 'prs_Gender', field: 'sex' },
    ]);
    expect(report.mapping).toEqual({
      prs_Gender: 'sex',
      vic_TypeOfExploitation: 'exploitation',
      hte_Type: 'hte_Type',
      cas_IncomingReferralDate: 'date',
      vic_LocationOfExploitation: 'kecamatan',
    });
    expect(data).toEqual({
      as: 'cases',
      cells: [
        {
          month: '2024-03',
          kecamatan: 'Nongsa',
          exploitation: 'several',
          sex: 'female',
          age: 'unknown',
          hte_Type: 'recruitment',
          count: 1,
        },
        {
          month: '2024-04',
          kecamatan: null,
          exploitation: 'ForcedLabour',
          sex: 'male',
          age: 'unknown',
          hte_Type: 'exploitation',
          count: 1,
        },
      ],
    });
  });
});

const AGENCY = [
  'DAFTAR KORBAN TPPO KOTA BATAM TAHUN 2024',
  '',
  'No;Tanggal;Tempat;;Identitas Korban;;;Bentuk Eksploitasi;Keterangan',
  ';;Kecamatan;Kelurahan;Nama;Umur;JK;;',
  '(1);(2);(3);(4);(5);(6);(7);(8);(9)',
  '1;12 Maret 2024;Kec. Nongsa;Sambau;Siti Marka;17;P;Eksploitasi seksual;cerita',
  '2;Senin, 3 Agt 2024;;Tanjung Riau;Budi Markb;25,5;L;Kerja paksa;',
  '3;31/02/2024;Sekupang;;Ani Markc;26;P;;',
  '',
  '5;Mei 2024;217112;;Ani Markd;;P;Pengantin pesanan;',
].join('\r\n');

describe('an agency list with title, merged headers and decimal commas', () => {
  const { report, data } = read(AGENCY);

  it('is taken for case records, and names and ages stay outside', () => {
    expect(report).toMatchObject({ as: 'cases', rows: 4, kept: 3 });
    expect(report.personalColumnsRemoved).toEqual([
      { column: 'Nama', field: 'name' },
      { column: 'Umur', field: 'age' },
      { column: 'JK', field: 'sex' },
      { column: 'Keterangan', field: 'freeText' },
    ]);
    expect(JSON.stringify({ report, data })).not.toMatch(/Mark[a-d]|25,5|cerita/);
  });

  it('says of a row that is dropped where it stands and what to write', () => {
    expect(report.dropped).toEqual([
      {
        file: 'file.csv',
        row: 3,
        column: 'Tanggal',
        rule: 'date',
        value: null,
        remedy: expect.stringContaining('12 Maret 2024'),
      },
    ]);
  });

  it('finds the kecamatan by name, by kelurahan and by Kemendagri code', () => {
    const cells = data?.as === 'cases' ? data.cells : [];
    expect(cells.map(({ kecamatan, age }) => [kecamatan, age])).toEqual([
      ['Nongsa', '0-17'],
      ['Sekupang', '25-34'],
      ['Batu Aji', 'unknown'],
    ]);
    expect(report.warnings).toContainEqual(expect.objectContaining({ rule: 'partialMode', rows: 1 }));
  });

  it('gives zero and 1-9 the same band', () => {
    const bands = new Set(report.suppressed.map(({ band }) => band));
    expect([...bands]).toEqual(['0-9']);
    const kecamatan = report.suppressed.filter(({ by }) => by === 'kecamatan').map(({ value }) => value);
    expect(kecamatan).toHaveLength(13);
    expect(kecamatan).toContain('Galang');
  });

  it('lifts the band from ten on', () => {
    const many = `Tanggal;Kecamatan;Bentuk Eksploitasi\n${'3/2024;Nongsa;Kerja paksa\n'.repeat(10)}`;
    const values = read(many, 'cases').report.suppressed.map(({ by, value }) => `${by} ${value}`);
    expect(values).not.toContain('kecamatan Nongsa');
    expect(values).toContain('kecamatan Galang');
    expect(values).not.toContain('exploitation ForcedLabour');
  });
});

describe('events and places', () => {
  it('takes the whole register of events and of places of the real pack', () => {
    const events = read(readFileSync('data/regions/batam/incidents.csv'));
    expect(events.report).toMatchObject({ as: 'incidents', rows: 104, kept: 104, dropped: [] });
    expect(events.data?.as === 'incidents' && events.data.rows.some(({ sensitive }) => sensitive)).toBe(true);
    const places = read(readFileSync('data/regions/batam/places.csv'));
    expect(places.report).toMatchObject({ as: 'places', rows: 175, kept: 175, dropped: [] });
  });

  it('keeps the good rows and drops each bad one for its own reason', () => {
    const rows = [
      ['12/03/2024', 'Nongsa', '104,13', '1,17', '3', ''],
      ['', 'Nongsa', '', '', '3', ''],
      ['12/03/2024', 'Tanjungpinang', '', '', '3', ''],
      ['12/03/2024', 'Nongsa', '1,17', '104,13', '3', ''],
      ['12/03/2024', 'Nongsa', '', '', 'tiga', ''],
      ['12/03/2024', 'Nongsa', '', '', '3', '4'],
      ['12/03/2031', '', '', '', '1.250 orang', ''],
      ['12/03/2024', 'Nongsa', '', '', '3', '1', 'satu lagi'],
    ];
    const { report } = read(
      `Tanggal;Kecamatan;Bujur;Lintang;Jumlah;Perempuan\n${rows.map((row) => row.join(';')).join('\n')}`,
    );
    expect(report.kept).toBe(2);
    expect(report.dropped.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'required'],
      [3, 'kecamatan'],
      [4, 'swapped'],
      [5, 'number'],
      [6, 'range'],
      [8, 'columns'],
    ]);
  });

  it.each(['incidents', 'places'] as const)(
    'removes columns of people from a list of %s by their names alone',
    (as) => {
      // One row, in which nothing has the shape of a name or a number of a person.
      const { report } = read(
        'Tanggal;Nama Pelabuhan;Jumlah;Nama Korban;NIK;Umur;Pelapor;Ringkasan\n1/3/2024;a;3;x;0;9;y;z\n',
        as,
      );
      expect(report.personalColumnsRemoved).toEqual([
        { column: 'Nama Korban', field: 'name' },
        { column: 'NIK', field: 'identityNumber' },
        { column: 'Umur', field: 'age' },
        { column: 'Pelapor', field: 'name' },
        { column: 'Ringkasan', field: 'freeText' },
      ]);
    },
  );

  it('lets a port keep its name and loses the telephone of its manager', () => {
    const { report, data } = read(
      'Nama;Jenis;Bujur;Lintang;No. HP\nSekupang;people_port;103,9277;1,1224;0812 3456 7890\n',
    );
    expect(report.mapping).toMatchObject({ Nama: 'name' });
    expect(report.personalColumnsRemoved).toEqual([{ column: 'No. HP', field: 'phone' }]);
    expect(data).toMatchObject({ as: 'places', rows: [{ name: 'Sekupang', kind: 'people_port' }] });
  });

  it('knows names and numbers of people under headers that hide them', () => {
    const { report } = read(
      'Tanggal;Jumlah;Daftar;Berkas\n1/3/2024;1;Siti Marka;2171990000000001\n2/3/2024;1;Budi Markb;2171990000000002\n',
    );
    expect(report.personalColumnsRemoved).toEqual([
      { column: 'Daftar', field: 'name' },
      { column: 'Berkas', field: 'identityNumber' },
    ]);
  });

  it('removes a column of counts that holds names instead', () => {
    const { report } = read(
      'Tanggal;Kecamatan;Korban\n1/3/2024;Nongsa;Siti Marka\n2/3/2024;Nongsa;Budi Markb\n',
      'incidents',
    );
    expect(report.personalColumnsRemoved).toEqual([{ column: 'Korban', field: 'name' }]);
    expect(report.kept).toBe(2);
  });

  it('reads days and kecamatan under headers nobody knows, but in a list of people no nameless day', () => {
    const list = 'Kolom A;Kolom B;Jumlah;Instansi\n1/3/2024;Kec. Nongsa;3;Polairud\n2/3/2024;Sei Beduk;2;Polairud\n';
    expect(read(list, 'incidents').report).toMatchObject({
      kept: 2,
      mapping: { 'Kolom A': 'date', 'Kolom B': 'kecamatan', Jumlah: 'persons' },
    });
    const people = 'Kolom A;Kecamatan;Umur;NIK\n1/3/2012;Nongsa;12;2171990000000001\n';
    const { report } = read(people, 'cases');
    expect(Object.values(report.mapping)).not.toContain('date');
    expect(report.dropped).toMatchObject([{ rule: 'required', column: 'date' }]);
  });

  it('answers cells made to be slow to search at once', () => {
    const cells = [
      '1 '.repeat(50_000),
      'A'.repeat(100_000),
      'Aa '.repeat(40_000),
      'a@'.repeat(50_000),
      `${' '.repeat(90_000)}x`,
    ];
    const start = performance.now();
    for (const column of ['Lokasi', 'Jumlah', 'Tanggal', 'Bujur', 'Apa'])
      read(`Tanggal;Kecamatan;${column}\n${cells.map((cell) => `1/1/2024;Nongsa;${cell}`).join('\n')}\n`, 'incidents');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('makes two columns of one name two', () => {
    const { report } = read('Tanggal;Jumlah;Jumlah\n12/03/2024;3;4\n', 'incidents');
    expect(report.mapping).toEqual({ Tanggal: 'date', Jumlah: 'persons' });
    expect(report.warnings).toMatchObject([{ rule: 'notRead', column: 'Jumlah (2)' }, { rule: 'source' }]);
  });

  it('does not take the men below a merged "Jumlah Korban" for all victims, nor the totals for a month', () => {
    const rows = ['Rekap Kejadian;;;;', 'Bulan;Kecamatan;Jumlah Korban;;Sumber', ';;Laki-laki;Perempuan;'];
    rows.push('Januari 2025;Nongsa;3;4;Polda', 'Februari 2025;Sungai Beduk;1;2;Polda', 'Total;;4;6;');
    const { report, data } = read(rows.join('\n'), 'incidents');
    expect(report).toMatchObject({ rows: 3, kept: 2, dropped: [{ row: 3, column: 'Bulan', rule: 'date' }] });
    expect(report.mapping).toEqual({
      Bulan: 'date',
      Kecamatan: 'kecamatan',
      Perempuan: 'female',
      Sumber: 'source_title',
    });
    expect(data).toMatchObject({ rows: [{ date: '2025-01', counts: { female: 4 } }, { kecamatan: 'Sei Beduk' }] });
  });

  it('reads a list of complaints in capitals, with short names of columns', () => {
    const list =
      'NO,NAMA,L/P,UMUR,ALAMAT,TGL PENGADUAN,MODUS,KEC.\n1,MARKA,L,"25,5",Jl Markb,3 Januari 2025,Scamming,BATU AJI\n';
    const { report, data } = read(list);
    expect(report).toMatchObject({ as: 'cases', kept: 1, mapping: { 'TGL PENGADUAN': 'date', 'KEC.': 'kecamatan' } });
    expect(data).toMatchObject({
      cells: [
        { month: '2025-01', kecamatan: 'Batu Aji', exploitation: 'ForcedCriminality', sex: 'male', age: '25-34' },
      ],
    });
    expect(JSON.stringify({ report, data })).not.toContain('Mark');
  });

  it('takes no line of data for a header', () => {
    const { report, errors } = read(
      'Siti Marka;Nongsa;2171990000000001;3\nBudi Markb;Sagulung;2171990000000002;3\n',
      'cases',
    );
    expect(errors).toMatchObject([{ rule: 'header' }]);
    expect(JSON.stringify({ report, errors })).not.toMatch(/Mark|2171/);
  });

  it('nor a line whose words come again below it as values', () => {
    const list =
      'Siti Marka,perempuan,anak\nAni Markb,perempuan,dewasa\nEko Markc,laki-laki,anak\nIda Markd,perempuan,anak\n';
    const { report, errors } = read(list, 'cases');
    expect(errors).toMatchObject([{ rule: 'header' }]);
    expect(JSON.stringify({ report, errors })).not.toContain('Mark');
  });

  it('asks what a table is when its header does not say', () => {
    expect(read('Sumber;Tautan\na;b\n').errors).toMatchObject([
      { rule: 'kind', remedy: expect.stringContaining('--as') },
    ]);
  });
});
