import { composeMap, type StepMapInput } from './compose.ts';

/**
 * The map of a story's step as a still picture: a standalone SVG text of `width` × `height` px, in the mercator of the
 * screen, without style sheet or script, so that it can stand in a page of the strict policy, in a file, or be rasterised
 * (../raster.ts). What the view asks for and the public files do not hold is said in the picture's foot.
 */
export const stepMap = (input: StepMapInput): string => composeMap(input).svg;

export type { StepMapInput } from './compose.ts';
export type { Furniture } from './furniture.ts';
