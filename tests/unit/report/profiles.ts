/** Profiles of the real areas, for tests. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { areaProfile, type ProfileFiles, type ProgrammeRow } from '../../../src/report/content.ts';
import { sfntOf } from '../../../src/report/sfnt.ts';
import type { Language, Profile } from '../../../src/state/view.ts';
import { featuresOfFile, published } from '../state/published.ts';

/** The public register of programmes has the same rows in both forms; only some words of place differ. */
const programmes = JSON.parse(readFileSync('public/regions/batam/programmes.json', 'utf8')) as readonly ProgrammeRow[];

export const filesOf = (profile: Profile): ProfileFiles => {
  const { manifest, areas, scores, model, facts } = published[profile];
  return {
    manifest,
    areas,
    units: new Map(scores.flatMap((l) => l.units.map((u) => [u.code, u] as const))),
    draws: scores[0]?.draws ?? 0,
    model,
    incidents: featuresOfFile(profile, 'incidents'),
    places: featuresOfFile(profile, 'places'),
    programmes,
    facts,
    changed: false,
    scheme: null,
  };
};

export function profileOf(code: string, language: Language, profile: Profile) {
  const made = areaProfile(filesOf(profile), code, language, profile);
  if (!made) throw new Error(`no area ${code}`);
  return made;
}

export const strait = JSON.parse(readFileSync('public/regions/batam/basemap/strait.topojson', 'utf8')) as Topology;

const font = (weight: number) =>
  sfntOf(new Uint8Array(readFileSync(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`)));
export const fonts = { normal: await font(400), bold: await font(600) };
