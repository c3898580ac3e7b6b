/**
 * Names of people among other words. A name has no shape of its own: what tells it is a form of address before it, a given
 * name that many bear, or a column in which most cells are two words of which none is known as a word for a thing. A single
 * name without any of these is not found.
 */
import words from './person-names.json';

/** The commonest given names of Indonesia, without those that are as common in names of places. */
const GIVEN_NAMES = new Set(words.givenNames.split(' '));

/** Words of names of places, bodies, papers, vessels and tables, in the languages of the strait. */
const THINGS = new Set(words.things.split(' '));

/** Longer than any name; what is longer is an account of something, told elsewhere, and slow to search. */
const LONGEST = 500;

const ADDRESS =
  /(?<![\p{L}\d])(?:pak|bapak|bpk|ibu|bu|sdri?|saudar[ai]|tn|ny|nona|nn|almh?|almarhumah?|a\.\s?n|atas nama|mrs?|ms|(?:ber)?inisial)\b\.?\s+(?!(?:kota|hamil|dan|anak|rumah|tiri|angkat|negara|pertiwi)\b)\p{L}/iu;
const DESCENT = /\p{L}{2,}\s+(?:bin|binti|a\/l|a\/p|s\/o|d\/o)\s+\p{L}{2,}/iu;
const OWNED = /(?<!\p{L})milik\s+(\p{Lu}[\p{L}'’]+)/u;

const lettersOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('_', ' ')
    .split(/[\s,./()-]+/)
    .filter((word) => word !== '');

/** Whether a text speaks of somebody by a form of address, by descent or as an owner: "rumah Pak Budi", "Ali bin Umar". */
export function addressesSomebody(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (ADDRESS.test(text) || DESCENT.test(text)) return true;
  const owner = OWNED.exec(text)?.[1];
  return owner !== undefined && !THINGS.has(owner.toLowerCase());
}

export const FULL_NAME = /^\p{Lu}[\p{L}'’.-]*(?:[ ,]+(?:\p{Lu}[\p{L}'’.-]*|bin|binti|al|a\/l|a\/p)){1,5}$/u;
const MOST_WORDS = 5;

/** A few words, none of which is known as a word for a thing and one of which is a given name. */
function bearsGivenName(text: string): boolean {
  const said = lettersOf(text);
  return (
    said.length <= MOST_WORDS &&
    said.every((word) => /^\p{L}[\p{L}'’]*$/u.test(word) && !THINGS.has(word)) &&
    said.some((word) => GIVEN_NAMES.has(word))
  );
}

/** Whether a text by itself is most likely somebody's name: for a header or a label that would be repeated. */
export const namesSomebody = (text: string): boolean => addressesSomebody(text) || bearsGivenName(text);

/** Whether a text has the shape of a full name, and no word in it is known as a word for a thing. */
export const mayBeSomebody = (text: string): boolean => {
  const plain = text.trim().replaceAll('_', ' ');
  return namesSomebody(plain) || (FULL_NAME.test(plain) && !lettersOf(plain).some((word) => THINGS.has(word)));
};

/**
 * Whether a column of short texts (places, offices, sources) holds people: at least half of its filled cells may be somebody,
 * and at least one in ten is for other reasons than its shape, since "Golden Prawn" has the shape of a name too.
 * @param isArea whether a text is a known area
 */
export function mostlyPeople(cells: readonly string[], isArea: (text: string) => boolean): boolean {
  let [filled, maybe, surely] = [0, 0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled++;
    if (text.length > LONGEST || !mayBeSomebody(text) || isArea(text)) continue;
    maybe++;
    if (namesSomebody(text)) surely++;
  }
  return filled > 0 && maybe * 2 >= filled && surely * 10 >= filled;
}
