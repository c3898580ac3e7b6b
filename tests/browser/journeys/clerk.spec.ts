/** A clerk brings in what the office has: the list, the boundaries, and files that are none. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '../driver.ts';
import { say } from '../stage.ts';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'];
const SEATS: Readonly<Record<string, readonly [number, number]>> = {
  Nongsa: [104.1, 1.15],
  'Batam Kota': [104.05, 1.11],
  'Batu Ampar': [104.01, 1.15],
  Sekupang: [103.95, 1.1],
  Bengkong: [104.04, 1.15],
};
const PERSON = { name: 'Zulfikarnain', phone: '81277889911', nik: '2171019908870013', words: 'bermarkasih' };
const MARKS = Object.values(PERSON);
/** Small letters and digits alone, as the marks are written. */
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const marksIn = (text: string): readonly string[] => MARKS.filter((mark) => bare(text).includes(mark.toLowerCase()));

/** Rows of 2022 to 2024 and six of 2026; five of them wrong, each in its own way. */
const ROWS = 60;
const LATER = 6;
function agencyList(): string {
  const lines = [
    `Disusun oleh ${PERSON.name};;;;;;;;;;;`,
    'Rekapitulasi pencegahan keberangkatan;;;;;;;;;;;',
    'No;Tanggal;Jenis;Kecamatan;Lokasi;;Jumlah;;Nama;No HP;Keterangan;Sumber',
    ';;;;Bujur;Lintang;Orang;Perempuan;;;;',
  ];
  const names = Object.keys(SEATS);
  const decimal = (value: number): string => value.toFixed(4).replace('.', ',');
  for (let i = 1; i <= ROWS; i++) {
    let kecamatan = names[i % names.length] ?? 'Nongsa';
    let [lon, lat] = SEATS[kecamatan] ?? [104, 1.1];
    [lon, lat] = [lon + (i % 7) / 1000, lat + (i % 5) / 1000];
    let date = `${1 + (i % 28)} ${MONTHS[i % MONTHS.length]} ${i > ROWS - LATER ? 2026 : 2022 + (i % 3)}`;
    let women = i % 3;
    if (i === 20) [lon, lat] = [lat, lon];
    if (i === 31) date = '31 Februari 2023';
    if (i === 40) kecamatan = 'Nongza';
    if (i === 44) women = 90;
    if (i === 50) kecamatan = PERSON.name;
    const people = [`${PERSON.name} ${i}`, `0${PERSON.phone}`, `${PERSON.words} ${PERSON.nik}`];
    lines.push(
      [
        i,
        date,
        'pencegahan keberangkatan',
        kecamatan,
        decimal(lon),
        decimal(lat),
        3 + (i % 20),
        women,
        ...people,
        'Batam Pos',
      ].join(';'),
    );
  }
  return lines.join('\r\n');
}

test('the list of an agency goes in once, without its people, and is there after a reload', async ({
  given,
  when,
  then,
  stage,
}) => {
  const heard: string[] = [];
  await given.theSite({ profile: 'internal', workspace: 'data', lessMotion: true });
  stage.page.on('console', (message) => heard.push(message.text()));
  await when.theFirstUsefulMapIsThere();
  const list = { name: 'rekap.csv', content: agencyList() };
  await when.theyBringIn(list);
  await when.theyLookAtTheReport();
  expect(await then.theImportFigures()).toEqual([ROWS - 5, 0, 5, expect.any(Number)]);
  const removed = await then.thePersonalColumns();
  for (const column of ['Nama', 'No HP', 'Keterangan']) expect(removed).toContain(column);
  expect(marksIn((await then.theRowsDropped()).join())).toEqual([]);

  await when.theyApplyAllSuggestions();
  expect((await then.theImportFigures())[2]).toBe(3);
  await when.theyCorrect(31, '28 Februari 2023');
  expect((await then.theImportFigures())[2]).toBe(2);

  await when.thePeriodIsThatOfThePaper();
  expect(await then.theImportFigures()).toEqual([ROWS - 2 - LATER, LATER, 2, expect.any(Number)]);
  await when.thePeriodIsAllOfIt();
  expect(await then.theImportFigures()).toEqual([ROWS - 2, 0, 2, expect.any(Number)]);

  const report = await when.theyDownloadTheReport();
  expect(report.name).toMatch(/\.csv$/);
  expect(report.text).toContain('No HP');
  expect(marksIn(report.text)).toEqual([]);

  await when.theyKeepItAs('BP3MI pencegahan');
  expect(await then.theListsBroughtIn()).toEqual(['BP3MI pencegahan']);
  await then.itIsWritten('BP3MI pencegahan');
  await when.theyReload();
  await then.theListsAre(['BP3MI pencegahan']);

  await when.theFirstUsefulMapIsThere();
  await when.theyBringIn(list);
  await when.theyLookAtTheReport();
  await when.theyApplyAllSuggestions();
  await when.theyKeepItAs('Sekali lagi');
  await then.theSheetSays(await say(stage.page, 'intake.savedNothing'));
  expect(await then.theListsBroughtIn()).toEqual(['BP3MI pencegahan']);

  const kept = await then.allThatIsKept();
  expect(kept).toContain('BP3MI pencegahan');
  expect(marksIn(kept)).toEqual([]);
  expect(marksIn(heard.join('\n'))).toEqual([]);
  then.nothingWentWrong();
});

