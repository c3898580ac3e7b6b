/** The area profile as data: what stands on the page, in which words, for which profile. Drawing is layout.ts and pdf.ts. */
import { labelPoint } from '../domain/label-point.ts';
import type { IndexModel } from '../domain/model.ts';
import type {
  AreaCollection,
  AreaFeature,
  IndicatorFact,
  LayerFeature,
  Manifest,
  PublishedUnit,
  SourcedProperties,
} from '../domain/published.ts';
import type { Programme } from '../domain/register.ts';
import { formatDate, formatNumber, formatPercent, formatSigned } from '../i18n/format.ts';
import { wordsOf } from '../i18n/words.ts';
import { areaRow, areaRows, CODES_OF, stepOfClass } from '../state/areas.ts';
import { isApproximate } from '../state/areas-kind.ts';
import { dimensionsOf, indicatorsOf, nodeName, yearsSpan } from '../state/model.ts';
import { nearestServices } from '../state/services.ts';
import type { Language, Profile, SchemeChoice } from '../state/view.ts';
import { programmeParts } from './programmes.ts';
import { reportLines } from './reports.ts';
import { sourceLines } from './sources.ts';

export type ProgrammeRow = Programme & SourcedProperties;

/** The published files of one profile that a profile page is made of. */
export interface ProfileFiles {
  readonly manifest: Manifest;
  readonly areas: AreaCollection;
  readonly units: ReadonlyMap<string, PublishedUnit>;
  /** Monte Carlo draws behind the intervals. */
  readonly draws: number;
  readonly model: IndexModel;
  readonly incidents: readonly LayerFeature[];
  readonly places: readonly LayerFeature[];
  readonly programmes: readonly ProgrammeRow[];
  readonly facts: readonly IndicatorFact[];
  /** Whether weights or method differ from the published index. */
  readonly changed: boolean;
  /** Classes looked through in place of the model's; null for the model's own. */
  readonly scheme: SchemeChoice | null;
}

/** One line of a section: a text alone, or a name with its value at the right edge. */
export interface Line {
  readonly text: string;
  readonly value?: string;
  readonly strong?: boolean;
  readonly quiet?: boolean;
}
export interface Section {
  readonly id: 'score' | 'probability' | 'factors' | 'dimensions' | 'years' | 'reports' | 'services' | 'programmes';
  readonly heading: string;
  readonly lines: readonly Line[];
}
export interface AreaProfile {
  readonly code: string;
  readonly profile: Profile;
  readonly fileName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly className: string;
  readonly step: number;
  readonly standing: string;
  readonly form: string;
  readonly sections: readonly Section[];
  readonly sourcesHeading: string;
  readonly sources: readonly string[];
  /** Words for the sources that did not fit. */
  readonly sourcesLeft: (count: number) => string;
  readonly methodHeading: string;
  readonly method: string;
  readonly foot: readonly string[];
  readonly map: {
    readonly legend: readonly { readonly step: number; readonly text: string }[];
    readonly notes: readonly string[];
    readonly north: string;
    readonly sea: string;
  };
}

const SHOWN_DRIVERS = 7;
const LEAST_DIFFERENCE = 0.05;
const SHOWN_SERVICES = 3;

