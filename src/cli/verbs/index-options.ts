/** What the index verbs share: reading their options and files. */
import { existsSync, readFileSync } from 'node:fs';
import type { DataError } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { ScoreLevel } from '../../domain/score.ts';
import { BNPB, QUANTILES } from '../../risk/index.ts';
import { readPack } from '../read-pack.ts';
import type { OptionValues } from '../verb.ts';

export const INPUT_OPTIONS = {
  region: { type: 'string' },
  level: { type: 'string' },
  classes: { type: 'string' },
  data: { type: 'string' },
  meta: { type: 'string' },
  recipe: { type: 'string' },
} as const;

export const INPUT_USAGE =
  '--region R --level kecamatan|kelurahan|cell [--classes SCHEME], or --data iData.csv --meta iMeta.csv [--recipe recipe.json]';

export type IndexInput =
  | {
      readonly kind: 'region';
      readonly pack: RegionPack;
      readonly level: ScoreLevel;
      readonly errors: readonly DataError[];
    }
  | { readonly kind: 'data'; readonly iData: string; readonly iMeta: string; readonly recipe: unknown }
  | { readonly kind: 'usage'; readonly message: string }
  | { readonly kind: 'errors'; readonly errors: readonly DataError[] };

const LEVELS: readonly string[] = ['kecamatan', 'kelurahan', 'cell'] satisfies ScoreLevel[];
const isLevel = (x: string): x is ScoreLevel => LEVELS.includes(x);
const wrong = (message: string): IndexInput => ({ kind: 'usage', message });

export function readInput(values: OptionValues): IndexInput {
  const { region, level = 'kecamatan', classes, data, meta, recipe } = values;
  if (typeof region === 'string') {
    if (data !== undefined || meta !== undefined || recipe !== undefined)
      return wrong('--region and --data exclude each other');
    if (typeof level !== 'string' || !isLevel(level)) return wrong(`--level must be one of ${LEVELS.join(', ')}`);
    const pack = readPack(region);
    if (pack === null) return wrong(`--region: "${region}" is neither a folder nor the id of a region`);
    if (classes === undefined) return { kind: 'region', pack: pack.value, level, errors: pack.errors };
    const own = pack.value.model.classes;
    const schemes = [...(own ? [own] : []), BNPB, QUANTILES];
    if (typeof classes !== 'string' || !schemes.includes(classes))
      return wrong(`--classes must be one of ${schemes.join(', ')}`);
    const model = { ...pack.value.model, classes };
    return { kind: 'region', pack: { ...pack.value, model }, level, errors: pack.errors };
  }
  if (typeof data !== 'string') return wrong('--region or --data is missing');
  if (typeof meta !== 'string') return wrong('--meta is missing');
  for (const name of ['level', 'classes']) if (values[name] !== undefined) return wrong(`--${name} goes with --region`);
  for (const [name, file] of Object.entries({ data, meta, recipe }))
    if (typeof file === 'string' && !existsSync(file)) return wrong(`--${name}: there is no file "${file}"`);
  const steps = typeof recipe === 'string' ? parse(recipe) : {};
  if (steps instanceof SyntaxError)
    return {
      kind: 'errors',
      errors: [
        {
          file: 'recipe',
          row: null,
          column: null,
          rule: 'json',
          value: null,
          remedy: `Correct the JSON: ${steps.message}`,
        },
      ],
    };
  return { kind: 'data', iData: readFileSync(data, 'utf8'), iMeta: readFileSync(meta, 'utf8'), recipe: steps };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error;
  }
}

/** Tells stderr every tenth of the work done. */
export function progress(): (share: number) => void {
  let said = 0;
  return (share) => {
    if (share < said + 0.1) return;
    said = share;
    process.stderr.write(`${Math.round(share * 100)} %\n`);
  };
}
