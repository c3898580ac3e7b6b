import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataError } from '../../../domain/outcome.ts';
import type { Imported, Suggestion } from '../../../exchange/import/import-file.ts';
import { MISSING } from '../../../i18n/format.ts';
import { correct } from '../../../state/intake/run.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { faultWords } from './faultWords.ts';
import { fieldName } from './fieldName.ts';

interface Props {
  readonly imported: Imported;
}

/** As many rows as a person reads; the file to download has all. */
const SHOWN = 100;

export function DroppedList({ imported: { report, suggestions } }: Props) {
  const { t } = useTranslation();
  const { dropped, rows } = report;
  const byRow = new Map(suggestions.map((s) => [s.row, s]));
  if (dropped.length === 0) return <p className="second">{t('intake.droppedNone')}</p>;
  return (
    <section>
      <h3>
        {t('intake.droppedHead')}{' '}
        <span className="second">{t('intake.droppedOf', { count: dropped.length, rows })}</span>
      </h3>
      <table className="plain import-rows" aria-label={t('intake.tableLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('intake.row')}</th>
            <th scope="col">{t('intake.columnShort')}</th>
            <th scope="col">{t('intake.ruleHead')}</th>
            <th scope="col">{t('intake.value')}</th>
            <th scope="col">{t('intake.remedyHead')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {dropped.slice(0, SHOWN).map((error) => (
            <DroppedRow
              key={`${error.row} ${error.column}`}
              error={error}
              suggestion={byRow.get(error.row ?? -1) ?? null}
            />
          ))}
        </tbody>
      </table>
      {dropped.length > SHOWN && <p className="note">{t('intake.more', { count: dropped.length - SHOWN })}</p>}
    </section>
  );
}

function DroppedRow({ error, suggestion }: { readonly error: DataError; readonly suggestion: Suggestion | null }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { rule, remedy } = faultWords(error, t);
  const value = suggestion && Object.values(suggestion.cells).join('; ');
  return (
    <tr>
      <td className="num second">{error.row}</td>
      <th scope="row">{error.column === null ? MISSING : fieldName(error.column, t)}</th>
      <td>{rule}</td>
      <td className="import-value">{error.value ?? MISSING}</td>
      <td>{value ? t('intake.perhaps', { value }) : remedy}</td>
      <td className="import-act">
        {editing && error.column !== null ? (
          <FixForm row={error.row ?? 0} column={error.column} onDone={() => setEditing(false)} />
        ) : suggestion ? (
          <button type="button" className="link strong" onClick={() => correct([suggestion])}>
            {t(suggestion.why === 'swapped' ? 'intake.swap' : 'intake.apply')}
          </button>
        ) : (
          error.column !== null && (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              {t('intake.edit')}
            </button>
          )
        )}
      </td>
    </tr>
  );
}

/** A new cell for one row, read by the same rules as the file. */
function FixForm({
  row,
  column,
  onDone,
}: {
  readonly row: number;
  readonly column: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const task = useIntake((s) => s.task);
  return (
    <form
      className="import-fix"
      onSubmit={(e) => {
        e.preventDefault();
        const text = String(new FormData(e.currentTarget).get('text') ?? '').trim();
        if (text !== '') correct([{ row, cells: { [column]: text } }]);
        onDone();
      }}
    >
      <input
        name="text"
        className="field-input"
        // biome-ignore lint/a11y/noAutofocus: the field is opened by the button it takes the place of
        autoFocus
        maxLength={200}
        aria-label={t('intake.editLabel', { column: fieldName(column, t), row })}
        onKeyDown={(e) => e.key === 'Escape' && onDone()}
      />
      <button type="submit" className="btn line" disabled={task !== null}>
        {t('intake.editSet')}
      </button>
    </form>
  );
}

export function BandedList({ imported: { report } }: Props) {
  const { t } = useTranslation();
  if (report.suppressed.length === 0) return <p className="second">{t('intake.bandedNone')}</p>;
  return (
    <section>
      <h3>{t('intake.bandedHead')}</h3>
      <p className="note">{t('intake.bandedWhy')}</p>
      <table className="plain">
        <tbody>
          {report.suppressed.slice(0, SHOWN).map(({ by, value, band }) => (
            <tr key={`${by} ${value}`}>
              <th scope="row">{fieldName(by, t)}</th>
              <td>{value}</td>
              <td className="num">{band.replace('-', '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function WarningList({ imported: { report } }: Props) {
  const { t } = useTranslation();
  if (report.warnings.length === 0) return <p className="second">{t('intake.warningsNone')}</p>;
  return (
    <section>
      <h3>{t('intake.warningsHead')}</h3>
      <ul className="import-warnings">
        {report.warnings.map((warning) => (
          <li key={JSON.stringify(warning)}>{faultWords({ ...warning, column: warning.column ?? null }, t).remedy}</li>
        ))}
      </ul>
    </section>
  );
}
