/** "Did you mean …?": the known word nearest to a mistyped one. */

/** Levenshtein distance (insertions, deletions, substitutions), two rows of the usual table. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The nearest of `known`, when near enough to be a slip of the hand (a third of the letters, at least one, at most 3). */
export function nearest(word: string, known: Iterable<string>): string | null {
  const plain = word.trim().toLowerCase();
  const reach = Math.min(3, Math.max(1, Math.floor(plain.length / 3)));
  let best: string | null = null;
  let least = reach + 1;
  for (const candidate of known) {
    const distance = editDistance(plain, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The sentence for a remedy, or an empty string. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === null ? '' : ` Did you mean "${near}"?`;
}
