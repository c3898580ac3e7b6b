/** Apart from the plan's own words, which need the engines: it is the screen that outlives a worker. */
import type { Plan } from './answer.ts';

/** The last plan heard of a search that ended by itself, in a worker that failed or ran out of memory: it holds, and says so. */
export const cutShort = (plan: Plan): Plan => ({ ...plan, stopped: 'failed' });
