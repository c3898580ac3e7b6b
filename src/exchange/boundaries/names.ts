/** Names of areas as agencies spell them, and how near two of them are. */

const TITLE =
  /^(kecamatan|kec|kelurahan|kel|desa|distrik|district|sub-?district|urban village|village)\b\.?\s*|\s+\(?(kecamatan|kelurahan|desa|sub-?district|urban village|village)\)?$/g;

/** Short forms and spellings of the generic part of a name, by the form they are compared in. */
const GENERIC: Readonly<Record<string, string>> = {
  sungai: 'sei',
  sungei: 'sei',
  s: 'sei',
  tg: 'tanjung',
  tj: 'tanjung',
  tjg: 'tanjung',
  tanjong: 'tanjung',
  kp: 'kampung',
  kpg: 'kampung',
  kampong: 'kampung',
  p: 'pulau',
  pl: 'pulau',
  pulo: 'pulau',
  telok: 'teluk',
  tlk: 'teluk',
  bt: 'batu',
};

/** Letters and digits alone, without the title and with one spelling of Sungai, Tanjung and the like; '' for nothing. */
export function bareName(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const untitled = plain.replace(TITLE, '').trim();
  return (untitled === '' ? plain : untitled)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word, i, words) => (words.length > 1 || i > 0 ? (GENERIC[word] ?? word) : word))
    .join('');
}

/** Of a city: `Kota Batam` and `BATAM` are one, `Batam Kota` is another thing. */
export const bareCity = (text: string): string =>
  bareName(text.replace(/^\s*(kota|kab(upaten)?|city of|regency of)\b\.?\s*/i, ''));

/** Letters to change, add, leave out or swap with their neighbour (optimal string alignment). */
export function lettersOff(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Names below this length differ by one letter too easily. */
const SHORTEST = 4;

/** Of two bare names. */
export const isOneLetterOff = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST && Math.abs(a.length - b.length) <= 1 && a !== b && lettersOff(a, b) === 1;

/** 0 to 1, 1 for equal bare names. */
export const likeness = (a: string, b: string): number =>
  a === b ? 1 : 1 - lettersOff(a, b) / Math.max(a.length, b.length, 1);

const WATER =
  'danau|waduk|dam|bendungan|lake|reservoir|inland water|water ?body|badan air|tubuh air|perairan|laut|sea|hutan|hutan lindung|forest|kawasan hutan';
const BEGINS_AS_WATER = new RegExp(`^(${WATER})(\\b|$)`, 'i');
const IS_WATER = new RegExp(`^(${WATER})$`, 'i');

/** A name that begins as that of a lake, a forest, the sea. */
export const namesNoArea = (text: string): boolean => BEGINS_AS_WATER.test(text.trim());
/** A cell that says so and nothing else. */
export const saysNoArea = (text: string): boolean => IS_WATER.test(text.trim());
