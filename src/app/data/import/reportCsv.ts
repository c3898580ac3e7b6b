import type { TFunction } from 'i18next';
import { csvText } from '../../../exchange/csv.ts';
import type { Imported } from '../../../exchange/import/import-file.ts';
import { faultWords } from './faultWords.ts';

/** The report as a table a clerk can send back: what was dropped and why, removed columns, notes. No cell of the file but what the screen shows. */
export function reportCsv({ report, streamed }: Imported, t: TFunction): string {
  const rules = (streamed?.droppedByRule ?? []).map(({ rule, rows }) => {
    const words = faultWords({ rule, row: null, column: null, remedy: '' }, t);
    return [t('intake.droppedByRule'), null, null, words.rule, rows, words.remedy];
  });
  const dropped = report.dropped.map((error) => {
    const { rule, remedy } = faultWords(error, t, report.mapping[error.column ?? ''] ?? null);
    return [t('intake.list.dropped'), error.row, error.column, rule, error.value, remedy];
  });
  const removed = report.personalColumnsRemoved.map(({ column }) => [
    t('intake.personalColumn'),
    null,
    column,
    null,
    null,
    null,
  ]);
  const head = ['', 'row', 'columnShort', 'ruleHead', 'value', 'remedyHead'].map((key) =>
    key === '' ? '' : t(`intake.${key}` as 'intake.row'),
  );
  return csvText(head, [...rules, ...dropped, ...removed]);
}
