/** geometry/*.geojson: derived shapes, checked for form and for codes that agree with areas.csv. */
import type { FeatureCollection } from 'geojson';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionGeometry } from '../domain/pack.ts';

type Layer = keyof RegionGeometry;

/** Geometry types a layer may hold, and the property by which its features are known. */
const LAYERS: Readonly<Record<Layer, { readonly types: readonly string[]; readonly required: readonly string[] }>> = {
  kecamatan: { types: ['Point', 'Polygon', 'MultiPolygon'], required: ['code', 'name', 'source_title', 'licence'] },
  kelurahan: { types: ['Point', 'Polygon', 'MultiPolygon'], required: ['code', 'name', 'source_title', 'licence'] },
  coast: { types: ['Polygon', 'MultiPolygon'], required: ['role'] },
};

const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const empty = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });

function readLayer(layer: Layer, text: string | undefined, codes: ReadonlySet<string>): Outcome<FeatureCollection> {
  const file = `geometry/${layer}.geojson`;
  const error = (
    row: number | null,
    column: string | null,
    rule: string,
    value: string | null,
    remedy: string,
  ): DataError => ({ file, row, column, rule, value, remedy });
  if (text === undefined)
    return { value: empty(), errors: [error(null, null, 'required', null, `Add ${file}; "npm run data" derives it.`)] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (why) {
    return {
      value: empty(),
      errors: [
        error(null, null, 'json', null, `Correct the JSON: ${why instanceof Error ? why.message : 'unreadable'}.`),
      ],
    };
  }
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features)) {
    return {
      value: empty(),
      errors: [error(null, 'type', 'enum', null, 'The file must be a GeoJSON FeatureCollection.')],
    };
  }
  const errors: DataError[] = [];
  const features = json.features.filter((feature: unknown, i) => {
    const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {};
    const type = isObject(feature) && isObject(feature.geometry) ? String(feature.geometry.type) : 'none';
    const absent = LAYERS[layer].required.find((p) => typeof properties[p] !== 'string' || properties[p] === '');
    if (!LAYERS[layer].types.includes(type))
      errors.push(error(i + 1, 'geometry', 'enum', type, `Use ${LAYERS[layer].types.join(' or ')}.`));
    else if (absent)
      errors.push(error(i + 1, absent, 'required', null, `Give every feature the property "${absent}".`));
    else if (layer !== 'coast' && !codes.has(String(properties.code))) {
      errors.push(
        error(
          i + 1,
          'code',
          'foreignKey',
          String(properties.code),
          'No area of this level has this code; correct it, or add the area to areas.csv.',
        ),
      );
    } else return true;
    return false;
  });
  return { value: { type: 'FeatureCollection', features }, errors };
}

/** Reads the three layers; areas of areas.csv that have no shape are warnings, for they get no score. */
export function readGeometry(
  files: ReadonlyMap<string, string>,
  areas: readonly { readonly code: string; readonly level: string; readonly name: string }[],
): Outcome<RegionGeometry> & { readonly warnings: readonly DataError[] } {
  const errors: DataError[] = [];
  const warnings: DataError[] = [];
  const layer = (name: Layer): FeatureCollection => {
    const ofLevel = areas.filter((area) => area.level === name);
    const read = readLayer(name, files.get(`geometry/${name}.geojson`), new Set(ofLevel.map((area) => area.code)));
    errors.push(...read.errors);
    const drawn = new Set(read.value.features.map((feature) => feature.properties?.code));
    if (read.value.features.length > 0) {
      for (const area of ofLevel.filter((a) => !drawn.has(a.code))) {
        warnings.push({
          file: `geometry/${name}.geojson`,
          row: null,
          column: 'code',
          rule: 'foreignKey',
          value: area.code,
          remedy: `${area.name} has no shape and gets no score; "npm run data" derives the shapes.`,
        });
      }
    }
    return read.value;
  };
  // Form and properties were checked feature by feature above; what fails is left out.
  const value = {
    kecamatan: layer('kecamatan'),
    kelurahan: layer('kelurahan'),
    coast: layer('coast'),
  } as unknown as RegionGeometry;
  return { value, errors, warnings };
}
