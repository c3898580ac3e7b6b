import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataError } from '../../../domain/outcome.ts';
import type { Imported, Suggestion } from '../../../exchange/import/import-file.ts';
import { droppedRows, type Streamed } from '../../../exchange/import/report.ts';
import { formatNumber, MISSING } from '../../../i18n/format.ts';
import { correct } from '../../../state/intake/run.ts';
import { useIntake } from '../../../state/intake/store.ts';
import { useView } from '../../../state/store.ts';
import { faultWords } from './faultWords.ts';
import { fieldName } from './fieldName.ts';

interface Props {
  readonly imported: Imported;
}

/** As many rows as a person reads; the file to download has all. */
const SHOWN = 100;

export function DroppedList({ imported }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const number = (n: number) => formatNumber(n, language);
  const { report, suggestions, streamed } = imported;
  const { dropped, rows } = report;
  const all = droppedRows(imported);
  const byRow = new Map(suggestions.map((s) => [s.row, s]));
  if (dropped.length === 0) return <p className="second">{t('intake.droppedNone')}</p>;
  return (
    <section>
      <h3>
        {t('intake.droppedHead')}{' '}
        <span className="second">{t('intake.droppedOf', { n: number(all), rows: number(rows) })}</span>
      </h3>
      {streamed && <RuleCounts rules={streamed.droppedByRule} />}
      <table className="data-table import-rows" aria-label={t('intake.tableLabel')}>
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
              fields={fieldsOf(error.column, report.mapping)}
              fixable={!streamed}
            />
          ))}
        </tbody>
      </table>
      {all > SHOWN && (
        <p className="note">
          {dropped.length < all
            ? t('intake.moreLong', { count: all - SHOWN, n: number(all - SHOWN), listed: number(dropped.length) })
            : t('intake.more', { count: all - SHOWN, n: number(all - SHOWN) })}
        </p>
      )}
    </section>
  );
}

/** The fields of the register that a column of a fault stands for: "Bujur, Lintang" are two. */
const fieldsOf = (column: string | null, mapping: Imported['report']['mapping']): readonly string[] =>
  column === null ? [] : [...new Set([column, ...column.split(', ')].flatMap((name) => mapping[name] ?? []))];

/** All dropped rows of a long list by rule, of which only the first are listed. */
function RuleCounts({ rules }: { readonly rules: Streamed['droppedByRule'] }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  return (
    <>
      <table className="data-table">
        <tbody>
          {rules.map(({ rule, rows }) => (
            <tr key={rule}>
              <th scope="row">{faultWords({ rule, row: null, column: null, remedy: '' }, t).rule}</th>
              <td className="num">{formatNumber(rows, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('intake.longFix')}</p>
    </>
  );
}

interface RowProps {
  readonly error: DataError;
  readonly suggestion: Suggestion | null;
  readonly fields: readonly string[];
  /** A row of a stream cannot be put right here: the file is not kept in memory. */
  readonly fixable: boolean;
}

function DroppedRow({ error, suggestion, fields, fixable }: RowProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { rule, remedy } = faultWords(error, t, fields[0] ?? null);
  const value = suggestion && Object.values(suggestion.cells).join('; ');
  return (
    <tr>
      <td className="num second">{error.row}</td>
      <th scope="row">{error.column ?? MISSING}</th>
      <td>{rule}</td>
      <td className="import-value">{error.value ?? MISSING}</td>
      <td>{value && suggestion.why !== 'swapped' ? t('intake.perhaps', { value }) : remedy}</td>
      <td className="import-act">
        {editing ? (
          <FixForm row={error.row ?? 0} fields={fields} onDone={() => setEditing(false)} />
        ) : suggestion ? (
          <button type="button" className="link strong" onClick={() => correct([suggestion])}>
            {t(suggestion.why === 'swapped' ? 'intake.swap' : 'intake.apply')}
          </button>
        ) : (
          fixable &&
          fields.length > 0 && (
            <button type="button" className="link" onClick={() => setEditing(true)}>
              {t('intake.edit')}
            </button>
          )
        )}
      </td>
    </tr>
  );
}

interface FixProps {
  readonly row: number;
  readonly fields: readonly string[];
  readonly onDone: () => void;
}

/** New cells for one row, read by the same rules as the file. */
function FixForm({ row, fields, onDone }: FixProps) {
  const { t } = useTranslation();
  const task = useIntake((s) => s.task);
  return (
    <form
      className="import-fix"
      onSubmit={(e) => {
        e.preventDefault();
        const form = new FormData(e.currentTarget);
        const typed = fields.map((field) => [field, String(form.get(`cell-${field}`) ?? '').trim()] as const);
        const cells = Object.fromEntries(typed.filter(([, text]) => text !== ''));
        if (Object.keys(cells).length > 0) correct([{ row, cells }]);
        onDone();
      }}
    >
      {fields.map((field, i) => (
        <input
          key={field}
          // Never the bare column: one called like a property of the form would stand in for it.
          name={`cell-${field}`}
          // biome-ignore lint/a11y/noAutofocus: the field is opened by the button it takes the place of
          autoFocus={i === 0}
          maxLength={200}
          aria-label={t('intake.editLabel', { column: fieldName(field, t), row })}
          placeholder={fieldName(field, t)}
          onKeyDown={(e) => e.key === 'Escape' && onDone()}
        />
      ))}
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
      <table className="data-table">
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
          <li key={JSON.stringify(warning)}>
            {faultWords(warning, t).remedy}
            {warning.rows !== null && ` ${t('intake.rowsSuffix', { rows: warning.rows })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
