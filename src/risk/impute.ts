import { mean, median } from './statistics.ts';

export type ImputationMethod = 'none' | 'mean' | 'median';

/**
 * Fill missing values with the mean or median of the unit's group, over all units when `groups` is null (OECD/JRC
 * Handbook 2008, step 3; COINr `i_mean_grp`). A group with no value at all stays missing.
 * Returns the filled column and which entries were filled; the input is not changed.
 */
export function impute(
  x: Float64Array,
  method: ImputationMethod,
  groups: readonly string[] | null = null,
): { values: Float64Array; imputed: Uint8Array } {
  const values = x.slice();
  const imputed = new Uint8Array(x.length);
  if (method === 'none') return { values, imputed };
  const centre = method === 'mean' ? mean : median;
  const centres = new Map<string, number>();
  const groupOf = (i: number) => groups?.[i] ?? '';
  x.forEach((v, i) => {
    if (!Number.isNaN(v)) return;
    const group = groupOf(i);
    const known = centres.get(group) ?? centre(x.filter((_, j) => groupOf(j) === group));
    centres.set(group, known);
    if (Number.isNaN(known)) return;
    values[i] = known;
    imputed[i] = 1;
  });
  return { values, imputed };
}
