/** The shape of a spatial operator: parameters checked by a schema, one value a unit out. */
import type * as z from 'zod/mini';
import { schemaErrors } from '../model/issues.ts';
import type { SpatialContext } from '../spatial/context.ts';

export interface Operator {
  /** What is wrong with the parameters of a model; empty when they fit. */
  check(parameters: unknown): readonly { readonly path: string; readonly message: string }[];
  /** One value a unit, NaN where it cannot be said. `parameters` must have passed `check`. */
  compute(context: SpatialContext, parameters: unknown): Float64Array;
}

/** Binds a schema to a computation, so that the computation sees typed parameters. */
export function operator<T extends z.core.$ZodType>(
  schema: T & { safeParse(x: unknown): z.core.util.SafeParseResult<z.core.output<T>> },
  compute: (context: SpatialContext, parameters: z.core.output<T>) => Float64Array,
): Operator {
  return {
    check(parameters) {
      const read = schema.safeParse(parameters);
      return read.success
        ? []
        : schemaErrors(read.error, 'model.json').map(({ column, remedy }) => ({ path: column ?? '', message: remedy }));
    },
    compute(context, parameters) {
      const read = schema.safeParse(parameters);
      if (!read.success) throw new Error('operator called with parameters that were not checked');
      return compute(context, read.data);
    },
  };
}
