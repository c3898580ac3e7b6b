/** What one window tells another, and what is read of a text written in one language only. */
import '../../state/page.ts';
import { describe, expect, test } from 'vitest';
import { readTold } from '../../../../src/app/forum/show/together.ts';
import { paragraphsOf, saidIn } from '../../../../src/state/story/words.ts';

describe('a message of another window', () => {
  const told = { region: 'batam', story: 'batam', step: 2, black: false };

  test('is the story, the step and whether the screen is black, and nothing else of it is kept', () => {
    expect(readTold({ ...told, notes: 'not for the room' })).toEqual(told);
    expect(readTold({ ...told, story: null })).toEqual({ ...told, story: null });
  });

  test.each([
    null,
    'next',
    {},
    { ...told, step: -1 },
    { ...told, step: 1.5 },
    { ...told, step: '2' },
    { ...told, story: 7 },
    { ...told, black: 1 },
  ])('of another kind is passed over: %j', (data) => {
    expect(readTold(data)).toBeNull();
  });
});

describe('words in two languages', () => {
  test('are read in the language of the room', () => {
    expect(saidIn({ id: 'Halo', en: 'Hello' }, 'en')).toEqual({ text: 'Hello', lang: 'en' });
  });

  test('are read in the other one, and marked as that, while they are not written in the first', () => {
    expect(saidIn({ id: 'Halo', en: '  ' }, 'en')).toEqual({ text: 'Halo', lang: 'id' });
    expect(saidIn({ id: '', en: '' }, 'en')).toEqual({ text: '', lang: 'en' });
  });

  test('fall into paragraphs at an empty line', () => {
    expect(paragraphsOf('One,\ntwo.\n\n \nThree.\n')).toEqual(['One,\ntwo.', 'Three.']);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});
