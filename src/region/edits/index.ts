/** Editing the registers: edits applied to the texts of a pack, what came of them, and what a form needs to know. */

export { EVENT_COLUMNS, isBare } from './bare.ts';
export { type EditResult, editedFiles, type RegisterRow, rowsOf, verdictInSteps } from './edited.ts';
export { type Evidence, evidenceOf, type Field, fieldsOf, newKey } from './fields.ts';
export { type Change, changesOf, editedTables, eventsAreBare, tablesFrom } from './tables.ts';
