import { useId } from 'react';
import type { DataError } from '../../../domain/outcome.ts';
import type { EditedTable } from '../../../domain/project.ts';
import type { Field } from '../../../region/edits/index.ts';
import { type Cells, setCells } from '../../../state/edit-draft.ts';
import { isArea, type useChoices } from './choices.ts';
import { hintOf, LONG, unitOf, WIDE } from './groups.ts';
import { useEditWords } from './words.ts';

interface Props {
  readonly table: EditedTable;
  readonly field: Field;
  readonly cells: Cells;
  readonly errors: readonly DataError[];
  /** Names of areas and places to choose from. */
  readonly names: ReturnType<typeof useChoices>;
}

/** A decimal comma is meant as a point; anything else stays as typed, for the register to judge. */
const plainNumber = (text: string): string => (/^-?\d+,\d+$/.test(text.trim()) ? text.trim().replace(',', '.') : text);

/** One cell of a row: the name in words, the column's own name, and what fits the kind of value. */
export function EditField({ table, field, cells, errors, names }: Props) {
  const id = useId();
  const { t, column, value: worded, fault } = useEditWords();
  const { name, required } = field;
  const value = cells[name] ?? '';
  const wrong = errors.length > 0;
  const choices =
    names.of(table, field, cells) ?? field.choices?.map((c) => ({ value: c, label: worded(table, name, c) }));
  const flag = field.kind === 'flag' ? ['0', '1'].map((v) => ({ value: v, label: worded(table, 'flag', v) })) : null;
  const given = flag ?? choices ?? null;
  const unit = unitOf(name);
  const hint = hintOf(field);
  const numeric = field.kind.startsWith('number');
  // No name: a column called `attributes` would stand in for that property of the form.
  const attributes = {
    ...{ id, value, required, 'aria-invalid': wrong || undefined },
    'aria-describedby': wrong ? `${id}-fault` : undefined,
  };
  const put = (text: string) => setCells(isArea(name) ? names.area(name, text) : { [name]: text });
  return (
    <div className="edit-field" data-long={WIDE.has(name) || undefined}>
      <label htmlFor={id}>
        {column(name)}
        {column(name) !== name && <span className="note"> ({name})</span>}
        {required && <span className="note"> · {t('edit.required')}</span>}
      </label>
      {given ? (
        <select {...attributes} onChange={(e) => put(e.target.value)}>
          <option value="">{required ? t('edit.choose') : t('edit.none')}</option>
          {given.some((c) => c.value === value) || value === '' ? null : <option value={value}>{value}</option>}
          {given.map((c) => (
            <option key={c.value} value={c.value}>
              {c.label}
            </option>
          ))}
        </select>
      ) : LONG.has(name) ? (
        <textarea
          {...attributes}
          rows={name === 'waypoints' ? 4 : 2}
          value={name === 'waypoints' ? value.replaceAll(';', '\n') : value}
          onChange={(e) =>
            put(name === 'waypoints' ? e.target.value.replaceAll('\n', ';') : e.target.value.replaceAll('\n', ' '))
          }
        />
      ) : (
        <span className="edit-input">
          <input
            {...attributes}
            type="text"
            inputMode={numeric ? 'decimal' : undefined}
            autoComplete="off"
            placeholder={hint && t(`edit.hint.${hint}`)}
            onChange={(e) => put(numeric ? plainNumber(e.target.value) : e.target.value)}
          />
          {unit && <span className="note">{t(`edit.unit.${unit}`)}</span>}
        </span>
      )}
      {wrong && (
        <p id={`${id}-fault`} className="edit-fault">
          {errors.map((error) => fault(error, table)).join(' ')}
        </p>
      )}
    </div>
  );
}
