/** Words as a page holds them. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that stays text, between tags and within an attribute; signs that no page may hold are left out. */
export const said = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the signs
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/** Source of a hash for a page's policy. @throws where the page is not in a secure context, which has no hashes */
export async function hashOf(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...hash))}'`;
}
