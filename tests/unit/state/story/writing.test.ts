import '../page.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultAt } from '../../../../src/app/forum/write/faults.ts';
import type { Story } from '../../../../src/domain/story.ts';
import { stepFromView } from '../../../../src/state/story/capture.ts';
import { copyOf, newStory, withStep } from '../../../../src/state/story/edit.ts';
import { showStoriesOf } from '../../../../src/state/story/own.ts';
import { useStories } from '../../../../src/state/story/stories.ts';
import { defaultView } from '../../../../src/state/view.ts';
import { browser } from '../project/tabs.ts';

const both = (text: string) => ({ id: text, en: text });
const story = withStep(newStory(both('Cerita'), '2026-11-22'), stepFromView(defaultView('public'), both('Batam')));
const shown = () => useStories.getState().own.map(({ id }) => id);

async function begun() {
  const tab = browser().tab();
  await tab.start();
  return tab;
}

describe('the stories of the project at hand', () => {
  it('are the own stories of the forum, now and after every change, until it is told to stop', async () => {
    const tab = await begun();
    tab.putStory(story);
    const stop = showStoriesOf(tab.use);
    expect(shown()).toEqual([story.id]);
    tab.removeStory(story.id);
    expect(shown()).toEqual([]);
    tab.takeBackProject();
    expect(shown()).toEqual([story.id]);
    stop();
    tab.removeStory(story.id);
    expect(shown()).toEqual([story.id]);
  });
});

describe('a story that ships', () => {
  it('can be copied whole into a project: nothing of it is refused', async () => {
    const tab = await begun();
    const ships = JSON.parse(readFileSync('public/regions/batam/stories.json', 'utf8')) as readonly Story[];
    expect(ships.length).toBeGreaterThan(1);
    for (const one of ships)
      expect(tab.putStory(copyOf(one, (title) => `${title} (salinan)`, '2026-11-22'))).toEqual([]);
    expect(tab.state().project?.stories.map(({ steps }) => steps)).toEqual(ships.map(({ steps }) => steps));
  });
});

describe('what a project does not take', () => {
  const step = story.steps[0];
  const refused = async (text: string, field: 'text' | 'heading' = 'text') => {
    const tab = await begun();
    const changed = { ...story, steps: step ? [{ ...step, [field]: { id: 'Baik', en: text } }] : [] };
    const faults = tab.putStory(changed);
    expect(tab.state().project?.stories).toEqual([]);
    return faults.map(faultAt);
  };
  it('is told with the step, the field and the language: a number of a person', async () => {
    expect(await refused('Call 0812 3456 7890')).toEqual([{ why: 'personal', step: 1, field: 'text', language: 'en' }]);
  });
  it('is told with the step and the field: a text that is too long to be kept, and nothing of it is cut', async () => {
    expect(await refused('word '.repeat(2000))).toEqual([{ why: 'tooLong', step: 1, field: 'text', language: null }]);
    expect(await refused('x'.repeat(501), 'heading')).toMatchObject([{ why: 'tooLong', step: 1, field: 'heading' }]);
  });
});
