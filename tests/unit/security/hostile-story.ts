/** A story of Batam with hostile words in every text of it. */
import type { Story } from '../../../src/domain/story.ts';
import { CORPUS, EVERY } from '../../support/injection.ts';
import { BATAM } from '../report/story/decks.ts';

export const ALL = EVERY.join(' · ');
export const storyOf = (text: string): Story => ({
  ...BATAM,
  ...{ title: { id: text, en: text }, subtitle: { id: text, en: text }, author: text },
  logos: CORPUS.addresses.map((data) => ({ name: text, data, width: 10, height: 10 })),
  steps: BATAM.steps.slice(0, 1).map((step) => ({
    ...step,
    ...{ part: { id: text, en: text }, heading: { id: text, en: text }, text: { id: text, en: text } },
    ...{ notes: { id: text, en: text }, sources: [text], view: `#/risk?area=${text}` },
  })),
});
