/** The corpus of hostile texts, and what may not have happened after one of them was read, shown or written. */
import { readFileSync } from 'node:fs';

type Kind = 'markup' | 'addresses' | 'templates' | 'formulas' | 'letters' | 'keys';
export const CORPUS = JSON.parse(readFileSync(new URL('./injection.json', import.meta.url), 'utf8')) as Readonly<
  Record<Kind, readonly string[]>
>;

export const EVERY: readonly string[] = Object.values(CORPUS).flat();

/** What ran, and what every object got that it should not have. */
export function harmDone(): readonly string[] {
  const polluted = Object.keys(Object.prototype).concat(Object.keys(Array.prototype), Object.keys(Function.prototype));
  return [...polluted, ...('owned' in globalThis ? ['a text was run'] : [])];
}
