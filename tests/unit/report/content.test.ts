import { describe, expect, test } from 'vitest';
import en from '../../../src/i18n/en.json';
import { formatNumber, formatSigned } from '../../../src/i18n/format.ts';
import id from '../../../src/i18n/id.json';
import type { AreaProfile, Section } from '../../../src/report/content.ts';
import { printable } from '../../../src/report/text.ts';
import { featuresOfFile, PROFILES, published } from '../state/published.ts';
import { filesOf, profileOf } from './profiles.ts';

const LANGUAGES = ['id', 'en'] as const;
const words = { id, en };
const codes = published.public.areas.features.map((f) => f.properties.code);

const linesOf = (p: AreaProfile, section: Section['id']): readonly string[] =>
  p.sections
    .filter((s) => s.id === section)
    .flatMap((s) => s.lines.map((l) => [l.text, l.value].filter(Boolean).join(' = ')));
const body = (p: AreaProfile): readonly string[] => [
  p.title,
  p.subtitle,
  ...p.sections.flatMap((s) => [s.heading, ...s.lines.flatMap((l) => [l.text, l.value ?? ''])]),
  ...p.sources,
  ...p.map.notes,
];
const all = (p: AreaProfile): readonly string[] => [...body(p), p.className, p.standing, p.form, p.method, ...p.foot];

describe.each(LANGUAGES)('every area has a profile (%s)', (language) => {
  test.each(PROFILES)('%s, with all its sections, the standing and the boundary line', (profile) => {
    expect(codes).toHaveLength(76);
    for (const code of codes) {
      const made = profileOf(code, language, profile);
      expect(made.sections.map((s) => s.id)).toEqual([
        'score',
        'probability',
        'factors',
        'dimensions',
        'years',
        'reports',
        'services',
        'programmes',
      ]);
      expect(made.standing).toBe(words[language].app.standing);
      const foot = made.foot.join(' ');
      for (const line of [words[language].app.standing, words[language].app.boundary, words[language].app.osm])
        expect(foot).toContain(line);
      expect(foot).toContain(published[profile].manifest.data_version);
      expect(made.fileName).toBe(`jaga-selat-profil-${code}-${language}-${profile}.pdf`);
      expect(made.sources.length, code).toBeGreaterThan(3);
      // A missing word prints as its key, a missing variable as its braces, a missing figure as a broken one.
      for (const text of all(made)) {
        expect(text, code).not.toMatch(/\{\{|undefined|NaN|\b(report|area|class|kind|service|method)\.[a-z]/);
        expect(printable(text).includes('?'), text).toBe(text.includes('?'));
      }
    }
  });

  test('a public one has no rank, no single score and no value of a dimension', () => {
    for (const code of codes) {
      const made = profileOf(code, language, 'public');
      expect(body(made).join('\n')).not.toMatch(/peringkat|\brank/i);
      const score = linesOf(made, 'score');
      expect(score[0]).toContain(`${words[language].report.group} = `);
      expect(score[1]).toMatch(/= \d[.,]\d–\d+[.,]\d$/);
      expect(score.slice(2).join()).not.toMatch(/\d/);
      expect(linesOf(made, 'factors').join()).not.toMatch(/[+−]\d/);
      expect(linesOf(made, 'dimensions').join()).not.toMatch(/\d/);
    }
  });

  test('a public one counts events in the bands they are published with', () => {
    const bands = codes.flatMap((code) => linesOf(profileOf(code, language, 'public'), 'reports')).join(' · ');
    const counts = [...bands.matchAll(/\d{4}: ([^·]*?)(?: ·|$)/g)].map((m) => m[1]);
    expect(counts.length).toBeGreaterThan(20);
    const allowed = featuresOfFile('public', 'incidents').map((f) =>
      String(f.properties.band ?? f.properties.count).replace('-', '–'),
    );
    for (const count of counts) expect(allowed).toContain(count?.split(' ')[0]);
  });
});

test('no landing, base or watched place of the internal register is named on a public page', () => {
  const KINDS = ['informal_landing', 'foreign_landing', 'patrol_base', 'surveillance_site'];
  const areas = published.public.areas.features.map((f) => f.properties.name.toLowerCase());
  const names = featuresOfFile('internal', 'places')
    .filter((f) => KINDS.includes(String(f.properties.kind)))
    .flatMap((f) => [f.properties.name, f.properties.name_id])
    .filter((n): n is string => typeof n === 'string' && n.length > 5)
    .filter((n) => !areas.some((a) => a.includes(n.toLowerCase())));
  expect(names.length).toBeGreaterThan(50);
  const text = LANGUAGES.flatMap((l) => codes.flatMap((c) => all(profileOf(c, l, 'public'))))
    .join('\n')
    .toLowerCase();
  expect(names.filter((n) => text.includes(n.toLowerCase()))).toEqual([]);
});

test('an internal one says the score, rank and dimensions that the files hold', () => {
  for (const f of published.internal.areas.features) {
    const { code, score, rank, rank_low, rank_high } = f.properties;
    const made = profileOf(code, 'en', 'internal');
    const lines = linesOf(made, 'score');
    expect(lines).toContain(`Score = ${formatNumber(score, 'en', 1)} of 10`);
    expect(lines.join()).toMatch(new RegExp(`Rank ${rank} of (12|64), .*${rank_low}–${rank_high}`));
    const unit = filesOf('internal').units.get(code);
    expect(linesOf(made, 'dimensions')[0]).toBe(`Hazard and exposure = ${formatNumber(unit?.nodes?.HAZ, 'en', 1)}`);
    const [first] = [...(unit?.factors ?? [])].sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution));
    if (first && Math.abs(first.contribution) >= 0.05)
      expect(linesOf(made, 'factors').join()).toContain(formatSigned(first.contribution, 'en', 2));
    expect(made.form).toBe(en.report.internalForm);
  }
});

test('programmes: those that name the area, those that do not, and what no row of the register has', () => {
  const setokok = linesOf(profileOf('21.71.05.1006', 'en', 'public'), 'programmes');
  expect(setokok[1]).toBe('Name this area: Desa binaan imigrasi Pulau Setokok (2024).');
  expect(setokok[4]).not.toContain('Setokok');
  const bulang = linesOf(profileOf('21.71.05', 'en', 'public'), 'programmes');
  expect(bulang[1]).toMatch(/Setokok.*Buluh.*Pantai Gelam/);
  const padang = linesOf(profileOf('21.71.01', 'en', 'public'), 'programmes');
  expect(padang[1]).toBe('Name this area: none in the register.');
  expect(padang[2]).toContain('training, ');
  const wider = filesOf('public').programmes.filter((p) => p.area_code === '21' || p.area_code === '21.71');
  const said = [...(padang[3] ?? '').matchAll(/ (\d+)[,.]/g)].reduce((n, m) => n + Number(m[1]), 0);
  expect(said).toBe(wider.length);
  // A row for a whole kecamatan names each of its kelurahan.
  const tembesi = linesOf(profileOf('21.71.11.1001', 'en', 'public'), 'programmes');
  expect(tembesi[1]).toContain('Desa binaan imigrasi Sagulung');
});
