import { describe, expect, it } from 'vitest';
import { readDescriptor } from '../../../src/region/descriptor.ts';

const base = {
  resources: [{ name: 'areas', path: 'areas.csv' }],
  jaga: {
    ...{ id: 'x', name_en: 'X', name_id: 'X', city_code: '1', time_zone: 'Asia/Jakarta', compiled: '2026-01-01' },
    ...{ extent: [100, 0, 101, 1], strait: [100, 0, 101, 1] },
    views: [{ id: 'x', name_en: 'X', name_id: 'X', bounds: [100, 0, 101, 1] }],
  },
};
const bridge = {
  ...{ name_en: 'Bridge', name_id: 'Jembatan', source_title: 'Gazette' },
  on: [
    [100.1, 0.1],
    [100.2, 0.2],
  ],
};
const read = (land_links: unknown) => readDescriptor(JSON.stringify({ ...base, jaga: { ...base.jaga, land_links } }));

describe('bridges of a region', () => {
  it('are read with their source; a pack without any joins nothing and is sound', () => {
    expect(read([bridge])).toMatchObject({ errors: [], settings: { land_links: [{ ...bridge, source_url: null }] } });
    expect(read(undefined)).toMatchObject({ errors: [], settings: { land_links: [] } });
  });
  it.each([
    ['no source', { ...bridge, source_title: '' }],
    ['one island alone', { ...bridge, on: [[100.1, 0.1]] }],
    [
      'a place that is none',
      {
        ...bridge,
        on: [
          [100.1, 0.1],
          [100.2, 91],
        ],
      },
    ],
    ['no name', { ...bridge, name_id: undefined }],
  ])('with %s are left out and named', (_, faulty) => {
    const { settings, errors } = read([bridge, faulty]);
    expect(settings.land_links).toHaveLength(1);
    expect(errors).toMatchObject([{ file: 'datapackage.json', column: 'jaga.land_links[1]', rule: 'required' }]);
  });
});
