/** A story is walked through by keys: the link follows every step, undo none of them. */
import '../page.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WAITING } from '../../../../src/state/files.ts';
import { formatLink, parseLink } from '../../../../src/state/link.ts';
import { useStore } from '../../../../src/state/store.ts';
import {
  allStories,
  areStories,
  clampStep,
  goTo,
  loadStories,
  next,
  openStory,
  previous,
  setOwnStories,
  stepOf,
  storyOf,
  useStories,
} from '../../../../src/state/story/stories.ts';
import { STORIES } from './fixture.ts';

const [first, empty] = STORIES;
const view = () => useStore.getState().view;

beforeEach(() => {
  useStories.setState({ region: 'batam', shipped: { state: 'ready', value: STORIES }, own: [] });
  useStore.getState().turned({ story: null, step: 0, speaker: false });
});
afterEach(() => void vi.unstubAllGlobals);

describe('the story of a view', () => {
  test('is the one it names, and the first where it names none', () => {
    expect(storyOf({ story: 'iom' })?.id).toBe('iom');
    expect(storyOf({ story: null })?.id).toBe('batam');
  });

  test('is the first where a link names one that is not here, and none where there is none', () => {
    expect(storyOf({ story: 'of-somebody-else' })?.id).toBe('batam');
    expect(storyOf({ story: 'batam' }, [])).toBeNull();
    expect(stepOf({ story: 'batam', step: 0 }, [])).toBeNull();
  });

  test('may be of the project at hand: its copy of one that ships stands in the place of that one', () => {
    if (!first || !empty) throw new Error('no fixture');
    const mine = { ...first, title: { id: 'Salinan', en: 'Copy' } };
    setOwnStories([mine, { ...empty, id: 'ours' }]);
    expect(allStories(useStories.getState()).map(({ id }) => id)).toEqual(['iom', 'batam', 'ours']);
    expect(storyOf({ story: 'batam' })?.title.en).toBe('Copy');
  });
});

describe('a step', () => {
  test('is never beyond the ends of its story', () => {
    expect(clampStep(first ?? null, 99)).toBe(3);
    expect(clampStep(first ?? null, -1)).toBe(0);
    expect(clampStep(empty ?? null, 5)).toBe(0);
    expect(stepOf({ story: 'batam', step: 99 })?.id).toBe('00000004');
    expect(stepOf({ story: 'iom', step: 0 })).toBeNull();
  });

  test('is gone to and back from, and stays at either end', () => {
    next();
    next();
    expect(view().step).toBe(2);
    previous();
    expect(view().step).toBe(1);
    goTo(99);
    next();
    expect(view().step).toBe(3);
    goTo(-5);
    previous();
    expect(view().step).toBe(0);
  });

  test('that a link sets too high goes back from the last one there is', () => {
    useStore.getState().turned({ step: 40 });
    previous();
    expect(view().step).toBe(2);
  });

  test('is in the link, and is no step of undo', () => {
    const before = useStore.getState().history;
    openStory('batam');
    next();
    expect(useStore.getState().history).toBe(before);
    const link = formatLink({ ...view(), workspace: 'forum' }, 'public');
    expect(link).toContain('story=batam&step=1');
    expect(parseLink(link, 'public')).toEqual({ ...view(), workspace: 'forum' });
  });

  test('does not redraw anything where it is the same', () => {
    const before = view();
    goTo(0);
    useStore.getState().turned({ step: 0, story: null });
    expect(view()).toBe(before);
  });
});

test("a speaker's window is named by its link, so that it can be reloaded", () => {
  const link = formatLink({ ...view(), workspace: 'forum', speaker: true }, 'public');
  expect(link).toBe('#/forum?speaker=1');
  expect(parseLink(link, 'public').speaker).toBe(true);
  expect(parseLink('#/forum?speaker=yes', 'public').speaker).toBe(false);
});

describe('the file of stories', () => {
  const answer = (body: string, ok = true) => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status: ok ? 200 : 404 })));
    useStories.setState({ region: '', shipped: WAITING });
  };

  test('is read whole or not at all', async () => {
    answer(JSON.stringify(STORIES));
    await loadStories('batam');
    expect(allStories(useStories.getState())).toEqual(STORIES);
    for (const body of ['{}', '[{"id":"x"}]', 'not json', '[{"id":"x","title":{"id":"","en":""},"steps":[{}]}]']) {
      answer(body);
      await loadStories('batam');
      expect(useStories.getState().shipped).toMatchObject({ state: 'failed', failure: { reason: 'unreadable' } });
    }
    expect(areStories(STORIES)).toBe(true);
  });

  test('that is missing leaves the stories of the project, and is asked for again', async () => {
    setOwnStories(STORIES.slice(0, 1));
    answer('', false);
    await loadStories('batam');
    expect(useStories.getState().shipped).toMatchObject({ state: 'failed', failure: { reason: 'missing' } });
    expect(storyOf({ story: null })?.id).toBe('batam');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(STORIES))));
    await loadStories('batam');
    expect(useStories.getState().shipped.state).toBe('ready');
  });
});
