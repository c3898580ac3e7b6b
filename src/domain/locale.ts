/** How the two languages of the house write numbers and call the months. */

export const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

export const MONTHS: Readonly<Record<keyof typeof LOCALE, readonly string[]>> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
