/** Which pictures may be a partner's logo. Told by their first bytes, before anything is decoded. */
import { LONGEST_LOGO, MOST_LOGOS } from '../../exchange/project/telling-shape.ts';

export { LONGEST_LOGO, MOST_LOGOS };
/** Of a file somebody brings. */
export const LARGEST_FILE = 20_000_000;
export const LARGEST_SIDE = 12_000;
/** px to which it is made smaller. */
export const LOGO_SIDE = 1200;
/** A side a shrinking logo never goes below. */
const SMALLEST_SIDE = 64;

export interface PictureHead {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}
export type LogoFault = 'notPicture' | 'tooHeavy' | 'tooWide' | 'unreadable' | 'tooMany';

const two = (b: Uint8Array, at: number): number => ((b[at] ?? 0) << 8) | (b[at + 1] ?? 0);

/** The first frame header of a JPEG: markers follow each other by their lengths. */
function jpegHead(bytes: Uint8Array): PictureHead | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + two(bytes, at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', height: two(bytes, at + 5), width: two(bytes, at + 7) };
  }
  return null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a file says of itself; null for what is neither PNG nor JPEG. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  if (PNG.every((byte, i) => bytes[i] === byte) && bytes.length >= 24)
    return {
      type: 'image/png',
      width: two(bytes, 16) * 65_536 + two(bytes, 18),
      height: two(bytes, 20) * 65_536 + two(bytes, 22),
    };
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegHead(bytes) : null;
}

/** @param size bytes of the file; @param head null where it is no picture */
export function logoFault(size: number, head: PictureHead | null, held: number): LogoFault | null {
  if (held >= MOST_LOGOS) return 'tooMany';
  if (size > LARGEST_FILE) return 'tooHeavy';
  if (!head || head.width < 1 || head.height < 1) return 'notPicture';
  return Math.max(head.width, head.height) > LARGEST_SIDE ? 'tooWide' : null;
}

/** Sizes to try, the largest first, each side three quarters of the one before. Whole px, never larger than the picture. */
export function logoSizes({ width, height }: Pick<PictureHead, 'width' | 'height'>): readonly {
  readonly width: number;
  readonly height: number;
}[] {
  const sizes: { width: number; height: number }[] = [];
  const longest = Math.max(width, height);
  for (let side = Math.min(LOGO_SIDE, longest); sizes.length === 0 || side >= SMALLEST_SIDE; side *= 0.75) {
    const share = side / longest;
    sizes.push({ width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) });
  }
  return sizes;
}

/** A name to read aloud: that of the file without its ending. */
export const logoName = (file: string): string => file.replace(/\.[^.]+$/, '').slice(0, 120);
