/** A release as a file that may be public: the one way in which counts of imported records leave. */
import type { Release } from '../../domain/project.ts';
import type { LayerFeature, LayerFile } from '../../exchange/layer.ts';
import { NOTICE } from '../serialise.ts';
import { limitsTold, SMALL, subjectOf } from './places.ts';

export interface ReleaseArea {
  readonly code: string;
  readonly name: string;
}

const TOTAL = 'total';
const SHARED = {
  id: `Angka 0 sampai 9 tampil sebagai rentang "${SMALL}"; "10+" dan rentang lain melindungi angka kecil di dekatnya`,
  en: `Counts of 0 to 9 share one band, "${SMALL}"; "10+" and other bands protect small counts beside them`,
};

/**
 * One row a place, without geometry. `cases` is the number or the band as text; `cases_min` and `cases_max` are the same as
 * numbers for programs, the latter empty where there is no upper end. `kecamatan` is empty in rows that count for the whole city.
 * @param licence of the office that releases it
 */
export function releaseTable(release: Release, areas: readonly ReleaseArea[], licence: string): LayerFile {
  const codes = new Map(areas.map(({ name, code }) => [name, code]));
  const features = release.told.map((cell): LayerFeature => {
    const { at, low, high } = limitsTold(cell, release.by);
    const [dimension = '*', value = '*', year = '*'] = at;
    const area = dimension === 'kecamatan' && codes.has(value) ? value : null;
    return {
      geometry: null,
      properties: {
        dimension: dimension === '*' ? TOTAL : dimension,
        category: value === '*' ? TOTAL : value,
        kecamatan: area,
        kecamatan_code: area === null ? null : (codes.get(area) ?? null),
        year: year === '*' ? TOTAL : year,
        cases: cell.value ?? cell.band,
        cases_min: low,
        cases_max: Number.isFinite(high) ? high : null,
      },
    };
  });
  return {
    layer: `release_${subjectOf(release)}`,
    title: `Released counts of ${subjectOf(release)}, ${release.date}`,
    notice: [NOTICE.notice_id, NOTICE.notice_en, SHARED.id, SHARED.en].join(' · '),
    licence,
    date: release.date,
    features,
    geojson: null,
  };
}
