import normal from '@fontsource/inter/files/inter-latin-400-normal.woff?url';
import bold from '@fontsource/inter/files/inter-latin-600-normal.woff?url';
import type { Fonts } from './document.ts';
import { sfntOf } from './sfnt.ts';

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`Inter: HTTP ${response.status}`);
  return sfntOf(new Uint8Array(await response.arrayBuffer()));
}

/** The two weights of the page, from the files that the site ships for its own screens. */
export async function interFonts(): Promise<Fonts> {
  const [first, second] = await Promise.all([load(normal), load(bold)]);
  return { normal: first, bold: second };
}
