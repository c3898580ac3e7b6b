/** Scores of both levels with their uncertainty, for publishing. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Factor, LevelScores } from '../../protect/scores.ts';
import { type Explanation, explain, uncertainty } from '../../risk/index.ts';

const LEVELS = ['kecamatan', 'kelurahan'] as const;
/** As many draws as `jaga index uncertainty` takes unless told otherwise. */
const DRAWS = 1000;
/** Fixed, so that publishing the same facts again gives the same bytes. */
const SEED = 1;

function orThrow<T>({ value, errors }: Outcome<T | null>): T {
  const told = errors.map(({ file, column, rule, remedy }: DataError) => `${file} ${column ?? ''}: ${rule}. ${remedy}`);
  if (value === null) throw new Error(`The scores cannot be computed and are not published.\n  ${told.join('\n  ')}`);
  return value;
}

/** Of an explanation what the indicators add; its groups are sums of these. The order is the largest effect first. */
const factorsOf = ({ contributions }: Explanation): readonly Factor[] =>
  contributions.filter((item) => item.indicator).map(({ code, points }) => ({ code, contribution: points }));

/** @throws where the model is unsound: no site is built on it */
export async function scoreLevels(pack: RegionPack): Promise<readonly LevelScores[]> {
  const levels: LevelScores[] = [];
  for (const level of LEVELS) {
    const { model, units, draws, seed } = orThrow(await uncertainty(pack, level, { draws: DRAWS, seed: SEED }));
    const explanations = new Map(orThrow(explain(pack, level)).map((item) => [item.code, item]));
    const factors = new Map([...explanations].map(([code, item]) => [code, factorsOf(item)]));
    const years = new Map(
      [...explanations].map(([code, { years: range, yearsFarApart }]) => [code, { range, yearsFarApart }]),
    );
    levels.push({ level, model, draws, seed, units, factors, years });
  }
  return levels;
}
