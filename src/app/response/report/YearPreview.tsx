import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../../report/sheets/table.ts';
import { yearlyOf } from '../../../report/yearly/content.ts';
import { useView } from '../../../state/store.ts';
import { Waiting } from '../../map/Waiting.tsx';
import { useYearly } from './useYearly.ts';

/** The rows of a table one under the other: a panel has no room for its columns. */
function Rows({ table }: { readonly table: Table }) {
  return (
    <section>
      <h4>{table.heading}</h4>
      <ul className="yearly-rows">
        {table.rows.map((cells, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed page have their place and nothing else
          <li key={i}>
            <div>{cells[0]?.text}</div>
            {cells[0]?.small && <div className="note">{cells[0].small}</div>}
            <dl className="note">
              {cells.slice(1).flatMap((cell, j) => {
                const name = table.columns[j + 1]?.text ?? '';
                const words = [cell.text, cell.small].filter(Boolean).join(', ');
                return words === '' ? [] : [<dt key={`${name}-t`}>{name}</dt>, <dd key={`${name}-d`}>{words}</dd>];
              })}
            </dl>
          </li>
        ))}
      </ul>
      {table.note && <p className="note">{table.note}</p>}
    </section>
  );
}

/** What the file will hold, in the language of the screen. */
export function YearPreview() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const yearly = useYearly();
  const input = yearly?.input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the input is made anew at every drawing; its parts are not
  const content = useMemo(
    () => input && yearlyOf({ ...input, language }),
    [input?.report, input?.actions.length, language],
  );
  if (!content)
    return (
      <Waiting>
        <p className="note">{t('yearly.waiting')}</p>
      </Waiting>
    );
  return (
    <div className="yearly-preview">
      <h2>{content.title}</h2>
      <p className="note">{content.subtitle}</p>
      {content.sections.map(({ heading, empty, tables }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {empty && <p className="note">{empty}</p>}
          {tables.map((table) => (
            <Rows key={table.heading} table={table} />
          ))}
        </section>
      ))}
      <Rows table={content.actions} />
      <details>
        <summary>{t('area.sources', { count: content.sources.length })}</summary>
        <ol className="yearly-sources">
          {content.sources.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
