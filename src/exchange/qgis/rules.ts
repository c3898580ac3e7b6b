/** What a layer looks like in QGIS: rules with a filter, the words of the legend and a symbol, as on the map of the app. */
import type { Token } from './colours.ts';
import { dots, fill, hatch, line, type Marker, marker, outline, type QgisSymbol, radius } from './symbols.ts';
import words from './words.json' with { type: 'json' };

export type QgisLanguage = 'id' | 'en';
export type QgisProfile = 'internal' | 'public';
export type Word = keyof typeof words;

export interface QgisRule {
  readonly label: Word;
  /** An expression of QGIS over the columns of the layer. */
  readonly filter: string;
  readonly symbol: QgisSymbol;
}

export interface Look {
  readonly rules: readonly QgisRule[];
  /** Expression of the text beside a feature; null for none. */
  readonly text: string | null;
  /** Where the text stands: round points, within areas, along lines. */
  readonly placement: 'point' | 'area' | 'line';
}

const rule = (label: Word, filter: string, symbol: QgisSymbol): QgisRule => ({ label, filter, symbol });
const is = (column: string, value: string): string => `"${column}" = '${value}'`;
const isIn = (column: string, values: readonly string[]): string =>
  `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`;

/** Steps of the ramp: five classes inside, in public three groups that take the middle of it. */
const CLASSES: Readonly<Record<QgisProfile, { column: string; steps: readonly (readonly [Word & string, Token])[] }>> =
  {
    internal: {
      column: 'class',
      steps: [
        ['very_low', '--risk-1'],
        ['low', '--risk-2'],
        ['medium', '--risk-3'],
        ['high', '--risk-4'],
        ['very_high', '--risk-5'],
      ],
    },
    public: {
      column: 'class_group',
      steps: [
        ['lower', '--risk-2'],
        ['medium', '--risk-3'],
        ['higher', '--risk-4'],
      ],
    },
  };

/** As on the map at zoom 11; without a score (in public none is told) the size of a low one. */
const SYMBOL_SIZE = 'coalesce("score", 3) * 0.688 + 2.117';
const UNSURE = '"rank_high" - "rank_low" >= 4';

function areas(profile: QgisProfile): Look {
  const { column, steps } = CLASSES[profile];
  const polygon = is('level', 'kecamatan');
  const point = is('level', 'kelurahan');
  const symbol = (colour: Token) =>
    marker(
      {
        shape: 'circle',
        colour,
        px: 16,
        edge: '--map-ink',
        edgePx: 1,
        size: profile === 'internal' ? SYMBOL_SIZE : '4.18',
      },
      2,
    );
  const dashed = { colour: '--inner', px: 1.4, dash: [3, 2.2] } as const;
  return {
    rules: [
      ...steps.map(([code, colour]) => rule(code, `${polygon} AND ${is(column, code)}`, fill(colour))),
      rule('nodata', `${polygon} AND "${column}" IS NULL`, hatch()),
      ...(profile === 'internal' ? [rule('unsure', `${polygon} AND ${UNSURE}`, dots())] : []),
      rule('approximate', `${polygon} AND "approximate"`, outline(dashed)),
      rule('border', `${polygon} AND NOT "approximate"`, outline({ colour: '--inner', px: 1.4 })),
      ...steps.map(([code, colour]) => rule(code, `${point} AND ${is(column, code)}`, symbol(colour))),
      rule('nodata', `${point} AND "${column}" IS NULL`, symbol('--nodata')),
    ],
    text: `CASE WHEN ${polygon} THEN "name" END`,
    placement: 'area',
  };
}

