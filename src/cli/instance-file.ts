/** `--instance FILE` of the patrol verbs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Answer, usage } from './verb.ts';

/** Name and text of the file, or the answer to a wrong use. */
export function instanceFile(given: unknown): { readonly name: string; readonly text: string } | Answer {
  if (typeof given !== 'string') return usage('--instance is missing');
  if (!existsSync(given) || !statSync(given).isFile()) return usage(`--instance: there is no file "${given}"`);
  return { name: basename(given), text: readFileSync(given, 'utf8') };
}
