import { expect, it } from 'vitest';
import { csvLayerText } from '../../../../src/exchange/csv-layer.ts';
import { hxlLayerText } from '../../../../src/exchange/hxl.ts';
import { releaseTable } from '../../../../src/protect/release/table.ts';
import { batam } from '../../exchange/import/support.ts';
import { release } from './support.ts';

const made = release(['Nongsa', 'Galang'], { '2024': [60, 4], '2025': [70, 51] }).value;
const areas = [
  { name: 'Nongsa', code: '21.71.04' },
  { name: 'Galang', code: '21.71.08' },
];
const file = made && releaseTable(made.release, areas, 'CC BY 4.0');
const rows = (file?.features ?? []).map(({ properties }) => properties);

it('a released table has a row a place, with the Kemendagri code of its kecamatan', () => {
  expect(batam.names).toContain('Nongsa');
  expect(rows).toHaveLength(made?.release.told.length ?? -1);
  expect(rows.find((r) => r.kecamatan === 'Nongsa' && r.year === '2024')).toMatchObject({
    dimension: 'kecamatan',
    category: 'Nongsa',
    kecamatan_code: '21.71.04',
  });
  expect(rows[0]).toMatchObject({ dimension: 'total', category: 'total', kecamatan: null, kecamatan_code: null });
});

it('it holds no small count, in no column', () => {
  const small = rows.filter((r) => r.cases === '0-9');
  expect(small.length).toBeGreaterThan(0);
  for (const row of small) expect(row).toMatchObject({ cases_min: 0, cases_max: 9 });
  for (const row of rows) if (typeof row.cases === 'number') expect(row.cases).toBeGreaterThanOrEqual(10);
});

it('every row says that small counts share a band, and no cell is a formula', () => {
  const text = file ? csvLayerText(file) : '';
  const [header = '', ...lines] = text.trim().split('\r\n');
  expect(header).toBe('dimension,category,kecamatan,kecamatan_code,year,cases,cases_min,cases_max,licence,notice');
  for (const line of lines) expect(line).toMatch(/0 sampai 9.*Counts of 0 to 9 share one band/);
  expect(text).not.toMatch(/(^|,)[=+@]/m);
});

it('its columns have hashtags', () => {
  const [, tags = ''] = (file ? hxlLayerText(file) : '').split('\r\n');
  expect(tags.split(',').slice(0, 8)).not.toContain('');
});
