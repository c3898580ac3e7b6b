/** Steps of a story as what a slide says, in one language: the same for paper, presentation and the page of one file. */
import { figureOf } from '../../charts/figures/figureOf.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Story, StoryLogo, StoryStep } from '../../domain/story.ts';
import { formatDate } from '../../i18n/format.ts';
import { shownTitle } from '../../i18n/source-title.ts';
import { wordsOf } from '../../i18n/words.ts';
import { fillText } from '../../state/story/figures.ts';
import { namedSource } from '../../state/story/named.ts';
import { type Gone, goneFrom, type Held, stageView } from '../../state/story/stage.ts';
import { paragraphsOf, saidIn } from '../../state/story/words.ts';
import type { Language, View } from '../../state/view.ts';
import type { StoryFacts } from './facts.ts';

export interface Slide {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly part: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The language each of them is written in: the other one where this one is still to be written. */
  readonly langs: Readonly<Record<'part' | 'heading' | 'text', Language>>;
  /** Whether some of its words are not yet written in this language and stand in the other. */
  readonly untold: boolean;
  readonly figure: Figure | null;
  /** Publisher, title and date of each source, once. */
  readonly sources: readonly string[];
  readonly notes: string;
  /** The public view its map shows. */
  readonly view: View;
  /** What the step points to in vain, and figures that no register answers. */
  readonly gone: readonly Gone[];
  readonly unresolved: readonly string[];
}

export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Day the story was last changed, and the day the facts were compiled, in words. */
  readonly date: string;
  readonly compiled: string;
  readonly place: string;
  readonly language: Language;
  readonly slides: readonly Slide[];
  readonly logos: readonly StoryLogo[];
  /** Lines that stand on every slide: what the map is not. */
  readonly standing: readonly string[];
}

const heldOf = ({ manifest, areas }: StoryFacts): Held => ({
  places: new Set(manifest.settings.views.map(({ id }) => id)),
  areas: new Set([manifest.settings.city_code, ...areas.features.map((f) => f.properties.code)]),
});

function slideOf(
  step: StoryStep,
  number: number,
  of: number,
  facts: StoryFacts,
  held: Held,
  language: Language,
): Slide {
  const t = wordsOf(language);
  const filled = (words: StoryStep['text']) => {
    const { text, lang } = saidIn(words, language);
    return { ...fillText(text, facts, language), lang };
  };
  const part = filled(step.part);
  const heading = filled(step.heading);
  const written = filled(step.text);
  const { text } = written;
  const sources = [...heading.sources, ...written.sources];
  const unresolved = [...heading.unresolved, ...written.unresolved];
  const figure = step.chart ? figureOf(step.chart, facts, language) : null;
  const named = step.sources.map((title) => namedSource(title, facts.sources));
  const cited = [...sources, ...(figure?.sources ?? []), ...named].map(
    ({ publisher, title, date }) =>
      `${[publisher, shownTitle(title, t)].filter(Boolean).join(': ')}, ${date ? formatDate(date, language) : t('area.noDate')}`,
  );
  return {
    id: step.id,
    number,
    of,
    part: part.text,
    heading: heading.text,
    paragraphs: paragraphsOf(text),
    langs: { part: part.lang, heading: heading.lang, text: written.lang },
    untold: [heading, written].some(({ lang }) => lang !== language),
    figure,
    sources: [...new Set(cited)],
    notes: filled(step.notes).text,
    view: stageView(step, language, held),
    gone: goneFrom(step, held),
    unresolved,
  };
}

/** A story with everything it says in one language, from the public files alone. */
export function deckOf(story: Story, facts: StoryFacts, language: Language): Deck {
  const t = wordsOf(language);
  const { manifest } = facts;
  const held = heldOf(facts);
  return {
    title: saidIn(story.title, language).text,
    subtitle: saidIn(story.subtitle, language).text,
    author: story.author,
    date: formatDate(story.date, language),
    compiled: formatDate(manifest.compiled, language),
    place: language === 'id' ? manifest.name_id : manifest.name_en,
    language,
    slides: story.steps.map((step, i) => slideOf(step, i + 1, story.steps.length, facts, held, language)),
    logos: story.logos,
    standing: [t('app.standing'), t('app.boundary'), t('app.osm')],
  };
}
