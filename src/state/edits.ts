/** Corrections of the registers, kept in the project at hand. */
import type { DataError } from '../domain/outcome.ts';
import type { Edit } from '../domain/project.ts';
import { addEdit as add, setEdits, useProject } from './project/store.ts';

const NONE: readonly Edit[] = [];

export const useEdits = (): readonly Edit[] => useProject((s) => s.project?.edits ?? NONE);

/** @returns why it was not taken; then nothing has changed */
export const addEdit = (edit: Edit): readonly DataError[] => add(edit);

/** @param index in the order in which they were made, from 0 */
export function removeEdit(index: number): void {
  const edits = useProject.getState().project?.edits ?? NONE;
  setEdits(edits.filter((_, i) => i !== index));
}
