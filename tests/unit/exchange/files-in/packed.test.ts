import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../src/exchange/files-in/read-sheets.ts';
import { bytesOf, kml, read, refusal, SOUND, zip } from './making.ts';

const DOC = kml('<Placemark><name>A</name><Point><coordinates>104,1</coordinates></Point></Placemark>');
const kmz = (more: Record<string, string | Uint8Array> = {}): Uint8Array => zip({ 'doc.kml': DOC, ...more });
/** Writes over the list of contents: `at` bytes from the start of entry 0 there. */
function listed(bytes: Uint8Array, at: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const list = view.getUint32(copy.length - 22 + 16, true);
  if (size === 4) view.setUint32(list + at, value, true);
  else view.setUint16(list + at, value, true);
  return copy;
}

describe('a packed file is judged by its list before anything is unpacked', () => {
  it.each([
    ['a password', () => listed(kmz(), 8, 1, 2), 'encrypted'],
    ['another method', () => listed(kmz(), 10, 99, 2), 'method'],
    ['a name that leads outside', () => kmz({ '../../etc/a.kml': DOC }), 'path'],
    ['a name from the root', () => kmz({ '/a.kml': DOC }), 'path'],
    ['a packed file in it', () => kmz({ 'inner.zip': kmz() }), 'nested'],
    [
      'too many files',
      () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.kml`, '']))),
      'entries',
    ],
    ['a size beyond measure', () => listed(kmz(), 24, 300_000_000), 'ratio'],
    ['a size of the large kind', () => listed(kmz(), 24, 0xffffffff), 'zip64'],
    ['a list that says less than there is', () => listed(kmz(), 24, 10), 'broken'],
    ['a list that says more than there is', () => listed(kmz(), 24, 5000), 'broken'],
    ['a false checksum', () => listed(kmz(), 16, 1), 'broken'],
    ['a place outside of the file', () => listed(kmz(), 42, 1e6), 'broken'],
    ['nothing in it', () => zipSync({}), 'format'],
    ['its end cut off', () => kmz().slice(0, -30), 'broken'],
    ['nothing known in it', () => zip({ 'a.txt': 'x' }), 'format'],
  ])('%s', async (_, make, rule) => {
    expect(await refusal(make())).toBe(rule);
  });

  it('zeros that grow a thousandfold are refused before they are unpacked', async () => {
    const bomb = kmz({ 'zeros.kml': new Uint8Array(12_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('ratio');
  });

  it('many entries, each too small for the ratio, are refused for their sum', async () => {
    const bytes = zip(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.kml`, DOC])));
    const view = new DataView(bytes.buffer);
    let at = view.getUint32(bytes.length - 6, true);
    for (let i = 0; i < 30; i++) {
      view.setUint32(at + 24, 9_000_000, true);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(await refusal(bytes)).toBe('unpacked');
  });

  it('a false list does not make room for a bomb: unpacking stops at the size it names', async () => {
    const bomb = zip({ 'doc.kml': new Uint8Array(9_000_000) });
    expect(await refusal(listed(bomb, 24, 1000))).toBe('broken');
  });

  it('two entries never share their bytes', async () => {
    const bytes = zip({ 'doc.kml': DOC, 'other.kml': DOC });
    const view = new DataView(bytes.buffer);
    const list = view.getUint32(bytes.length - 6, true);
    const second = list + 46 + view.getUint16(list + 28, true) + view.getUint16(list + 30, true);
    view.setUint32(second + 42, view.getUint32(list + 42, true), true);
    expect(await refusal(bytes)).toBe('broken');
  });

  it('a KMZ gives doc.kml, else its first KML, and tells of the others', async () => {
    const other = DOC.replace('>A<', '>B<');
    expect((await read(zip({ 'files/b.kml': other, 'doc.kml': DOC, 'files/a.png': 'x' }))).lines[1]).toEqual(['A']);
    const { lines, warnings } = await read(zip({ 'b.kml': other, 'c.kml': DOC }));
    expect(lines[1]).toEqual(['B']);
    expect(warnings).toEqual([{ rule: 'otherKml', count: 1 }]);
  });

  it('a KMZ whose doc.kml only links to the layers packed with it gives those layers, as GDAL writes them', async () => {
    const root = kml('<NetworkLink><Link><href>layers/b.kml</href></Link></NetworkLink>');
    const { sheets, warnings } = await read(
      zip({ 'doc.kml': root, 'layers/b.kml': DOC, 'layers/c.kml': DOC, 'style/style.kml': kml('<Style id="x"/>') }),
    );
    expect(sheets.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['b', 2],
      ['c', 2],
    ]);
    expect(warnings).toEqual([{ rule: 'networkLink', count: 1 }]);
  });
});

describe('bytes tell the format, and the name is only compared with them', () => {
  it.each(Object.entries(SOUND))('%s', async (format, bytes) => {
    const { value, errors } = await readSheets('laporan', bytes);
    expect({ format: value?.format, errors, warnings: value?.warnings }).toEqual({ format, errors: [], warnings: [] });
    expect((await readSheets('laporan.docx', bytes)).value?.warnings).toEqual([{ rule: 'extension', count: 1 }]);
  });

  it.each([
    ['an old spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /XLSX/],
    ['a PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['a GeoPackage', bytesOf('SQLite format 3\u0000'), /GeoJSON/],
    ['a 7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), /7z/],
    ['a RAR', bytesOf('Rar!\u001a\u0007'), /RAR/],
    ['Parquet', bytesOf('PAR1abc'), /CSV/],
    ['a lone .shp', new Uint8Array([0, 0, 0x27, 0x0a, 0, 0, 0, 0]), /\.shp, \.dbf, \.shx and \.prj/],
    ['a lone .dbf', new Uint8Array(70).fill(0).map((_, i) => [3, 126, 11, 22, 1, 0, 0, 0, 65, 0, 11][i] ?? 0), /\.dbf/],
    ['a DOCX', zip({ 'word/document.xml': '<x/>' }), /DOCX/],
    ['an ODS', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), /ODS/],
    ['an XLSB', zip({ 'xl/workbook.bin': 'x' }), /XLSX/],
    ['a web page', bytesOf('<!DOCTYPE html><html><script>alert(1)</script></html>'), /web page/],
    ['other XML', bytesOf('<?xml version="1.0"?><osm/>'), /KML/],
  ])('%s is refused with what to do instead', async (_, bytes, remedy) => {
    const { value, errors } = await readSheets('data.csv', bytes);
    expect(value).toBeNull();
    expect(errors).toMatchObject([{ rule: 'format', row: null, value: null }]);
    expect(errors[0]?.remedy).toMatch(remedy);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \r\n\t', 'empty'],
    ['10,000 columns', `${'kolom;'.repeat(9999)}kolom\n${';'.repeat(9999)}\n`, 'columns'],
    ['NUL bytes in a table', 'a;b\n1\u0000;2\n', 'encoding'],
    ['NUL bytes in JSON', '{"type":"Feature"\u0000}', 'encoding'],
  ])('%s is answered at once', async (_, text, rule) => {
    const before = performance.now();
    expect(await refusal(text)).toBe(rule);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('a file beyond 100 MB is refused unread', async () => {
    expect(await refusal(new Uint8Array(100_000_001))).toBe('tooLarge');
  });

  it('a CSV is read as before', async () => {
    expect((await read(SOUND.delimited ?? '')).lines[2]).toEqual(['13 Maret 2024', 'Sekupang', '4']);
  });
});
