/**
 * What was said of the columns of a file, remembered for the next file with the same header. Neither names nor cells are
 * kept, only digests of names: a header may hold what nobody looked at.
 */
import type { ImportKind } from '../../domain/imported.ts';
import { hash64 } from '../../exchange/import/keys.ts';
import { type Device, onDevice, type Sense } from '../on-device.ts';

export const MAPPINGS_KEY = 'jaga.mappings.1';
/** The oldest go first. */
const MOST = 60;

export interface Remembered {
  readonly as: ImportKind;
  /** The user's own word over the guess, by the name of the column; null is not to be read. */
  readonly mapping: Readonly<Record<string, string | null>>;
}

type Kept = readonly (readonly [header: string, as: ImportKind, fields: Readonly<Record<string, string | null>>])[];

const headerDigest = (columns: readonly string[]): string => hash64(columns.toSorted().join('\u0000'));

const isLine = (x: unknown): x is Kept[number] =>
  Array.isArray(x) &&
  x.length === 3 &&
  typeof x[0] === 'string' &&
  typeof x[1] === 'string' &&
  typeof x[2] === 'object' &&
  x[2] !== null &&
  Object.values(x[2]).every((field) => field === null || typeof field === 'string');

function sense(parsed: unknown): Sense<Kept> {
  if (!Array.isArray(parsed)) return null;
  const lines = parsed.filter(isLine);
  return { value: lines, whole: lines.length === parsed.length };
}
const shelfOf = (store: Device | null) => onDevice(MAPPINGS_KEY, sense, () => store);

/** @param columns names of the columns of the file, in any order */
export function recall(store: Device | null, columns: readonly string[]): Remembered | null {
  const header = headerDigest(columns);
  const [, as, fields] = (shelfOf(store).held().value ?? []).find(([known]) => known === header) ?? [];
  if (!as || !fields) return null;
  const mapping = columns.flatMap((name) => {
    const field = fields[hash64(name)];
    return field === undefined ? [] : [[name, field] as const];
  });
  return { as, mapping: Object.fromEntries(mapping) };
}

/** @returns whether the device took it */
export function remember(store: Device | null, columns: readonly string[], { as, mapping }: Remembered): boolean {
  const header = headerDigest(columns);
  const fields = Object.fromEntries(Object.entries(mapping).map(([name, field]) => [hash64(name), field]));
  const shelf = shelfOf(store);
  const rest = (shelf.held().value ?? []).filter(([known]) => known !== header);
  return shelf.keep([[header, as, fields] as const, ...rest].slice(0, MOST));
}
