import { describe, expect, it } from 'vitest';
import { dataVersion } from '../../../src/cli/publish/version.ts';
import { maskFor } from '../../../src/protect/layers.ts';
import { UNNAMED } from '../../../src/protect/names.ts';
import { PROTECTED_PLACE_KINDS } from '../../../src/protect/profile.ts';
import { publication } from '../../../src/protect/publication.ts';
import { publishStories } from '../../../src/protect/stories.ts';
import { readStories } from '../../../src/region/index.ts';
import { files, flowEnds, islandShapes, pack } from './support.ts';

const mask = maskFor(pack, 'public');
const { value: stories } = readStories(files, pack);

describe('the stories of a publication', () => {
  it('are the same bytes in both profiles, and counted in the manifest', () => {
    const input = { pack, flowEnds, islandShapes, stories, scores: [], dataVersion: '' };
    const [open, inside] = (['public', 'internal'] as const).map((profile) => publication(input, profile));
    const textOf = (made: typeof open) => made?.files.find(({ name }) => name === 'stories.json')?.text;
    expect(textOf(open)).toBe(textOf(inside));
    expect(JSON.parse(textOf(open) ?? '')).toEqual(stories);
    expect(open?.manifest.counts.stories).toBe(stories.length);
  });

  it('name no protected place as they ship', () => {
    expect(publishStories(stories, mask)).toEqual(stories);
  });

  it('lose a protected name in either language, wherever somebody writes it', () => {
    const name = pack.places
      .filter(({ kind }) => PROTECTED_PLACE_KINDS.includes(kind))
      .map((place) => place.name)
      .find((text) => mask(text) === UNNAMED);
    const planted = { id: `dekat ${name}`, en: `near ${name}` };
    const [story] = stories;
    const [step] = story?.steps ?? [];
    if (!story || !step) throw new Error('no story');
    const told = { ...step, part: planted, heading: planted, text: planted, notes: planted };
    const text = JSON.stringify(publishStories([{ ...story, title: planted, subtitle: planted, steps: [told] }], mask));
    expect(name).toBeTruthy();
    expect(text).not.toContain(name);
    expect(text.split(UNNAMED)).toHaveLength(13);
  });

  it('change no version of the facts', () => {
    const retold = new Map(files).set('stories/batam-2022-2024.json', '{}');
    expect(dataVersion(retold)).toBe(dataVersion(files));
  });
});
