import { download } from '../../shell/download.ts';
import type { Column } from './DataTable.tsx';

/** As many decimals as the published files have. */
export const rounded = (x: number | null): number | null => (x === null ? null : Number(x.toFixed(4)));

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
