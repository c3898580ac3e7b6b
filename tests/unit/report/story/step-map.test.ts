/** The map of a story step as a picture: what it must hold, what it must never hold, and what it costs. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../../../src/domain/story.ts';
import { formatDate } from '../../../../src/i18n/format.ts';
import { wordsOf } from '../../../../src/i18n/words.ts';
import { pathOf } from '../../../../src/map/path.ts';
import { featuresIn } from '../../../../src/map/topology.ts';
import type { StoryFacts } from '../../../../src/report/story/facts.ts';
import { composeMap, type Picture } from '../../../../src/report/story/map/compose.ts';
import { type Furniture, stepMap } from '../../../../src/report/story/map/stepMap.ts';
import { parseLink } from '../../../../src/state/link.ts';
import { stageView } from '../../../../src/state/story/stage.ts';
import type { Language } from '../../../../src/state/view.ts';
import { colours } from '../../map/colours.ts';
import { facts } from './story-facts.ts';

const ALL: Furniture = {
  legend: true,
  scale: true,
  north: true,
  date: true,
  source: true,
  disclaimer: true,
  howToRead: true,
};
const NONE: Furniture = {
  legend: false,
  scale: false,
  north: false,
  date: false,
  source: false,
  disclaimer: false,
  howToRead: false,
};
const EVERY_LAYER =
  'layers=areas,landings,routes_irregular,ferries,feeders,ports,border_points,incidents,services,posts,bases,foreign,boundary,islands,flows';

interface Asked {
  readonly language?: Language;
  readonly furniture?: Furniture;
  readonly width?: number;
  readonly height?: number;
  readonly from?: StoryFacts;
}
const picture = (
  query: string,
  { language = 'id', furniture = ALL, width = 1280, height = 720, from = facts }: Asked = {},
): Picture =>
  composeMap({
    view: parseLink(`#/risk?${query}`, 'public'),
    facts: from,
    language,
    colours,
    width,
    height,
    furniture,
  });

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
/** Every element and every text of an SVG. @throws where it is not well-formed XML */
function read(svg: string): { readonly tags: readonly Tag[]; readonly texts: readonly string[] } {
  const tags: Tag[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push({ name, attributes: attributes as Record<string, string> }));
  parser.on('text', (text) => texts.push(text.trim()));
  parser.write(svg).close();
  return { tags, texts: texts.filter(Boolean).map((text) => text.replaceAll('\u00a0', ' ')) };
}

const PLACES = {
  batam: '',
  'batam, every layer': EVERY_LAYER,
  'batam by kelurahan': 'level=kelurahan&layers=areas,services,posts',
  kalbar: `place=kalbar&${EVERY_LAYER}`,
  nunukan: `place=nunukan&${EVERY_LAYER}`,
  'the world of the arcs': 'layers=flows,areas&at=8,88,3',
} as const;

