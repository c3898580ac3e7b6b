import { describe, expect, test } from 'vitest';
import en from '../../../src/i18n/en.json';
import { formatNumber, formatShare } from '../../../src/i18n/format.ts';
import id from '../../../src/i18n/id.json';
import { BOUND_METHOD } from '../../../src/patrol/plan/bound.ts';
import type { Brief } from '../../../src/report/brief/content.ts';
import hotlines from '../../../src/report/brief/hotlines.json';
import references from '../../../src/report/brief/references.json';
import { contactsOf } from '../../../src/report/brief/victims.ts';
import type { Table } from '../../../src/report/sheets/table.ts';
import { printable } from '../../../src/report/text.ts';
import { contentOf, crowded, idle, places, realPlan } from './briefs.ts';

const LANGUAGES = ['id', 'en'] as const;
const words = { id, en };

const tableTexts = (t: Table): readonly string[] => [
  t.heading,
  ...t.columns.map((c) => c.text),
  ...t.rows.flat().flatMap((c) => [c.text, c.small ?? '']),
  t.note ?? '',
];
const allTexts = (b: Brief): readonly string[] => [
  ...[b.title, b.mark, b.night, b.facts, b.sentence, b.bound, b.sky.heading, b.sky.note, b.open.heading, b.open.note],
  ...[...b.sky.lines, ...b.open.lines].flatMap((l) => [l.text, l.value]),
  ...[b.boats, b.sectors, b.crew, b.victims.call].flatMap(tableTexts),
  ...[b.sea.heading, b.sea.text, b.noSectors, b.log.heading, b.log.note, ...b.foot, ...Object.values(b.map.legend)],
  ...[b.victims.title, b.victims.lead, b.victims.practice, b.victims.sourcesHeading, b.victims.sources.register],
  ...b.victims.sections.flatMap((s) => [s.heading, ...s.lines]),
  ...b.victims.sources.references,
];
const column = (t: Table, i: number): readonly string[] => t.rows.map((r) => r[i]?.text ?? '');

