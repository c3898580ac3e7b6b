/** The Batam pack as another region would bring it: other ids, rows in another order, five kelurahan gone. */

import { parsePack } from '../../../src/region/load.ts';
import { scoreRegion } from '../../../src/risk/index.ts';
import { type Files, grid, pack, put } from './pack.ts';
import { seeded } from './seeded.ts';

export const DROPPED = ['21.71.01.1003', '21.71.03.1006', '21.71.05.1005', '21.71.08.1007', '21.71.12.1004'];
const IDS = /\b(PLC|RTE|INC|prog|SRC|SEA)-(\d+)\b/g;

function shuffled<T>(rows: readonly T[], random: () => number): T[] {
  const out = [...rows];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** Every id of the pack to another one of its own kind, none to itself by plan. */
function newIds(files: Files, random: () => number): ReadonlyMap<string, string> {
  const known = new Set([...files.values()].flatMap((text) => text.match(IDS) ?? []));
  const kinds = new Set([...known].map((id) => id.replace(/\d+$/, '')));
  return new Map(
    [...kinds].flatMap((kind) => {
      const ids = [...known].filter((id) => id.startsWith(kind));
      const numbers = shuffled(
        ids.map((_, i) => String(900 - i)),
        random,
      );
      return ids.map((id, i): [string, string] => [id, `${kind}${numbers[i]!.padStart(id.length - kind.length, '0')}`]);
    }),
  );
}

/** Tables whose rows name the kelurahan they lie in. */
const NAMING = new Set(['places.csv', 'incidents.csv', 'seats.csv']);

/** @param order seed of the new order and the new ids */
export function copiedPack(order: number): Files {
  const random = seeded(order);
  const files = pack();
  const gone = new Set(DROPPED);
  const names = new Set(
    grid(files, 'areas.csv')
      .filter(([code]) => gone.has(code!))
      .map(([, name]) => name!),
  );
  const ids = newIds(files, random);
  for (const [name, text] of files)
    files.set(
      name,
      text.replace(IDS, (id) => ids.get(id) ?? id),
    );
  files.set('datapackage.json', files.get('datapackage.json')!.replace('"id": "batam"', '"id": "salinan"'));
  for (const file of [...files.keys()].filter((name) => name.endsWith('.csv'))) {
    const [head, ...rows] = grid(files, file);
    const at = (column: string) => head!.indexOf(column);
    const kept = rows.filter((row) => !gone.has(row[at('code')] ?? '') && !gone.has(row[at('area_code')] ?? ''));
    // A point that lay in a kelurahan that is gone stays where it is, and no longer says which.

    for (const row of kept) {
      if (gone.has(row[at('kelurahan_code')] ?? '')) row[at('kelurahan_code')] = '';
      if (NAMING.has(file) && names.has(row[at('kelurahan')] ?? '')) row[at('kelurahan')] = '';
    }
    put(files, file, [head!, ...shuffled(kept, random)]);
  }
  for (const layer of ['kecamatan', 'kelurahan']) {
    const json = JSON.parse(files.get(`geometry/${layer}.geojson`)!);
    json.features = shuffled(
      json.features.filter((f: { properties: { code: string } }) => !gone.has(f.properties.code)),
      random,
    );
    files.set(`geometry/${layer}.geojson`, JSON.stringify(json));
  }
  return files;
}

/** Counts of what names a kelurahan, the only indicators that may know of the five. Both have weight 0. */
const COUNTS_NAMES = new Set(['VILLAGES', 'PROGRAMMES']);

const unitsOf = (files: ReadonlyMap<string, string>, level: 'kecamatan' | 'kelurahan') =>
  scoreRegion(parsePack(files).value, level).value!.units;

/** Every figure of the copy that differs from that of the same unit of the Batam pack in any digit. */
export function differences(copy: Files, level: 'kecamatan' | 'kelurahan') {
  const before = new Map(unitsOf(pack(), level).map((unit) => [unit.code, unit]));
  const after = unitsOf(copy, level);
  const differing = after.flatMap(({ code, score, indicators }) => {
    const old = before.get(code)!;
    const local = Object.keys(old.indicators).filter((name) => !COUNTS_NAMES.has(name));
    return [
      ...local.flatMap((name) => {
        const [was, is] = [old.indicators[name]!, indicators[name]!];
        return Object.is(was.raw, is.raw) && Object.is(was.normalised, is.normalised) ? [] : [`${code} ${name}`];
      }),
      ...(Object.is(score, old.score) ? [] : [`${code} score`]),
    ];
  });
  return { compared: after.length, differing };
}