/** @returns the page of one area, or null where the files hold no such area */
export function areaProfile(
  files: ProfileFiles,
  code: string,
  language: Language,
  profile: Profile,
): AreaProfile | null {
  const t = wordsOf(language);
  const { areas, model, manifest } = files;
  const feature = areas.features.find((f) => f.properties.code === code);
  if (!feature) return null;
  const row = areaRow(feature.properties);
  const unit = files.units.get(code);
  const parent = areas.features.find((f) => f.properties.code === row.parentCode)?.properties.name ?? '';
  const className = row.classCode
    ? t(`class.${row.classCode}`)
    : row.group
      ? t(`class.group_${row.group}`)
      : t('class.none');
  const internal = profile === 'internal';
  const scheme = files.scheme ?? 'own';
  const nodes = new Map(model.nodes.map((n) => [n.code, n]));
  const nameOf = (node: string) => {
    const known = nodes.get(node);
    return known ? nodeName(known, language) : node;
  };
  const years = new Map(indicatorsOf(model).map((i) => [i.code, i.years]));
  const dated = (node: string) => `${nameOf(node)} (${t('report.dataYears', { years: years.get(node) ?? '—' })})`;

  const score: Line[] = [
    { text: internal ? t('report.class') : t('report.group'), value: className, strong: true },
    ...(internal && row.score !== null
      ? [
          {
            text: t('rank.score'),
            value: `${formatNumber(row.score, language, 1)} ${t('area.scoreOf10')}`,
            strong: true,
          },
        ]
      : []),
    {
      text: t('report.range'),
      value: `${formatNumber(row.scoreLow, language, 1)}–${formatNumber(row.scoreHigh, language, 1)}`,
      strong: true,
    },
    ...(internal && row.rank !== null
      ? [
          {
            text: t('rank.of', {
              rank: row.rank,
              count: areaRows(areas, row.level).length,
              low: row.rankLow ?? row.rank,
              high: row.rankHigh ?? row.rank,
            }),
          },
        ]
      : []),
    ...(files.changed ? [{ text: t('report.changed'), strong: true }] : []),
    ...(row.level === 'kelurahan' ? [{ text: t('rank.inheritedNote'), quiet: true }] : []),
  ];

  const chances = internal ? unit?.classProbability : unit?.group_probability;
  const probability: Line[] = chances
    ? [
        ...Object.entries(chances).map(([key, share]) => ({
          text: t(internal ? `class.${key}` : `class.group_${key}`, { defaultValue: key }),
          value: formatPercent(share, language),
        })),
        { text: t('report.conditional'), quiet: true },
      ]
    : [{ text: t('class.none') }];

  const drivers = [...(unit?.factors ?? [])]
    .filter((f) => Math.abs(f.contribution) >= LEAST_DIFFERENCE)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, SHOWN_DRIVERS)
    .sort((a, b) => b.contribution - a.contribution);
  const factors: Line[] = internal
    ? [
        ...drivers.map((f) => ({ text: dated(f.code), value: formatSigned(f.contribution, language, 2) })),
        { text: `${t('area.drivers')} (${t('area.driversUnit')})`, quiet: true },
      ]
    : (unit?.leading_factors ?? []).map((f) => ({ text: dated(f) }));

  const dimensions: Line[] =
    internal && unit?.nodes
      ? dimensionsOf(model).map((d) => ({
          text: nodeName(d, language),
          value: formatNumber(unit.nodes?.[d.code], language, 1),
        }))
      : [
          ...dimensionsOf(model).map((d) => ({ text: nodeName(d, language) })),
          { text: t('report.notPublic'), quiet: true },
        ];

  const span = yearsSpan(model);
  const yearsText = span
    ? span.to - span.from > 3
      ? t('report.yearsGap', { from: span.from, to: span.to })
      : `${span.from}–${span.to}`
    : t('class.none');

  const [lon, lat] = labelPoint(feature.geometry);
  const near = nearestServices(files.places, lon, lat).slice(0, SHOWN_SERVICES);
  const services: Line[] = [
    { text: t('area.straight'), quiet: true },
    ...(near.length
      ? near.map((s) => ({
          text: [
            language === 'id' ? s.name_id : s.name_en,
            s.services.map((x) => t(`service.${x}`, { defaultValue: x })).join(', '),
            s.radiusKm >= 3
              ? // A figure stays with its sign and its unit.
                t('area.loose', { km: formatNumber(s.radiusKm, language, 0) }).replace(/(?<=±) | (?=km)/g, '\u00a0')
              : '',
          ]
            .filter(Boolean)
            .join(' · '),
          value: `${formatNumber(s.km, language, s.km < 10 ? 1 : 0)}\u00a0km`,
        }))
      : [{ text: t('area.servicesNone') }]),
  ];

  const section = (id: Section['id'], heading: string, lines: readonly Line[]): Section => ({
    id,
    heading,
    lines: lines.length ? lines : [{ text: t('class.none') }],
  });
  const programmes = programmeParts(files.programmes, feature.properties, manifest.settings.city_code, t);
  const cited: readonly SourcedProperties[] = [
    ...programmes.cited,
    ...near.flatMap((s) => files.places.filter((p) => p.properties.id === s.id).map((p) => p.properties)),
  ];
  return {
    code,
    profile,
    fileName: `jaga-selat-profil-${code}-${language}-${profile}.pdf`,
    title: t('report.title', { name: row.name }),
    subtitle: [
      row.level === 'kecamatan' ? t('area.kecamatanCode', { code }) : t('area.kelurahanCode', { code, parent }),
      language === 'id' ? manifest.name_id : manifest.name_en,
      t('rank.heading'),
    ].join(' · '),
    className,
    step: row.step,
    standing: t('app.standing'),
    form: internal ? t('report.internalForm') : t('report.publicForm'),
    sections: [
      section('score', t('report.score'), score),
      section('probability', t('class.probability'), probability),
      section('factors', internal ? t('report.factors') : t('report.factorsPublic'), factors),
      section('dimensions', `${t('area.dimensions')}${internal ? ` (${t('area.of10')})` : ''}`, dimensions),
      section('years', t('area.years'), [{ text: yearsText }]),
      section('reports', t('report.reports'), reportLines(files.incidents, row, parent, profile, t)),
      section('services', t('area.services'), services),
      section('programmes', t('report.programmes'), programmes.lines),
    ],
    sourcesHeading: t('report.sources'),
    sources: sourceLines(model, dataCodeOf(feature), files.facts, cited, feature.properties, t, language),
    sourcesLeft: (count) => t('report.sourcesMore', { count }),
    methodHeading: t('report.method'),
    method: [
      t('method.whatText'),
      t('method.sureText', { draws: formatNumber(files.draws, language) }),
      t('method.notText'),
      internal
        ? `${t(`class.heading_${scheme}`)}: ${scheme === 'own' ? `${t('class.convention')}.` : t(`class.basis_${scheme}`)}`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    foot: [
      `${t('app.standing')}.`,
      `${t('app.boundary')} · ${t(isApproximate(areas) ? 'app.approximate' : 'app.official')} · ${t('app.osm')}`,
      `${t('app.name')} · ${t('report.data', { date: formatDate(manifest.compiled, language), version: manifest.data_version })}`,
    ],
    map: {
      legend: internal
        ? CODES_OF[scheme].map((c) => ({ step: stepOfClass(c), text: t(`class.${c}`) }))
        : (['lower', 'medium', 'higher'] as const).map((g, i) => ({ step: i + 2, text: t(`class.group_${g}`) })),
      notes: [t('report.selected'), ...(internal ? [t('report.unsure')] : [])],
      north: t('map.northLetter'),
      sea: t('report.sea'),
    },
  };
}

/** Measured facts exist by kecamatan; a kelurahan inherits those of its own. */
const dataCodeOf = (f: AreaFeature): string =>
  f.properties.level === 'kelurahan' ? f.properties.parent_code : f.properties.code;
