/** A step of a story from what is on the map: the part of the view that a room may see, as a link. */
import type { Bilingual, Story, StoryStep } from '../../domain/story.ts';
import { formatLink } from '../link.ts';
import { areaLevelOf, defaultView, type View } from '../view.ts';
import { NEVER_STAGED } from './stage.ts';

/** What of a view is of a step: nothing else is read, so nothing else can leave with it. */
export type Shown = Pick<View, 'region' | 'place' | 'camera' | 'level' | 'area' | 'layers' | 'time'>;

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
/** 8 hex digits. */
export const newStepId = (): string => hex(4);

/** The public form of what is shown: cells become kecamatan, and layers that only the internal form has are left out. */
export const publicShown = ({ region, place, camera, level, area, layers, time }: Shown): Shown => ({
  ...{ region, place, camera, level: areaLevelOf(level), area, time },
  layers: layers.filter((layer) => !NEVER_STAGED.includes(layer)),
});

/** As a link, from `#/risk`. */
export const stepLink = (view: Shown): string =>
  formatLink({ ...defaultView('public'), ...publicShown(view), workspace: 'risk' }, 'public');

const EMPTY: Bilingual = { id: '', en: '' };

/** @param heading proposed from what is on screen (src/app/story/heading.ts); layers are cited by the slide itself */
export const stepFromView = (view: Shown, heading: Bilingual, id: string = newStepId()): StoryStep => ({
  id,
  part: EMPTY,
  heading,
  text: EMPTY,
  notes: EMPTY,
  view: stepLink(view),
  chart: null,
  sources: [],
});

/** The story a new step belongs to: the one that is open, else the one written last, else the last of the project. */
export const storyAtHand = (own: readonly Story[], open: string | null, last: string | null): Story | null =>
  own.find(({ id }) => id === open) ?? own.find(({ id }) => id === last) ?? own.at(-1) ?? null;
