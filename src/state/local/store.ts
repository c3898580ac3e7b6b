/** Facts of this device over the published ones: which there are, and how far their consequences have been worked out. */
import { create } from 'zustand';
import type { DataError } from '../../domain/outcome.ts';

export interface LocalBoundaries {
  /** Path within the pack → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly kecamatan: number;
  readonly kelurahan: number;
  /** YYYY-MM-DD in Asia/Jakarta. */
  readonly loaded: string;
}

export interface LocalState {
  /** `none`: what is shown is what was published. */
  readonly phase: 'none' | 'computing' | 'shown' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  readonly errors: readonly DataError[];
  /** What was made of them, by name of the file, while it is shown. */
  readonly made: Readonly<Record<string, string>> | null;
  readonly boundaries: LocalBoundaries | null;
  /** Whether the corrections of the project at hand are part of what is shown. */
  readonly withEdits: boolean;
  /** False where the device refuses to keep the boundaries. */
  readonly kept: boolean;
}

export const useLocal = create<LocalState>(() => ({
  phase: 'none',
  progress: 0,
  errors: [],
  made: null,
  boundaries: null,
  withEdits: false,
  kept: true,
}));
