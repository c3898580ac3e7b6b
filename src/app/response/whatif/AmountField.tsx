import { useEffect, useId, useState } from 'react';
import { readAmount } from '../../../i18n/amount.ts';
import { useWhatifWords } from './useNames.ts';

interface Props {
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  /** The value as it is written in the language of the page. */
  readonly text: string;
  /** A whole number of at least 1, and never empty. */
  readonly whole?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A number by language, taken when the field is left; what cannot be read stays as typed and is said. */
export function AmountField({ label, unit, value, text, whole = false, onChange }: Props) {
  const { t, language } = useWhatifWords();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(text);
    setWrong(false);
  }, [text]);
  const take = () => {
    const read = readAmount(typed, language);
    const bad = read === 'wrong' || (whole ? read === null || !Number.isInteger(read) || read < 1 : (read ?? 0) > MOST);
    setWrong(bad);
    if (!bad && read !== value) onChange(read as number | null);
  };
  return (
    <label className="whatif-field" htmlFor={id}>
      <span>{label}</span>
      <span className="whatif-amount">
        <input
          id={id}
          inputMode="decimal"
          value={typed}
          placeholder="—"
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={(e) => setTyped(e.target.value)}
          onKeyDown={(e) => e.key === 'Enter' && take()}
          onBlur={take}
        />
        {unit && <span className="note">{unit}</span>}
      </span>
      {wrong && (
        <span className="whatif-fault" id={`${id}-wrong`} role="alert">
          {t(whole ? 'whatif.fault.beds' : 'whatif.fault.amount')}
        </span>
      )}
    </label>
  );
}
/** A project takes no more, million rupiah. */
const MOST = 1e9;
