/** Bytes of a JSON or XML file to text. */
import type { Notes } from './notes.ts';

/** What the first bytes say of the letters; an XML file may name them. UTF-8 where nothing does, else Windows-1252. */
export function textOf(bytes: Uint8Array, notes: Notes): string {
  const [a, b] = bytes;
  const marked = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : null;
  const wide = marked ?? ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : null);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, said = null] = /^[^<]{0,8}<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head) ?? [];
  let text: string;
  try {
    text = new TextDecoder(wide ?? said ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    notes.warn('encoding');
    text = new TextDecoder(wide ?? 'windows-1252').decode(bytes);
  }
  if (text.includes('\u0000'))
    notes.refuse('encoding', 'The file holds NUL bytes and is no clean text; save it once more as UTF-8.');
  return text.trimStart();
}
