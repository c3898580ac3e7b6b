/** Compares pictures in an empty page of the same browser, so that no image library is needed. */
import type { Page } from '@playwright/test';

/** Runs on an empty page, which has no content security policy and no script of ours. */
export async function onEmptyPage<R>(page: Page, work: (empty: Page) => Promise<R>): Promise<R> {
  const empty = await page.context().newPage();
  try {
    return await work(empty);
  } finally {
    await empty.close();
  }
}

/**
 * Share of pixels (0-1) whose colour differs by more than 16 of 255 in any channel; 1 when the sizes differ.
 * @param above compares so much of the height alone (0-1), from the top
 */
export const differentShare = (page: Page, one: Buffer, other: Buffer, above = 1): Promise<number> =>
  onEmptyPage(page, (empty) =>
    empty.evaluate(
      async ({ pictures, above }) => {
        const read = async (base64: string) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (!context) throw new Error('no 2d context');
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, Math.max(1, Math.floor(bitmap.height * above)));
        };
        const [a, b] = await Promise.all(pictures.map(read));
        if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
        let different = 0;
        for (let i = 0; i < a.data.length; i += 4) {
          const apart = [0, 1, 2].some((c) => Math.abs((a.data[i + c] ?? 0) - (b.data[i + c] ?? 0)) > 16);
          if (apart) different += 1;
        }
        return different / (a.data.length / 4);
      },
      { pictures: [one.toString('base64'), other.toString('base64')], above },
    ),
  );

/** A PNG as WebP of a size, by the browser's own encoder: the same picture gives the same bytes. */
export const asWebp = (
  page: Page,
  picture: Buffer,
  size: { readonly width: number; readonly height: number },
): Promise<Buffer> =>
  onEmptyPage(page, (empty) =>
    empty.evaluate(
      async ({ base64, width, height }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no 2d context');
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, 0, 0, width, height);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
        const packed = new Uint8Array(await blob.arrayBuffer());
        let text = '';
        for (const byte of packed) text += String.fromCharCode(byte);
        return btoa(text);
      },
      { base64: picture.toString('base64'), ...size },
    ),
  ).then((text) => Buffer.from(text, 'base64'));

/**
 * Share of the pixels (0 to 1) of a picture that are `blue`, bluer than red by more than 8 of 255, `dark`, nearer to black
 * than to white, or of the colour of the `first`.
 */
export const pixelShare = (page: Page, picture: Buffer, what: 'blue' | 'dark' | 'first'): Promise<number> =>
  onEmptyPage(page, (empty) =>
    empty.evaluate(
      async ({ base64, what }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no 2d context');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const [r0, g0, b0] = data;
        let counted = 0;
        for (let i = 0; i < data.length; i += 4) {
          const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]];
          const meant = { blue: b > r + 8, dark: r + g + b < 384, first: r === r0 && g === g0 && b === b0 };
          if (meant[what]) counted += 1;
        }
        return counted / (data.length / 4);
      },
      { base64: picture.toString('base64'), what },
    ),
  );

/** Whether nearly all pixels (99.9 %) are of the colour of the first. */
export const onlyOneColour = async (page: Page, picture: Buffer): Promise<boolean> =>
  (await pixelShare(page, picture, 'first')) > 0.999;
