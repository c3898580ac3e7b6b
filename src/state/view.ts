/**
 * The view: everything a person can see or choose that is not data. It is one flat value, so that the address bar, undo,
 * a project file and a story step are the same thing. Nothing here ever holds a plan or a person.
 */
import { LAYERS, type LayerId } from '../domain/layer-ids.ts';
import type { ChartId } from '../domain/story.ts';
import { AS_MODELLED, type Choice } from './choice.ts';

export const WORKSPACES = ['risk', 'patrol', 'response', 'data', 'forum'] as const;
export type Workspace = (typeof WORKSPACES)[number];
export type Language = 'id' | 'en';
export const THEMES = ['day', 'dusk', 'night'] as const;
export type Theme = (typeof THEMES)[number];
export type Profile = 'internal' | 'public';
export const LEVELS = ['kecamatan', 'kelurahan', 'cell'] as const;
/** `cell`: H3 cells over land and coastal water; areas stay selectable as kecamatan. */
export type Level = (typeof LEVELS)[number];
/** The levels that are lists of named areas. */
export type AreaLevel = Exclude<Level, 'cell'>;
/** Cells have no list: beside them stands the list of kecamatan. */
export const areaLevelOf = (level: Level): AreaLevel => (level === 'cell' ? 'kecamatan' : level);
/** `evidence-free` leaves out every indicator that rests on reports of crossings. */
export const VARIANTS = ['full', 'evidence-free'] as const;
export type Variant = (typeof VARIANTS)[number];
/** Schemes of classes to look through in place of the model's own: BNPB's three, and fifths of the areas on screen. */
export const SCHEME_CHOICES = ['bnpb', 'quantiles'] as const;
export type SchemeChoice = (typeof SCHEME_CHOICES)[number];
export const PANEL_TABS = ['area', 'weights', 'reports', 'sources', 'method'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** What is reported, drawn over the areas: its density, where it is more than effort explains, and the ends of its detection band. */
export const SURFACES = ['density', 'hotspots', 'band_low', 'band_high'] as const;
export type Surface = (typeof SURFACES)[number];

/** The parts of the data workspace. */
export const DATA_FACES = ['in', 'edit', 'out', 'projects', 'protection'] as const;
export type DataFace = (typeof DATA_FACES)[number];

/** The parts of the response workspace. */
export const DESKS = ['gaps', 'programmes', 'actors', 'reach', 'referral', 'whatif', 'report'] as const;
export type Desk = (typeof DESKS)[number];

/** The parts of the forum: to show a story, to write one, the charts, and what is taken out. */
export const STANDS = ['show', 'write', 'charts', 'out'] as const;
export type Stand = (typeof STANDS)[number];

export { LAYERS, type LayerId };

/** Camera in web-mercator terms: centre in degrees, zoom as MapLibre counts it. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** Months as YYYY-MM, both ends included; null is the open end of the data. */
export interface TimeRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface View {
  /** Id of the region pack. */
  readonly region: string;
  readonly workspace: Workspace;
  readonly language: Language;
  readonly theme: Theme;
  readonly profile: Profile;
  /** Id of a view of the region's manifest ("batam", "kalbar", …). */
  readonly place: string;
  /** null: the place's own start camera, fitted to the window. */
  readonly camera: Camera | null;
  readonly level: Level;
  readonly variant: Variant;
  /** null: the classes of the model. */
  readonly classes: SchemeChoice | null;
  /** Weights and methods that differ from model.json. */
  readonly choice: Choice;
  /** A second choice to hold the first against; null when there is none. */
  readonly other: Choice | null;
  /** Whether the map shows by how many places the two differ. */
  readonly difference: boolean;
  /** Code of an indicator or node shown in place of the score; null shows the score. */
  readonly shown: string | null;
  /** Kemendagri code of the selected area; null shows the city. */
  readonly area: string | null;
  /** Kemendagri code of an area to compare the selected one with. */
  readonly compare: string | null;
  /** "layer:id" of the feature whose card is open. */
  readonly feature: string | null;
  readonly tab: PanelTab;
  readonly layers: readonly LayerId[];
  readonly time: TimeRange;
  /** null shows none. Internal only, like all that is said of detection. */
  readonly surface: Surface | null;
  /** Whether reports found at staffed terminals count in what is said of reports. */
  readonly terminals: boolean;
  readonly table: boolean;
  /** Which part of the data workspace is open. */
  readonly face: DataFace;
  /** Which part of the response workspace is open. */
  readonly desk: Desk;
  /** Which part of the forum is open. */
  readonly stand: Stand;
  /** Id of the story that is open in the forum; null is the first. */
  readonly story: string | null;
  /** Number of its step, from 0. */
  readonly step: number;
  /** Which of the forum's charts is open. */
  readonly chart: ChartId;
  /** Whether this window is the speaker's own: notes, clock and list of steps in place of the stage. */
  readonly speaker: boolean;
  /** Whether the panel at the right is open on narrow windows, where it opens on demand. */
  readonly panel: boolean;
  /** Id of the part of the help sheet that is open (src/app/help/parts.ts); null when the sheet is shut. */
  readonly help: string | null;
}

/** Whose files are on screen: what is told to a room is told in the public form, whoever prepares it. */
export const dataProfile = (view: View): Profile => (view.workspace === 'forum' ? 'public' : view.profile);

export const DEFAULT_LAYERS: readonly LayerId[] = [
  'areas',
  'landings',
  'routes_irregular',
  'ferries',
  'ports',
  'border_points',
  'boundary',
  'islands',
];

export const defaultView = (profile: Profile): View => ({
  region: 'batam',
  workspace: 'risk',
  language: 'id',
  theme: 'day',
  profile,
  place: 'batam',
  camera: null,
  level: 'kecamatan',
  variant: 'full',
  classes: null,
  choice: AS_MODELLED,
  other: null,
  difference: false,
  shown: null,
  area: null,
  compare: null,
  feature: null,
  tab: 'area',
  layers: DEFAULT_LAYERS,
  time: { from: null, to: null },
  surface: null,
  terminals: true,
  table: false,
  face: profile === 'internal' ? 'in' : 'out',
  desk: 'gaps',
  stand: 'show',
  story: null,
  step: 0,
  chart: 'batam-cases',
  speaker: false,
  panel: false,
  help: null,
});
