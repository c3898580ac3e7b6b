/**
 * A project: what one office has chosen, brought in, corrected and released, as plain JSON. It holds neither the base data
 * nor anything of a person; `*.jaga.json` is this value with fixed order and layout.
 */
import type { ImportedSet } from './imported.ts';
import type { EffectAssumption, Intervention } from './intervention.ts';
import type { Story } from './story.ts';

export const PROJECT_FORMAT = 'jaga-selat-project';
export const PROJECT_VERSION = 3;

/** A weighting somebody decided on, so that a meeting's choice is minuted. */
export interface Weighting {
  readonly name: string;
  /** Who decided: a body or a meeting. */
  readonly author: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly note: string;
  /** The part of a link that holds the choice, e.g. `w=POORHH:0.5&mean=…`. */
  readonly choice: string;
}

export const EDITED_TABLES = ['places', 'routes', 'incidents', 'area_indicators', 'programmes'] as const;
export type EditedTable = (typeof EDITED_TABLES)[number];

/** One correction of a register: cells under the register's own column names. */
export interface Edit {
  readonly table: EditedTable;
  /** Key of the row: its id, or for area_indicators `area_code|indicator|year`. */
  readonly key: string;
  readonly what: 'add' | 'change' | 'retire';
  /** The whole row for `add`, the changed cells alone for `change`, none for `retire`. */
  readonly cells: Readonly<Record<string, string>>;
  /** Why, and who says so; never empty. */
  readonly reason: string;
  /** YYYY-MM-DD in Asia/Jakarta. */
  readonly date: string;
}

/** One publication of counts made of imported records: what an earlier release told limits what a later one may. */
export interface Release {
  /** YYYY-MM-DD in Asia/Jakarta. */
  readonly date: string;
  /** Which sets it was made of. */
  readonly sets: readonly string[];
  /** Dimensions of the table, in order, e.g. `["kecamatan","year"]`. */
  readonly by: readonly string[];
  /** Cells as they were told: a number, or a band. `*` stands for a total over a dimension. */
  readonly told: readonly {
    readonly at: readonly string[];
    readonly value: number | null;
    readonly band: string | null;
  }[];
}

/** What is entered and planned of a patrol; its shape is the workspace's own. */
export interface ProjectPatrol {
  readonly version: number;
  readonly kept: unknown;
}

export interface Project {
  readonly format: typeof PROJECT_FORMAT;
  readonly version: typeof PROJECT_VERSION;
  /** Random, 16 hex digits. */
  readonly id: string;
  readonly name: string;
  /** Id of the region pack. */
  readonly region: string;
  /** The view as a link writes it, from `#`. */
  readonly view: string;
  readonly weightings: readonly Weighting[];
  readonly imports: readonly ImportedSet[];
  /** Pairs of keys of events that somebody judged: the second is the first, or it is not. */
  readonly judged: readonly { readonly one: string; readonly other: string; readonly same: boolean }[];
  readonly edits: readonly Edit[];
  readonly releases: readonly Release[];
  readonly stories: readonly Story[];
  readonly interventions: readonly Intervention[];
  /** Those the office changed; what is not here is as proposed. */
  readonly assumptions: readonly EffectAssumption[];
  /** null unless the user asked for the plan to be in the file. */
  readonly patrol: ProjectPatrol | null;
}
