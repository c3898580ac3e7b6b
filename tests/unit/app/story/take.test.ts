import { readFileSync } from 'node:fs';
import * as indexedDb from 'fake-indexeddb';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TakenStep } from '../../../../src/state/story/visit.ts';

// The least of a page: a public site without storage of its own before the first step.
vi.stubGlobal('document', { querySelector: () => null, addEventListener: () => undefined });
vi.stubGlobal('window', { location: { hash: '' }, addEventListener: () => undefined });
Object.assign(globalThis, { ...indexedDb, default: undefined });
vi.stubGlobal(
  'fetch',
  async (path: string) => new Response(readFileSync(`public/${path.replace(/^.*?regions/, 'regions')}`)),
);

const { takeStep, takeBackStep, lookAgain } = await import('../../../../src/app/story/take.ts');
const { loadFirst } = await import('../../../../src/state/data.ts');
const { useStore } = await import('../../../../src/state/store.ts');
const { useStories } = await import('../../../../src/state/story/stories.ts');
const { parseLink } = await import('../../../../src/state/link.ts');
const writing = await import('../../../../src/state/story/writing.ts');
const { useProject, takeBackProject } = await import('../../../../src/state/project/store.ts');
const { useProjectSteps } = await import('../../../../src/state/project/steps.ts');

const own = () => useStories.getState().own;
const look = (hash: string) => useStore.getState().change(parseLink(hash, 'public'));
const added = async (): Promise<Extract<TakenStep, { of: 'added' }>> => {
  const taken = await takeStep();
  if (taken.of !== 'added') throw new Error(`not added: ${JSON.stringify(taken)}`);
  return taken;
};
const heading = () => own()[0]?.steps.map((step) => step.heading.id);

beforeAll(() => loadFirst('batam', 'public'));

describe('one button on the risk map of a public site', () => {
  it('makes the story with the first step, and puts the next ones behind it', async () => {
    look('#/risk');
    const first = await added();
    expect(first).toMatchObject({ number: 1, fresh: true, title: { id: 'Cerita tanpa judul', en: 'Untitled story' } });
    look('#/risk?area=21.71.01&layers=areas,services');
    expect(await added()).toMatchObject({ number: 2, fresh: false, story: first.story });
    expect(own()).toHaveLength(1);
    expect(heading()).toEqual([
      'Batam: kelompok kelas kerawanan',
      'Belakang Padang: kelompok kelas lebih tinggi · Layanan korban',
    ]);
    expect(useStore.getState().view).toMatchObject({ story: first.story, step: 1 });
  });

  it('takes its step back, and the project keeps the others', async () => {
    const third = await added();
    takeBackStep(third);
    expect(own()[0]?.steps).toHaveLength(2);
  });

  it('gives a step another map and keeps its words', async () => {
    const [story] = own();
    const [step] = story?.steps ?? [];
    look('#/risk?place=kalbar');
    await lookAgain(story?.id ?? '', step?.id ?? '');
    expect(own()[0]?.steps[0]).toEqual({ ...step, view: '#/risk?place=kalbar' });
  });
});

describe('what is typed', () => {
  const title = (text: string) =>
    writing.writeStory(own()[0]?.id ?? '', (s) => ({ ...s, title: { id: text, en: text } }));
  const kept = () => useProject.getState().project?.stories[0]?.title.id;

  it('goes into the project a moment later as one step to take back, however many letters it had', () => {
    vi.useFakeTimers();
    const before = useProject.getState().past.length;
    for (const text of ['R', 'Ra', 'Rapat']) title(text);
    expect(kept()).toBe('Cerita tanpa judul');
    vi.advanceTimersByTime(writing.WRITE_AFTER);
    expect(kept()).toBe('Rapat');
    expect(useProject.getState().past.length).toBe(before + 1);
    takeBackProject();
    expect(own()[0]?.title.id).toBe('Cerita tanpa judul');
    vi.useRealTimers();
  });

  it('is kept before something is taken back, so that it is the first to go', () => {
    title('Rapat');
    useProjectSteps.getState().takeBack();
    expect(kept()).toBe('Cerita tanpa judul');
    useProjectSteps.getState().doAgain();
    expect(kept()).toBe('Rapat');
  });

  it('stays on screen with its reason where the project refuses it, and is let go by taking back', () => {
    title('Telepon 0812 3456 7890');
    expect(writing.keepWritten()).toBe(false);
    expect(kept()).toBe('Rapat');
    expect(writing.useWriting.getState().faults.map(({ rule }) => rule)).toEqual(['personal', 'personal']);
    expect([...writing.useWriting.getState().drafts.values()][0]?.title.id).toContain('0812');
    useProjectSteps.getState().takeBack();
    expect(writing.useWriting.getState()).toMatchObject({ faults: [] });
    expect(kept()).toBe('Rapat');
  });

  it('does not bring back a story that was taken out meanwhile', () => {
    const [story] = own();
    title('Terlambat');
    expect(writing.dropStory(story?.id ?? '')).toBe(true);
    expect(writing.keepWritten()).toBe(true);
    expect(own()).toEqual([]);
    takeBackProject();
    expect(own()[0]?.title.id).toBe('Terlambat');
  });
});
