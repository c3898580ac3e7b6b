import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story, StoryStep } from '../../../../src/domain/story.ts';
import * as edit from '../../../../src/state/story/edit.ts';

const both = (text: string) => ({ id: text, en: text });
const step = (id: string, heading = id): StoryStep => ({
  ...{ id, part: both(''), heading: both(heading), text: both(''), notes: both('') },
  ...{ view: '#/risk', chart: null, sources: [] },
});
const story: Story = {
  ...edit.newStory(both('Cerita'), '2026-11-22'),
  steps: ['00000001', '00000002', '00000003'].map((id) => step(id)),
};
const ids = (s: Story) => s.steps.map(({ id }) => Number(id));

describe('steps in another order', () => {
  it('stand where they were put, the others in their order', () => {
    expect(edit.moved([1, 2, 3, 4], 0, 2)).toEqual([2, 3, 1, 4]);
    expect(edit.moved([1, 2, 3, 4], 3, 0)).toEqual([4, 1, 2, 3]);
  });
  it('stay at the ends when moved beyond them, and are the same list when nothing moves', () => {
    const list = [1, 2, 3];
    expect(edit.moved(list, 0, -1)).toBe(list);
    expect(edit.moved(list, 2, 9)).toBe(list);
    expect(edit.moved(list, 7, 0)).toBe(list);
  });
  it('are never lost, and go back by the way they came', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 60 }),
        fc.nat(59),
        fc.nat(59),
        (list, from, to) => {
          const [a, b] = [from % list.length, to % list.length];
          const next = edit.moved(list, a, b);
          expect(next.toSorted((x, y) => x - y)).toEqual(list.toSorted((x, y) => x - y));
          expect(edit.moved(next, b, a)).toEqual(list);
        },
      ),
    );
  });
});

describe('steps doubled, taken out, changed', () => {
  it('a double stands behind the first under an id of its own', () => {
    const two = edit.twice(story, '00000002', '00000009');
    expect(ids(two)).toEqual([1, 2, 9, 3]);
    expect({ ...two.steps[2], id: '' }).toEqual({ ...two.steps[1], id: '' });
    expect(edit.twice(story, 'ffffffff')).toBe(story);
  });
  it('a step that was taken out goes back to its place', () => {
    const without = edit.withoutStep(story, '00000002');
    expect(ids(without)).toEqual([1, 3]);
    expect(edit.withStep(without, step('00000002'), 1)).toEqual(story);
  });
  it('a change touches one step', () => {
    const next = edit.changedStep(story, '00000003', { chart: 'tiers' });
    expect(next.steps.map(({ chart }) => chart)).toEqual([null, null, 'tiers']);
    expect(next.steps[0]).toBe(story.steps[0]);
  });
});

describe('a copy', () => {
  it('is another story with the same steps, named as a copy, of today', () => {
    const copy = edit.copyOf(story, (title, of) => `${title} (${of})`, '2026-12-01');
    expect(copy.id).toMatch(/^[0-9a-f]{16}$/);
    expect(copy.id).not.toBe(story.id);
    expect(copy).toMatchObject({
      title: { id: 'Cerita (id)', en: 'Cerita (en)' },
      date: '2026-12-01',
      steps: story.steps,
    });
  });
});

describe('what a step still needs', () => {
  it('is the other language of a text that has one', () => {
    expect(edit.missingIn({ id: 'ada', en: ' ' })).toBe('en');
    expect(edit.missingIn({ id: '', en: 'here' })).toBe('id');
    expect(edit.missingIn(both(''))).toBeNull();
    expect(edit.untold({ ...step('1'), text: { id: 'ada', en: '' } })).toEqual(['text']);
  });
  it('is shortening from one word over what a slide holds', () => {
    const words = (n: number) => both(Array.from({ length: n }, () => 'kata').join(' '));
    expect(edit.tooLong({ ...step('1'), text: words(120) })).toEqual([]);
    expect(edit.tooLong({ ...step('1'), text: { id: '', en: words(121).en } })).toEqual(['text']);
  });
});

describe('how long it takes to say', () => {
  it('counts headings, texts and notes at 130 words a minute; a figure is one word', () => {
    const said = {
      ...step('1', 'dua kata'),
      text: both('{safe-migrant-batam-tppo-cases|2022} kasus'),
      part: both('Bagian'),
    };
    expect(edit.spokenWords([said], 'id')).toBe(4);
    expect(edit.spokenMinutes([said], 'id')).toBe(1);
    const long = { ...step('1', ''), text: both(Array.from({ length: 261 }, () => 'kata').join(' ')) };
    expect(edit.spokenMinutes([long], 'id')).toBe(3);
    expect(edit.spokenMinutes([], 'id')).toBe(0);
  });
});
