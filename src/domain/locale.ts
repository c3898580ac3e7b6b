/** How the two languages of the house write numbers and call the months. */

export const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

export const MONTHS: Readonly<Record<keyof typeof LOCALE, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** Shares of one as whole per cent for the sentences of tests: 0.62 is "62 %", its sign never on a line of its own. */
export function wholePercent(language: keyof typeof LOCALE): (share: number) => string {
  const format = new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 0 });
  return (share) => `${format.format(100 * share)}\u00a0%`;
}
