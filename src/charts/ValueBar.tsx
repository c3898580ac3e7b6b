const WIDTH = 112;

interface Props {
  /** 0–10; null is hatched, never a bar of length nothing. */
  readonly value: number | null;
  /** Step of the risk ramp, 1 to 5. */
  readonly step: number;
  /** An inherited value: a thin bar. */
  readonly thin: boolean;
}

/** A value on 0–10 as a bar in the colour of its step. Decoration of a row that says the same in words. */
export function ValueBar({ value, step, thin }: Props) {
  if (value === null)
    return (
      <svg width={WIDTH} height={30} aria-hidden="true">
        <rect x={0} y={10} width={WIDTH} height={10} rx={2} fill="var(--nodata)" />
        <path
          d={Array.from({ length: 13 }, (_, i) => `M${2 + i * 8} 20L${10 + i * 8} 10`).join('')}
          stroke="var(--nodata-line)"
        />
      </svg>
    );
  return (
    <svg width={WIDTH} height={30} aria-hidden="true">
      <rect x={0} y={10} width={WIDTH} height={10} rx={2} fill="var(--panel-2)" />
      <rect
        x={0.5}
        y={thin ? 16.5 : 10.5}
        width={Math.max(1, (value / 10) * WIDTH - 1)}
        height={thin ? 3 : 9}
        rx={1.5}
        fill={`var(--risk-${step})`}
        stroke="var(--ink-2)"
        strokeWidth={0.75}
      />
    </svg>
  );
}
