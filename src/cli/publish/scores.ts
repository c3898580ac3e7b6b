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

/** Of an explanation what the indicators add; its groups are sums of these. The order is the largest effect first. */
const factorsOf = ({ contributions }: Explanation): readonly Factor[] =>
  contributions.filter((item) => item.indicator).map(({ code, points }) => ({ code, contribution: points }));

/** Both levels; null with the faults of the model where it is unsound, for half of the scores say something else. */
export async function levelScores(pack: RegionPack): Promise<Outcome<readonly LevelScores[] | null>> {
  const levels: LevelScores[] = [];
  for (const level of LEVELS) {
    const { value, errors } = await uncertainty(pack, level, { draws: DRAWS, seed: SEED });
    if (value === null) return { value, errors };
    const explained = explain(pack, level);
    if (explained.value === null) return { value: null, errors: explained.errors };
    const { model, units, draws, seed } = value;
    const explanations = new Map(explained.value.map((item) => [item.code, item]));
    const factors = new Map([...explanations].map(([code, item]) => [code, factorsOf(item)]));
    const years = new Map(
      [...explanations].map(([code, { years: range, yearsFarApart }]) => [code, { range, yearsFarApart }]),
    );
    levels.push({ level, model, draws, seed, units, factors, years });
  }
  return { value: levels, errors: [] };
}

/** @throws where the model is unsound: no site is built on it */
export async function scoreLevels(pack: RegionPack): Promise<readonly LevelScores[]> {
  const { value, errors } = await levelScores(pack);
  const told = errors.map(({ file, column, rule, remedy }: DataError) => `${file} ${column ?? ''}: ${rule}. ${remedy}`);
  if (value === null) throw new Error(`The scores cannot be computed and are not published.\n  ${told.join('\n  ')}`);
  return value;
}
