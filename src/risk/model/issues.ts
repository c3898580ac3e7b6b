/** Faults found by a schema, as data errors in words: the same as for the files of a pack. */
export { schemaErrors } from '../../region/schema-errors.ts';
