/** What a verb of the command line is, and what it may answer. */
import type { ParseArgsConfig } from 'node:util';

/** Option values as node:util parseArgs gives them; `string` options are strings, `boolean` ones booleans. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export type Answer =
  /** One JSON document; `ok: false` ends with exit code 1 (data wrong). */
  | { readonly kind: 'json'; readonly document: unknown; readonly ok: boolean }
  /** A file as it is. */
  | { readonly kind: 'text'; readonly text: string }
  /** Wrong usage, exit code 2: one line that names the option. */
  | { readonly kind: 'usage'; readonly message: string };

export interface Verb {
  /** What follows the verb, for example `DIR [--write]`. */
  readonly usage: string;
  /** Names of the positional arguments; one in brackets may be left out. */
  readonly positionals: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (values: OptionValues, positionals: readonly string[]) => Answer | Promise<Answer>;
}

export const json = (document: unknown, ok: boolean): Answer => ({ kind: 'json', document, ok });
export const usage = (message: string): Answer => ({ kind: 'usage', message });
