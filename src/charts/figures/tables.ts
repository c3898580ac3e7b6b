/** Tables that a newsroom would print beside the charts. */
import type { FigureTable } from '../../domain/figure.ts';
import type { CaseFact } from '../../domain/published.ts';
import type { ReferenceCode } from '../../domain/register.ts';
import { formatNumber } from '../../i18n/format.ts';
import { citing, type Writing } from './facts.ts';

const labelOf = (row: ReferenceCode, { language }: Writing) =>
  (language === 'id' ? row.label_id : null) ?? row.label_en;

/** The six modes of trafficking as the first paper lists them, with our own mapping to IOM's HTCDS. */
export function modes(writing: Writing): FigureTable {
  const { facts, t } = writing;
  const sources = citing(t);
  const inScheme = (scheme: string) => facts.reference.filter((r) => r.scheme === scheme);
  const targets = inScheme('htcds_type_of_exploitation');
  const rows = inScheme('idn_six_modes').map((mode) => {
    const maps = inScheme('map_idn_six_modes_to_htcds').filter((r) => r.code.startsWith(`${mode.code}>`));
    const forms = maps.flatMap((m) => targets.filter((f) => m.code.endsWith(`>${f.code}`)));
    const partial = maps.some((m) => /partial/.test(m.note ?? ''));
    const why = t(`figures.modes.why.${mode.code as 'sexual_exploitation'}`, { defaultValue: '' });
    return {
      cells: [
        labelOf(mode, writing),
        forms.length ? forms.map((f) => labelOf(f, writing)).join('; ') : null,
        maps.length
          ? [t(partial ? 'figures.modes.partial' : 'figures.modes.direct'), why].filter(Boolean).join(': ')
          : null,
      ],
      sources: sources.cite(mode, ...forms),
    };
  });
  return {
    id: 'modes',
    kind: 'table',
    title: t('figures.modes.title'),
    subtitle: t('figures.modes.subtitle'),
    unit: '',
    columns: [
      { name: t('figures.modes.mode'), numeric: false },
      { name: t('figures.modes.form'), numeric: false },
      { name: t('figures.modes.match'), numeric: false },
    ],
    rows: rows.map((r) => r.cells),
    rowSources: rows.map((r) => r.sources),
    marked: null,
    cautions: [t('figures.modes.ours'), t('figures.modes.noIctip'), t('figures.modes.noCounts')],
    sources: sources.list,
  };
}

/** The ten countries of the Global Slavery Index 2018, and Indonesia's own row of another edition. */
export function prevalence(writing: Writing): FigureTable {
  const { facts, t, language } = writing;
  const sources = citing(t);
  const of = (series: string, code: string | null, year: string): CaseFact | undefined =>
    facts.cases.find((c) => c.series_id === series && c.geography_code === code && c.year === year);
  const country = (code: string | null) => t(`figures.country.${code as 'IDN'}`, { defaultValue: code ?? '' });
  const rowFor = (code: string | null, parts: readonly (CaseFact | undefined)[], name: string) => {
    const [rank, population, absolute, share] = parts;
    const whole = (c: CaseFact | undefined) => (c ? formatNumber(c.value, language) : null);
    const gaps = parts.some((c) => c?.definition_note?.includes('asterisked'));
    return {
      cells: [
        whole(rank),
        gaps ? `${name}*` : name,
        whole(population),
        whole(absolute),
        share ? formatNumber(share.value, language, Number.isInteger((share.value ?? 0) * 10) ? 1 : 2) : null,
      ],
      sources: sources.cite(...parts.filter((c) => c !== undefined)),
      code,
    };
  };
  const top = facts.cases
    .filter((c) => c.series_id === 'gsi2018-top10-rank')
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))
    .map((rank) => {
      const code = rank.geography_code;
      const part = (name: string) => of(`gsi2018-top10-${name}`, code, '2016');
      return rowFor(code, [rank, part('population'), part('absolute'), part('prevalence')], country(code));
    });
  const indonesia = (year: string) => [
    of('gsi-indonesia-absolute', 'IDN', year),
    of('gsi-indonesia-prevalence', 'IDN', year),
  ];
  const [absolute, share] = indonesia('2016');
  const own = absolute
    ? [rowFor('IDN', [undefined, undefined, absolute, share], t('figures.prevalence.indonesia'))]
    : [];
  const [later, laterShare] = indonesia('2021');
  const rows = [...top, ...own];
  const cautions = [
    t('figures.prevalence.model'),
    t('figures.prevalence.edition'),
    ...(later && laterShare
      ? [
          t('figures.prevalence.noTrend', {
            value: formatNumber(later.value, language),
            share: formatNumber(laterShare.value, language, 1),
          }),
        ]
      : []),
    t('figures.prevalence.gaps'),
  ];
  if (later && laterShare) sources.cite(later, laterShare);
  return {
    id: 'prevalence',
    kind: 'table',
    title: t('figures.prevalence.title'),
    subtitle: t('figures.prevalence.subtitle'),
    unit: t('figures.unit.perThousand'),
    columns: (['rank', 'country', 'population', 'number', 'share'] as const).map((c) => ({
      name: t(`figures.prevalence.${c}`),
      numeric: c !== 'country',
    })),
    rows: rows.map((r) => r.cells),
    rowSources: rows.map((r) => r.sources),
    marked: own.length ? rows.length - 1 : null,
    cautions,
    sources: sources.list,
  };
}
