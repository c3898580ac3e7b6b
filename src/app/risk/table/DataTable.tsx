import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvCell } from '../../../exchange/csv.ts';
import { Icon } from '../../shell/Icon.tsx';

export interface Column<R> {
  readonly key: string;
  /** With its unit. */
  readonly label: string;
  readonly numeric?: boolean;
  /** What is sorted by and exported. */
  readonly value: (row: R) => CsvCell;
  readonly cell: (row: R) => ReactNode;
}

interface Props<R> {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly onExport: (columns: readonly Column<R>[], rows: readonly R[]) => void;
}

const plain = (cell: CsvCell): string => String(cell ?? '').toLowerCase();

/** Missing values stand last, whichever way is sorted. */
function compare(a: CsvCell, b: CsvCell, direction: 1 | -1): number {
  if (a === null || a === '') return b === null || b === '' ? 0 : 1;
  if (b === null || b === '') return -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'id');
  return order * direction;
}

/** A table that sorts, filters and lets columns go, and exports exactly what it shows. */
export function DataTable<R>({ caption, columns, rows, rowKey, onExport }: Props<R>) {
  const { t } = useTranslation();
  const [sort, setSort] = useState<{ key: string; direction: 1 | -1 } | null>(null);
  const [text, setText] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const visible = columns.filter((c) => !hidden.has(c.key));
  const shown = useMemo(() => {
    const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const kept = rows.filter((r) => words.every((w) => columns.some((c) => plain(c.value(r)).includes(w))));
    const by = columns.find((c) => c.key === sort?.key);
    return by && sort ? kept.toSorted((a, b) => compare(by.value(a), by.value(b), sort.direction)) : kept;
  }, [rows, columns, text, sort]);
  const turn = (key: string) =>
    setSort((s) => (s?.key === key ? (s.direction === 1 ? { key, direction: -1 } : null) : { key, direction: 1 }));
  const toggle = (key: string) =>
    setHidden((h) => (h.has(key) ? new Set([...h].filter((k) => k !== key)) : new Set([...h, key])));
  return (
    <>
      <div className="table-tools">
        <input
          type="search"
          value={text}
          placeholder={t('table.filter')}
          aria-label={t('table.filter')}
          onChange={(e) => setText(e.target.value)}
        />
        <details className="table-columns">
          <summary className="btn line">{t('table.columns')}</summary>
          <div className="panel">
            {columns.map((c, i) => (
              <label key={c.key} className="row">
                <input type="checkbox" checked={!hidden.has(c.key)} disabled={i === 0} onChange={() => toggle(c.key)} />
                {c.label}
              </label>
            ))}
          </div>
        </details>
        <span className="note" role="status">
          {t('table.rows', { count: shown.length, total: rows.length })}
        </span>
        <span className="grow" />
        <button type="button" className="btn main" disabled={!shown.length} onClick={() => onExport(visible, shown)}>
          <Icon name="download" /> {t('table.csv')}
        </button>
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      <section
        className="table-scroll"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {visible.map((c) => {
                const direction = sort?.key === c.key ? sort.direction : 0;
                return (
                  <th
                    key={c.key}
                    scope="col"
                    className={c.numeric ? 'right' : undefined}
                    aria-sort={direction === 1 ? 'ascending' : direction === -1 ? 'descending' : 'none'}
                  >
                    <button type="button" className="sort" onClick={() => turn(c.key)}>
                      {c.label}
                      <span aria-hidden="true">{direction === 1 ? ' ↑' : direction === -1 ? ' ↓' : ''}</span>
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={rowKey(row)}>
                {visible.map((c, i) =>
                  i === 0 ? (
                    <th key={c.key} scope="row" className={c.numeric ? 'right' : undefined}>
                      {c.cell(row)}
                    </th>
                  ) : (
                    <td key={c.key} className={c.numeric ? 'right' : undefined}>
                      {c.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        {!shown.length && <p className="second">{t('table.noMatch')}</p>}
      </section>
    </>
  );
}
