/** The shape of a spatial operator: parameters checked by a schema, one value a unit out. */
import type * as z from 'zod/mini';
import { schemaErrors } from '../model/issues.ts';
import type { SpatialContext } from '../spatial/context.ts';
import type { PointContext } from '../spatial/points.ts';

/** An operator that goes by area code has no form for points: a cell takes the value of its kecamatan. */
export type PointForm = 'byArea' | 'points';

export interface Operator {
  readonly pointForm: PointForm;
  /** What is wrong with the parameters of a model; empty when they fit. */
  check(parameters: unknown): readonly { readonly path: string; readonly message: string }[];
  /** One value a unit, NaN where it cannot be said. `parameters` must have passed `check`. */
  compute(context: SpatialContext, parameters: unknown): Float64Array;
  /** The same for points by the thousand, in flat arrays; all missing where the operator goes by area code. */
  atPoints(context: PointContext, parameters: unknown): Float64Array;
}

/** Binds a schema to its computations, so that they see typed parameters. `atPoints` is null where there is no form for points. */
export function operator<T extends z.core.$ZodType>(
  schema: T & { safeParse(x: unknown): z.core.util.SafeParseResult<z.core.output<T>> },
  compute: (context: SpatialContext, parameters: z.core.output<T>) => Float64Array,
  atPoints: ((context: PointContext, parameters: z.core.output<T>) => Float64Array) | null,
): Operator {
  const checked = (parameters: unknown): z.core.output<T> => {
    const read = schema.safeParse(parameters);
    if (!read.success) throw new Error('operator called with parameters that were not checked');
    return read.data;
  };
  return {
    pointForm: atPoints ? 'points' : 'byArea',
    check(parameters) {
      const read = schema.safeParse(parameters);
      return read.success
        ? []
        : schemaErrors(read.error, 'model.json').map(({ column, remedy }) => ({ path: column ?? '', message: remedy }));
    },
    compute: (context, parameters) => compute(context, checked(parameters)),
    atPoints: (context, parameters) =>
      atPoints?.(context, checked(parameters)) ?? new Float64Array(context.x.length).fill(Number.NaN),
  };
}
