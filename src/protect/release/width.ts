/** A small count must be able to be at least so many more or less, as far as anybody can tell. */
export const MINIMUM_WIDTH = 5;
