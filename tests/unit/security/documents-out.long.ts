/** Registers full of hostile words, printed: pages and slides are sound, and ask a reader's program for nothing. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/domain/register.ts';
import { drawBatch } from '../../../src/report/batch.ts';
import { storyPdf } from '../../../src/report/story/pdf/storyPdf.ts';
import { yearlyOf } from '../../../src/report/yearly/content.ts';
import { yearlyPdf } from '../../../src/report/yearly/pdf.ts';
import { yearlyPptx } from '../../../src/report/yearly/pptx.ts';
import { type CaseRow, yearReport } from '../../../src/response/duties/year.ts';
import { featuresOf } from '../../../src/state/areas.ts';
import { type Contacts, contactKey } from '../../../src/state/response/contacts.ts';
import { EVERY, harmDone } from '../../support/injection.ts';
import { elementsOf } from '../exchange/exported.ts';
import { colours } from '../map/colours.ts';
import { filesOf, fonts, strait } from '../report/profiles.ts';
import { cardOf, inputOf as inputOfCard, NONGSA, programmes, render } from '../report/referral-cards.ts';
import { deck, opened, type Package, pptxOf, request } from '../report/story/decks.ts';
import { ALL, storyOf } from './hostile-story.ts';

afterEach(() => expect(harmDone()).toEqual([]));

/** Columns that hold words for people; ids, codes, kinds and dates choose what is printed and stay. */
const WORDS =
  /name|title|publisher|note|agenc|partner|descri|summary|operator|place$|caveat|label|capacity|hours|phone/i;
/** Every text for people becomes one of the corpus, in turn. */
function poisoned<T>(value: T): T {
  let turn = 0;
  const next = () => EVERY[turn++ % EVERY.length] ?? '';
  const walk = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') return WORDS.test(key) ? next() : one;
    if (Array.isArray(one)) return one.map((each) => walk(each, key));
    if (one instanceof Map) return new Map([...one].map(([k, each]) => [k, walk(each, String(k))]));
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([k, each]) => [k, walk(each, k)]));
  };
  return walk(value, '') as T;
}

/**
 * A PDF without its texts and streams: what a reader's program obeys.
 * Strings in brackets hold bracket pairs and escapes (ISO 32000-1, 7.3.4.2).
 */
function orders(pdf: string): string {
  const bare = pdf.replace(/\bstream\r?\n[\s\S]*?\bendstream\b/g, 'stream');
  let out = '';
  let depth = 0;
  for (let i = 0; i < bare.length; i++) {
    const sign = bare[i];
    if (depth > 0 && sign === '\\') i++;
    else if (sign === '(') depth++;
    else if (sign === ')' && depth > 0) depth--;
    else if (depth === 0) out += sign;
  }
  expect(depth, 'every text ends').toBe(0);
  return out;
}
function isInert(pdf: string): void {
  expect(pdf.startsWith('%PDF-1.')).toBe(true);
  const told = orders(pdf);
  expect(told.match(/\/(JavaScript|JS|Launch|AA|URI|SubmitForm|GoToR|EmbeddedFile)\b/g) ?? []).toEqual([]);
  // A page opens at its whole width; that is all that may happen by itself.
  for (const [, action] of told.matchAll(/\/OpenAction\s*(\[[^\]]*\]|\S+)/g))
    expect(action).toMatch(/^\[\d+ 0 R \/Fit/);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf)?.[1]);
  expect(pdf.slice(start, start + 4)).toBe('xref');
}

function pointsNowhere({ names, text }: Package): void {
  for (const name of names.filter((part) => /\.(xml|rels)$/.test(part))) {
    const elements = elementsOf(text(name));
    expect(elements.filter(({ name: tag }) => /script|planted|iframe|hlinkClick/i.test(tag))).toEqual([]);
    expect(elements.filter(({ attributes }) => attributes.TargetMode === 'External')).toEqual([]);
  }
}

test('the measure would notice an order among the texts', () => {
  expect(orders('1 0 obj <</Title (a \\) /JS \\( b (c) )/OpenAction [1 0 R /FitH]>>')).not.toContain('/JS');
  expect(() => isInert('%PDF-1.7 <</S /JavaScript /JS (x)>>')).toThrow();
  expect(() => orders('(never ends')).toThrow();
});

describe.each(['id', 'en'] as const)('in print (%s)', (language) => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8')) as T;
  const yearly = yearlyOf({
    report: yearReport(
      2023,
      poisoned(read<readonly Programme[]>('programmes')),
      poisoned(read<readonly CaseRow[]>('case_series')),
      '21.71',
    ),
    place: { id: ALL, en: ALL },
    actions: EVERY.slice(0, 12).map((text, i) => ({
      intervention: {
        ...{ id: `1122334${i % 10}`, kind: 'campaign', at: { in: 'area', code: '21.71.09.1001' }, cost: 25.5 },
        ...{ agency: text, beds: null, on: true },
      },
      where: text,
    })),
    today: '2026-11-22',
    language,
  });

  test('the yearly report: pages', () => {
    expect(JSON.stringify(yearly)).toContain('owned=1');
    isInert(yearlyPdf(yearly, colours, language, fonts).output());
  });

  test('the yearly report: slides of sound XML, none of which points outside', async () => {
    const made = await yearlyPptx(yearly, colours, language);
    if ('stopped' in made) throw new Error('stopped');
    pointsNowhere(await opened(made.blob));
  });

  test('the profiles of all kecamatan in one file', async () => {
    const files = poisoned(filesOf('public'));
    const codes = featuresOf(files.areas, 'kecamatan').map((f) => f.properties.code);
    const { signal } = new AbortController();
    const made = await drawBatch({ files, strait }, fonts, colours, { codes, language, onProgress: () => {}, signal });
    expect(made?.pages).toBe(12);
    isInert(made?.doc.output() ?? '');
  });

  test('a referral card with places, programmes and contacts', () => {
    const { places } = inputOfCard('public');
    const contacts: Contacts = Object.fromEntries(
      places.map(({ id }, i) => {
        const text = EVERY[i % EVERY.length] ?? '';
        return [contactKey('batam', id), { phone: text, hours: text, note: text }] as const;
      }),
    );
    const card = cardOf(NONGSA, language, 'public', { contacts, programmes: poisoned(programmes) });
    isInert(render(card, language).doc.output());
  });

  test('a story: slides of sound XML, with the speaker’s notes', async () => {
    pointsNowhere(await pptxOf(deck(storyOf(ALL), language), { notes: true }));
  });

  test('a story: pages', async () => {
    const made = await storyPdf(deck(storyOf(ALL), language), { ...request(), fonts });
    if ('stopped' in made) throw new Error('stopped');
    isInert(new TextDecoder('latin1').decode(await made.blob.arrayBuffer()));
  });
});
