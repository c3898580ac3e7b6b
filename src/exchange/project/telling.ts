/** Stories and interventions of a project, each taken by itself: what looks like a person's is left out, the rest is kept. */
import type { EffectAssumption, Intervention } from '../../domain/intervention.ts';
import type { Bilingual, Story, StoryLogo, StoryStep } from '../../domain/story.ts';
import { isObject } from './migrations.ts';
import { eachOf, ofPerson, PERSON, TWICE } from './parts.ts';
import { type Place, type Told, take, within } from './take.ts';
import * as shape from './telling-shape.ts';

const MOST = 'There are more than a story can hold; the later ones were left out.';
const SHELTER = 'A shelter has an area and never a point; it was left out.';

/** Words somebody typed, without numbers of a person. */
function clean(words: Bilingual, place: Place, told: Told): Bilingual {
  const kept = (text: string, language: string): string => {
    if (!text.split(/\s+/).some(ofPerson) && !ofPerson(text)) return text;
    told.tell(within(place, language), 'personal', PERSON);
    return '';
  };
  return { id: kept(words.id, 'id'), en: kept(words.en, 'en') };
}

/** Items of a list inside an item: the first `most`, each id once. */
function inner<T>(
  raw: unknown,
  place: Place,
  most: number,
  told: Told,
  one: (item: unknown, at: Place) => T | null,
): T[] {
  const items = Array.isArray(raw) ? raw : [];
  if (!Array.isArray(raw)) told.tell(place, 'shape', 'A list belongs here; it was taken as empty.');
  if (items.length > most) told.tell(place, 'shape', MOST);
  return items.slice(0, most).flatMap((item, i) => {
    const at = { row: place.row, column: `${place.column}[${i + 1}]` };
    return one(item, at) ?? [];
  });
}

function takeStep(raw: unknown, place: Place, told: Told): StoryStep | null {
  const taken = take(shape.step, raw, place, told);
  if (!taken) return null;
  const words = (member: 'part' | 'heading' | 'text' | 'notes') => clean(taken[member], within(place, member), told);
  return { ...taken, part: words('part'), heading: words('heading'), text: words('text'), notes: words('notes') };
}

export function takeStory(raw: unknown, place: Place, told: Told): Story | null {
  if (!isObject(raw)) {
    told.tell(place, 'shape', 'A story belongs here.');
    return null;
  }
  const { steps: rawSteps, logos: rawLogos, ...rest } = raw;
  const head = take(shape.storyHead, rest, place, told);
  if (!head) return null;
  const seen = new Set<string>();
  const steps = inner<StoryStep>(rawSteps, within(place, 'steps'), shape.MOST_STEPS, told, (item, at) => {
    const step = takeStep(item, at, told);
    if (!step || !seen.has(step.id)) return step && seen.add(step.id) && step;
    told.tell(at, 'duplicate', TWICE);
    return null;
  });
  const logos = inner<StoryLogo>(rawLogos, within(place, 'logos'), shape.MOST_LOGOS, told, (item, at) =>
    take(shape.logo, item, at, told),
  );
  const author = ofPerson(head.author) ? '' : head.author;
  if (author !== head.author) told.tell(within(place, 'author'), 'personal', PERSON);
  return {
    ...head,
    author,
    title: clean(head.title, within(place, 'title'), told),
    subtitle: clean(head.subtitle, within(place, 'subtitle'), told),
    steps,
    logos,
  };
}

/** Stories, each id once. */
export function takeStories(raw: unknown, told: Told): readonly Story[] {
  const seen = new Set<string>();
  return eachOf(raw, 'stories', told, (item, place) => {
    const taken = takeStory(item, place, told);
    if (!taken || !seen.has(taken.id)) return taken && seen.add(taken.id) && taken;
    told.tell(place, 'duplicate', TWICE);
    return null;
  });
}

/** One thing an office thinks of doing. */
export function takeIntervention(raw: unknown, place: Place, told: Told): Intervention | null {
  const taken = take(shape.intervention, raw, place, told);
  if (!taken) return null;
  if (taken.kind === 'shelter_beds' && taken.at.in !== 'area') {
    told.tell(within(place, 'at'), 'shape', SHELTER);
    return null;
  }
  if (!ofPerson(taken.agency)) return taken;
  told.tell(within(place, 'agency'), 'personal', PERSON);
  return { ...taken, agency: '' };
}

export function takeInterventions(raw: unknown, told: Told): readonly Intervention[] {
  const seen = new Set<string>();
  return eachOf(raw, 'interventions', told, (item, place) => {
    const taken = takeIntervention(item, place, told);
    if (!taken || !seen.has(taken.id)) return taken && seen.add(taken.id) && taken;
    told.tell(place, 'duplicate', TWICE);
    return null;
  });
}

export const takeAssumption = (raw: unknown, place: Place, told: Told): EffectAssumption | null =>
  take(shape.assumption, raw, place, told);

/** What was assumed other than is proposed: one a kind and node. */
export function takeAssumptions(raw: unknown, told: Told): readonly EffectAssumption[] {
  const seen = new Set<string>();
  return eachOf(raw, 'assumptions', told, (item, place) => {
    const taken = takeAssumption(item, place, told);
    const key = taken && `${taken.kind} ${taken.node}`;
    if (key === null || !seen.has(key)) return key !== null && seen.add(key) ? taken : null;
    told.tell(place, 'duplicate', TWICE);
    return null;
  });
}
