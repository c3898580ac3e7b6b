import type { TFunction } from 'i18next';
import type { DataError } from '../../../domain/outcome.ts';

export interface FaultWords {
  /** What must hold. */
  readonly rule: string;
  /** What to do. */
  readonly remedy: string;
}

/**
 * A fault in the words of the page; the reader's own remedy where a rule has none.
 * @param field the register's field the fault is about; null where it is about none
 */
export function faultWords(
  { rule, row, column, remedy }: Pick<DataError, 'rule' | 'row' | 'column' | 'remedy'>,
  t: TFunction,
  field: string | null = null,
): FaultWords {
  // "Format" of a whole file is another matter than the form of one cell.
  const about = row === null && column === null ? 'file' : field;
  const words = (part: 'rule' | 'remedy'): string =>
    t([`intake.fault.${rule}_${about}.${part}`, `intake.fault.${rule}.${part}`] as unknown as 'intake.title', {
      defaultValue: '',
      column: column ?? '',
    });
  return { rule: words('rule') || rule, remedy: words('remedy') || remedy };
}
