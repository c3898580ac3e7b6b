/** Measures the reach of help off the main thread: ways to islands search the sea once a place. */
import { expose } from 'comlink';
import { measureReach } from '../response/reach/measure.ts';

const engine = { measure: measureReach };
export type ReachEngine = typeof engine;
expose(engine);
