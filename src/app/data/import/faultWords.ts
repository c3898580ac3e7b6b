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
  { rule, column, remedy }: Pick<DataError, 'rule' | 'column' | 'remedy'>,
  t: TFunction,
  field: string | null = null,
): FaultWords {
  const words = (part: 'rule' | 'remedy'): string =>
    t([`intake.fault.${rule}_${field}.${part}`, `intake.fault.${rule}.${part}`] as unknown as 'intake.title', {
      defaultValue: '',
      column: column ?? '',
    });
  return { rule: words('rule') || rule, remedy: words('remedy') || remedy };
}
