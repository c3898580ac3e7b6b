/** Lists of every kind in which a made-up person stands wherever a file can hold one, written in every format. */
import type { Geometry } from 'geojson';
import type { ImportKind } from '../../../../src/domain/imported.ts';
import * as made from '../files-in/making.ts';
import { utf16 } from '../import/support.ts';
import { PERSON } from './marks.ts';

export interface Seeded {
  readonly as: Exclude<ImportKind, 'tracks' | 'boundaries'>;
  readonly header: readonly string[];
  /** Rows that are sound but for what they say of the person. */
  readonly sound: readonly (readonly string[])[];
  /** Rows that slipped, so that the person stands under other columns. */
  readonly faulty: readonly (readonly string[])[];
  readonly shape: Geometry;
}

const { name, otherName, nik, nikDotted, nikExponent, phone, phoneAbroad, phoneNumber, email, passport } = PERSON;
const { address, birth, account } = PERSON;

/** Columns of people by their names, then by what stands in them, with two people of each. */
const PEOPLE: readonly (readonly [string, string, string])[] = [
  ['Nama Korban', name, otherName],
  ['NIK', nik, nikDotted],
  ['no_hp', phone, phoneAbroad],
  ['Alamat', address, address],
  ['Tgl. Lahir', birth, '09/08/1887'],
  ['prs_First_Name', name, otherName],
  ['prs_MobilePhone', phoneNumber, phone],
  ['prs_Whatever', name, nik],
  ['E-mail', email, email],
  ['Kronologi', account, account],
  ['Keterangan', `${name}, ${phone}`, account],
  ['Petugas', name, otherName],
  ['Kolom A', nikExponent, nik],
  ['Kolom B', name, otherName],
  ['Kolom C', passport, passport.toLowerCase()],
  ['Kolom D', phoneNumber, phoneAbroad],
  ['Kolom E', email, `hubungi ${email}`],
  ['Kolom F', account, account],
];

/** The same sound row for both people, with people's numbers in a text column of some. */
function seeded(
  as: Seeded['as'],
  own: readonly string[],
  rows: readonly (readonly string[])[],
  faulty: readonly (readonly string[])[],
  shape: Geometry = made.point(104.03, 1.13),
): Seeded {
  const people = (second: boolean): string[] => PEOPLE.map(([, one, other]) => (second ? other : one));
  const header = [...own, ...PEOPLE.map(([column]) => column)];
  const full = (list: readonly (readonly string[])[]) => list.map((row, i) => [...row, ...people(i % 2 === 1)]);
  return { as, header, sound: full(rows), faulty: full(faulty), shape };
}

/** A sound row in which each cell in turn holds something of the person. */
const slipped = (row: readonly string[], kept: readonly string[]): string[][] =>
  kept.flatMap((what) => row.map((_, at) => row.map((cell, i) => (i === at ? what : cell))));
/** What is no name and in no text: told from everything else by its shape. */
const NUMBERS = [nik, nikDotted, nikExponent, phone, phoneNumber, email, passport];

const INCIDENT = ['Tanggal', 'Jenis', 'Kecamatan', 'Kelurahan', 'Jumlah', 'Perempuan', 'Lokasi', 'Instansi', 'Sumber'];
const SOUND_INCIDENT = [
  '12 Maret 2024',
  'pencegahan keberangkatan',
  'Nongsa',
  'Sambau',
  '12',
  '3',
  'Pantai Nongsa',
  'BP3MI',
  'Batam Pos',
];
/** Under these a name is a fault of the row; under Lokasi, Instansi and Sumber it is text. */
const namedAt = (row: readonly string[], places: readonly number[]): string[][] =>
  places.map((at) => row.map((cell, i) => (i === at ? name : cell)));

const CASES = ['Tanggal', 'Kecamatan', 'Bentuk Eksploitasi', 'Jenis Kelamin', 'Umur', 'Tahap'];
const SOUND_CASE = ['12 Maret 2024', 'Nongsa', 'Kerja paksa', 'P', '19', 'rekrutmen'];
const PLACE = ['Pelabuhan', 'Kecamatan', 'Jenis', 'Bujur', 'Lintang', 'Pengelola', 'Sumber'];
const SOUND_PLACE = ['Pelabuhan Nongsa', 'Nongsa', '', '104.09', '1.19', 'BP Batam', 'Batam Pos'];
const ROUTE = ['Nama Rute', 'Jenis', 'Waypoints', 'Asal', 'Tujuan', 'Sumber'];
const SOUND_ROUTE = ['Nongsa ke timur', '', '104.09,1.19; 104.2,1.3', 'Nongsa', 'Johor', 'Batam Pos'];
const FIGURE = ['Kode', 'Kecamatan', 'Indikator', 'Nilai', 'Satuan', 'Tahun', 'Sumber'];
const SOUND_FIGURE = ['21.71.04', 'Nongsa', 'Penduduk', '1234', 'jiwa', '2023', 'BPS'];

