/** The guides speak of what is there: words of the interface, screens, and nothing the public site must not hold. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Guide, pictureOf } from '../../../src/app/help/guide/guides.ts';
import en from '../../../src/i18n/en.json';
import id from '../../../src/i18n/id.json';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { WORKSPACES } from '../../../src/state/view.ts';

const { guides } = JSON.parse(readFileSync('public/guides/guides.json', 'utf8')) as { guides: readonly Guide[] };
const steps = guides.flatMap((guide) => guide.steps.map((step) => ({ guide, step, name: `${guide.id}-${step.id}` })));

const wordAt = (words: object, key: string): unknown =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], words);

describe('five-minute guides', () => {
  test('there is one for the planner, the coordinator and the speaker', () => {
    expect(guides.map((guide) => guide.id)).toEqual(['planner', 'coordinator', 'speaker']);
    for (const guide of guides) expect(guide.steps.length, guide.id).toBeGreaterThan(4);
  });

  test.each(steps)('$name is told in both languages, in at most sixty words', ({ step }) => {
    for (const text of [step.text.id, step.text.en]) {
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThan(10);
      expect(words).toBeLessThanOrEqual(60);
    }
    expect(step.title.id).not.toBe('');
    expect(step.title.en).not.toBe('');
  });

  test.each(steps)('$name names buttons and headings by words that exist', ({ step }) => {
    const keys = [...`${step.text.id} ${step.text.en}`.matchAll(/\[\[([\w.]+)\]\]/g)].map(([, key = '']) => key);
    for (const key of keys)
      for (const words of [id, en]) {
        const word = wordAt(words, key);
        expect(word, key).toBeTypeOf('string');
        expect(word, `${key} has a gap that nothing would fill`).not.toContain('{{');
      }
  });

  test.each(steps)('$name leads to a screen, and the link means what it says', ({ step }) => {
    const view = parseLink(step.view, 'internal');
    expect(WORKSPACES.map((workspace) => `#/${workspace}`)).toContain(step.view.split('?')[0]);
    const asked = [...new URLSearchParams(step.view.split('?')[1] ?? '').keys()];
    const written = [...new URLSearchParams(formatLink(view, 'internal').split('?')[1] ?? '').keys()];
    // What the link asks for and the view does not know would be dropped without a word; defaults are not written.
    for (const key of asked) expect([...written, 'stand'], `${step.view}: ${key}`).toContain(key);
  });

  test('no picture of a patrol is on the public site', () => {
    for (const { guide, step } of steps.filter(({ step: { view } }) => view.startsWith('#/patrol')))
      expect(pictureOf(guide, step, 'id', 'public')).toBeNull();
  });
});
