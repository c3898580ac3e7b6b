import { useTranslation } from 'react-i18next';
import type { CsvCell } from '../../../exchange/csv.ts';
import type { LogEntry, SectorTotal } from '../../../patrol/log/entry.ts';
import { plannedAgainstDone, type SectorCompared } from '../../../patrol/log/planned.ts';
import { useView } from '../../../state/store.ts';
import { rounded, save } from '../../risk/table/save.ts';

interface Row extends SectorCompared {
  readonly entry: LogEntry;
}

/** An entry as rows: a sector each; hours in no sector are a row without one. */
export const rowsOf = (entry: LogEntry): readonly (Omit<Row, 'cell'> & { readonly cell: string | null })[] => {
  const { sectors } = plannedAgainstDone(entry.planned ?? [], entry.cells);
  return sectors.length > 0
    ? sectors.map((sector) => ({ ...sector, entry }))
    : [{ cell: null, plannedMinutes: 0, doneMinutes: entry.hours * 60, entry }];
};

/** The log as CSV files. It has no public form: name and every row say that it is internal. */
export function useSave() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const mark = { label: t('patrolLog.mark'), value: (): CsvCell => t('patrolLog.internal') };
  return {
    saveEntries: (entries: readonly LogEntry[]) =>
      void save(
        `jaga-selat-${region}-patrol-log-internal`,
        [
          { label: t('patrolLog.date'), value: ({ entry }) => entry.date },
          { label: t('patrolLog.source'), value: ({ entry }) => entry.source },
          { label: `${t('patrolLog.sector')} (H3)`, value: ({ cell }) => cell },
          {
            label: t('patrolLog.planned'),
            value: ({ entry, plannedMinutes }) => (entry.planned ? rounded(plannedMinutes) : null),
          },
          { label: t('patrolLog.done'), value: ({ doneMinutes }) => rounded(doneMinutes) },
          { label: t('patrolLog.hours'), value: ({ entry }) => entry.hours },
          { label: t('patrolLog.distance'), value: ({ entry }) => rounded(entry.distanceNm) },
          mark,
        ],
        entries.flatMap(rowsOf),
      ),
    saveTotals: (totals: readonly SectorTotal[]) =>
      void save(
        `jaga-selat-${region}-patrol-hours-internal`,
        [
          { label: `${t('patrolLog.sector')} (H3)`, value: ({ cell }) => cell },
          { label: t('patrolLog.hours'), value: ({ hours }) => rounded(hours) },
          { label: t('patrolLog.outings'), value: ({ outings }) => outings },
          { label: t('patrolLog.last'), value: ({ last }) => last },
          mark,
        ],
        totals,
      ),
  };
}
