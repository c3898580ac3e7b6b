import normal from '@fontsource/inter/files/inter-latin-400-normal.woff?url';
import bold from '@fontsource/inter/files/inter-latin-600-normal.woff?url';
import type { Fonts } from './document.ts';
import { sfntOf } from './sfnt.ts';

async function fetched(address: string): Promise<Blob> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`Inter: HTTP ${response.status}`);
  return response.blob();
}

const load = async (address: string): Promise<Uint8Array> =>
  sfntOf(new Uint8Array(await (await fetched(address)).arrayBuffer()));

/** The two weights of the page, from the files that the site ships for its own screens. */
export async function interFonts(): Promise<Fonts> {
  const [first, second] = await Promise.all([load(normal), load(bold)]);
  return { normal: first, bold: second };
}

/** The two weights as a style sheet that carries them, for a picture that can fetch nothing. */
export async function interFaces(): Promise<string> {
  const face = async (weight: number, address: string): Promise<string> => {
    const data = await dataUrl(await fetched(address));
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(${data.replace(/^data:[^;]*/, 'data:font/woff')})}`;
  };
  return (await Promise.all([face(400, normal), face(600, bold)])).join('');
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(`Inter: ${String(reader.error)}`));
    reader.readAsDataURL(blob);
  });
