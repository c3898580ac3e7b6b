import { useTranslation } from 'react-i18next';
import type { DataError } from '../../../domain/outcome.ts';
import type { EditedTable } from '../../../domain/project.ts';
import { useView } from '../../../state/store.ts';

/** Words for columns, values and faults of the registers, in the language of the view. */
export function useEditWords() {
  const { t, i18n } = useTranslation();
  const language = useView((v) => v.language);
  const found = (key: string): string | null => (i18n.exists(key) ? t(key as 'edit.column.lon') : null);

  const column = (name: string): string => found(`edit.column.${name}`) ?? name;
  /** A value of a closed list. */
  const value = (table: EditedTable, name: string, text: string): string => {
    if (name === 'kind') return found(table === 'programmes' ? `report.kind.${text}` : `kind.${text}`) ?? text;
    return found(`edit.value.${name}.${text}`) ?? text;
  };
  const fault = (error: DataError, table: EditedTable): string => {
    const elsewhere = !error.file.startsWith(table) && !error.file.includes(`/${table}`);
    if (elsewhere && error.rule === 'foreignKey') {
      return t('edit.fault.needed', { id: error.value ?? '', file: error.file, row: error.row ?? '' });
    }
    const own = found(`edit.fault.${error.rule}`);
    // The register's own words say most; they are in English alone.
    const words = own === null || (language === 'en' && error.rule !== 'personal') ? error.remedy : own;
    return elsewhere ? `${error.file}: ${words}` : words;
  };
  return { t, language, column, value, fault };
}
