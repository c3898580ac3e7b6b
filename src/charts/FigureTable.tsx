import type { FigureRows } from './figures/rows.ts';

const MISSING = '—';

/** The numbers of a figure as a table that can be read and copied. */
export function FigureTable({ table, caption }: { readonly table: FigureRows; readonly caption: string }) {
  const { columns, rows, marked } = table;
  return (
    <div className="figure-scroll">
      <table className="figure-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.name} scope="col" className={c.numeric ? 'right' : undefined}>
                {c.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and two may read alike
            <tr key={n} className={n === marked ? 'marked' : undefined}>
              {columns.map((c, i) => (
                <td key={c.name} className={c.numeric ? 'right' : undefined}>
                  {row[i] ?? MISSING}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
