/** The page of one file: what it must hold, what it must never hold, and that nothing written in a story becomes more than text. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../../../src/domain/story.ts';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { composeMap } from '../../../../src/report/story/map/compose.ts';
import { SIZE } from '../../../../src/report/story/onefile/maps.ts';
import { type OneFile, type OneFileInput, oneFile } from '../../../../src/report/story/onefile/oneFile.ts';
import { deckOf } from '../../../../src/report/story/slide.ts';
import type { Language } from '../../../../src/state/view.ts';
import { colours } from '../../map/colours.ts';
import { inputOf, page, quiet, stories } from './one-file.ts';
import { facts } from './story-facts.ts';

const [batam, cooperation] = stories as [Story, Story];
const BOTH = ['id', 'en'] as const satisfies readonly Language[];

type Whole = Extract<OneFile, { readonly html: string }>;
async function whole(input: OneFileInput): Promise<Whole> {
  const made = await oneFile(input, quiet);
  if ('fault' in made) throw new Error(made.fault);
  return made;
}
const read = (html: string) => parseHTML(html).document;
const LEGEND = {
  legend: true,
  scale: true,
  north: true,
  date: false,
  source: false,
  disclaimer: false,
  howToRead: false,
};
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

const made = new Map<string, Promise<Whole>>();
function fileOf(story: Story): Promise<Whole> {
  const file = made.get(story.id) ?? whole(inputOf(story, BOTH));
  made.set(story.id, file);
  return file;
}
const parsed = new Map<string, ReturnType<typeof read>>();
async function pageOf(story: Story) {
  const document = parsed.get(story.id) ?? read((await fileOf(story)).html);
  parsed.set(story.id, document);
  return document;
}

describe.each(stories.map((story) => [story.id, story] as const))('the file of %s', (_, story) => {
  test('has every step in both languages, in order, with claim, text, chart as picture and table, and sources', async () => {
    const document = await pageOf(story);
    for (const language of BOTH) {
      const { slides } = deckOf(story, facts, language);
      const sections = [...document.querySelectorAll(`section[data-of="${language}"]`)];
      expect(sections.map((s) => plain(s.querySelector('h2')?.textContent ?? ''))).toEqual(
        slides.map((s) => plain(s.heading)),
      );
      for (const [i, section] of sections.entries()) {
        const slide = slides[i];
        expect(section.getAttribute('lang')).toBe(language);
        const words = plain(section.textContent);
        for (const text of [
          ...(slide?.paragraphs ?? []),
          ...(slide?.sources ?? []),
          ...(slide?.figure?.cautions ?? []),
        ])
          expect(words).toContain(plain(text));
        if (!slide?.figure) continue;
        expect(section.querySelectorAll('.chart table')).toHaveLength(1);
        expect(section.querySelectorAll('.chart .drawing:not(.paper) > svg')).toHaveLength(
          slide.figure.kind === 'table' ? 0 : 1,
        );
      }
    }
  });

  test('has on every step a map for a laptop and one for a phone, each with its legend, and what the map is not', async () => {
    const document = await pageOf(story);
    for (const section of document.querySelectorAll('section')) {
      const language = section.getAttribute('lang') as Language;
      const t = wordsOf(language);
      expect(section.querySelectorAll('.map .wide > svg')).toHaveLength(1);
      expect(section.querySelectorAll('.map .narrow > svg')).toHaveLength(1);
      const view = deckOf(story, facts, language).slides[Number(section.getAttribute('data-step')) - 1]?.view;
      if (!view) throw new Error('a section of no step');
      for (const [name, size] of [
        ['wide', 'wide'],
        ['key', 'narrow'],
      ] as const) {
        const { legend } = composeMap({ view, facts, language, colours, furniture: LEGEND, ...SIZE[size] });
        const words = (section.querySelector(`.${name}`)?.textContent ?? '').replace(/\s/g, '');
        for (const row of legend) expect(words).toContain(row.replace(/\s/g, ''));
      }
      const under = plain(section.querySelector('.map figcaption')?.textContent ?? '');
      for (const key of ['app.standing', 'app.boundary', 'app.osm'] as const) expect(under).toContain(plain(t(key)));
      expect(plain(section.textContent)).toContain(plain(t('city.how3')));
    }
  });

  test('holds no notes of the one who speaks, and no name that only the internal register has', async () => {
    const words = plain((await pageOf(story)).body.textContent);
    for (const language of BOTH)
      for (const { notes } of deckOf(story, facts, language).slides)
        if (notes) expect(words).not.toContain(plain(notes).slice(0, 60));
    const secret = readFileSync('data/regions/batam/places.csv', 'utf8')
      .split('\n')
      .map((row) => row.split(','))
      .filter(([, kind]) =>
        ['informal_landing', 'foreign_landing', 'patrol_base', 'surveillance_site'].includes(kind ?? ''),
      )
      .map(([, , name = '']) => name.replaceAll('"', ''))
      .filter((name) => name.length > 8);
    expect(secret.length).toBeGreaterThan(20);
    const texts = new Set([...(await pageOf(story)).querySelectorAll('svg text')].map((n) => n.textContent));
    expect(secret.filter((name) => texts.has(name))).toEqual([]);
  });

  test('asks for nothing: no address in any attribute, no style or handler of an element, no id twice', async () => {
    const { html } = await fileOf(story);
    const document = read(html);
    const ids: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      expect(['LINK', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FORM'].includes(element.tagName.toUpperCase())).toBe(false);
      for (const { name, value } of element.attributes) {
        expect(name === 'style' || name.startsWith('on')).toBe(false);
        if (name === 'id') ids.push(value);
        if (name === 'src' || name.endsWith('href')) expect(value).toMatch(/^(#|data:image\/)/);
        if (!name.startsWith('xmlns')) expect(value).not.toMatch(/https?:/);
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...html.matchAll(/(?:href="#|url\(#|url\(&quot;#)([\w-]+)/g)].map(([, id = '']) => id);
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    const sheets = [...document.querySelectorAll('style')].map((s) => s.textContent ?? '');
    for (const css of sheets) for (const [, to] of css.matchAll(/url\(([^)]{0,12})/g)) expect(to).toMatch(/^data:font/);
  });

  test('weighs at most 3 MB with both languages and both maps', async () => {
    const file = await fileOf(story);
    expect(file.bytes).toBe(Buffer.byteLength(file.html));
    expect(file.bytes).toBeLessThan(3_000_000);
    expect(file.dropped).toEqual([]);
  });
});

test('the policy names the style sheets and the script by their hashes, and no other source', async () => {
  const document = read((await fileOf(batam)).html);
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const hash = (text: string | null) =>
    `'sha256-${createHash('sha256')
      .update(text ?? '')
      .digest('base64')}'`;
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  for (const kind of ['style', 'script'] as const) {
    const own = [...document.querySelectorAll(kind)].map((e) => hash(e.textContent));
    expect(new RegExp(`${kind}-src ([^;]+)`).exec(policy)?.[1]?.split(' ')).toEqual(
      // The letters stand first on the page and last in the policy.
      kind === 'style' ? own.toReversed() : own,
    );
  }
});

const EVIL = '</script></style></title><img src=x onerror="alert(1)"> & "quoted" \u0000';
test('whatever is written in a story stays text', async () => {
  const both = { id: EVIL, en: EVIL };
  const story: Story = {
    ...batam,
    title: both,
    subtitle: both,
    author: EVIL,
    logos: [{ name: EVIL, data: 'javascript:alert(1)', width: 10, height: 10 }],
    steps: batam.steps.slice(1, 2).map((step) => ({
      ...step,
      part: both,
      heading: both,
      text: both,
      sources: [EVIL],
      view: `#/risk?place=${EVIL}`,
    })),
  };
  const document = read((await whole(inputOf(story, BOTH))).html);
  expect(document.querySelectorAll('img')).toHaveLength(0);
  expect(document.querySelectorAll('script')).toHaveLength(1);
  expect(document.querySelector('h2')?.textContent).toContain(
    '</script></style></title><img src=x onerror="alert(1)"> & "quoted"',
  );
  expect(document.querySelectorAll('section')).toHaveLength(2);
});

test('a logo stands beside the title, and one that is no picture does not', async () => {
  const pixel =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const story: Story = {
    ...cooperation,
    steps: cooperation.steps.slice(0, 1),
    logos: [
      { name: 'IOM', data: pixel, width: 120, height: 40 },
      { name: 'x', data: 'data:text/html;base64,AA==', width: 1, height: 1 },
    ],
  };
  const images = [...read((await whole(inputOf(story, ['en']))).html).querySelectorAll('img')];
  expect(images.map((i) => i.getAttribute('alt'))).toEqual(['IOM']);
});

test('what a step points to in vain is said; what only the working mode has is not named', async () => {
  const [step] = batam.steps;
  if (!step) throw new Error('the story has steps');
  const story: Story = {
    ...batam,
    steps: [
      { ...step, view: '#/risk?place=atlantis&layers=areas,bases', text: { id: 'Ada {tiada|1999} orang.', en: '' } },
    ],
  };
  const document = read((await whole(inputOf(story, ['en']))).html);
  const notes = [...document.querySelectorAll('.gone li')].map((n) => n.textContent);
  expect(notes).toEqual([expect.stringContaining('atlantis'), expect.stringContaining('tiada|1999')]);
  expect(document.querySelector('.lead')?.getAttribute('lang')).toBe('id');
  expect(document.querySelector('.untold')?.textContent).toBe(wordsOf('en')('stage.untold_en'));
  expect(document.querySelectorAll('.map .wide > svg')).toHaveLength(1);
});

describe('a story too large for one file', () => {
  const limited = (full: number, most = full): OneFileInput => ({ ...inputOf(batam, BOTH), limits: { full, most } });

  test('loses the maps for phones first, then its second language, and says which', async () => {
    const { bytes } = await fileOf(batam);
    const first = await whole(limited(bytes - 1));
    expect(first).toMatchObject({ dropped: ['narrow'], languages: ['id', 'en'] });
    expect(read(first.html).querySelectorAll('.narrow')).toHaveLength(0);
    expect(read(first.html).querySelectorAll('.wide.always')).toHaveLength(2 * batam.steps.length);
    const second = await whole(limited(first.bytes - 1));
    expect(second).toMatchObject({ dropped: ['narrow', 'language'], languages: ['id'] });
    expect(read(second.html).querySelectorAll('[lang="en"]')).toHaveLength(0);
  });

  test('is refused where even that is too much', async () => {
    expect(await oneFile(limited(100_000), quiet)).toMatchObject({ fault: 'size' });
  });
});

test('a story without steps is no file', async () => {
  expect(await oneFile(inputOf({ ...batam, steps: [] }, ['id']), quiet)).toEqual({ fault: 'empty' });
});

test('it tells how far it is and stops between two steps when it is asked to', async () => {
  const stop = new AbortController();
  const heard: number[] = [];
  const onStep = (done: number) => {
    heard.push(done);
    if (done === 2) stop.abort();
  };
  await expect(oneFile(inputOf(cooperation, ['id']), { onStep, signal: stop.signal })).rejects.toThrow();
  expect(heard).toEqual([0, 1, 2]);
});

test('its colours are those of the day theme', () => {
  const block = (css: string) => css.slice(css.indexOf(':root'), css.indexOf('}'));
  const tokens = block(readFileSync('src/app/tokens.css', 'utf8'));
  const own = [...block(page.css).matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  expect(own.length).toBeGreaterThan(20);
  for (const [, name = '', value = ''] of own) {
    const theirs = new RegExp(`${name}:\\s*([^;]+);`).exec(tokens)?.[1] ?? '';
    expect([name, theirs.replace(/\s+/g, ' ')]).toEqual([name, value.replace(/\s+/g, ' ')]);
  }
});