describe.each(Object.entries(PLACES))('the picture of %s', (_, query) => {
  const made = { id: picture(query), en: picture(query, { language: 'en' }) };
  const { tags } = read(made.id.svg);

  test('is well-formed, of the size asked for, and every number in it is one', () => {
    expect(tags[0]).toMatchObject({ name: 'svg', attributes: { width: '1280', height: '720' } });
    expect(made.id.svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    const paths = tags.flatMap(({ attributes }) => attributes.d ?? []);
    for (const d of paths) expect(d).toMatch(/^M[-\d. MmLlHhVvQqAaZzCc]*$/);
  });

  test('needs nothing from outside and no style of its own: the strict policy holds for it', () => {
    expect(tags.map(({ name }) => name)).not.toContain('style');
    expect(tags.map(({ name }) => name)).not.toContain('script');
    const links = tags
      .flatMap(({ attributes }) => [attributes.href, attributes['xlink:href']])
      .filter((x) => x !== undefined);
    for (const link of links) expect(link).toMatch(/^(#|data:image)/);
    expect(tags.some(({ attributes }) => 'style' in attributes)).toBe(false);
  });

  test('refers only to what it holds', () => {
    const ids = new Set(tags.flatMap(({ attributes }) => attributes.id ?? []));
    const used = [...made.id.svg.matchAll(/(?:href="#|url\(#)([\w-]+)/g)].map(([, id = '']) => id);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    expect(tags.flatMap(({ attributes }) => attributes.id ?? [])).toHaveLength(ids.size);
  });

  test('lays no name on another, nor on furniture, nor over the edge', () => {
    const scale = Math.max(0.8, Math.sqrt((1280 * 720) / (1440 * 900)));
    for (const language of ['id', 'en'] as const) {
      const { labels, furniture } = made[language];
      const boxes = labels.map(({ box }) => box);
      const meet = boxes.flatMap((a, i) =>
        [...boxes.slice(i + 1), ...furniture].filter(
          (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
      );
      expect(meet).toEqual([]);
      for (const { x, y, width, height } of boxes) {
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(x + width).toBeLessThan(1280 / scale);
        expect(y + height).toBeLessThan(720 / scale);
      }
    }
  });

  test('has a legend of what is drawn and of nothing else', () => {
    const drawn = new Set(tags.flatMap(({ attributes }) => attributes['data-layer'] ?? []));
    const withoutRows = made.id.layers.filter((layer) => layer !== 'areas' && !drawn.has(layer));
    expect(withoutRows).toEqual([]);
    for (const language of ['id', 'en'] as const) {
      const { texts } = read(made[language].svg);
      const words = texts.join(' ');
      for (const row of made[language].legend) expect(words).toContain(row);
    }
    expect(picture(query, { furniture: NONE }).legend).toEqual([]);
  });

  test('says what the map is not, in its language, when that is asked for', () => {
    for (const language of ['id', 'en'] as const) {
      const t = wordsOf(language);
      const words = read(made[language].svg).texts.join(' ');
      expect(words).toContain(t('app.boundary'));
      expect(words).toContain(t('app.standing'));
      expect(words).toContain(
        t('report.data', {
          date: formatDate(facts.manifest.compiled, language),
          version: facts.manifest.data_version,
        }),
      );
    }
    expect(read(picture(query, { furniture: NONE }).svg).texts.join(' ')).not.toContain(wordsOf('id')('app.standing'));
  });

  test('stays under 250 kB', () => {
    expect(made.id.svg.length / 250_000).toBeLessThan(1);
  });
});

describe('what a picture may show', () => {
  test('no name of a landing, a base or a surveillance site of the internal register is in any picture', () => {
    const rows = readFileSync('data/regions/batam/places.csv', 'utf8').split('\n');
    const secret = rows
      .map((row) => row.split(','))
      .filter(([, kind]) =>
        ['informal_landing', 'foreign_landing', 'patrol_base', 'surveillance_site'].includes(kind ?? ''),
      )
      .map(([, , name = '']) => name.replaceAll('"', ''))
      .filter((name) => name.length > 4);
    expect(secret.length).toBeGreaterThan(20);
    const words = Object.values(PLACES).flatMap((query) =>
      (['id', 'en'] as const).flatMap((language) => read(picture(query, { language }).svg).texts),
    );
    const said = new Set(words);
    expect(secret.filter((name) => said.has(name))).toEqual([]);
  });

  test('internal facts are refused: a picture is made to leave the house', () => {
    const internal: StoryFacts = { ...facts, manifest: { ...facts.manifest, profile: 'internal' } };
    expect(() => picture('', { from: internal })).toThrow('public');
  });

  test('the credit of OpenStreetMap stays when all furniture is off, and is not claimed for the map of the world', () => {
    const osm = wordsOf('id')('app.osm');
    expect(read(picture('', { furniture: NONE }).svg).texts).toContain(osm);
    expect(read(picture(PLACES['the world of the arcs'], { furniture: NONE }).svg).texts).not.toContain(osm);
  });

  test('areas have the colours of class groups, never of a class or a rank', () => {
    const { svg, legend } = picture('');
    const t = wordsOf('id');
    expect(legend.slice(0, 2)).toEqual([t('class.group_higher'), t('class.group_medium')]);
    expect(svg).toContain(colours.risk4);
    expect(svg).not.toContain(colours.risk5);
    expect(svg).not.toContain(colours.risk1);
  });
});

describe('what is missing is seen', () => {
  const NONGSA = '21.71.04';
  const without = (code: string): StoryFacts => ({
    ...facts,
    areas: {
      ...facts.areas,
      features: facts.areas.features.map((f) =>
        f.properties.code.startsWith(code) ? { ...f, properties: { ...f.properties, class_group: null } } : f,
      ),
    },
  });

  test('an area without a value is hatched and the legend says so; with all values nothing is', () => {
    for (const query of ['', 'level=kelurahan']) {
      const holed = picture(query, { from: without(NONGSA) });
      expect(holed.svg).toMatch(/fill="url\(#\w+-hatch\)"/);
      expect(holed.legend).toContain(wordsOf('id')('class.none'));
      expect(picture(query).svg).not.toMatch(/fill="url\(#\w+-hatch\)"/);
      expect(picture(query).legend).not.toContain(wordsOf('id')('class.none'));
    }
  });

  test('an area whose order is unsure is dotted', () => {
    const unsure: StoryFacts = {
      ...facts,
      areas: {
        ...facts.areas,
        features: facts.areas.features.map((f) => ({
          ...f,
          properties: { ...f.properties, rank_low: 1, rank_high: f.properties.code === NONGSA ? 7 : 2 },
        })),
      },
    };
    expect(picture('', { from: unsure }).svg.match(/<use[^>]*fill="url\(#\w+-dots\)"/g)).toHaveLength(1);
  });

  test('a place, an area, a layer that the public files lack are named in the foot', () => {
    const { notes, svg } = picture('place=atlantis&area=11.22.33&layers=areas,bases,foreign');
    const words = read(svg).texts.join(' ');
    expect(notes).toHaveLength(4);
    for (const part of ['atlantis', '11.22.33', 'Pangkalan patroli', 'Titik di negara lain', 'data tidak tersedia'])
      expect(words).toContain(part);
  });

  test('the open sea without a layer is no blank picture, even with all furniture off', () => {
    const { notes, svg } = picture('at=-20,80,9', { furniture: NONE });
    expect(notes).toEqual([wordsOf('id')('still.note.nothing')]);
    expect(read(svg).texts.join(' ')).toContain(notes[0]);
  });

  test('very long words are wrapped, not cut, and cannot break the file', () => {
    const title = `${'Perairan & "selat" <Batam> '.repeat(20)}${'x'.repeat(200)}\u0000`;
    const { svg } = picture('', { furniture: { ...ALL, title }, width: 640, height: 480 });
    const drawn = read(svg).texts.join('').replaceAll(' ', '');
    expect(drawn).toContain('x'.repeat(200));
  });

  test('a logo that is no picture is left out and said', () => {
    const logos = [{ name: 'Mitra', data: 'javascript:alert(1)', width: 10, height: 10 }];
    const { svg, notes } = picture('', { furniture: { ...ALL, logos } });
    expect(notes.join()).toContain('Mitra');
    expect(svg).not.toContain('javascript');
  });
});

describe('a picture costs little', () => {
  const timeOf = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };

  test('base maps are read once, however many pictures are made of them', () => {
    let reads = 0;
    const counting = <T extends object>(topology: T): T =>
      new Proxy(topology, {
        get: (target, key) => {
          if (key === 'arcs') reads++;
          return Reflect.get(target, key);
        },
      });
    const from: StoryFacts = { ...facts, world: counting(facts.world), sea: counting(facts.sea) };
    picture('place=kalbar', { from });
    expect(reads).toBeGreaterThan(0);
    reads = 0;
    picture('place=nunukan', { from });
    expect(reads).toBe(0);
  });

  test('as much as writing the coast of the strait some dozens of times', () => {
    const coast = () => {
      for (const f of featuresIn(facts.strait, 'land')) pathOf(f.geometry, (lon, lat) => [lon * 10, lat * 10]);
    };
    const whole = () => void picture(EVERY_LAYER);
    // Turn by turn, and the best of each: what else the machine does falls on both.
    const rounds = Array.from({ length: 9 }, () => [timeOf(coast), timeOf(whole)] as const).slice(2);
    const best = (i: 0 | 1) => Math.min(...rounds.map((r) => r[i]));
    expect(best(1) / best(0)).toBeLessThan(100);
  });

  test('a small part of the land costs a small part of the letters', () => {
    const near = picture('layers=boundary&at=1.05,104.03,12', { furniture: NONE }).svg.length;
    const wide = picture('layers=boundary', { furniture: NONE }).svg.length;
    expect(near / wide).toBeLessThan(0.6);
  });
});

describe('every step of the stories that ship', () => {
  const stories = JSON.parse(readFileSync('public/regions/batam/stories.json', 'utf8')) as readonly Story[];
  const steps = stories.flatMap((story) => story.steps.map((step, i) => [`${story.id} ${i + 1}`, step] as const));

  test.each(steps)('%s has a picture with nothing missing and something to see', (_, step) => {
    const view = stageView(step, 'id');
    const made = composeMap({ view, facts, language: 'id', colours, width: 1280, height: 720, furniture: ALL });
    expect(made.notes).toEqual([]);
    expect(read(made.svg).tags.filter(({ name }) => name === 'path').length).toBeGreaterThan(0);
    // Nothing that the step asks for and the scale can show is left out without a word.
    expect(made.layers.length).toBeGreaterThanOrEqual(Math.min(1, view.layers.length));
  });
});

test('the picture of Batam stands as it was looked at', async () => {
  const view = parseLink('#/risk?layers=areas,incidents,boundary&area=21.71.04', 'public');
  // Without the version of the data, which any change of a fact makes another.
  const furniture = { ...ALL, date: false, source: false, howToRead: false };
  const svg = stepMap({ view, facts, language: 'id', colours, width: 960, height: 640, furniture });
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('./batam.svg');
});
