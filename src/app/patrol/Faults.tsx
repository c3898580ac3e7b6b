import { useTranslation } from 'react-i18next';
import type { DataError } from '../../domain/outcome.ts';
import { usePatrol } from '../../state/patrol/store.ts';

/** Whether the engine found a field of a boat (row from 1) or of the request at fault. */
export const isWrong = (errors: readonly DataError[], column: string, row: number | null = null): boolean =>
  errors.some((e) => e.column === column && (e.row ?? null) === row);

/** What the engine cannot work with: where, why, and what to change. */
export function Faults() {
  const { t, i18n } = useTranslation();
  const errors = usePatrol((s) => s.errors);
  // Ended by hand is no fault.
  const told = errors.filter((e) => e.rule !== 'cancelled');
  if (told.length === 0) return null;
  const place = ({ row, column }: DataError): string => {
    if (row === null) return '';
    const list = column?.split('.')[0] ?? '';
    const key = `patrol.row.${list}`;
    return i18n.exists(key) ? `${t(key as 'patrol.row.vessels', { number: row })}: ` : '';
  };
  const words = (e: DataError): string => {
    const field = `patrol.column.${e.column?.split('.').at(-1) ?? ''}`;
    const options = {
      value: e.value ?? '',
      field: i18n.exists(field) ? t(field as 'patrol.column.speedKn') : (e.column ?? ''),
    };
    const key = `patrol.fault.${e.rule}`;
    return i18n.exists(key) ? t(key as 'patrol.fault.range', options) : e.remedy;
  };
  return (
    <div className="patrol-faults" role="alert">
      <h3>{t('patrol.faults', { count: told.length })}</h3>
      <ul className="plain">
        {told.map((e) => (
          <li key={`${e.rule}${e.column}${e.row}`}>
            <b>{place(e)}</b>
            {words(e)}
          </li>
        ))}
      </ul>
    </div>
  );
}
