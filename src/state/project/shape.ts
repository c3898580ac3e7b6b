/** What the page knows of the project at hand and of those beside it. */
import type { Project, ProjectPatrol } from '../../domain/project.ts';
import type { View } from '../view.ts';
import { holdingsOf } from './blank.ts';
import type { ProjectFiles } from './files.ts';
import type { Keep, ProjectLine } from './keep.ts';
import type { Turn, TurnEvents } from './turn.ts';

/**
 * `saving`: entered and about to be kept. `full`: the device has no room. `refused`: the browser keeps nothing; it ends
 * with the page. `otherTab`: another tab has the project, this one only shows it.
 */
export type KeptState = 'saved' | 'saving' | 'full' | 'refused' | 'otherTab';

export const NOTICES = [
  'damaged',
  'damagedPart',
  'newer',
  'openElsewhere',
  'notSwitched',
  'besides',
  'copyKept',
  'releasesKept',
] as const;
export type Notice = (typeof NOTICES)[number];

export interface ProjectState {
  /** False until the device has been asked; until then changes wait. */
  readonly ready: boolean;
  readonly project: Project | null;
  /** Names the project on this device. */
  readonly key: string | null;
  /** Last changed first; the project at hand is always among them. */
  readonly list: readonly ProjectLine[];
  readonly kept: KeptState;
  /** False where the browser keeps nothing beyond the page. */
  readonly lasting: boolean;
  /** Milliseconds since 1970; null before the first write of this visit. */
  readonly lastSaved: number | null;
  readonly past: readonly Project[];
  readonly future: readonly Project[];
  /** The project that was deleted last. */
  readonly removed: { readonly line: ProjectLine; readonly project: Project } | null;
  readonly notices: readonly Notice[];
  /** Records that could not be read lie beside the others. */
  readonly asides: number;
  /** The patrol of an opened file, until somebody says whether it takes the place of what is entered. */
  readonly offered: ProjectPatrol | null;
}

export interface ProjectDeps {
  /** @throws where the browser refuses */
  readonly openKeep: (onLost: () => void) => Promise<Keep>;
  readonly turn: (events: TurnEvents) => Turn;
  readonly view: () => View;
  readonly follow: (hash: string) => void;
  readonly files: ProjectFiles;
  readonly now: () => number;
  /** ms from a change to its write. */
  readonly delay: number;
}

export const MOST_UNDO = 100;

export const beginning: ProjectState = {
  ready: false,
  project: null,
  key: null,
  list: [],
  kept: 'saved',
  lasting: true,
  lastSaved: null,
  past: [],
  future: [],
  removed: null,
  notices: [],
  asides: 0,
  offered: null,
};

export const lineOf = (key: string, project: Project, changed: number): ProjectLine => ({
  key,
  id: project.id,
  name: project.name,
  changed,
  holds: holdingsOf(project),
});

/** Those of the device, and the one at hand as it stands, last changed first. */
export const sortedLines = (lines: readonly ProjectLine[], atHand: ProjectLine | null): readonly ProjectLine[] =>
  [...lines.filter(({ key }) => key !== atHand?.key), ...(atHand ? [atHand] : [])].sort(
    (a, b) => b.changed - a.changed || (a.key < b.key ? -1 : 1),
  );

/** A line that the list can show; anything else that lies there is no line of ours. */
export const isLine = (line: Partial<ProjectLine>): line is ProjectLine =>
  typeof line.key === 'string' &&
  typeof line.name === 'string' &&
  typeof line.changed === 'number' &&
  typeof line.holds === 'object';
