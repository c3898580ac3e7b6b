const WIDTH = 96;
const HEIGHT = 12;
const MIDDLE = WIDTH / 2;

interface Props {
  /** −1 to 1; null draws the axis alone. */
  readonly value: number | null;
  /** Ticks stand at it on both sides. */
  readonly bound: number;
}

/** A coefficient from −1 to 1 around its zero: filled to the right, hollow to the left. Decoration of a row that says it. */
export function CorrelationBar({ value, bound }: Props) {
  const x = (v: number) => MIDDLE + v * (MIDDLE - 1);
  const length = Math.abs(value ?? 0) * (MIDDLE - 1);
  const negative = (value ?? 0) < 0;
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect x={0} y={2} width={WIDTH} height={8} rx={2} fill="var(--panel-2)" />
      {length > 0 && (
        <rect
          x={negative ? x(value ?? 0) : MIDDLE}
          y={2.5}
          width={length}
          height={7}
          rx={1.5}
          fill={negative ? 'var(--panel)' : 'var(--ink-2)'}
          stroke="var(--ink-2)"
        />
      )}
      <path d={`M${MIDDLE} 0V${HEIGHT}`} stroke="var(--edge)" />
      <path d={`M${x(bound)} 0V${HEIGHT}M${x(-bound)} 0V${HEIGHT}`} stroke="var(--accent)" strokeWidth={1.4} />
    </svg>
  );
}
