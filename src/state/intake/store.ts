/** A file on its way in: nothing of it is kept until somebody says so. */
import { create } from 'zustand';
import type { ImportedData, ImportKind } from '../../domain/imported.ts';
import type { DataError } from '../../domain/outcome.ts';
import type { Fix, Imported } from '../../exchange/import/import-file.ts';
import type { BoundaryAnswer } from '../../worker/intake.ts';

export type IntakeStep = 'file' | 'columns' | 'report' | 'saved';
/** `counting`: a long list becomes a picture. */
export type IntakeTask = 'opening' | 'counting' | 'checking';

export interface IntakeSource {
  /** On screen while the page lasts, and nowhere else: it may be somebody's name. */
  readonly name: string;
  readonly bytes: number;
  /** '' until the file is open. */
  readonly digest: string;
}

export interface Saved {
  readonly added: number;
  /** Rows that an earlier file had brought already. */
  readonly already: number;
  /** Labels of lists that count the same months. */
  readonly overlaps: readonly string[];
}

export interface IntakeState {
  readonly step: IntakeStep;
  readonly source: IntakeSource | null;
  readonly task: IntakeTask | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly as: ImportKind | null;
  readonly sheet: number | null;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly fixes: readonly Fix[];
  /** Whether mapping and kind come from an earlier file with this header. */
  readonly remembered: boolean;
  readonly answer: Imported | null;
  /** Of a long list, what is counted of it so far, until its rows are judged. */
  readonly picture: ImportedData | null;
  /** Of a file of boundaries, in place of `answer`. */
  readonly boundaries: BoundaryAnswer | null;
  readonly boundaryFixes: Readonly<Record<string, string | null>>;
  /** Why the file as a whole cannot be read. */
  readonly errors: readonly DataError[];
  /** Why the worker ended; null while it works. */
  readonly broken: string | null;
  /** What the user calls the list. */
  readonly label: string;
  readonly saved: Saved | null;
}

export const nothing: IntakeState = {
  step: 'file',
  source: null,
  task: null,
  progress: 0,
  as: null,
  sheet: null,
  mapping: {},
  fixes: [],
  remembered: false,
  answer: null,
  picture: null,
  boundaries: null,
  boundaryFixes: {},
  errors: [],
  broken: null,
  label: '',
  saved: null,
};

export const useIntake = create<IntakeState>(() => nothing);
