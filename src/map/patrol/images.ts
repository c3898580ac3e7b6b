/** Marks of a plan: the way a boat goes along its track, and the base it leaves from. Sizes in CSS px. */
import type { MapColours } from '../theme.ts';

const RATIO = 2;

function drawn(size: number, draw: (g: CanvasRenderingContext2D) => void): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * RATIO;
  canvas.height = size * RATIO;
  const g = canvas.getContext('2d');
  if (!g) return null;
  g.scale(RATIO, RATIO);
  g.lineJoin = 'round';
  draw(g);
  return g.getImageData(0, 0, canvas.width, canvas.height);
}

const arrow = (g: CanvasRenderingContext2D, c: MapColours) => {
  g.beginPath();
  g.moveTo(3, 3);
  g.lineTo(12, 7);
  g.lineTo(3, 11);
  g.closePath();
  g.strokeStyle = c.mapHalo;
  g.lineWidth = 2;
  g.stroke();
  g.fillStyle = c.accent;
  g.fill();
};

const anchor = (g: CanvasRenderingContext2D, c: MapColours) => {
  g.beginPath();
  g.arc(11, 11, 9, 0, Math.PI * 2);
  g.fillStyle = c.mapHalo;
  g.fill();
  g.strokeStyle = c.ink;
  g.lineWidth = 1.6;
  g.stroke();
  g.beginPath();
  g.moveTo(11, 6.5);
  g.lineTo(11, 15.5);
  g.moveTo(8, 9);
  g.lineTo(14, 9);
  g.moveTo(6.8, 12.4);
  g.quadraticCurveTo(8, 15.5, 11, 15.5);
  g.quadraticCurveTo(14, 15.5, 15.2, 12.4);
  g.stroke();
};

export const PATROL_IMAGES = {
  'patrol-arrow': { size: 14, draw: arrow },
  'patrol-base': { size: 22, draw: anchor },
} as const;

export const patrolImage = (name: keyof typeof PATROL_IMAGES, colours: MapColours): ImageData | null => {
  const { size, draw } = PATROL_IMAGES[name];
  return drawn(size, (g) => draw(g, colours));
};
export const PATROL_IMAGE_RATIO = RATIO;