/** The areas of the pack as a COD-AB file lays them out. */
async function officialBoundaries(): Promise<string> {
  const path = new URL('../../../data/regions/batam/geometry/kecamatan.geojson', import.meta.url);
  const { features } = JSON.parse(await readFile(path, 'utf8'));
  const rows = features.map(
    ({ geometry, properties: { code, name } }: { geometry: object; properties: { code: string; name: string } }) => ({
      type: 'Feature',
      geometry,
      properties: {
        ...{ ADM3_EN: name, ADM3_PCODE: `ID${code.replaceAll('.', '')}0`, ADM2_EN: 'Kota Batam', ADM2_PCODE: 'ID2171' },
        ...{ ADM1_EN: 'Kepulauan Riau', ADM0_EN: 'Indonesia', SURVEYOR: PERSON.name, date: '2020-04-01' },
      },
    }),
  );
  return JSON.stringify({ type: 'FeatureCollection', features: rows });
}

test('official boundaries take the place of the approximate ones on this device, and go again', async ({
  given,
  when,
  then,
  stage,
}) => {
  // All indices are computed anew.
  test.setTimeout(150_000);
  await given.theSite({ profile: 'internal', workspace: 'data', lessMotion: true });
  await when.theFirstUsefulMapIsThere();
  await when.theyBringIn({ name: 'idn_admbnda_adm3.geojson', content: await officialBoundaries() });
  await then.theSheetSays(/12 dari 12 kecamatan/);
  await when.theyUseTheBoundaries();
  await when.everythingIsWorkedOut();
  expect(marksIn(await then.allThatIsKept())).toEqual([]);

  await when.theyFollowALinkTo({ workspace: 'risk' });
  await then.theWordsInclude(await say(stage.page, 'app.official'));
  await when.everythingHasLoaded();
  await when.theyReload();
  await then.theWordsInclude(await say(stage.page, 'app.official'));

  await when.theyFollowALinkTo({ workspace: 'data' });
  await when.theyGoBackToApproximateBoundaries();
  await when.everythingIsWorkedOut();
  await when.theyFollowALinkTo({ workspace: 'risk' });
  await then.theWordsInclude(await say(stage.page, 'app.approximate'));
  then.nothingWentWrong();
});

const { zipSync } = createRequire(new URL('../../../package.json', import.meta.url))('fflate') as {
  zipSync: (files: Readonly<Record<string, Uint8Array>>) => Uint8Array;
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const GOOD = 'Tanggal;Kecamatan;Jumlah;Sumber\n12 Maret 2024;Nongsa;3;Batam Pos\n';
const packed = zipSync({ 'xl/workbook.xml': bytes('<workbook/>'.padEnd(3000, ' ')) });

/** File, and what its refusal is called. */
const BAD: readonly (readonly [name: string, content: string | Uint8Array, rule: string])[] = [
  ['kosong.csv', '', 'empty'],
  ['surat.csv', `%PDF-1.7\n${PERSON.name}\n%%EOF`, 'format_file'],
  ['terpotong.xlsx', packed.slice(0, packed.length - 30), 'broken'],
  [
    'bom.kml',
    `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "${PERSON.name}"><!ENTITY b "&a;&a;&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`,
    'entities',
  ],
  ['bom.zip', zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }), 'ratio'],
  ['lebar.csv', `${Array.from({ length: 10_000 }, (_, i) => `Kolom ${i}`).join(';')}\n1;2;3\n`, 'columns'],
];

test('a file that cannot be read gets an answer in words, nothing is kept, and the next one works', async ({
  given,
  when,
  then,
  stage,
}) => {
  await given.theSite({ profile: 'internal', workspace: 'data', lessMotion: true });
  await when.theFirstUsefulMapIsThere();
  const before = await then.allThatIsKept();
  for (const [name, content, rule] of BAD) {
    await when.theyBringIn({ name, content });
    const words = await then.whyTheFileIsRefused();
    for (const part of ['rule', 'remedy'])
      expect(words, name).toContain(await say(stage.page, `intake.fault.${rule}.${part}`));
    expect(marksIn(words)).toEqual([]);
  }
  expect(await then.allThatIsKept()).toBe(before);
  await when.theyBringIn({ name: 'baik.csv', content: GOOD });
  await when.theyLookAtTheReport();
  expect((await then.theImportFigures())[0]).toBe(1);
  then.nothingWentWrong();
});
