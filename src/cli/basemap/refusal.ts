/**
 * Why no base map was cut. Thrown inside, because only an exception passes through the library that reads directories
 * with our bytes; `cut` hands it back as a value.
 */
export class Refusal extends Error {
  constructor(
    /** The file or address. */
    readonly place: string,
    readonly rule: string,
    readonly remedy: string,
  ) {
    super(`${place}: ${rule}. ${remedy}`);
  }
}

/** Errors of the machine that a person can do something about. */
const SYSTEM: Readonly<Record<string, readonly [rule: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Make room, then run the same command again; what was fetched is kept.'],
  EDQUOT: ['the disk quota is used up', 'Make room, then run the same command again; what was fetched is kept.'],
  EFBIG: ['the file grows larger than allowed here', 'Lift the limit, or cut less with --maxzoom or --bbox.'],
  EROFS: ['this place is read-only', 'Give another file with --out.'],
  EACCES: ['no permission', 'Give another file, or change its permissions.'],
  EPERM: ['no permission', 'Give another file, or change its permissions.'],
  ENOENT: ['no such file', 'Check the name.'],
  EISDIR: ['a folder, no file', 'Give the name of a file.'],
  ENOTDIR: ['a part of the path is no folder', 'Check the name.'],
};

const knownOf = (error: unknown) => SYSTEM[(error as NodeJS.ErrnoException | null)?.code ?? ''];

/** Whether the machine failed, not the bytes. */
export const isSystem = (error: unknown): boolean => knownOf(error) !== undefined;

/** Errors of the machine that are no bug of ours, named; anything else is thrown on. */
export function refusalOf(error: unknown, place: string): Refusal {
  if (error instanceof Refusal) return error;
  const known = knownOf(error);
  if (!known) throw error;
  return new Refusal(place, ...known);
}
