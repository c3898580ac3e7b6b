/** Words that miss a known term by a letter or two. */
import { editDistance } from '../../region/nearest.ts';

/** Letters that may be wrong: none in a short word, where another word is meant as easily. */
const allowed = (said: string): number => (said.length >= 6 ? 2 : said.length >= 4 ? 1 : 0);
const LONGEST = 60;

/**
 * What a misspelt text means; null where nothing, or more than one thing, is as near.
 * @param terms words to meaning
 */
export function nearTerm(said: string, terms: ReadonlyMap<string, string>): string | null {
  if (said === '' || said.length > LONGEST) return null;
  let least = allowed(said);
  let meant = new Set<string>();
  for (const [term, meaning] of terms) {
    const most = Math.min(least, allowed(term));
    if (Math.abs(term.length - said.length) > most) continue;
    const apart = editDistance(said, term);
    if (apart > most) continue;
    if (apart < least) [least, meant] = [apart, new Set()];
    meant.add(meaning);
  }
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
}
