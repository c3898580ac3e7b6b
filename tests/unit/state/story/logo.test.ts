import { describe, expect, it } from 'vitest';
import {
  LARGEST_FILE,
  logoFault,
  logoName,
  logoSizes,
  MOST_LOGOS,
  pictureHead,
} from '../../../../src/state/story/logo.ts';

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};
/** With what a camera writes before the frame. */
const jpeg = (width: number, height: number): Uint8Array => {
  const exif = [0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4];
  const frame = [0xff, 0xc2, 0x00, 0x0b, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0, 0];
  return Uint8Array.from([0xff, 0xd8, ...exif, ...frame]);
};
const text = (words: string) => new TextEncoder().encode(words);

describe('a picture is told by its bytes', () => {
  it('with its size, before it is decoded', () => {
    expect(pictureHead(png(70_000, 300))).toEqual({ type: 'image/png', width: 70_000, height: 300 });
    expect(pictureHead(jpeg(640, 480))).toEqual({ type: 'image/jpeg', width: 640, height: 480 });
  });
  it('whatever a file is called: SVG, PDF, a torn JPEG and nothing are none', () => {
    for (const none of [
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      text('%PDF-1.7'),
      new Uint8Array(),
      Uint8Array.from([0xff, 0xd8, 0xff]),
    ])
      expect(pictureHead(none)).toBeNull();
  });
});

describe('a logo is refused', () => {
  const head = pictureHead(png(800, 400));
  it('for being no picture, too heavy, too wide, or one too many', () => {
    expect(logoFault(1000, null, 0)).toBe('notPicture');
    expect(logoFault(1000, pictureHead(png(0, 10)), 0)).toBe('notPicture');
    expect(logoFault(LARGEST_FILE + 1, head, 0)).toBe('tooHeavy');
    expect(logoFault(1000, pictureHead(png(12_001, 10)), 0)).toBe('tooWide');
    expect(logoFault(1000, head, MOST_LOGOS)).toBe('tooMany');
  });
  it('and taken at the very limits', () => {
    expect(logoFault(LARGEST_FILE, pictureHead(png(12_000, 12_000)), MOST_LOGOS - 1)).toBeNull();
  });
});

describe('a logo is made smaller', () => {
  it('to at most 1200 px, in its own shape, ever smaller until it is light enough', () => {
    const sizes = logoSizes({ width: 4000, height: 1000 });
    expect(sizes[0]).toEqual({ width: 1200, height: 300 });
    expect(sizes.length).toBeGreaterThan(5);
    for (const { width, height } of sizes) expect(Math.abs(width / height - 4)).toBeLessThan(0.1);
  });
  it('and never larger: a small one keeps its size', () => {
    expect(logoSizes({ width: 90, height: 40 })[0]).toEqual({ width: 90, height: 40 });
    expect(logoSizes({ width: 8, height: 1 })).toEqual([{ width: 8, height: 1 }]);
  });
  it('bears the name of its file without the ending', () => {
    expect(logoName('IOM Indonesia.v2.png')).toBe('IOM Indonesia.v2');
  });
});
