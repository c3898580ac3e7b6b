import { useId } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly any: string;
  readonly options: readonly T[];
  readonly words: (option: T) => string;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
}

/** A list to choose one from, or any. */
export function Choice<T extends string>({ label, any, options, words, value, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className="programmes-choice">
      <label htmlFor={id} className="note">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(e) => onChange(options.find((option) => option === e.target.value) ?? null)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </select>
    </div>
  );
}
