/**
 * A planner's choice of weights and methods: what differs from model.json, by node code. It is part of the view, so that
 * a link, undo and a saved weighting carry it; it never holds data.
 */
import type { AggregationMethod, NormalisationChoice } from '../domain/model.ts';
import type { Overrides } from '../risk/live.ts';

export interface Choice {
  /** Weight of a node among its siblings. */
  readonly weights: Readonly<Record<string, number>>;
  /** How a group combines its children. */
  readonly aggregation: Readonly<Record<string, AggregationMethod>>;
  readonly normalisation: NormalisationChoice | null;
}

export const AS_MODELLED: Choice = { weights: {}, aggregation: {}, normalisation: null };
export const AGGREGATION_CHOICES: readonly AggregationMethod[] = ['geometric', 'inform', 'arithmetic', 'harmonic'];
export const NORMALISATION_CHOICES: readonly NormalisationChoice[] = ['goalposts', 'minmax', 'zscore', 'percentile'];

/** As the engine's last steps take it. */
export const overridesOf = ({ weights, aggregation, normalisation }: Choice): Overrides => ({
  weights,
  aggregation,
  ...(normalisation ? { normalisation } : {}),
});

export const isAsModelled = (c: Choice): boolean =>
  !Object.keys(c.weights).length && !Object.keys(c.aggregation).length && c.normalisation === null;

const CODE = /^[\w-]{1,40}$/;
/** Two decimals of a percent: finer than a slider, short in a link. */
const DIGITS = 4;

/** "POORHH:0.5,GROWTH:2" and back; rubbish is left out. */
const pairs = (text: string | null): [string, string][] =>
  (text ?? '').split(',').flatMap((part): [string, string][] => {
    const [code = '', value = ''] = part.split(':');
    return CODE.test(code) && value ? [[code, value]] : [];
  });

export function readChoice(q: URLSearchParams): Choice {
  const weights = pairs(q.get('w'))
    .map(([code, value]) => [code, Number(value)] as const)
    .filter(([, w]) => Number.isFinite(w) && w >= 0);
  const aggregation = pairs(q.get('mean')).flatMap(([code, value]) => {
    const method = AGGREGATION_CHOICES.find((m) => m === value);
    return method ? [[code, method] as const] : [];
  });
  return {
    weights: Object.fromEntries(weights),
    aggregation: Object.fromEntries(aggregation),
    normalisation: NORMALISATION_CHOICES.find((n) => n === q.get('norm')) ?? null,
  };
}

export function writeChoice(q: URLSearchParams, c: Choice): void {
  const list = (o: Readonly<Record<string, number | string>>) =>
    Object.entries(o)
      .map(([code, value]) => `${code}:${typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value}`)
      .join(',');
  if (Object.keys(c.weights).length) q.set('w', list(c.weights));
  if (Object.keys(c.aggregation).length) q.set('mean', list(c.aggregation));
  if (c.normalisation) q.set('norm', c.normalisation);
}

/** The choice as the part of a link that a project keeps; `choiceOf` reads it back. */
export function choiceText(c: Choice): string {
  const q = new URLSearchParams();
  writeChoice(q, c);
  return q.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
export const choiceOf = (text: string): Choice => readChoice(new URLSearchParams(text));
