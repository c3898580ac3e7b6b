/** The sea exposure: where irregular crossings would pass. Internal only, never public. */

export type { Direction } from './demand.ts';
export { type Exposure, type ExposureWork, exposureGrid, exposureOf, onCells } from './exposure.ts';
export { lightAt } from './light.ts';
export { type ExposureQuestion, MOST_TIPS, type Night, questionErrors, type Tip } from './options.ts';
