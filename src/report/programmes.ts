import type { TFunction } from 'i18next';
import type { PublishedAreaProperties, SourcedProperties } from '../domain/published.ts';
import { type Naming, namingOf } from '../response/naming.ts';
import { PROGRAMME_KINDS } from '../response/programmes/kinds.ts';
import type { Line, ProgrammeRow } from './content.ts';

const NAMED = 6;

export interface ProgrammeParts {
  readonly lines: readonly Line[];
  /** The rows named on the page, whose sources belong on it. */
  readonly cited: readonly SourcedProperties[];
}

const when = (p: ProgrammeRow): string => {
  const from = p.period_start?.slice(0, 4);
  const to = p.period_end?.slice(0, 4);
  return from && to && from !== to ? `${from}–${to}` : (from ?? to ?? '—');
};

/**
 * What the register says of programmes here: rows that name the area (or what it is part of, or its parts), rows for the
 * whole city or province, rows that name another area of the city, and kinds of which no row names this one.
 */
export function programmeParts(
  programmes: readonly ProgrammeRow[],
  area: PublishedAreaProperties,
  city: string,
  t: TFunction,
): ProgrammeParts {
  const by = (naming: Naming) => programmes.filter((p) => namingOf(p.area_code, area, city) === naming);
  const here = by('named');
  const wider = by('wider');
  const elsewhere = by('elsewhere');
  const kindName = (kind: string) => t(`report.kind.${kind}`, { defaultValue: kind });
  const list = (rows: readonly ProgrammeRow[]) =>
    [
      ...rows.slice(0, NAMED).map((p) => `${p.name} (${when(p)})`),
      ...(rows.length > NAMED ? [t('report.more', { count: rows.length - NAMED })] : []),
    ].join('; ');
  const counts = PROGRAMME_KINDS.map((k) => [kindName(k), wider.filter((p) => p.kind === k).length] as const)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
  const absent = PROGRAMME_KINDS.filter((k) => !here.some((p) => p.kind === k)).map(kindName);
  const none = t('report.none');
  const lines: Line[] = [
    { text: t('report.programmesNote'), quiet: true },
    { text: `${t('report.reached')}: ${here.length ? list(here) : none}.`, strong: true },
    { text: `${t('report.absent')}: ${absent.length ? `${absent.join(', ')}: ${none}` : none}.` },
    { text: `${t('report.wider')}: ${counts || none}.` },
    { text: `${t('report.elsewhere')}: ${elsewhere.length ? list(elsewhere) : none}.` },
  ];
  return { lines, cited: here.slice(0, NAMED) };
}