/** Shape says the kind first, colour second; QGIS has no drawing of ours, so each has the nearest of its own. */
const MARKS = {
  ferry_terminal_international: [
    { shape: 'circle', colour: '--port-intl', px: 12 },
    { shape: 'circle', colour: '--map-halo', px: 4, edgePx: 0 },
  ],
  ferry_terminal_domestic: { shape: 'square', colour: '--port-dom', px: 10 },
  cargo_port: { shape: 'square', colour: '--port-cargo', px: 7.2 },
  people_port: { shape: 'diamond', colour: '--port-people', px: 13 },
  airport: { shape: 'arrow', colour: '--port-intl', px: 14 },
  informal_landing: { shape: 'equilateral_triangle', colour: '--port-informal', px: 12 },
  foreign_landing: { shape: 'equilateral_triangle', colour: '--port-informal', px: 12, angle: 180 },
  service: { shape: 'cross_fill', colour: '--service', px: 12 },
  police_post: { shape: 'pentagon', colour: '--ink-2', px: 12 },
  immigration_office: { shape: 'hexagon', colour: '--ink-2', px: 11 },
  patrol_base: { shape: 'semi_circle', colour: '--accent', px: 14 },
  surveillance_site: { shape: 'star', colour: '--accent', px: 14 },
  border_post: { shape: 'right_half_triangle', colour: '--port-dom', px: 12 },
  iom_monitoring_area: [
    { shape: 'circle', colour: '--accent', px: 14 },
    { shape: 'circle', colour: '--map-halo', px: 5, edgePx: 0 },
  ],
} as const satisfies Record<string, Marker | readonly Marker[]>;

const mark = (kind: keyof typeof MARKS): QgisRule => rule(kind, is('kind', kind), marker(MARKS[kind], 1));
const named = (language: QgisLanguage): string => (language === 'id' ? 'coalesce("name_id", "name")' : '"name"');

const PORTS = [
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'cargo_port',
  'people_port',
  'airport',
] as const;

/** From this radius up only the radius is drawn: a mark would say more than is known. */
const RADIUS_ONLY = '"location_precision_m" < 3000';

const ports = (language: QgisLanguage): Look => ({ rules: PORTS.map(mark), text: named(language), placement: 'point' });

const borderPoints = (profile: QgisProfile, language: QgisLanguage): Look => ({
  rules: [
    rule('error_radius', is('kind', 'iom_monitoring_area'), radius('--accent', 0.06, 0.6, 1.2)),
    mark('iom_monitoring_area'),
    mark('border_post'),
    rule(
      'inferred',
      `${is('kind', 'border_post')} AND map_get("attributes", 'basis') = 'inferred' AND coalesce(map_get("attributes", 'one_of_four'), true)`,
      marker(
        { shape: 'circle', colour: '--accent', opacity: 0, px: 25, edge: '--accent', edgePx: 1.6, edgeStyle: 'dash' },
        1,
      ),
    ),
    ...(profile === 'internal' ? [mark('surveillance_site')] : []),
  ],
  text: named(language),
  placement: 'point',
});

function places(profile: QgisProfile, language: QgisLanguage): Look {
  const landing = is('kind', 'informal_landing');
  const cells = [
    rule('landing_cells', landing, {
      type: 'fill',
      parts: [
        ...fill('--port-informal', 0.14).parts,
        ...outline({ colour: '--port-informal', px: 1.2, opacity: 0.7 }).parts,
      ],
    }),
  ];
  const points = [
    rule('error_radius', landing, radius('--port-informal', 0.07, 0.35)),
    rule('informal_landing', `${landing} AND ${RADIUS_ONLY}`, marker(MARKS.informal_landing, 1)),
    mark('foreign_landing'),
    mark('patrol_base'),
    mark('surveillance_site'),
  ];
  return {
    rules: [
      ...(profile === 'internal' ? points : cells),
      mark('service'),
      mark('police_post'),
      mark('immigration_office'),
    ],
    text: named(language),
    placement: 'point',
  };
}

const FEEDERS = ['domestic_feeder_air', 'domestic_feeder_sea', 'land_border'] as const;
const CONFIDENCE = [
  ['high', { px: 1.9 }],
  ['medium', { px: 1.4, dash: [4, 2.4] }],
  ['low', { px: 1.2, dash: [1, 2.4] }],
] as const;
const CORRIDOR_OPACITY = `set_color_part('#4b3566', 'alpha', scale_linear("routes", 1, 8, 31, 87))`;

