/** The sea exposure held against reported interceptions, as the patrol workspace shows it. Internal, and without any event. */
import { checkSentence, interceptionCheck } from '../patrol/exposure/check/index.ts';
import type { Judgement } from '../patrol/exposure/check/judge.ts';
import { exposureGrid } from '../patrol/exposure/index.ts';
import { parsePack } from '../region/load.ts';
import { derivedText } from './derived-text.ts';
import { dataVersion } from './publish/version.ts';
import { packFolder, readPackFiles } from './read-pack.ts';

/** Fixed, so that the same facts give the same bytes. */
const SEED = 1;
const DRAWS = 60;
const RESOLUTION = 7;

const shown = (judgement: Judgement | null) => {
  if (!judgement) return null;
  const { n, exposure, straight, chance, betterThanChance, betterThanStraight } = judgement;
  return { n, exposure, straight, chance, betterThanChance, betterThanStraight };
};

/**
 * null where the region has no reports to hold the exposure against.
 * @throws where there is no such pack or its exposure cannot be found
 */
export async function exposureCheckText(region: string): Promise<string | null> {
  const folder = packFolder(region);
  if (folder === null) throw new Error(`No region pack ${region}.`);
  // Committed, and so without what lies on this machine alone.
  const files = readPackFiles(folder, { local: false });
  const pack = parsePack(files).value;
  if (pack.incidents.length === 0) return null;
  const grid = exposureGrid(pack, RESOLUTION);
  const { value } = await interceptionCheck(pack, grid, {
    seed: SEED,
    draws: DRAWS,
    straightDraws: DRAWS,
    heldOutYears: true,
  });
  if (!value)
    throw new Error(`${region}: \`jaga patrol exposure --region ${region} --check\` says why it cannot be checked.`);
  const { id, en } = checkSentence(value.interceptions);
  const file = {
    data_version: dataVersion(files),
    seed: SEED,
    draws: DRAWS,
    cells: value.cells,
    sentence_id: id,
    sentence_en: en,
    interceptions: shown(value.interceptions),
    withWrecks: shown(value.withWrecks),
    heldOutYears: shown(value.heldOutYears),
  };
  return derivedText(file);
}
