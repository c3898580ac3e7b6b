import { describe, expect, test } from 'vitest';
import type { ImportedSet } from '../../../../src/domain/imported.ts';
import { asEdits } from '../../../../src/exchange/import/as-edits.ts';
import { editedFiles, rowsOf } from '../../../../src/region/edits/index.ts';
import { pack } from '../../region/pack.ts';

const files = pack();
const TODAY = '2026-11-22';
const set = (data: ImportedSet['data']): ImportedSet => ({
  ...{ id: '0123456789abcdef', label: 'BPS Kota Batam', imported: TODAY, rows: 1, kept: 1 },
  data,
});
const figure = { key: 'k', area_code: '21.71.04', indicator: 'clinics_count', value: 7, unit: 'clinics', year: '2025' };
const [register] = rowsOf(files, 'area_indicators').filter(({ key }) => key.split('|').length === 3);
if (!register) throw new Error('no figure');

describe('figures and places somebody brought in become corrections', () => {
  test('a new figure is added and taken by the register, with the list as its source', () => {
    const edits = asEdits(set({ as: 'indicators', rows: [{ ...figure, texts: {} }] }), files, [], TODAY);
    expect(edits).toHaveLength(1);
    const { results, files: after } = editedFiles(files, edits).value;
    expect(results.map(({ errors }) => errors)).toEqual([[]]);
    expect(
      rowsOf(after, 'area_indicators').find(({ key }) => key === '21.71.04|clinics_count|2025')?.cells,
    ).toMatchObject({
      area_name: 'Nongsa',
      value: '7',
      source_title: 'BPS Kota Batam',
    });
  });

  test('a figure the register has already is corrected where it differs, and left alone where it does not', () => {
    const { area_code = '', indicator = '', year = '', unit = '', value } = register.cells;
    const same = { key: 'k', area_code, indicator, year, unit, value: Number(value), texts: {} };
    expect(asEdits(set({ as: 'indicators', rows: [same] }), files, [], TODAY)).toEqual([]);
    const [edit] = asEdits(set({ as: 'indicators', rows: [{ ...same, value: 99 }] }), files, [], TODAY);
    expect(edit).toMatchObject({ what: 'change', key: register.key, cells: { value: '99' } });
  });

  test('two places get two ids, and a kind nobody gave is told by the register', () => {
    const place = {
      key: 'a',
      name: 'Pelabuhan Uji',
      kecamatan: 'Nongsa',
      position: { lon: 104.1, lat: 1.18 },
      texts: {},
    };
    const rows = [
      { ...place, kind: 'people_port' as const },
      { ...place, key: 'b', kind: null },
    ];
    const edits = asEdits(set({ as: 'places', rows }), files, [], TODAY);
    expect(new Set(edits.map(({ key }) => key)).size).toBe(2);
    const { results } = editedFiles(files, edits).value;
    expect(results.map(({ applied }) => applied)).toEqual([true, false]);
    expect(results[1]?.errors.map(({ column }) => column)).toContain('kind');
  });
});