const many = (row: readonly string[], times = 3): string[][] => Array.from({ length: times }, () => [...row]);

export const SEEDED: readonly Seeded[] = [
  seeded('incidents', INCIDENT, many(SOUND_INCIDENT, 90), [
    ...slipped(SOUND_INCIDENT, NUMBERS),
    ...namedAt(SOUND_INCIDENT, [0, 1, 2, 3, 4, 5]),
  ]),
  seeded('cases', CASES, many(SOUND_CASE, 70), [...slipped(SOUND_CASE, [...NUMBERS, name, address, account])]),
  seeded('places', PLACE, many(SOUND_PLACE, 60), [
    ...slipped(SOUND_PLACE, NUMBERS),
    ...namedAt(SOUND_PLACE, [1, 2, 3, 4]),
  ]),
  seeded('routes', ROUTE, many(SOUND_ROUTE, 50), slipped(SOUND_ROUTE, NUMBERS), {
    type: 'LineString',
    coordinates: [
      [104.09, 1.19],
      [104.2, 1.3],
    ],
  }),
  seeded('indicators', FIGURE, many(SOUND_FIGURE, 60), [
    ...slipped(SOUND_FIGURE, NUMBERS),
    ...namedAt(SOUND_FIGURE, [0, 1, 3, 5]),
  ]),
];

const xml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const letter = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
const rowsOf = ({ sound, faulty }: Seeded) => [...sound, ...faulty];

function delimited({ header, ...rest }: Seeded, by: string, title = true): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => (cell.includes(by) || cell.includes('"') ? `"${cell}"` : cell)).join(by);
  const titles = title
    ? [[`Laporan petugas ${name}`], ['Petugas:', name, nik, phone], [`Dicetak oleh ${otherName}, ${email}`]]
    : [];
  return [...titles, header, ...rowsOf({ header, ...rest })].map(line).join('\r\n');
}

const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (c) => (c === '–' ? 0x96 : (c.codePointAt(0) ?? 0)));

/** A workbook with the person in its properties, sheets, comments, merged titles, hidden rows and a sheet of their own. */
function workbook(list: Seeded): Uint8Array {
  const cells = (row: readonly string[], at: number): string =>
    `<row r="${at}">${row.map((cell, i) => (cell === '' ? '' : made.word(`${letter(i)}${at}`, xml(cell)))).join('')}</row>`;
  const titles = [[`Laporan petugas ${name}`], [`Dicetak oleh ${otherName}, ${email}`]];
  const rows = [...titles, list.header, ...rowsOf(list)].map((row, i) => cells(row, i + 1)).join('');
  const files = made.xlsxFiles([
    { name: 'Data', rows, after: '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>' },
    { name, rows: cells(['Catatan', name, nik], 1) },
    { name: `NIK ${nik}`, rows: cells([name, phone], 1), state: 'hidden' },
  ]);
  return made.zip({
    ...files,
    'docProps/core.xml': `<cp:coreProperties><dc:creator>${name}</dc:creator><cp:lastModifiedBy>${otherName}</cp:lastModifiedBy></cp:coreProperties>`,
    'xl/comments1.xml': `<comments><authors><author>${name}</author></authors><commentList><comment ref="A5"><text><t>${nik}</t></text></comment></commentList></comments>`,
    [`xl/persons/${name}.xml`]: `<person displayName="${name}"/>`,
  });
}

const recordsOf = (list: Seeded) =>
  rowsOf(list).map((row) => list.header.map((column, i) => [column, row[i] ?? ''] as const));

function geojson(list: Seeded): string {
  const features = recordsOf(list).map((row, i) => ({
    ...made.feature(list.shape, Object.fromEntries(row)),
    id: i % 2 === 0 ? `${name} ${nik}` : phone,
    author: name,
  }));
  return JSON.stringify({ type: 'FeatureCollection', name, author: { nama: name, nik }, features, kontak: phone });
}
const lines = (list: Seeded): string =>
  recordsOf(list)
    .map((row) => JSON.stringify({ ...made.feature(list.shape, Object.fromEntries(row)), pelapor: name }))
    .join('\n');

