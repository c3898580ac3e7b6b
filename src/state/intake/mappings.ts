/**
 * What was said of the columns of a file, remembered for the next file with the same header. Neither names nor cells are
 * kept, only digests of names: a header may hold what nobody looked at.
 */
import type { ImportKind } from '../../domain/imported.ts';
import { hash64 } from '../../exchange/import/keys.ts';

export const MAPPINGS_KEY = 'jaga.mappings.1';
/** The oldest go first. */
const MOST = 60;

export interface Remembered {
  readonly as: ImportKind;
  /** The user's own word over the guess, by the name of the column; null is not to be read. */
  readonly mapping: Readonly<Record<string, string | null>>;
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;
type Kept = readonly (readonly [header: string, as: ImportKind, fields: Readonly<Record<string, string | null>>])[];

const headerDigest = (columns: readonly string[]): string => hash64(columns.toSorted().join('\u0000'));

function read(store: Store | null): Kept {
  try {
    const list: unknown = JSON.parse(store?.getItem(MAPPINGS_KEY) ?? '[]');
    return Array.isArray(list) ? (list.filter((x) => Array.isArray(x) && x.length === 3) as unknown as Kept) : [];
  } catch {
    return [];
  }
}

/** @param columns names of the columns of the file, in any order */
export function recall(store: Store | null, columns: readonly string[]): Remembered | null {
  const header = headerDigest(columns);
  const [, as, fields] = read(store).find(([known]) => known === header) ?? [];
  if (!as || !fields) return null;
  const mapping = columns.flatMap((name) => {
    const field = fields[hash64(name)];
    return field === undefined ? [] : [[name, field] as const];
  });
  return { as, mapping: Object.fromEntries(mapping) };
}

/** @returns whether the device took it */
export function remember(store: Store | null, columns: readonly string[], { as, mapping }: Remembered): boolean {
  const header = headerDigest(columns);
  const fields = Object.fromEntries(Object.entries(mapping).map(([name, field]) => [hash64(name), field]));
  const rest = read(store).filter(([known]) => known !== header);
  try {
    store?.setItem(MAPPINGS_KEY, JSON.stringify([[header, as, fields], ...rest].slice(0, MOST)));
    return store !== null;
  } catch {
    return false;
  }
}
