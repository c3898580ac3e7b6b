/** One heading of a document: its anchor, its words, and how deep it stands (2 and 3). */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: 2 | 3;
}

/** The anchor of a heading: its words in lower case, joined by hyphens, as code hosts make it; links between pages rely on that. */
export const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** The headings of the second and third level, in order; those inside fenced code are none. Marks of code and stress are taken off. */
export function outlineOf(markdown: string): Heading[] {
  let fenced = false;
  const found: Heading[] = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    const match = fenced ? null : /^(##|###) (.+)$/.exec(line);
    if (!match) continue;
    const text = (match[2] as string).replace(/[`*]/g, '').trim();
    found.push({ id: anchorOf(text), text, depth: match[1] === '##' ? 2 : 3 });
  }
  return found;
}
