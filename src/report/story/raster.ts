/** SVG pictures as PNG files, drawn by the browser itself. The picture is an image of a blob: the page's policy allows those. */
import { interFaces } from '../fonts.ts';

/** Beyond these a browser gives an empty canvas, or runs out of memory, without a word. */
export const MOST_SIDE = 8192;
export const MOST_PX = 33_000_000;

export interface Drawing {
  readonly svg: string;
  /** Px, as the SVG says. */
  readonly width: number;
  readonly height: number;
}

export type RasterFault =
  | { readonly reason: 'size'; readonly width: number; readonly height: number }
  /** The browser could not draw it. */
  | { readonly reason: 'drawing'; readonly detail: string };

export type Raster =
  /** `inter`: whether the house's letters were there; else others stand in. */
  { readonly blob: Blob; readonly inter: boolean } | { readonly fault: RasterFault };

/** The fault of a size that no browser is asked to draw; null for a size that can be. */
export function sizeFault({ width, height }: Pick<Drawing, 'width' | 'height'>, scale: number): RasterFault | null {
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const sound = w >= 1 && h >= 1 && w <= MOST_SIDE && h <= MOST_SIDE && w * h <= MOST_PX;
  return sound ? null : { reason: 'size', width: w, height: h };
}

let faces: Promise<string> | null = null;
/** Inter, fetched once; asked for again after a failure. */
function inter(): Promise<string | null> {
  faces ??= interFaces();
  return faces.catch(() => {
    faces = null;
    return null;
  });
}

/** The SVG with the letters it is written in: an image may fetch nothing. */
export const withFaces = (svg: string, css: string): string =>
  svg.replace(/^(\s*<svg\b[^>]*>)/, (_, open: string) => `${open}<style>${css}</style>`);

async function imageOf(svg: string): Promise<{ readonly image: HTMLImageElement; readonly release: () => void }> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  return { image, release: () => URL.revokeObjectURL(url) };
}

/**
 * One picture as PNG.
 * @param scale px of the file for one px of the picture
 */
export async function rasterise(drawing: Drawing, scale = 1): Promise<Raster> {
  const fault = sizeFault(drawing, scale);
  if (fault) return { fault };
  const css = await inter();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(drawing.width * scale);
  canvas.height = Math.round(drawing.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return { fault: { reason: 'drawing', detail: 'canvas' } };
  try {
    const { image, release } = await imageOf(css === null ? drawing.svg : withFaces(drawing.svg, css));
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    release();
  } catch (error) {
    return { fault: { reason: 'drawing', detail: error instanceof Error ? error.message : String(error) } };
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? { blob, inter: css !== null } : { fault: { reason: 'drawing', detail: 'PNG' } };
}

/**
 * Pictures one after another, each drawn when it is its turn. Stops at the first that cannot be made.
 * @param onStep heard before each picture
 * @throws the signal's reason where it was cancelled between two pictures
 */
export async function rasteriseAll(
  drawings: readonly (() => Drawing)[],
  onStep: (done: number, of: number) => void,
  signal: AbortSignal,
  scale = 1,
): Promise<readonly Raster[]> {
  const made: Raster[] = [];
  for (const [i, draw] of drawings.entries()) {
    onStep(i, drawings.length);
    // A frame for what was said, and for the button that stops it.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const raster = await rasterise(draw(), scale);
    made.push(raster);
    if ('fault' in raster) break;
  }
  signal.throwIfAborted();
  return made;
}
