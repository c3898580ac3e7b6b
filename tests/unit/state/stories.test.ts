import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { INTERNAL_LAYERS, LAYERS } from '../../../src/domain/layer-ids.ts';
import type { Story } from '../../../src/domain/story.ts';
import { wordsIn } from '../../../src/region/story/schema.ts';
import { useData } from '../../../src/state/data.ts';
import { legendEntries } from '../../../src/state/legend.ts';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { fillText } from '../../../src/state/story/figures.ts';

const published = (name: string) => JSON.parse(readFileSync(`public/regions/batam/${name}`, 'utf8'));
const table = (name: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/regions/batam/${name}.csv`, 'utf8').trim(), { header: true })
    .data;

const stories: readonly Story[] = published('stories.json');
const facts = { cases: published('case_series.json'), programmes: published('programmes.json') };
const [cases, programmes] = [table('case_series'), table('programmes')];
const [batam, cooperation] = stories as readonly [Story, Story];
const LANGUAGES = ['id', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Every text of a story in one language. */
const textsOf = (story: Story, language: Language): readonly string[] => [
  ...[story.title, story.subtitle].map((text) => text[language]),
  ...story.steps.flatMap((step) => [step.part, step.heading, step.text, step.notes].map((text) => text[language])),
];
const said = (story: Story, language: Language): string =>
  textsOf(story, language)
    .map((text) => fillText(text, facts, language).text)
    .join('\n');
const PLACEHOLDER = /\{[^{}]*\}/g;

describe.each(stories.map((story) => [story.id, story] as const))('the story %s', (_, story) => {
  it('has eight to ten steps, each a claim with a source that a public page may name', () => {
    expect(story.steps.length).toBeGreaterThanOrEqual(8);
    expect(story.steps.length).toBeLessThanOrEqual(10);
    const titles = new Set(published('sources.json').map(({ title }: { title: string }) => title));
    for (const step of story.steps) {
      expect(step.sources.length, step.id).toBeGreaterThan(0);
      for (const title of step.sources) expect(titles.has(title), title).toBe(true);
    }
  });

  it('fits ten minutes: headings, texts and notes are at most 1,300 words, spoken at 130 a minute', () => {
    for (const language of LANGUAGES) {
      const texts = story.steps.flatMap(({ heading, text, notes }) => [heading, text, notes]);
      expect(texts.reduce((sum, text) => sum + wordsIn(text[language]), 0)).toBeLessThanOrEqual(1300);
      for (const step of story.steps) expect(wordsIn(step.text[language]), step.id).toBeLessThanOrEqual(90);
    }
  });

  it('shows public views, written as a link writes them', () => {
    for (const { view } of story.steps) expect(formatLink(parseLink(view, 'public'), 'public')).toBe(view);
  });

  it('says every figure as the register holds it', () => {
    for (const language of LANGUAGES) {
      for (const placeholder of textsOf(story, language).flatMap((text) => text.match(PLACEHOLDER) ?? [])) {
        const { text, unresolved } = fillText(placeholder, facts, language);
        expect(unresolved).toEqual([]);
        const plain = text.replaceAll(language === 'id' ? '.' : ',', '').replace(',', '.');
        expect(plain, placeholder).toContain(inRegister(placeholder));
      }
    }
  });

  it('says the same figures in both languages, in the same steps', () => {
    for (const step of story.steps) {
      const figures = (language: Language) =>
        [step.heading, step.text, step.notes].flatMap((text) => text[language].match(PLACEHOLDER) ?? []).sort();
      expect(figures('en'), step.id).toEqual(figures('id'));
    }
  });

  it('holds no other number than years, dates and numbers of laws', () => {
    const MONTH = '(Januari|Februari|Maret|Agustus|January|February|March|August)';
    for (const text of LANGUAGES.flatMap((language) => textsOf(story, language))) {
      const rest = text
        .replace(PLACEHOLDER, '')
        .replace(/\b\d{1,3}\/(19|20)\d\d\b/g, '')
        .replace(new RegExp(`\\b\\d{1,2}(–\\d{1,2})? ${MONTH} (19|20)\\d\\d\\b`, 'g'), '')
        .replace(/\b(19|20)\d\d\b/g, '');
      expect(rest).not.toMatch(/\d/);
    }
  });

  it('uses the words of the house', () => {
    for (const language of LANGUAGES) {
      expect(said(story, language)).not.toMatch(/illegal|\bilegal|\bhub\b|hotspot|sarang|kampung tppo/i);
      expect(said(story, language)).not.toMatch(/\b(sel|paparan|celah|bukti|rumah aman)\b/i);
      expect(said(story, language)).not.toMatch(/\bgood practice|\bworst\b|terparah/i);
    }
  });
});

/** The value of a placeholder, found without the code under test. */
function inRegister(placeholder: string): string {
  const [first = '', year = '', ...rest] = placeholder.slice(1, -1).split('|');
  if (first === 'programmes') {
    const wanted = [year, ...rest].filter(Boolean).map((part) => part.split('='));
    const fits = (row: Record<string, string>) =>
      wanted.every(([c = '', v]) => (v === '*' ? row[c] !== '' : row[c] === v));
    return String(programmes.filter(fits).length);
  }
  if (year === 'people_reached') return programmes.find(({ id }) => id === first)?.people_reached ?? 'none';
  const conditions = rest.map((part) => part.split('='));
  const rows = cases.filter((row) => row.series_id === first && row.year === year);
  const met = rows.filter((row) =>
    conditions.every(([column = '', value]) => {
      if (column === 'row') return true;
      if (column === 'period_end')
        return row.definition_note?.startsWith('period=') && row.definition_note.includes(`/${value}`);
      return row[column] === value;
    }),
  );
  const place = conditions.find(([column]) => column === 'row')?.[1];
  const values = new Set((place ? [met[Number(place) - 1]] : met).map((row) => row?.value));
  expect(values.size, placeholder).toBe(1);
  const [value = 'none'] = values;
  return value === '2.5' ? 'Tier 2 Watch List' : String(Number(value));
}

describe('what the story of Batam claims holds in the registers', () => {
  it('Malaysia is named most often, and four provinces at least ten times', () => {
    const flows = published('flows.geojson').features.map((f: { properties: Record<string, unknown> }) => f.properties);
    const named = (leg: string) =>
      flows.filter((f: Record<string, unknown>) => f.leg === leg && (Number(f.count) >= 10 || f.band === '10+'));
    const texts = { id: batam.steps[3]?.text.id, en: batam.steps[3]?.text.en };
    expect(named('destination').map((f: Record<string, unknown>) => f.code)).toEqual(['MY']);
    expect(named('origin')).toHaveLength(4);
    for (const { name_id, name_en } of named('origin')) {
      expect(texts.id).toContain(name_id);
      expect(texts.en).toContain(name_en);
    }
  });

  it('no training names a port or a terminal, and BERANTAS stands twice among those in Batam', () => {
    const trainings = programmes.filter(({ kind }) => kind === 'training');
    const words = trainings.map(({ name, place_text, note }) => `${name} ${place_text} ${note}`);
    expect(words.filter((text) => /\b(port|ports|terminal|pelabuhan|ferry)\b/i.test(text))).toEqual([]);
    const here = trainings.filter(({ area_code }) => area_code === '21.71');
    expect(here.filter(({ name }) => name?.startsWith('BERANTAS'))).toHaveLength(2);
  });

  it('structural risk is not shown to tell where reports come from', () => {
    const { pooled } = published('derived/backtest.json');
    expect(pooled.shares.every(({ distinguishable }: { distinguishable: boolean }) => !distinguishable)).toBe(true);
  });

  it('STREAM began by IOM’s own account on the day the story says, and reached a number nobody gives', () => {
    const stream = programmes.find(({ id }) => id === 'prog-001');
    expect(stream).toMatchObject({ period_start: '2024-03-04', people_reached: '' });
    expect(programmes.find(({ id }) => id === 'prog-003')).toMatchObject({
      period_start: '2023-01-23',
      period_end: '2023-01-26',
    });
  });

  it('smuggling and trafficking are kept apart, and the standing line is said', () => {
    expect(said(batam, 'id')).toMatch(/TPPO dan TPPM \(penyelundupan manusia\) adalah dua tindak pidana yang berbeda/);
    expect(said(batam, 'id')).toContain('Kerawanan keberangkatan nonprosedural, bukan kasus TPPO terbukti');
    expect(said(batam, 'en')).toContain('Vulnerability to irregular departure, not proven trafficking cases');
  });
});

describe('what the story of the cooperation claims holds in the registers', () => {
  it('two years on the Watch List, and nothing found for 2025', () => {
    const tiers = cases.filter(({ series_id }) => series_id === 'us-tip-tier-indonesia');
    expect(tiers.filter(({ value }) => value === '2.5').map(({ year }) => year)).toEqual(['2006', '2022']);
    expect(tiers.filter(({ year }) => year === '2025').map(({ value }) => value)).toEqual(['']);
  });

  it('Indonesia is not among the ten of the Global Slavery Index 2018', () => {
    const top = cases.filter(({ series_id }) => series_id === 'gsi2018-top10-rank');
    expect(top).toHaveLength(10);
    expect(top.map(({ geography_code }) => geography_code)).not.toContain('IDN');
  });

  it('118,932 is said once, as a correction', () => {
    for (const [language, number, denial] of [
      ['id', '118.932', 'bukan angka Indonesia'],
      ['en', '118,932', 'is not Indonesian'],
    ] as const) {
      expect(
        stories
          .map((story) => said(story, language))
          .join('\n')
          .split(number),
      ).toHaveLength(2);
      const step = cooperation.steps.find(({ text }) =>
        fillText(text[language], facts, language).text.includes(number),
      );
      expect(step?.text[language]).toContain(denial);
    }
  });

  it('32 provinces in both sources', () => {
    const rows = cases.filter(({ series_id }) => series_id === 'task-forces-provincial');
    expect(new Set(rows.map(({ value }) => value))).toEqual(new Set(['32']));
  });
});

describe('the layers a step may show', () => {
  it('are those the public legend offers, and the areas', () => {
    const { layers } = useData.getState();
    const offered = legendEntries(layers, 'public', { from: null, to: null }).map(({ layer }) => layer);
    expect(new Set(['areas', ...offered])).toEqual(new Set(LAYERS.filter((l) => !INTERNAL_LAYERS.includes(l))));
  });
});
