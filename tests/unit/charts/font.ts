/** Advance widths straight from a font file: OpenType 1.9, tables head, hhea, hmtx and a cmap of format 4. */
import { readFileSync } from 'node:fs';
import { sfntOf } from '../../../src/report/sfnt.ts';

export async function fontAt(file: string): Promise<{ readonly advanceOf: (letter: string) => number }> {
  const bytes = await sfntOf(new Uint8Array(readFileSync(file)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u16 = (at: number) => view.getUint16(at);
  const tables = new Map(
    Array.from({ length: u16(4) }, (_, i) => {
      const at = 12 + i * 16;
      return [new TextDecoder().decode(bytes.subarray(at, at + 4)), view.getUint32(at + 8)] as const;
    }),
  );
  const table = (name: string) => tables.get(name) ?? 0;
  const [em, long] = [u16(table('head') + 18), u16(table('hhea') + 34)];
  const starts = Array.from({ length: u16(table('cmap') + 2) }, (_, i) => view.getUint32(table('cmap') + 8 + i * 8));
  const map = table('cmap') + (starts.find((s) => u16(table('cmap') + s) === 4) ?? 0);
  const segments = u16(map + 6) / 2;
  const glyphOf = (code: number): number => {
    for (let s = 0; s < segments; s++) {
      if (code > u16(map + 14 + s * 2)) continue;
      const start = u16(map + 16 + (segments + s) * 2);
      if (code < start) return 0;
      const delta = u16(map + 16 + (2 * segments + s) * 2);
      const at = map + 16 + (3 * segments + s) * 2;
      const offset = u16(at);
      const glyph = offset === 0 ? code : u16(at + offset + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
  const advanceOf = (letter: string) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    return (u16(table('hmtx') + Math.min(glyph, long - 1) * 4) / em) * 1000;
  };
  return { advanceOf };
}
