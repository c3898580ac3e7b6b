import type { TFunction } from 'i18next';
import type { LayerFeature } from '../domain/published.ts';
import type { AreaRow } from '../state/areas.ts';
import type { Profile } from '../state/view.ts';
import type { Line } from './content.ts';

const yearOf = (f: LayerFeature): string => String(f.properties.year ?? String(f.properties.date ?? '').slice(0, 4));

/** Rows by a key, in the order in which the keys first come. */
function groups<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known) known.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}

/**
 * Reported events by kind and year, never one by one: no place, person or source of a single event stands on a page that
 * is passed on. Public counts keep the band they are published with, and exist by kecamatan only.
 */
export function reportLines(
  incidents: readonly LayerFeature[],
  row: AreaRow,
  parent: string,
  profile: Profile,
  t: TFunction,
): readonly Line[] {
  const kecamatan = row.level === 'kecamatan' ? row.name : parent;
  const byPlace = row.level === 'kelurahan' && profile === 'internal';
  const here = incidents.filter(
    ({ properties: p }) => p.kecamatan === kecamatan && (!byPlace || p.kelurahan === row.name),
  );
  const kinds = groups(here, (f) => String(f.properties.kind));
  const counted = (features: readonly LayerFeature[]): string =>
    [...groups(features, yearOf)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([year, of]) => {
        const published = of[0]?.properties.band ?? of[0]?.properties.count;
        const many = profile === 'internal' ? String(of.length) : String(published ?? '');
        return `${year}: ${many.replace('-', '–')}`;
      })
      .join(' · ');
  return [
    { text: `${t('area.separate')} ${t('report.reportsSpan')}`, quiet: true },
    ...(row.level === 'kelurahan' && !byPlace ? [{ text: t('report.reportsOf', { name: parent }) }] : []),
    ...(here.length
      ? [...kinds].map(([kind, of]) => ({ text: `${t(`kind.${kind}`, { defaultValue: kind })}: ${counted(of)}` }))
      : [{ text: t('report.reportsNone') }]),
  ];
}