const drawn = ({ shape }: Seeded): string =>
  shape.type === 'LineString'
    ? `<LineString><coordinates>${shape.coordinates.map((at) => at.join()).join(' ')}</coordinates></LineString>`
    : `<Point><coordinates>104.03,1.13,0</coordinates></Point>`;
function kml(list: Seeded): string {
  const marks = recordsOf(list).map(
    (row) =>
      `<Placemark id="${xml(name)}"><!-- ${name} --><description>${xml(account)} ${xml(name)}</description><phoneNumber>${phone}</phoneNumber><address>${address}</address><Snippet>${name}</Snippet><atom:author><atom:name>${name}</atom:name></atom:author><ExtendedData>${row.map(([column, text]) => `<Data name="${xml(column)}"><value>${xml(text)}</value></Data>`).join('')}</ExtendedData>${drawn(list)}</Placemark>`,
  );
  return made.kml(
    `<name>${name}</name><description>${nik}</description><Folder><name>${otherName}</name>${marks.join('')}</Folder>`,
  );
}

/** GPX has names and descriptions of its own and no columns: the person stands in all of them and around them. */
function gpx({ shape }: Seeded): string {
  const about = `<metadata><name>${name}</name><author><name>${name}</name><email id="zulfikarnain" domain="rahasia.example"/></author><keywords>${nik}</keywords></metadata>`;
  const own = `<desc>${account}</desc><cmt>${phone}</cmt><src>${name}</src><extensions><nik>${nik}</nik></extensions>`;
  const point = `<wpt lat="1.13" lon="104.03"><time>2024-03-12T10:00:00Z</time><name>${nik}</name>${own}</wpt><wpt lat="1.13" lon="104.04"><name>${phone}</name></wpt>`;
  const line = `<trk><name>${nik}</name>${own}<trkseg><trkpt lat="1" lon="104"/><trkpt lat="1.1" lon="104.1"/></trkseg></trk>`;
  return made.gpx(`${about}${shape.type === 'LineString' ? line : point}`);
}

/** Names of attributes are ten letters long at most; the layer is called after the person. */
function shapefile(list: Seeded): Uint8Array {
  const fields = list.header.map(
    (column, i) => [column.length > 10 ? column.slice(0, 8) + i : column, 'C', 80] as const,
  );
  const rows = rowsOf(list).map((row) => row.map((cell) => cell.slice(0, 80)));
  const lays = name.replace(' ', '_');
  return made.zip({
    [`${lays}.shp`]: made.shp(
      1,
      rows.map(() => [[104.03, 1.13]] as const),
    ),
    [`${lays}.dbf`]: made.dbf(fields, rows),
    [`${lays}.prj`]: made.PRJ_84,
    [`${lays}.cpg`]: 'UTF-8',
    [`${lays}.shp.xml`]: `<metadata><origin>${name}</origin></metadata>`,
  });
}

const flatgeobuf = (list: Seeded): Uint8Array =>
  made.fgb(made.collection(...recordsOf(list).map((row) => made.feature(list.shape, Object.fromEntries(row)))));

/** Every reader, and what it is given. */
export const WRITERS: Readonly<Record<string, (list: Seeded) => Uint8Array>> = {
  'semicolons in UTF-8': (list) => made.bytesOf(delimited(list, ';')),
  'commas in UTF-16': (list) => utf16(delimited(list, ',')),
  'tabs in Windows-1252': (list) => windows1252(delimited(list, '\t', false)),
  XLSX: workbook,
  GeoJSON: (list) => made.bytesOf(geojson(list)),
  'GeoJSON by lines': (list) => made.bytesOf(lines(list)),
  KML: (list) => made.bytesOf(kml(list)),
  KMZ: (list) => made.zip({ [`${name}.kml`]: kml(list), 'files/foto.txt': name }),
  GPX: (list) => made.bytesOf(gpx(list)),
  shapefile,
  FlatGeobuf: flatgeobuf,
};

