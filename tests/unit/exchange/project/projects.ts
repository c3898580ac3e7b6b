/** Projects of every shape a project may have, for properties. */
import fc from 'fast-check';
import { AGE_BANDS, type ImportedData, type ImportedSet, SEX_BANDS } from '../../../../src/domain/imported.ts';
import { type EffectAssumption, INTERVENTION_KINDS, type Intervention } from '../../../../src/domain/intervention.ts';
import { EDITED_TABLES, type Project } from '../../../../src/domain/project.ts';
import { INCIDENT_KINDS, PLACE_KINDS, ROUTE_KINDS } from '../../../../src/domain/register.ts';
import { CHART_IDS, type Story } from '../../../../src/domain/story.ts';
import { TEXT_COLUMNS } from '../../../../src/exchange/project/shape.ts';
import { personalCell } from '../../../../src/protect/personal.ts';
import { COLUMNS } from '../../../../src/region/columns.ts';

/** Any words, accents, quotes, line ends and halves of signs; nothing in the shape of a person's number. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('Pulau Buluh', '=1+1', '"\\\n\r\t', 'e\u0301', '\ud800'),
  )
  .filter((text) => personalCell(text) === null);
const filled = words.filter((text) => text.trim() !== '');
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });
const two = (most: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1990, max: 2040 }).map(String);
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'));
const month = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
);
const someday = fc.oneof(day, month);
const whole = fc.nat({ max: 1_000_000 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const lon = degrees(180);
const lat = degrees(90);
const position = fc.record({ lon, lat });
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const textsOf = (columns: Iterable<string>) => fc.dictionary(fc.constantFrom(...columns), words, { maxKeys: 4 });
const rows = <T extends { readonly key: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 4 });

const kecamatan = maybe(words);
const data: fc.Arbitrary<ImportedData> = fc.oneof(
  fc.record({
    as: fc.constant('cases' as const),
    cells: fc.array(
      fc.record({
        month,
        kecamatan,
        exploitation: filled,
        sex: fc.constantFrom(...SEX_BANDS),
        age: fc.constantFrom(...AGE_BANDS),
        hte_Type: filled,
        count: whole,
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    as: fc.constant('incidents' as const),
    rows: rows(
      fc.record({
        key: filled,
        date: someday,
        kind: maybe(fc.constantFrom(...INCIDENT_KINDS)),
        kecamatan,
        position: maybe(position),
        sensitive: fc.boolean(),
        texts: textsOf(TEXT_COLUMNS.incidents),
        counts: fc.dictionary(
          fc.constantFrom('persons', 'persons_min', 'persons_max', 'female', 'minors', 'deaths', 'missing'),
          whole,
        ),
      }),
    ),
  }),
  fc.record({
    as: fc.constant('places' as const),
    rows: rows(
      fc.record({
        key: filled,
        name: filled,
        kind: maybe(fc.constantFrom(...PLACE_KINDS)),
        kecamatan,
        position,
        texts: textsOf(TEXT_COLUMNS.places),
      }),
    ),
  }),
  fc.record({
    as: fc.constant('routes' as const),
    rows: rows(
      fc.record({
        key: filled,
        name: words,
        kind: maybe(fc.constantFrom(...ROUTE_KINDS)),
        line: fc.array(fc.tuple(lon, lat), { minLength: 2, maxLength: 5 }),
        texts: textsOf(TEXT_COLUMNS.routes),
      }),
    ),
  }),
  fc.record({
    as: fc.constant('indicators' as const),
    rows: rows(
      fc.record({
        key: filled,
        area_code: filled,
        indicator: filled,
        value: number,
        unit: words,
        year: filled,
        texts: textsOf(TEXT_COLUMNS.indicators),
      }),
    ),
  }),
  fc.record({
    as: fc.constant('incidentCounts' as const),
    counts: fc.record({
      months: fc.array(
        fc.record({ month, kecamatan, kind: maybe(fc.constantFrom(...INCIDENT_KINDS)), count: whole, persons: whole }),
        { maxLength: 4 },
      ),
      cells: fc.array(fc.record({ cell: hex.map((h) => h.slice(1)), count: whole }), { maxLength: 4 }),
    }),
  }),
);

const sets: fc.Arbitrary<readonly ImportedSet[]> = fc.uniqueArray(
  fc.record({ id: hex, label: words, imported: day, data }).map(
    // What is kept of rows is what is there.
    (set) => ({ ...set, rows: 9, kept: 'rows' in set.data ? set.data.rows.length : 9 }),
  ),
  { selector: ({ id }) => id, maxLength: 4 },
);

const edits = fc.uniqueArray(
  fc.constantFrom(...EDITED_TABLES).chain((table) =>
    fc.record({
      table: fc.constant(table),
      key: filled,
      what: fc.constantFrom('add' as const, 'change' as const, 'retire' as const),
      cells: fc.dictionary(fc.constantFrom(...Object.keys(COLUMNS[table])), words, { maxKeys: 4 }),
      reason: filled,
      date: day,
    }),
  ),
  { selector: ({ table, key, what }) => (what === 'add' ? `${table} ${key}` : {}), maxLength: 5 },
);

const hex8 = hex.map((h) => h.slice(8));
const said = words.filter((text) => text.split(/\s+/).every((word) => personalCell(word) === null));
const bilingual = fc.record({ id: said, en: said });
const stories: fc.Arbitrary<Story> = fc.record({
  id: hex,
  title: bilingual,
  subtitle: bilingual,
  date: day,
  author: words,
  steps: fc.uniqueArray(
    fc.record({
      id: hex8,
      part: bilingual,
      heading: bilingual,
      text: bilingual,
      notes: bilingual,
      view: words.map((text) => `#/forum?place=${text}`),
      chart: maybe(fc.constantFrom(...CHART_IDS)),
      sources: fc.array(words, { maxLength: 3 }),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  logos: fc.array(
    fc.record({
      name: words,
      data: fc.constantFrom('data:image/png;base64,iVBORw0KGgo=', 'data:image/jpeg;base64,/9j/4AAQ'),
      width: fc.integer({ min: 1, max: 4000 }),
      height: fc.integer({ min: 1, max: 4000 }),
    }),
    { maxLength: 2 },
  ),
});
const area = fc.record({ in: fc.constant('area' as const), code: filled });
const interventions: fc.Arbitrary<Intervention> = fc.constantFrom(...INTERVENTION_KINDS).chain((kind) =>
  fc.record({
    id: hex8,
    kind: fc.constant(kind),
    at:
      kind === 'shelter_beds'
        ? area
        : fc.oneof(
            area,
            fc.record({ in: fc.constant('place' as const), id: filled }),
            fc.record({ in: fc.constant('point' as const), lon, lat }),
          ),
    cost: maybe(fc.double({ min: 0, max: 1e9, noNaN: true })),
    agency: words,
    beds: maybe(fc.nat({ max: 1000 })),
    on: fc.boolean(),
  }),
);
const assumptions: fc.Arbitrary<EffectAssumption> = fc
  .tuple(
    fc.constantFrom(...INTERVENTION_KINDS),
    fc.constantFrom('VUL', 'HAZ_GATE'),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
  )
  .map(([kind, node, shares]) => {
    const [low = 0, effect = 0, high = 0] = shares.toSorted((a, b) => a - b);
    return { kind, node, effect, low, high };
  });

export const projects: fc.Arbitrary<Project> = fc.record({
  format: fc.constant('jaga-selat-project' as const),
  version: fc.constant(3 as const),
  id: hex,
  name: words,
  region: fc.constantFrom('batam', 'kalimantan-barat'),
  view: words.map((text) => `#/risk?shown=${text}`),
  weightings: fc.array(fc.record({ name: words, author: words, date: day, note: words, choice: words }), {
    maxLength: 3,
  }),
  imports: sets,
  judged: fc.uniqueArray(
    fc.record({ one: filled, other: filled, same: fc.boolean() }).filter(({ one, other }) => one !== other),
    { selector: ({ one, other }) => JSON.stringify([one, other].sort()), maxLength: 4 },
  ),
  edits,
  releases: fc.array(
    fc.record({
      date: day,
      sets: fc.array(hex, { maxLength: 3 }),
      by: fc.array(filled, { maxLength: 3 }),
      told: fc.array(fc.record({ at: fc.array(words, { maxLength: 3 }), value: maybe(number), band: maybe(words) }), {
        maxLength: 4,
      }),
    }),
    { maxLength: 3 },
  ),
  stories: fc.uniqueArray(stories, { selector: ({ id }) => id, maxLength: 2 }),
  interventions: fc.uniqueArray(interventions, { selector: ({ id }) => id, maxLength: 3 }),
  assumptions: fc.uniqueArray(assumptions, { selector: ({ kind, node }) => `${kind} ${node}`, maxLength: 3 }),
  patrol: maybe(
    fc.record({
      version: whole,
      kept: fc
        .jsonValue({ maxDepth: 4, noUnicodeString: false })
        .filter((v) => !/__proto__|constructor|prototype/.test(JSON.stringify(v))),
    }),
  ),
});

export const shuffled = <T>(items: readonly T[], seed: number): T[] =>
  [...items]
    .sort((a, b) => ((JSON.stringify(a).length * seed) % 7) - ((JSON.stringify(b).length * seed) % 7))
    .reverse();

/** One project with everything in it, in words of the field. */
export const example: Project = {
  format: 'jaga-selat-project',
  version: 3,
  id: '0f3a9c1d2b4e6f70',
  name: 'Rapat Gugus Tugas, Maret 2026',
  region: 'batam',
  view: '#/risk?area=21.71.09',
  weightings: [
    { name: 'Bobot rapat', author: 'Gugus Tugas TPPO', date: '2026-03-12', note: '', choice: 'w=POORHH:0.5' },
  ],
  imports: [
    {
      id: '5b1e0c9a7d3f2468',
      label: 'Daftar pencegahan',
      imported: '2026-03-10',
      rows: 3,
      kept: 2,
      data: {
        as: 'incidents',
        rows: [
          {
            key: 'a1',
            date: '2026-01-14',
            kind: 'departure_prevented',
            kecamatan: 'Nongsa',
            position: { lon: 104.1, lat: 1.18 },
            sensitive: false,
            texts: { agency: 'BP3MI Kepri', source_title: 'Laporan triwulan I' },
            counts: { persons: 12 },
          },
          {
            key: 'a2',
            date: '2026-02',
            kind: null,
            kecamatan: null,
            position: null,
            sensitive: false,
            texts: {},
            counts: {},
          },
        ],
      },
    },
  ],
  judged: [{ one: 'a1', other: 'b7', same: true }],
  edits: [
    {
      table: 'places',
      key: 'pl-1',
      what: 'change',
      cells: { status: 'inactive' },
      reason: 'Ditutup menurut KSOP',
      date: '2026-03-12',
    },
  ],
  releases: [
    {
      date: '2026-03-13',
      sets: ['5b1e0c9a7d3f2468'],
      by: ['kecamatan'],
      told: [{ at: ['Nongsa'], value: null, band: '0-9' }],
    },
  ],
  stories: [
    {
      id: '9a8b7c6d5e4f3021',
      title: { id: 'Batam dalam lima langkah', en: 'Batam in five steps' },
      subtitle: { id: '', en: '' },
      date: '2026-03-14',
      author: 'Gugus Tugas TPPO',
      steps: [
        {
          id: '0a1b2c3d',
          part: { id: 'Yang dilaporkan', en: 'What is reported' },
          heading: { id: 'Kasus yang didampingi naik', en: 'Cases assisted rose' },
          text: { id: 'Jaringan mendampingi {safe-migrant-batam-tppo-cases|2022} kasus.', en: '' },
          notes: { id: '', en: '' },
          view: '#/forum?area=21.71.09',
          chart: 'batam-cases',
          sources: [],
        },
      ],
      logos: [],
    },
  ],
  interventions: [
    {
      id: '11223344',
      kind: 'campaign',
      at: { in: 'area', code: '21.71.09.1001' },
      cost: 25,
      agency: 'Pemko Batam',
      beds: null,
      on: true,
    },
  ],
  assumptions: [{ kind: 'campaign', node: 'VUL', effect: 0.1, low: 0, high: 0.25 }],
  patrol: null,
};
