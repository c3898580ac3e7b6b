import type { TFunction } from 'i18next';
import type { PublishedAreaProperties, SourcedProperties } from '../domain/published.ts';
import type { Line, ProgrammeRow } from './content.ts';

/** Kinds of programme in the register, in the order in which prevention and help follow each other. */
const KINDS = ['training', 'campaign', 'economic', 'patrol', 'referral', 'shelter', 'legal', 'data_system'] as const;
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
  const home = area.level === 'kelurahan' ? area.parent_code : null;
  const names = (p: ProgrammeRow) =>
    p.area_code !== null && (p.area_code.startsWith(area.code) || p.area_code === home);
  const here = programmes.filter(names);
  const wider = programmes.filter((p) => p.area_code !== null && city.startsWith(p.area_code));
  const elsewhere = programmes.filter((p) => p.area_code?.startsWith(`${city}.`) && !names(p));
  const kindName = (kind: string) => t(`report.kind.${kind}`, { defaultValue: kind });
  const list = (rows: readonly ProgrammeRow[]) =>
    [
      ...rows.slice(0, NAMED).map((p) => `${p.name} (${when(p)})`),
      ...(rows.length > NAMED ? [t('report.more', { count: rows.length - NAMED })] : []),
    ].join('; ');
  const counts = KINDS.map((k) => [kindName(k), wider.filter((p) => p.kind === k).length] as const)
    .filter(([, n]) => n > 0)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
  const absent = KINDS.filter((k) => !here.some((p) => p.kind === k)).map(kindName);
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