describe.each(LANGUAGES)('a brief says what its plan says (%s)', (language) => {
  const brief = contentOf(realPlan, language, { tip: true, speedLossPct: 10 });
  const time = (x: string) => (language === 'id' ? x.replace(':', '.') : x);
  const number = (x: number, digits = 1) => formatNumber(x, language, digits);

  test('cover, bound and gap, and that it is no chance of interception', () => {
    expect(brief.sentence).toContain(formatShare(realPlan.value, language));
    expect(brief.sentence).toContain(formatShare(realPlan.bound, language));
    expect(brief.bound).toContain(formatShare(realPlan.gap, language));
    const last = language === 'id' ? 'Bukan peluang penangkapan.' : 'Not a chance of interception.';
    expect(brief.sentence.replaceAll('\u00a0', ' ').endsWith(last)).toBe(true);
    // The words of both languages describe this relaxation and no other.
    expect(BOUND_METHOD).toBe(
      'concave relaxation: hours less twice the way to each sector, no ways between sectors (Frank-Wolfe)',
    );
  });

  test('what watches and other units take, where the plan knows of any', () => {
    const given = contentOf({ ...realPlan, watchValue: 0.021, othersShare: 0.043 }, language);
    expect(given.bound).toContain(number(2.1));
    expect(given.bound).toContain(number(4.3));
  });

  test('every boat with its base, times, hours, distance and fuel', () => {
    expect(column(brief.boats, 0)).toEqual(['1', '2', '3']);
    expect(column(brief.boats, 2)).toEqual(realPlan.vessels.map((v) => time(v.depart)));
    expect(column(brief.boats, 3)).toEqual(realPlan.vessels.map((v) => time(v.home)));
    expect(column(brief.boats, 4)).toEqual(realPlan.vessels.map((v) => number(v.hours)));
    const unit = language === 'id' ? 'mil laut' : 'NM';
    expect(column(brief.boats, 5).map((x) => x.replaceAll('\u00a0', ' '))).toEqual(
      realPlan.vessels.map((v) => `${number(v.distanceNm)} ${unit}`),
    );
    for (const [i, v] of realPlan.vessels.entries()) {
      const fuel = column(brief.boats, 6)[i];
      if (v.fuelL === null) expect(fuel).toBe('—');
      else expect(fuel).toContain(number(Math.ceil(v.fuelL - 1e-6), 0));
      if (v.gapNm >= 0.05) expect(brief.boats.rows[i]?.[1]?.small).toContain(number(v.gapNm));
    }
    const named = places.find((f) => f.properties.id === 'PLC-129')?.properties;
    expect(column(brief.boats, 1)[0]).toBe(language === 'id' ? named?.name_id : named?.name);
  });

  test('every sector by its number, its point in the GPX, its position and its times', () => {
    const sectors = realPlan.vessels.flatMap((v, i) => v.sectors.map((s, k) => ({ ...s, i, k })));
    expect(sectors.length).toBeGreaterThan(2);
    expect(column(brief.sectors, 0)).toEqual(sectors.map((s) => `${s.i + 1}.${s.k + 1}`));
    expect(column(brief.sectors, 1)).toEqual(sectors.map((s) => `B${s.i + 1}S0${s.k + 1}`));
    expect(column(brief.sectors, 3)).toEqual(sectors.map((s) => `${time(s.arrive)}–${time(s.leave)}`));
    const { unknown, known } = words[language].brief.sectors;
    expect(column(brief.sectors, 4)).toEqual(sectors.map((s) => (s.boundaryUnknown ? unknown : known)));
    const form =
      language === 'id' ? /^1° \d\d,\d\d' LU · 104° \d\d,\d\d' BT$/ : /^1° \d\d\.\d\d' N · 104° \d\d\.\d\d' E$/;
    for (const at of column(brief.sectors, 2)) expect(at.replaceAll('\u00a0', ' ')).toMatch(form);
  });

  test('what stays open, share by share', () => {
    expect(brief.open.lines.map((l) => l.value)).toEqual(realPlan.open.map((o) => formatShare(o.share, language)));
  });

  test('the sun, the twilight and the hours without moon', () => {
    const values = brief.sky.lines.map((l) => l.value);
    // Batam, 28 November: sunset a little before six, sunrise a little before six, a waning moon that rises at ten.
    expect(values[0]).toMatch(/^17[.:]5\d$/);
    expect(values[1]).toMatch(/^18[.:]4\d$/);
    expect(values[3]).toMatch(/^05[.:]5\d$/);
    expect(values[5]).toMatch(/^21[.:]5\d–06[.:]00$/);
    expect(values[6]?.slice(0, 2)).toBe('18');
  });

  test('no word is missing, and no sign is without a letter', () => {
    for (const plan of [realPlan, idle, crowded(12, 7)])
      for (const text of allTexts(contentOf(plan, language))) {
        expect(text).not.toMatch(/\{\{|undefined|NaN|\b(brief|report|map|service)\.[a-z]/);
        expect(printable(text).includes('?'), text).toBe(text.includes('?'));
      }
  });

  test('a plan without a sector says so', () => {
    const empty = contentOf(idle, language);
    expect(empty.sectors.rows).toEqual([]);
    expect(empty.noSectors).toBe(words[language].brief.sectors.none);
    expect(empty.open.lines).toEqual([]);
  });

  test('the file is named by the night alone', () => {
    const stem = language === 'id' ? 'lembar-patroli' : 'patrol-brief';
    expect(brief.fileName).toBe(`jaga-selat-${stem}-2026-11-28.pdf`);
  });
});

describe.each(LANGUAGES)('the victim-centred page (%s)', (language) => {
  const { victims } = contentOf(realPlan, language);
  const text = [
    ...victims.sections.flatMap((s) => [s.heading, ...s.lines]),
    ...victims.call.rows.flat().flatMap((c) => [c.text, c.small ?? '']),
  ];

  test('begins with rescue, and keeps the words of the field', () => {
    expect(victims.sections.map((s) => s.id)).toEqual([
      'rescue',
      'boat',
      'aboard',
      'persons',
      'apart',
      'children',
      'women',
      'ask',
      'never',
      'land',
    ]);
    expect(text.join(' ')).not.toMatch(/ilegal|illegal|gelap\b/i);
    expect(text.join(' ')).toContain('TPPM');
  });

  test('cites every source it lists and lists every source it cites', () => {
    const cited = new Set([...text.join(' ').matchAll(/\[(\d+)\]/g)].map((m) => Number(m[1])));
    expect([...cited].sort((a, b) => a - b)).toEqual(references.map((_, i) => i + 1));
    const owner = ['VHF', 'Basarnas', 'SAPA 129', 'Polri'];
    for (const [i, h] of hotlines.entries()) expect(victims.sources.references[h.reference - 1]).toContain(owner[i]);
  });

  test('gives a line to write on for every service, for the register has no number', () => {
    const blank = victims.call.rows.filter((r) => r[1]?.blank);
    expect(blank).toHaveLength(contactsOf(places).length);
    expect(victims.call.rows.filter((r) => !r[1]?.blank).map((r) => r[1]?.text)).toEqual(hotlines.map((h) => h.number));
  });
});

test('referral is told in the order of Permen PPPA 8/2021', () => {
  const line = contentOf(realPlan, 'id').victims.sections.at(-1)?.lines[0] ?? '';
  const steps = [
    'Pengaduan',
    'Rehabilitasi kesehatan',
    'Rehabilitasi sosial',
    'restitusi',
    'Pemulangan',
    'Reintegrasi',
  ];
  const at = steps.map((s) => line.indexOf(s));
  expect(at.every((n) => n >= 0)).toBe(true);
  expect(at.toSorted((a, b) => a - b)).toEqual(at);
});

test('whom to call: two for each need, none whose place is kept secret', () => {
  const names = contactsOf(places).map((c) => c.name_id);
  expect(names).toHaveLength(6);
  for (const hidden of ['Shelter St. Theresia', 'Rumah Faye Batam', 'Jaringan Safe Migrant Batam']) {
    expect(
      places.some((f) => f.properties.name_id === hidden),
      hidden,
    ).toBe(true);
    expect(names).not.toContain(hidden);
  }
});
