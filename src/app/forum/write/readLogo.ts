/** A picture somebody brings, made small enough for a story. It is drawn anew, so nothing but its picture is kept. */
import type { StoryLogo } from '../../../domain/story.ts';
import {
  LONGEST_LOGO,
  type LogoFault,
  logoFault,
  logoName,
  logoSizes,
  pictureHead,
} from '../../../state/story/logo.ts';

/** How far into a JPEG its size may stand, behind what cameras write. */
const HEAD_BYTES = 1_000_000;

/** @param held logos the story has already. @returns the logo, or why there is none */
export async function readLogo(file: File, held: number): Promise<StoryLogo | LogoFault> {
  const head = pictureHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const fault = logoFault(file.size, head, held);
  if (fault || !head) return fault ?? 'notPicture';
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return 'unreadable';
  }
  try {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    if (!pen) return 'unreadable';
    pen.imageSmoothingQuality = 'high';
    // Of the picture as it is shown: a photograph may lie on its side in the file.
    for (const { width, height } of logoSizes(picture)) {
      canvas.width = width;
      canvas.height = height;
      pen.drawImage(picture, 0, 0, width, height);
      const data = head.type === 'image/png' ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg', 0.9);
      if (data.length <= LONGEST_LOGO) return { name: logoName(file.name), data, width, height };
    }
    return 'unreadable';
  } finally {
    picture.close();
  }
}
