import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/exchange/tables-in/decode.ts';
import { splitLines } from '../../../../src/exchange/tables-in/delimited.ts';
import { decimalMark, readCount, readDecimal } from '../../../../src/exchange/tables-in/numbers.ts';
import { readDegrees, readPosition } from '../../../../src/exchange/tables-in/position.ts';
import { bytesOf, REGION, read, utf16 } from './support.ts';

const LIST = 'Tanggal;Kecamatan;Jumlah\r\n12 Maret 2024;Nongsa;3\r\n13 Maret 2024;Sekupang;4\r\n';

describe('a table file is read whatever program wrote it', () => {
  it.each([
    ['UTF-8', bytesOf(LIST)],
    ['UTF-8 with mark', bytesOf(`\uFEFF${LIST}`)],
    ['UTF-16 little-endian', utf16(LIST)],
    ['UTF-16 big-endian', utf16(LIST, true)],
    ['UTF-16 without mark', utf16(LIST, false, false)],
    ['tabs', bytesOf(LIST.replaceAll(';', '\t'))],
    ['commas', bytesOf(LIST.replaceAll(';', ','))],
    ['bars', bytesOf(LIST.replaceAll(';', '|'))],
    ['a first line that names the delimiter', bytesOf(`sep=;\r\n${LIST}`)],
  ])('%s', (_, bytes) => {
    expect(read(bytes).report).toMatchObject({
      ...{ as: 'incidents', rows: 2, kept: 2, dropped: [] },
      warnings: [{ rule: 'source' }],
    });
  });

  it('reads the code page of old Windows where the bytes are no UTF-8', () => {
    const bytes = new Uint8Array([...bytesOf('Tempat'), 0x3b, 0x43, 0x61, 0x66, 0xe9]);
    expect(decode('a.csv', bytes)).toEqual({ text: 'Tempat;Café', encoding: 'windows-1252' });
  });

  it('keeps a delimiter and a line break inside double quotes', () => {
    expect(splitLines('a,b\n"x, y","1\n2"\n').lines[1]).toEqual(['x, y', '1\n2']);
  });

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['blank', bytesOf(' \r\n\t\n'), 'empty'],
    ['a spreadsheet', bytesOf('PK\u0003\u0004xl/workbook.xml'), 'format'],
    ['XML', bytesOf('<?xml version="1.0"?><kml/>'), 'format'],
    ['GeoJSON', bytesOf('{"type":"FeatureCollection"}'), 'format'],
    ['NUL bytes', bytesOf('Tanggal;Jumlah\n2024\u0000;3\n'), 'encoding'],
  ])('answers %s with a rule and a remedy', (_, bytes, rule) => {
    const { report, errors, data } = read(bytes, 'incidents');
    expect(errors).toMatchObject([{ rule, row: null, value: null }]);
    expect(report).toMatchObject({ rows: 0, kept: 0, dropped: [], personalColumnsRemoved: [] });
    expect(data).toBeNull();
  });
});

describe('numbers with comma or point', () => {
  it('reads either decimal mark, with and without thousands', () => {
    expect(['12,5', '12.5', '1.234,5', '1,234.5', '1 234,5'].map(readDecimal)).toEqual([
      12.5, 12.5, 1234.5, 1234.5, 1234.5,
    ]);
    expect(['', 'x', '1,2,3', '1.2.3', '--1'].map(readDecimal)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });

  it('takes 1.250 people as thousands, and as neither where the column says otherwise', () => {
    expect(readCount('1.250', null)).toBe(1250);
    expect(readCount('1,250', decimalMark(['1,250', '3.5']))).toBe(1250);
    expect(readCount('1.250', decimalMark(['1.250', '3.5']))).toBeNaN();
    expect(decimalMark(['3,5', '3.5'])).toBe('mixed');
  });
});

const GROUND = { box: REGION.extent, zone: 48 };

describe('positions', () => {
  it('are read in decimal degrees and in degrees, minutes and seconds', () => {
    expect(readDegrees('104,0536')).toBeCloseTo(104.0536, 9);
    expect(readDegrees('104° 03\' 12.96" BT')).toBeCloseTo(104.0536, 6);
    expect(readDegrees("1°07.872' LU")).toBeCloseTo(1.1312, 6);
    expect(readDegrees("0° 30' LS")).toBeCloseTo(-0.5, 9);
  });

  it.each([
    ['exchanged', '1.1312', '104.0536', 'swapped'],
    ['in metres of UTM 48N', '395000', '125000', 'metres'],
    ['in another ocean', '-30', '40', 'extent'],
    ['half given', '104.0536', '', 'required'],
    ['words', 'timur', 'utara', 'number'],
  ])('that are %s are told as such', (_, lon, lat, rule) => {
    expect(readPosition(lon, lat, GROUND)).toMatchObject({ rule });
  });
});
