/** The letters that the embedded font (Inter, Latin subset) has; others are spelled so that nothing prints as a box. */
const SPELLED: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '→': '>', '≈': '~' };
/** Latin-1 and the general punctuation, euro, trade mark and minus of the subset's own unicode-range. */
const HELD = /[\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u2030-\u203a\u20ac\u2122\u2212]/u;

/** @returns the text in letters the font has: known signs spelled out, other letters without their marks, the rest as "?" */
export const printable = (text: string): string =>
  [...text.normalize('NFC').replace(/[\t\n\r ]+/g, ' ')]
    .map((c) => {
      if (HELD.test(c)) return c;
      const spelled = SPELLED[c] ?? c.normalize('NFKD').replace(/\p{M}/gu, '');
      return [...spelled].every((x) => HELD.test(x)) ? spelled : '?';
    })
    .join('');
