import { download } from '../../shell/download.ts';
import type { Column } from './DataTable.tsx';

/** Writes rows as a CSV file, a column each with its unit in the head; the writer is fetched when first used. */
export async function save<R>(
  name: string,
  columns: readonly Pick<Column<R>, 'label' | 'value'>[],
  rows: readonly R[],
): Promise<void> {
  const { csvText } = await import('../../../exchange/csv.ts');
  const header = columns.map((c) => c.label);
  download(
    `${name}.csv`,
    csvText(
      header,
      rows.map((row) => columns.map((c) => c.value(row))),
    ),
  );
}
