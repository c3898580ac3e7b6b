export interface MarginalBar {
  readonly key: string;
  readonly name: string;
  /** What is said below the name; null for nothing. */
  readonly note: string | null;
  /** Above or below zero; null draws no bar. */
  readonly value: number | null;
  /** The value in the words of the page. */
  readonly text: string;
}

/** Per cent of the drawing that stay free at either end. */
const MARGIN = 2;

/** Differences around one zero: filled to the right, hollow to the left. Decoration of a table that says the same. */
export function MarginalBars({ bars }: { readonly bars: readonly MarginalBar[] }) {
  const values = bars.map(({ value }) => value ?? 0);
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  const x = (value: number) => MARGIN + ((value - least) / span) * (100 - 2 * MARGIN);
  return (
    <ul className="marginal-bars" aria-hidden="true">
      {bars.map(({ key, name, note, value, text }) => (
        <li key={key}>
          <span>{name}</span>
          <svg aria-hidden="true">
            <line x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2="100%" stroke="var(--edge)" />
            {value !== null && (
              <rect
                x={`${Math.min(x(0), x(value))}%`}
                y={7}
                width={`${Math.abs(x(value) - x(0))}%`}
                height={10}
                rx={1.5}
                fill={value > 0 ? 'var(--ink-2)' : 'var(--panel)'}
                stroke="var(--ink-2)"
              />
            )}
          </svg>
          <b className="right">{text}</b>
          {note !== null && <span className="note">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
