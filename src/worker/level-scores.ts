/** Scores of both levels with their uncertainty, for publishing: on the command line, and on a device with facts of its own. */
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { Factor, LevelScores } from '../protect/scores.ts';
import { type Explanation, explain, uncertainty } from '../risk/index.ts';

const LEVELS = ['kecamatan', 'kelurahan'] as const;
/** As many draws as `jaga index uncertainty` takes unless told otherwise. */
const DRAWS = 1000;
/** Fixed, so that publishing the same facts again gives the same bytes. */
const SEED = 1;

/** Of an explanation what the indicators add; its groups are sums of these. The order is the largest effect first. */
const factorsOf = ({ contributions }: Explanation): readonly Factor[] =>
  contributions.filter((item) => item.indicator).map(({ code, points }) => ({ code, contribution: points }));

/** Both levels; null with the faults of the model where it is unsound, for half of the scores say something else. */
export async function levelScores(
  pack: RegionPack,
  onProgress: (share: number) => void = () => undefined,
): Promise<Outcome<readonly LevelScores[] | null>> {
  const levels: LevelScores[] = [];
  for (const [i, level] of LEVELS.entries()) {
    // A region may have no kelurahan; that there are none is no fault.
    if (!pack.areas.some((area) => area.level === level)) continue;
    const told = (share: number): void => onProgress((i + share) / LEVELS.length);
    const { value, errors } = await uncertainty(pack, level, { draws: DRAWS, seed: SEED, onProgress: told });
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
