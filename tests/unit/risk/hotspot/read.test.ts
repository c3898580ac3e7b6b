import { describe, expect, test } from 'vitest';
import { columnFault, readPoints } from '../../../../src/risk/hotspot/index.ts';

const COLUMNS = { x: 'lon', y: 'lat', value: 'v' };
const read = (body: string, metric: 'planar' | 'geodesic' = 'geodesic') =>
  readPoints('f.csv', `lon,lat,v\n${body}\n`, COLUMNS, metric);

describe('points from a CSV file', () => {
  test('plain numbers, signs, exponents, blank lines at the end', () => {
    const { value, errors } = read('104.1,-1.5,+2e-3\n103.9,1,.5\n\n');
    expect(errors).toEqual([]);
    expect(Array.from(value?.value ?? [])).toEqual([0.002, 0.5]);
  });

  test.each<[string, string, string]>([
    ['104,1,', 'v', 'required'],
    ['104,1,NA', 'v', 'required'],
    ['104,many,2', 'lat', 'number'],
    ['"104,05",1,2', 'lon', 'number'],
    ['104,1,1e999', 'v', 'number'],
    ['104,1,Infinity', 'v', 'number'],
    ['104,91,2', 'lat', 'range'],
    ['1041,1,2', 'lon', 'range'],
    ['', 'lon', 'required'],
  ])('"%s" names column %s and the rule %s', (row, column, rule) => {
    const { value, errors } = read(`104,1,2\n${row}\n104.2,1.1,3`);
    expect(value).toBeNull();
    expect(errors[0]).toMatchObject({ file: 'f.csv', row: 2, column, rule });
  });

  test('a plane has no limits', () => expect(read('500000,9e5,2', 'planar').errors).toEqual([]));

  test('an unknown or doubled column is said, with the nearest name', () => {
    expect(columnFault(['lon', 'lat', 'value'], 'valu')).toMatch(/no column "valu".*Did you mean "value"/);
    expect(columnFault(['lon', 'lon'], 'lon')).toMatch(/stands 2 times/);
    expect(columnFault(['lon'], 'lon')).toBeNull();
  });
});
