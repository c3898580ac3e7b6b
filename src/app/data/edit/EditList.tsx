import type { EditedTable } from '../../../domain/project.ts';
import { changesOf, type EditResult, fieldsOf } from '../../../region/edits/index.ts';
import { removeEdit } from '../../../state/edits.ts';
import { titleOf } from './groups.ts';
import { useEditWords } from './words.ts';

interface Props {
  readonly results: readonly EditResult[];
  readonly files: ReadonlyMap<string, string>;
}

/** The corrections so far: what was, what is, why; and those that the register does not take any more. */
export function EditList({ results, files }: Props) {
  const { t, column, value, fault } = useEditWords();
  if (results.length === 0) return null;
  const told = (table: EditedTable, name: string, text: string): string => {
    if (text === '') return '–';
    if (name === 'waypoints') return t('edit.points', { count: text.split(';').length });
    return value(table, name, text);
  };
  const refused = results.filter((r) => !r.applied).length;
  return (
    <details className="edit-list" open>
      <summary>
        <b>{t('edit.made', { count: results.length })}</b>
        {refused > 0 && <span className="edit-fault"> · {t('edit.refused', { count: refused })}</span>}
      </summary>
      <ol>
        {results.map((result, i) => {
          const { edit, applied, errors } = result;
          const { table, key, what, reason, date } = edit;
          const header = fieldsOf(files, table).map((f) => f.name);
          const changes = what === 'change' ? changesOf(result, header) : [];
          const title = titleOf(table, result.before ?? result.after ?? edit.cells);
          return (
            // An edit is what it is by its place in the list.
            // biome-ignore lint/suspicious/noArrayIndexKey: two edits may be equal
            <li key={i} data-refused={!applied || undefined}>
              <div className="row">
                <span className="grow">
                  <span className="tag">{t(`edit.done.${what}`)}</span> <b>{title}</b>{' '}
                  <span className="note">{key}</span>
                </span>
                <button
                  type="button"
                  className="btn line"
                  onClick={() => removeEdit(i)}
                  aria-label={t('edit.removeOf', { name: title || key })}
                >
                  {t('edit.remove')}
                </button>
              </div>
              {changes.map((c) => (
                <p key={c.column} className="edit-diff">
                  {column(c.column)}: <del>{told(table, c.column, c.before)}</del> {t('edit.becomes')}{' '}
                  <ins>{told(table, c.column, c.after)}</ins>
                </p>
              ))}
              <p className="note">
                {reason} · {date}
              </p>
              {errors.length > 0 && (
                <p className="edit-fault">{[...new Set(errors.map((e) => fault(e, table)))].join(' ')}</p>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