/** Layouts that only a table has: HTCDS with codes over labels, and a list without any header. */
export const LAYOUTS: Readonly<Record<string, readonly [as: ImportKind, text: string]>> = {
  'the published HTCDS layout': [
    'cases',
    [
      'prs_First_Name;prs_Last_Name;prs_Birthdate;prs_MobilePhone;prs_MailingStreet;cas_CaseNumber;cas_IncidentDate;vic_TypeOfExploitation;prs_Sex;hte_Type;con_Notes',
      'First name;Last name;Birth date;Mobile phone;Street;Case number;Incident date;Type of exploitation;Sex;Type;Notes',
      ...Array.from({ length: 12 }, () =>
        [
          'Zulfikarnain',
          'Marpaungson',
          birth,
          phone,
          address,
          nik,
          '2024-03-12',
          'Forced labour',
          'Female',
          'Recruitment',
          account,
        ].join(';'),
      ),
    ].join('\n'),
  ],
  'a list without a header': [
    'incidents',
    Array.from({ length: 8 }, (_, i) => [`1${i} Maret 2024`, name, nik, phone, 'Nongsa', address].join(';')).join('\n'),
  ],
  'people as columns': [
    'incidents',
    [`Tanggal;Kecamatan;Jumlah;${name};${otherName};${nik};${phone};${email}`, '12 Maret 2024;Nongsa;3;1;2;3;4;5'].join(
      '\n',
    ),
  ],
  'a title beside the header': [
    'incidents',
    [`Petugas;${name};${otherName}`, 'Tanggal;;Kecamatan', '12 Maret 2024;2;Nongsa', '13 Maret 2024;2;Nongsa'].join(
      '\n',
    ),
  ],
  'names under an office, a source and a location': [
    'incidents',
    [
      'Tanggal;Kecamatan;Lokasi;Instansi;Sumber;Modus',
      ...[name, otherName, 'Siti Aminah', 'Budi Santoso', 'Ahmad bin Marpaungson', 'Ny. Dewisartika'].map(
        (who) => `12 Maret 2024;Nongsa;${who};${who};${who};${who}`,
      ),
    ].join('\n'),
  ],
  'a name with its form of address in a location': [
    'incidents',
    [
      'Tanggal;Kecamatan;Lokasi;Sumber',
      '12 Maret 2024;Nongsa;rumah Pak Zulfikarnain di Batu Besar;Batam Pos',
      '13 Maret 2024;Nongsa;kediaman Sdr. Marpaungson;Batam Pos',
      '13 Maret 2024;Nongsa;kos milik Ibu Dewisartika;Batam Pos',
      '14 Maret 2024;Nongsa;Pantai Nongsa;Batam Pos',
      '15 Maret 2024;Nongsa;Pelabuhan Rakyat Sagulung;Batam Pos',
    ].join('\n'),
  ],
};

/** Tracks and boundaries have readers of their own. */
export const TRACKS: Readonly<Record<string, string>> = {
  GPX: made.gpx(
    `<metadata><author><name>${name}</name></author></metadata><trk><name>${name}</name><desc>${nik}</desc><cmt>${phone}</cmt><extensions><nama>${name}</nama></extensions><trkseg><trkpt lat="1" lon="104"><time>2026-11-21T13:01:00Z</time><name>${name}</name></trkpt><trkpt lat="1.1" lon="104.1"><time>2026-11-21T13:05:00Z</time></trkpt></trkseg><trkseg><trkpt lat="${nik}" lon="104"><time>${birth}</time></trkpt><trkpt lat="1" lon="${name}"/></trkseg></trk>`,
  ),
  KML: made.kml(
    `<name>${name}</name><Placemark><name>${name}</name><description>${account}</description><phoneNumber>${phone}</phoneNumber><ExtendedData><Data name="${name}"><value>${nik}</value></Data></ExtendedData><LineString><coordinates>104,1 104.1,1.1</coordinates></LineString></Placemark>`,
  ),
};

/** Official areas, each with the person who drew it. */
export function boundariesOf(official: readonly { readonly name: string; readonly shape: Geometry }[]): string {
  const about = { SURVEYOR: name, NIK_PTGS: nik, KONTAK: phone, CATATAN: account, DIBUAT: `${name} ${email}` };
  const areas = official.map(({ name: kecamatan, shape }) => made.feature(shape, { WADMKC: kecamatan, ...about }));
  const lone = made.feature(official[0]?.shape ?? null, { WADMKC: `Danau ${nik}`, ...about });
  return JSON.stringify({ ...made.collection(...areas, lone), author: name });
}
