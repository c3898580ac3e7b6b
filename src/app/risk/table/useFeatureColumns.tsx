import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerFeature } from '../../../domain/published.ts';
import { webAddress } from '../../../domain/web-address.ts';
import type { CsvCell } from '../../../exchange/csv.ts';
import { formatDate, formatNumber, MISSING } from '../../../i18n/format.ts';
import type { LegendEntry } from '../../../state/legend.ts';
import { featureId } from '../../../state/selection.ts';
import { useChange, useView } from '../../../state/store.ts';
import { GradeMark } from '../SourceLine.tsx';
import type { Column } from './DataTable.tsx';

const filled = (x: unknown): x is string | number => x !== undefined && x !== null && x !== '';
const cellOf = (x: unknown): CsvCell => (filled(x) ? x : null);

/** Makes the columns for rows of a layer, for the screen or for a file of another profile. */
export function useFeatureColumnBuilder() {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const layers = useView((v) => v.layers);
  return useMemo(() => {
    return (entry: LegendEntry, features: readonly LayerFeature[]): readonly Column<LayerFeature>[] => {
      const own = language === 'id' ? 'name_id' : 'name_en';
      const nameOf = ({ properties: p }: LayerFeature): string =>
        [p[own], p.name, p.place_text, p.treaty, p.cell].find(filled)?.toString() ??
        (p.sensitive ? t('area.eventSensitive') : p.cells ? t('legend.landingsPublic') : MISSING);
      const text = (key: string, label: string, say: (x: unknown) => string = String): Column<LayerFeature> => ({
        key,
        label,
        value: (f) => (filled(f.properties[key]) ? say(f.properties[key]) : null),
        cell: (f) => (filled(f.properties[key]) ? say(f.properties[key]) : MISSING),
      });
      const number = (key: string, label: string, digits = 0): Column<LayerFeature> => ({
        key,
        label,
        numeric: true,
        value: (f) => cellOf(f.properties[key]),
        cell: (f) =>
          typeof f.properties[key] === 'string'
            ? String(f.properties[key])
            : formatNumber(f.properties[key] as number | null, language, digits),
      });
      const optional: readonly Column<LayerFeature>[] = [
        text('kind', t('table.kind'), (x) => t(`kind.${String(x)}` as 'kind.airport')),
        {
          key: 'date',
          label: t('table.date'),
          value: (f) => cellOf(f.properties.date),
          cell: (f) => formatDate(f.properties.date as string | null, language),
        },
        text('year', t('area.year')),
        text('kecamatan', t('table.place')),
        number('persons', t('table.persons')),
        text('confidence', t('table.confidence'), (x) =>
          t(`feature.confidence.${String(x)}` as 'feature.confidence.high'),
        ),
        number('distance_nm', t('table.distance'), 1),
        number('count', t('table.count')),
        text('band', t('table.band')),
        number('routes', t('table.routes')),
        number('location_precision_m', `${t('table.position')} ± m`),
      ];
      return [
        {
          key: 'name',
          label: t('table.name'),
          value: nameOf,
          cell: (f) => (
            <button
              type="button"
              className="link"
              onClick={() =>
                change({
                  table: false,
                  feature: `${entry.file}:${featureId(f)}`,
                  layers: layers.includes(entry.layer) ? layers : [...layers, entry.layer],
                })
              }
            >
              {nameOf(f)}
            </button>
          ),
        },
        ...optional.filter((c) => features.some((f) => filled(f.properties[c.key]))),
        {
          key: 'source',
          label: t('area.source'),
          value: (f) =>
            [f.properties.source_publisher, f.properties.source_title, f.properties.source_url]
              .filter(filled)
              .join('; '),
          cell: ({ properties: p }) => (
            <span className="row">
              <GradeMark grade={p.grade} />
              <span className="note">
                {p.source_url ? (
                  <a href={webAddress(p.source_url)} target="_blank" rel="noreferrer noopener">
                    {p.source_publisher ?? p.source_title}
                  </a>
                ) : (
                  (p.source_publisher ?? p.source_title)
                )}
              </span>
            </span>
          ),
        },
      ];
    };
  }, [t, change, language, layers]);
}

/** Columns of the table of one layer: only those that some row fills. */
export function useFeatureColumns(
  entry: LegendEntry,
  features: readonly LayerFeature[],
): readonly Column<LayerFeature>[] {
  const columns = useFeatureColumnBuilder();
  return useMemo(() => columns(entry, features), [columns, entry, features]);
}
