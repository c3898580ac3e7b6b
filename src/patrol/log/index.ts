/** The log of patrols: what was done, by sector, against what was planned. Internal: never in a link, a publication or a public export. */
export { entryOf, type LogEntry, readEntry, totalsBySector, withEntries } from './entry.ts';
export { hoursBySector } from './hours.ts';
export { entriesOf, entryByHand, type Logged, outingsOf } from './outings.ts';
export { type LogPlan, plannedAgainstDone, readLogPlan } from './planned.ts';
