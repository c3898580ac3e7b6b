import { useEffect, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly step?: number;
  readonly min?: number;
  readonly max?: number;
  /** The engine found this field at fault. */
  readonly wrong?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number with its unit. What is half typed stays as typed; an empty field is null, never zero. */
export function NumberField({ label, unit, value, step = 1, min = 0, max, wrong = false, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value === null ? '' : String(value));
  useEffect(() => {
    // Only a value set from elsewhere (undo, a class chosen) replaces what is being typed.
    setText((typed) => (typed !== '' && Number(typed) === value ? typed : value === null ? '' : String(value)));
  }, [value]);
  return (
    <label className="patrol-field" htmlFor={id}>
      <span>{label}</span>
      <span className="patrol-number" data-wrong={wrong}>
        <input
          id={id}
          type="number"
          inputMode="decimal"
          value={text}
          step={step}
          min={min}
          max={max}
          aria-invalid={wrong || undefined}
          onChange={(e) => {
            setText(e.target.value);
            onChange(e.target.value === '' || !Number.isFinite(e.target.valueAsNumber) ? null : e.target.valueAsNumber);
          }}
        />
        <span className="note">{unit}</span>
      </span>
    </label>
  );
}
