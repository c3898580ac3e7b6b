/** A point of the map's window, px from its upper left corner. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A hand on keys aims less finely than a mouse: radius of the circle it aims with, px. */
export const AIM_PX = 12;
