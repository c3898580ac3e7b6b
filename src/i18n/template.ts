/** A sentence with gaps, read once and filled many times: what a list of sixty rows says of each. */

/** @param text as i18next gives it with `skipInterpolation`, gaps as {{name}}; a gap without a value stays empty */
export function templateOf(text: string): (values: Readonly<Record<string, string | number | null>>) => string {
  const parts = text.split(/\{\{(\w+)\}\}/);
  return (values) => parts.map((part, i) => (i % 2 ? String(values[part] ?? '') : part)).join('');
}