const routes = (profile: QgisProfile): Look => ({
  rules: [
    ...(profile === 'internal'
      ? CONFIDENCE.map(([level, stroke]) =>
          rule(
            `irregular_${level}`,
            `${is('kind', 'irregular_sea')} AND ${is('confidence', level)}`,
            line({ colour: '--route-irregular', ...stroke }),
          ),
        )
      : [rule('corridors', is('form', 'corridor'), fill('--route-irregular', 0.2, { fillColor: CORRIDOR_OPACITY }))]),
    rule('regular_ferry', is('kind', 'regular_ferry'), line({ colour: '--route-ferry', px: 1.2 })),
    rule('feeders', isIn('kind', FEEDERS), line({ colour: '--route-feeder', px: 1.2, dash: [7, 4] })),
  ],
  text: null,
  placement: 'line',
});

/** Persons as area, as on the map: four persons have twice the radius of one. */
const PERSONS_SIZE = '(3 + 1.6 * sqrt(coalesce("persons", 1))) * 0.529';

const incidents = (): Look => ({
  rules: [
    rule('error_radius', '"location_precision_m" IS NOT NULL', radius('--bad', 0.055, 0.35)),
    rule(
      'events',
      RADIUS_ONLY,
      marker(
        {
          shape: 'circle',
          colour: '--bad',
          opacity: 0.43,
          px: 9,
          edge: '--bad',
          edgePx: 1.4,
          edgeOpacity: 0.92,
          size: PERSONS_SIZE,
        },
        1,
      ),
    ),
  ],
  text: null,
  placement: 'point',
});

const boundary = (): Look => {
  const shelf = is('certainty', 'shelf_vertices');
  return {
    rules: [
      rule(
        'treaty',
        `${is('form', 'line')} AND NOT ${shelf}`,
        line({ colour: '--limit', px: 1.2, dash: [6, 3, 1.2, 3] }),
      ),
      rule('shelf', `${is('form', 'line')} AND ${shelf}`, line({ colour: '--limit', px: 0.9, dash: [2, 4] })),
      rule(
        'line_end',
        is('form', 'known_end'),
        marker({ shape: 'circle', colour: '--sea', px: 6, edge: '--limit', edgePx: 1.2 }),
      ),
    ],
    text: null,
    placement: 'line',
  };
};

const islands = (): Look => ({
  rules: [
    rule('islands', 'TRUE', marker({ shape: 'circle', colour: '--land-2', px: 4, edge: '--coast', edgePx: 0.6 })),
  ],
  text: null,
  placement: 'point',
});

const flows = (language: QgisLanguage): Look => ({
  rules: [
    rule('flow_origin', is('leg', 'origin'), line({ colour: '--port-dom', px: 1.6 })),
    rule('flow_destination', is('leg', 'destination'), line({ colour: '--route-irregular', px: 1.6 })),
  ],
  text: language === 'id' ? '"name_id"' : '"name_en"',
  placement: 'line',
});

const LOOKS: Readonly<Record<string, (profile: QgisProfile, language: QgisLanguage) => Look | null>> = {
  areas,
  ports: (_profile, language) => ports(language),
  border_points: borderPoints,
  places,
  routes,
  // In public events are counts without a position.
  incidents: (profile) => (profile === 'internal' ? incidents() : null),
  boundary,
  islands,
  flows: (_profile, language) => flows(language),
};

/** null for tables, and where a profile has no positions. */
export const lookOf = (layer: string, profile: QgisProfile, language: QgisLanguage): Look | null =>
  Object.hasOwn(LOOKS, layer) ? (LOOKS[layer]?.(profile, language) ?? null) : null;
export const wordOf = (word: Word, language: QgisLanguage): string => words[word][language];
