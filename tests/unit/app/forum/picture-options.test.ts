/** What a picture is of, and what its file is called. */
import '../../state/page.ts';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileName, furnitureOf, startOptions, subjectOf } from '../../../../src/app/forum/out/picture/options.ts';
import type { Story } from '../../../../src/domain/story.ts';
import { defaultView } from '../../../../src/state/view.ts';
import { facts } from '../../report/story/story-facts.ts';

const stories = JSON.parse(readFileSync('public/regions/batam/stories.json', 'utf8')) as readonly Story[];
const [story] = stories;

test('the current view is taken in its public form, whatever the screen shows', () => {
  const internal = {
    ...defaultView('internal'),
    level: 'cell' as const,
    variant: 'evidence-free' as const,
    shown: 'HAZ',
    surface: 'density' as const,
    area: '21.71.04',
  };
  const { view, name } = subjectOf(startOptions('id'), stories, internal, 'Batam', facts);
  expect(view).toMatchObject({
    profile: 'public',
    level: 'kecamatan',
    variant: 'full',
    shown: null,
    surface: null,
    area: '21.71.04',
  });
  expect(name).toBe('batam');
});

test('a step is told by its claim with the figures of the register, and numbers its file', () => {
  const withFigure = story?.steps.findIndex((s) => s.heading.id.includes('{')) ?? -1;
  expect(withFigure).toBeGreaterThanOrEqual(0);
  const options = { ...startOptions('id'), story: story?.id ?? '', step: withFigure };
  const subject = subjectOf(options, stories, defaultView('public'), 'Batam', facts);
  expect(subject.title).toMatch(/\d/);
  expect(subject.title).not.toMatch(/[{}]/);
  expect(fileName(subject, options, 'png')).toBe(`jaga-selat-${story?.id}-${withFigure + 1}-1920x1080-id.png`);
});

test('a story or a step that is gone falls back to what there is', () => {
  const gone = { ...startOptions('en'), story: 'nowhere' };
  expect(subjectOf(gone, stories, defaultView('public'), 'Batam', facts).name).toBe('batam');
  const late = { ...startOptions('en'), story: story?.id ?? '', step: 99 };
  expect(subjectOf(late, stories, defaultView('public'), 'Batam', facts).name).toBe(
    `${story?.id}-${story?.steps.length}`,
  );
});

test('a title stands only where it is wanted and known', () => {
  const options = startOptions('id');
  expect(furnitureOf(options, 'Batam', story)).not.toHaveProperty('title');
  const titled = { ...options, on: { ...options.on, title: true } };
  expect(furnitureOf(titled, 'Batam', story)).toHaveProperty('title', 'Batam');
  expect(furnitureOf(titled, '', story)).not.toHaveProperty('title');
});
