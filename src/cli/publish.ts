/** Writes what the app loads: a pack through src/protect into a folder, as public or internal files. Node only. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataError } from '../domain/outcome.ts';
import type { Profile } from '../protect/profile.ts';
import { type Publication, type PublicationInput, publication } from '../protect/publication.ts';
import { parsePack, readStories } from '../region/index.ts';
import { levelScores } from '../worker/level-scores.ts';
import { readFlowEnds, readIslandShapes } from './publish/extras.ts';
import { dataVersion } from './publish/version.ts';
import { packFolder, type ReadOptions, readPackFiles } from './read-pack.ts';

export interface PublishRequest {
  /** Id of a region under data/regions, or a pack folder. */
  readonly region: string;
  readonly profile: Profile;
  /** Folder that gets `regions/<id>/`. */
  readonly out: string;
  /**
   * Whether official boundaries of this machine are in it. Unless told otherwise they are in the internal form, which stays
   * here, and never in the public one, which is committed: a boundary file is its owner's, and stays on the device.
   */
  readonly local?: boolean;
}

export interface PublishReport {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

const told = ({ file, row, column, rule, remedy }: DataError): string =>
  `${file}${row === null ? '' : ` row ${row}`}${column === null ? '' : ` ${column}`}: ${rule}. ${remedy}`;

/**
 * Everything a publication needs, read from a pack folder.
 * @throws where there is no such folder or the pack has errors: a site is not built on half a pack
 */
export async function publicationInput(region: string, { local = false }: ReadOptions = {}): Promise<PublicationInput> {
  const folder = packFolder(region);
  if (folder === null) throw new Error(`No region pack ${region}: give an id under data/regions or a folder.`);
  const files = readPackFiles(folder, { local });
  const { value: pack, errors: faults } = parsePack(files);
  const stories = readStories(files, pack, faults.length === 0);
  const errors = [...faults, ...stories.errors];
  if (errors.length > 0) {
    const first = errors.slice(0, 10).map(told).join('\n  ');
    throw new Error(
      `${region} has ${errors.length} errors and is not published; \`jaga region check\` lists all.\n  ${first}`,
    );
  }
  const { value: scores, errors: unsound } = await levelScores(pack);
  if (scores === null)
    throw new Error(`The scores cannot be computed and are not published.\n  ${unsound.map(told).join('\n  ')}`);
  return {
    pack,
    flowEnds: readFlowEnds(files.get('flow_ends.csv')),
    islandShapes: readIslandShapes(files.get('geometry/islands.geojson')),
    scores,
    stories: stories.value,
    dataVersion: dataVersion(files),
  };
}

/** File name → text of a publication, manifest.json among them. */
export function textsOf({ files, manifest }: Publication): ReadonlyMap<string, string> {
  return new Map([
    ...files.map(({ name, text }) => [name, text] as const),
    ['manifest.json', `${JSON.stringify(manifest, null, 1)}\n`] as const,
  ]);
}

/** Replaces the files of one publication; base maps and other folders below it are left alone. */
function write(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const mine = /\.(geojson|json)$/;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && mine.test(entry.name) && !texts.has(entry.name)) rmSync(join(folder, entry.name));
  }
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
}

/**
 * Publishes one region in one profile to `<out>/regions/<id>/`: manifest.json, the GeoJSON layers and the JSON tables.
 * The same pack gives the same bytes.
 */
export async function publish({
  region,
  profile,
  out,
  local = profile === 'internal',
}: PublishRequest): Promise<PublishReport> {
  const input = await publicationInput(region, { local });
  const texts = textsOf(publication(input, profile));
  const folder = join(out, 'regions', input.pack.settings.id);
  write(folder, texts);
  return { folder, files: [...texts].map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) })) };
}
