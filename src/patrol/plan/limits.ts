/** Figures that requests go by. Screens read them too, so nothing heavier stands here. */

/** Longer than this is not one night's work. */
export const MOST_HOURS = 16;
export const MOST_VESSELS = 12;
export const MOST_OTHERS = 100;
export const MOST_WATCHES = 8;
/** Sagulung lies 8 km from water 500 m off every shore; farther than this no track of this map begins. */
export const MOST_GAP_KM = 10;
/** To the water of the nearest cell of the sea: a pier in a creek lies up to a cell from it; a base of the register its radius more. */
export const MOST_ASHORE_KM = 3;
/** A shorter watch is a passage. */
export const LEAST_WATCH_HOURS = 0.5;
