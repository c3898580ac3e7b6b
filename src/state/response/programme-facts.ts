/** The programmes register as published. */
import type { SourcedProperties } from '../../domain/published.ts';
import type { Programme } from '../../domain/register.ts';
import { type DataState, ready } from '../data.ts';

export type ProgrammeFact = Programme & SourcedProperties;

/** A selector for `useData`; null until the file is there. */
export const programmeFacts = ({ tables }: DataState): readonly ProgrammeFact[] | null =>
  ready(tables.programmes) as readonly ProgrammeFact[] | null;
