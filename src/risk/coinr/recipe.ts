/** The recipe of an index laid out as COINr's files: which steps to take, in the order COINr takes them. */
import * as z from 'zod/mini';
import type { Outcome } from '../../domain/outcome.ts';
import { AGGREGATION_NAMES } from '../aggregate.ts';
import { schemaErrors } from '../model/issues.ts';

const method = z.enum(AGGREGATION_NAMES);

const recipe = z.strictObject({
  denominate: z._default(z.boolean(), false),
  impute: z.optional(z.strictObject({ by: z.optional(z.string()), method: z.enum(['mean', 'median']) })),
  screen: z.optional(
    z.strictObject({
      min: z.number().check(z.gte(0), z.lte(1)),
      when: z._default(z.enum(['after', 'before']), 'after'),
    }),
  ),
  treat: z.optional(
    z.strictObject({
      winmax: z._default(z.number(), 5),
      skew: z._default(z.number(), 2),
      kurt: z._default(z.number(), 3.5),
    }),
  ),
  normalise: z.optional(
    z.strictObject({
      method: z.enum(['minmax', 'zscore', 'rank', 'percentile']),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
      mean: z.optional(z.number()),
      sd: z.optional(z.number()),
    }),
  ),
  aggregate: z._default(z.union([method, z.array(method).check(z.minLength(1))]), 'arithmetic'),
});

export type Recipe = z.infer<typeof recipe>;

/** Reads a recipe; null with errors where a step is not one we know. */
export function readRecipe(json: unknown): Outcome<Recipe | null> {
  const read = recipe.safeParse(json);
  return read.success ? { value: read.data, errors: [] } : { value: null, errors: schemaErrors(read.error, 'recipe') };
}
