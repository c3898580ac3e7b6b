import type { TFunction } from 'i18next';

/** The field's Indonesian name with its own, as in "tanggal (date)"; the register's own name where there is no word for it. */
export function fieldName(field: string, t: TFunction): string {
  const word = t(`intake.field.${field}` as 'intake.title', { defaultValue: '' });
  return word === '' || word === field ? field : `${word} (${field})`;
}
