/** The back-test as the app shows it: the pooled result, its variants and the sentence. No place, and no count of a single year. */

import { hasIndex } from '../../domain/model.ts';
import { parsePack } from '../../region/load.ts';
import { type Assessment, backtest, backtestSentence } from '../../risk/backtest/index.ts';
import { derivedText } from '../derived-text.ts';
import { packFolder, readPackFiles } from '../read-pack.ts';
import { dataVersion } from './version.ts';

/** Fixed, so that the same facts give the same bytes. */
const SEED = 1;

const shown = ({ n, shares, distinguishable }: Assessment) => ({ n, shares, distinguishable });

/**
 * null where the region has no index to test.
 * @throws where there is no such pack or it cannot be tested: a site does not show half a test
 */
export function backtestText(region: string): string | null {
  const folder = packFolder(region);
  if (folder === null) throw new Error(`No region pack ${region}.`);
  // Committed, and so without what lies on this machine alone.
  const files = readPackFiles(folder, { local: false });
  const pack = parsePack(files).value;
  if (!hasIndex(pack.model)) return null;
  const { value } = backtest(pack, { seed: SEED });
  if (!value)
    throw new Error(`${region} cannot be back-tested; \`jaga backtest --region ${region} --seed 1\` says why.`);
  const { id, en } = backtestSentence(value);
  const file = {
    data_version: dataVersion(files),
    seed: SEED,
    sentence_id: id,
    sentence_en: en,
    pooled: shown(value.pooled),
    variants: {
      withoutTerminals: shown(value.variants.withoutTerminals),
      evidenceFree: shown(value.variants.evidenceFree),
    },
  };
  return derivedText(file);
}
