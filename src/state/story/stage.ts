/** What a step shows: its link read as a public view, and what of it is no longer there. */
import type { StoryStep } from '../../domain/story.ts';
import { parseLink } from '../link.ts';
import { LAYERS, type Language, type LayerId, type View, WORKSPACES } from '../view.ts';

/** What there is to point to. */
export interface Held {
  /** Ids of the views of the manifest. */
  readonly places: ReadonlySet<string>;
  /** Kemendagri codes. */
  readonly areas: ReadonlySet<string>;
}

/** What a step points to that is not there (any more), for whoever edits the story. */
export interface Gone {
  /** `internal`: it is there, and never shown in a forum. */
  readonly kind: 'story' | 'link' | 'place' | 'area' | 'layer' | 'camera' | 'time' | 'internal';
  /** As the link names it. */
  readonly name: string;
}

/** Layers that only the internal form has. Events are shown as counts by kecamatan, as the public file holds them. */
export const NEVER_STAGED: readonly LayerId[] = ['bases', 'foreign'];
/** What the public form never shows of a view, by its name in a link. */
const INTERNAL_KEYS = ['variant', 'classes', 'shown', 'surface', 'other', 'difference'] as const;

const isLayer = (name: string): name is LayerId => (LAYERS as readonly string[]).includes(name);

function readStep(text: string, held: Held | null): { readonly view: View; readonly gone: readonly Gone[] } {
  const start = { ...parseLink('#/forum', 'public'), workspace: 'forum' as const };
  const [path = '', query = ''] = text.trim().split('?');
  if (!WORKSPACES.some((workspace) => path === `#/${workspace}`))
    return { view: start, gone: [{ kind: 'link', name: text }] };
  const q = new URLSearchParams(query);
  const view = parseLink(text.trim(), 'public');
  const gone: Gone[] = [];
  const miss = (kind: Gone['kind'], name: string) => void gone.push({ kind, name });

  const place = !held || held.places.has(view.place) ? view.place : ([...held.places][0] ?? start.place);
  if (place !== view.place) miss('place', view.place);
  const area = view.area && (!held || held.areas.has(view.area)) ? view.area : null;
  const named = q.get('area');
  if (named && !area) miss('area', named);
  if (q.get('at') && !view.camera) miss('camera', q.get('at') ?? '');
  if (q.get('time') && !view.time.from && !view.time.to) miss('time', q.get('time') ?? '');
  for (const name of (q.get('layers') ?? '').split(',').filter(Boolean)) {
    if (!isLayer(name)) miss('layer', name);
    else if (NEVER_STAGED.includes(name)) miss('internal', name);
  }
  for (const key of INTERNAL_KEYS) if (q.has(key)) miss('internal', key);
  if (q.get('level') === 'cell') miss('internal', 'cell');

  // A camera that looked at what is gone would show an empty sea: the place's own start view takes over.
  const lost = gone.some(({ kind }) => kind === 'place' || kind === 'area');
  const layers = view.layers.filter((layer) => !NEVER_STAGED.includes(layer));
  return { view: { ...view, workspace: 'forum', place, area, layers, camera: lost ? null : view.camera }, gone };
}

/**
 * The view of a step in the public form: place, camera, level, area, layers and time are the step's own; nothing else of
 * it is shown. What cannot be read falls back to the start view of the place, never to nothing.
 * @param held what there is to point to; null while that is not known
 */
export const stageView = (step: Pick<StoryStep, 'view'>, language: Language, held: Held | null = null): View => ({
  ...readStep(step.view, held).view,
  language,
});

/** What a step points to in vain. */
export const goneFrom = (step: Pick<StoryStep, 'view'>, held: Held | null = null): readonly Gone[] =>
  readStep(step.view, held).gone;
