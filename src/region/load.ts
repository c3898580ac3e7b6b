/** A region pack from the texts of its files. Pure: the same in the browser's worker, in Node and in tests. */
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import { examine } from './examine.ts';

/**
 * Parses a pack. `files` maps a path within the pack folder (`places.csv`, `tables/places.csv`, `datapackage.json`,
 * `model.json`, `geometry/kecamatan.geojson` …) to its text. Good rows are kept; a row with any error is left out and
 * reported. A missing model is an empty tree and missing geometry an empty collection, each with its error.
 */
export function parsePack(files: ReadonlyMap<string, string>): Outcome<RegionPack> {
  const { value, errors } = examine(files);
  return { value, errors };
}
