/** One hash over the files of a pack: the version of the facts, whatever app shows them. */
import { createHash } from 'node:crypto';
import { STORY_FILE } from '../../region/stories.ts';

/**
 * @param files path within the pack → text
 * A story tells facts and holds none: its figures are the registers'. Another word in it makes no other facts.
 * @returns the first 16 hexadecimal digits of a SHA-256 over paths and texts in the order of the paths, line ends as LF,
 *   so that a checkout on another system has the same version
 */
export function dataVersion(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  const facts = [...files].filter(([path]) => !STORY_FILE.test(path));
  for (const [path, text] of facts.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${text.replaceAll('\r\n', '\n')}\0`);
  }
  return hash.digest('hex').slice(0, 16);
}
