/** One hash over the files of a pack: the version of the facts, whatever app shows them. */
import { createHash } from 'node:crypto';

/**
 * @param files path within the pack → text
 * @returns the first 16 hexadecimal digits of a SHA-256 over paths and texts in the order of the paths, line ends as LF,
 *   so that a checkout on another system has the same version
 */
export function dataVersion(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${text.replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}
