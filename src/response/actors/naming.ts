/**
 * Which body of the actors register a text of another register names. Texts are as published ("IOM; Imigrasi Batam",
 * "Polsek KKP"), so the rule is narrow and stated: a miss shows a body under its own words, a false match would credit one
 * with the work of another.
 */

/** What is needed of an actor to know it again. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly short_name: string | null;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** An abbreviation in brackets, as in "International Organization for Migration (IOM) Indonesia". */
const inBrackets = (name: string): readonly string[] =>
  [...name.matchAll(/\(([A-Z][A-Z0-9-]+)\)/g)].flatMap(([, short]) => short ?? []);

/** Every way a row writes its body: short names (several are parted by commas), the full name, an abbreviation in it. */
const aliasesOf = ({ name, short_name }: Named): readonly (readonly string[])[] => {
  // A row without a short name may list several bodies of one kind.
  const names = short_name === null ? name.split(',') : [...short_name.split(','), name];
  return [...names, ...inBrackets(name)].map(wordsOf).filter((words) => words.length > 0);
};

/** How many words of the text an alias accounts for: all of its words, in order, from the first word of the text on. */
function accounted(text: readonly string[], alias: readonly string[]): number {
  if (text[0] !== alias[0]) return 0;
  let at = 0;
  for (const word of alias) {
    const found = text.indexOf(word, at);
    if (found < 0) return 0;
    at = found + 1;
  }
  return alias.length;
}

/** The parts of a cell that name bodies: "A; B" names two. */
export const partsOf = (cell: string | null): readonly string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/**
 * @param part one body as a register writes it
 * @returns ids of the actors it names: those whose alias accounts for most of its words; none where no alias begins as it does
 */
export function actorsNamed(part: string, actors: readonly Named[]): readonly string[] {
  const text = wordsOf(part);
  const scored = actors.map((a) => ({ id: a.id, words: Math.max(0, ...aliasesOf(a).map((x) => accounted(text, x))) }));
  const most = Math.max(0, ...scored.map(({ words }) => words));
  return most === 0 ? [] : scored.filter(({ words }) => words === most).map(({ id }) => id);
}
