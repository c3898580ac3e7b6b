/** The schema of model.json, and everything about a model that a schema cannot say. */
import * as z from 'zod/mini';
import { hasIndex, type IndexModel, isIndicator } from '../../domain/model.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { AGGREGATION_NAMES } from '../aggregate.ts';
import { OPERATORS } from '../operators/registry.ts';
import { noIndex } from '../unscored.ts';
import { schemaErrors } from './issues.ts';
import { checkTree } from './tree.ts';

const method = z.enum(AGGREGATION_NAMES);
const normalisation = z.enum(['goalposts', 'minmax', 'zscore', 'percentile']);
const some = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.minLength(1));
const text = z.string().check(z.minLength(1));

const node = {
  code: text,
  name_en: text,
  name_id: text,
  parent: z.nullable(z.string()),
  weight: z.number(),
  aggregation: z.nullable(z.string()),
};

const input = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('measured'),
    indicator: text,
    year: text,
    denominator: z.nullable(z.strictObject({ indicator: text, year: text, per: z.number().check(z.positive()) })),
    growthFrom: z.optional(z.nullable(z.string())),
    prefer: z.optional(z.array(text)),
  }),
  z.strictObject({
    kind: z.literal('computed'),
    operator: text,
    parameters: z.record(z.string(), z.unknown()),
    source: text,
  }),
]);

const posts = z.strictObject({ min: z.number(), max: z.number() });
const levels = z.optional(z.strictObject({ kelurahan: z.optional(posts), cell: z.optional(posts) }));

const indicator = z.strictObject({
  ...node,
  input,
  direction: z.literal([1, -1]),
  unit_en: z.string(),
  unit_id: z.string(),
  goalposts: z.strictObject({ min: z.number(), max: z.number(), scale: z.enum(['linear', 'log']), rule: text, levels }),
  treatment: z.enum(['none', 'winsorise', 'log']),
  imputation: z.enum(['none', 'median', 'mean']),
  inherited: z.boolean(),
  error: z.number().check(z.gte(0), z.lt(1)),
  evidenceBased: z.boolean(),
  years: z.string(),
  note_en: z.string(),
  note_id: z.string(),
});

/** A model that states no ranges is varied in nothing but what its indicators' own errors say. */
const unvaried = () => ({
  weightRange: 0,
  goalpostRange: 0,
  normalisation: ['goalposts' as const],
  aggregation: ['geometric' as const],
  treatment: ['model' as const],
  imputation: ['model' as const],
  replicates: 0,
  boundaryShift_m: 0,
});

/** A model that has passed every check, its optional parts filled. */
export type CheckedModel = IndexModel &
  Required<Pick<IndexModel, 'normalisation' | 'sea' | 'cells' | 'uncertainty' | 'causes'>>;

const group = z.strictObject(node);
const isObject = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null;

const model = z.strictObject({
  id: text,
  version: text,
  name_en: text,
  name_id: text,
  nodes: z.array(z.unknown()),
  classes: z.nullable(text),
  pointRadius_m: z.number().check(z.positive()),
  normalisation: z._default(normalisation, 'goalposts'),
  sea: z._default(
    z.strictObject({
      resolution: z.int().check(z.gte(5), z.lte(9)),
      buffer_m: z.number().check(z.gte(0)),
      reach_km: z.number().check(z.positive()),
    }),
    { resolution: 8, buffer_m: 500, reach_km: 2 },
  ),
  cells: z._default(
    z.strictObject({
      resolution: z.int().check(z.gte(5), z.lte(10)),
      coast_km: z.number().check(z.gte(0)),
    }),
    { resolution: 9, coast_km: 2 },
  ),
  uncertainty: z._default(
    z.strictObject({
      weightRange: z.number().check(z.gte(0), z.lt(1)),
      goalpostRange: z.number().check(z.gte(0), z.lt(1)),
      normalisation: some(normalisation),
      aggregation: some(method),
      treatment: some(z.enum(['model', 'none', 'winsorise'])),
      imputation: some(z.enum(['model', 'median', 'mean'])),
      replicates: z.int().check(z.gte(0)),
      boundaryShift_m: z.number().check(z.gte(0)),
    }),
    unvaried,
  ),
  causes: z._default(
    z.array(
      z.strictObject({
        code: text,
        name_en: text,
        name_id: text,
        indicators: z.array(text),
        data_en: text,
        data_id: text,
      }),
    ),
    [],
  ),
  none_en: z.optional(text),
  none_id: z.optional(text),
});

/**
 * Reads model.json. The value is null where the index could not be computed or would mean nothing; each error names the
 * node (or the path in the file), its row among `nodes`, and the remedy.
 */
export function readModel(json: unknown, file = 'model.json'): Outcome<CheckedModel | null> {
  const read = model.safeParse(json);
  if (!read.success) return { value: null, errors: schemaErrors(read.error, file) };
  if (!hasIndex(read.data as Pick<IndexModel, 'nodes'>))
    return { value: null, errors: [noIndex(read.data.none_en ?? '', file)] };
  const malformed = read.data.nodes.flatMap((item, i) => {
    const parsed = (isObject(item) && 'input' in item ? indicator : group).safeParse(item);
    return parsed.success
      ? []
      : schemaErrors(parsed.error, file, i + 1, isObject(item) && typeof item.code === 'string' ? item.code : null);
  });
  if (malformed.length > 0) return { value: null, errors: malformed };
  const value = read.data as CheckedModel;
  const errors = [
    ...checkTree(
      value.nodes.map((n) => ({ ...n, leaf: isIndicator(n) })),
      file,
    ),
    ...checkIndicators(value, file),
  ];
  return { value: errors.length === 0 ? value : null, errors };
}

function checkIndicators(model: CheckedModel, file: string): DataError[] {
  const errors: DataError[] = [];
  model.nodes.forEach((node, i) => {
    if (!isIndicator(node)) return;
    const fault = (column: string, rule: string, remedy: string) =>
      errors.push({ file, row: i + 1, column, rule, value: node.code, remedy });
    const { scale, levels: others } = node.goalposts;
    for (const { min, max } of [node.goalposts, ...Object.values(others ?? {})]) {
      if (!(max > min))
        fault('goalposts', 'goalposts', `${node.code}: the upper goalpost must lie above the lower one.`);
      if ((scale === 'log' || node.treatment === 'log') && min < 0)
        fault('goalposts', 'goalposts', `${node.code}: a log scale starts at 0 or above.`);
    }
    if (node.aggregation !== null)
      fault(
        'aggregation',
        'aggregation',
        `${node.code} is an indicator and combines nothing: set aggregation to null.`,
      );
    if (node.input.kind !== 'computed') return;
    const operator = OPERATORS.get(node.input.operator);
    if (!operator) {
      fault(
        'operator',
        'operator',
        `${node.code} asks for the operator ${node.input.operator}, which does not exist: use one of ${[...OPERATORS.keys()].join(', ')}.`,
      );
      return;
    }
    for (const e of operator.check(node.input.parameters))
      fault(`parameters.${e.path}`, 'parameter', `${node.code}, ${node.input.operator}: ${e.message}`);
  });
  const leaves = new Set(model.nodes.filter(isIndicator).map((n) => n.code));
  for (const cause of model.causes)
    for (const code of cause.indicators)
      if (!leaves.has(code))
        errors.push({
          file,
          row: null,
          column: 'causes',
          rule: 'foreignKey',
          value: code,
          remedy: `The cause ${cause.code} names ${code}, which is no indicator of this model.`,
        });
  return errors;
}
