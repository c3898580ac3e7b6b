/** Kemendagri codes beside the names of areas, so that a table can be joined to others without matching names. */
import type { LayerFeature, LayerProperties } from './layer.ts';

export interface CodedArea {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent_code: string | null;
  /** Where a loaded boundary file brought one. */
  readonly pcode?: string | null;
}

/** 21.71.04 is a kecamatan, 21.71.04.1001 one of its kelurahan. */
const KECAMATAN = /^\d{2}\.\d{2}\.\d{2}/;
const KELURAHAN = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;

/** Columns that name areas; a layer with none of them gets no codes (cells bear those of their kecamatan already). */
const NAMES_AREAS = ['kecamatan', 'kelurahan', 'area_code', 'geography_code'];

const isArea = ({ level }: LayerProperties): boolean => level === 'kecamatan' || level === 'kelurahan';
const namesAreas = (properties: LayerProperties): boolean =>
  isArea(properties) || NAMES_AREAS.some((column) => column in properties);

const given = (properties: LayerProperties): unknown =>
  properties.area_code ?? properties.geography_code ?? (isArea(properties) ? properties.code : null);

/** `kecamatan_pcode`, `kelurahan_pcode`: what a loaded boundary file brought for the codes, never made of them. */
function pcodesOf(
  { kecamatan, kelurahan }: { readonly kecamatan: string | null; readonly kelurahan: string | null },
  pcodes: ReadonlyMap<string, string>,
): LayerProperties {
  if (pcodes.size === 0) return {};
  return {
    kecamatan_pcode: pcodes.get(kecamatan ?? '') ?? null,
    kelurahan_pcode: pcodes.get(kelurahan ?? '') ?? null,
  };
}

/**
 * Adds `kecamatan_code` and `kelurahan_code` to features that name areas, by a code they bear or by name: a kelurahan
 * within its kecamatan. Nothing is said that the feature does not say: a name that is no area here, or none, gives null.
 * @param pcodes P-code by Kemendagri code, of the shapes that bear one; with any, `kecamatan_pcode` and `kelurahan_pcode` stand beside
 */
export function withAreaCodes(
  features: readonly LayerFeature[],
  areas: readonly CodedArea[],
  pcodes: ReadonlyMap<string, string> = new Map(),
): readonly LayerFeature[] {
  if (!features.some(({ properties }) => namesAreas(properties))) return features;
  const kecamatan = new Map(areas.filter((area) => area.level === 'kecamatan').map(({ name, code }) => [name, code]));
  const within = new Map(
    areas
      .filter((area) => area.level === 'kelurahan')
      .map(({ name, code, parent_code }) => [`${parent_code} ${name}`, code]),
  );
  return features.map(({ geometry, properties }) => {
    const own = given(properties);
    const [fromCode = null] = (typeof own === 'string' && KECAMATAN.exec(own)) || [];
    const kecamatan_code = fromCode ?? kecamatan.get(String(properties.kecamatan)) ?? null;
    const kelurahan_code =
      typeof own === 'string' && KELURAHAN.test(own)
        ? own
        : (within.get(`${kecamatan_code} ${String(properties.kelurahan)}`) ?? null);
    const brought = pcodesOf({ kecamatan: kecamatan_code, kelurahan: kelurahan_code }, pcodes);
    return { geometry, properties: { ...properties, kecamatan_code, kelurahan_code, ...brought } };
  });
}
