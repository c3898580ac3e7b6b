/** Marks of what an office thinks of doing: a kind by its shape, in a dashed ring, for nothing of it stands there yet. */
import type { InterventionKind } from '../../domain/intervention.ts';
import type { MapColours } from '../theme.ts';

const SIZE = 26;
export const MARK_RATIO = 2;
const HATCHED = 16;
type Points = readonly (readonly [number, number])[];

const SHAPES: Readonly<Record<Exclude<InterventionKind, 'shelter_beds'>, readonly Points[]>> = {
  // An open book.
  training_port: [
    [
      [-6.5, -4],
      [-0.7, -2.4],
      [-0.7, 5],
      [-6.5, 3.4],
    ],
    [
      [6.5, -4],
      [0.7, -2.4],
      [0.7, 5],
      [6.5, 3.4],
    ],
  ],
  // A horn.
  campaign: [
    [
      [-6, -1.8],
      [-2.5, -1.8],
      [5.5, -6],
      [5.5, 6],
      [-2.5, 1.8],
      [-6, 1.8],
    ],
  ],
  // A pair of scales, as the cross of services would be a place that is there.
  legal_aid: [
    [
      [-6.5, -5],
      [6.5, -5],
      [6.5, -3],
      [1, -3],
      [1, 4],
      [4, 4],
      [4, 6],
      [-4, 6],
      [-4, 4],
      [-1, 4],
      [-1, -3],
      [-6.5, -3],
    ],
  ],
  patrol_base: [
    [
      [-7, 1],
      [7, 1],
      [4, 5.5],
      [-4, 5.5],
    ],
    [
      [-1, 0],
      [-1, -6.5],
      [5, 0],
    ],
  ],
  assisted_village: [
    [
      [0, -6.5],
      [6.5, -0.5],
      [4.6, -0.5],
      [4.6, 5.5],
      [-4.6, 5.5],
      [-4.6, -0.5],
      [-6.5, -0.5],
    ],
  ],
};

export type MarkedKind = keyof typeof SHAPES;
export const MARKED = Object.keys(SHAPES) as readonly MarkedKind[];
/** Beds have none: a shelter is never at a point. */
export const isMarked = (kind: InterventionKind): kind is MarkedKind => kind !== 'shelter_beds';

function drawn(size: number, draw: (g: CanvasRenderingContext2D) => void): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * MARK_RATIO;
  canvas.height = size * MARK_RATIO;
  const g = canvas.getContext('2d');
  if (!g) return null;
  g.scale(MARK_RATIO, MARK_RATIO);
  g.translate(size / 2, size / 2);
  draw(g);
  return canvas;
}

export const markOf = (kind: MarkedKind, c: MapColours): HTMLCanvasElement | null =>
  drawn(SIZE, (g) => {
    g.beginPath();
    g.arc(0, 0, SIZE / 2 - 1.2, 0, Math.PI * 2);
    g.fillStyle = c.mapHalo;
    g.fill();
    g.strokeStyle = c.accent;
    g.lineWidth = 1.6;
    g.setLineDash([3, 2.2]);
    g.stroke();
    g.setLineDash([]);
    g.fillStyle = c.accent;
    for (const points of SHAPES[kind]) {
      g.beginPath();
      for (const [x, y] of points) g.lineTo(x, y);
      g.closePath();
      g.fill();
    }
  });

/** A kelurahan that stays as it is, or has no score: told by its pattern. */
export const hatchedMark = (c: MapColours): HTMLCanvasElement | null =>
  drawn(HATCHED, (g) => {
    const r = HATCHED / 2 - 2.5;
    g.beginPath();
    g.arc(0, 0, r, 0, Math.PI * 2);
    g.fillStyle = c.noData;
    g.fill();
    g.save();
    g.clip();
    g.strokeStyle = c.noDataLine;
    g.lineWidth = 1;
    for (let x = -HATCHED; x < HATCHED; x += 4) {
      g.beginPath();
      g.moveTo(x, r);
      g.lineTo(x + 2 * r, -r);
      g.stroke();
    }
    g.restore();
    g.strokeStyle = c.noDataLine;
    g.lineWidth = 1;
    g.stroke();
  });

export function pixels(canvas: HTMLCanvasElement | null): ImageData | null {
  return canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
