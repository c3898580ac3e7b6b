interface Props {
  readonly nominal: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number;
  /** Step of the risk ramp, 1 to 5; 0 without a class. */
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

/** A rank with its 5–95 % interval on an axis from 1 to `count`. Decoration of a row that says the same in words. */
export function RankWhisker({ nominal, low, high, count, step, width, height }: Props) {
  const pad = 6;
  const x = (rank: number) => pad + ((rank - 1) / Math.max(1, count - 1)) * (width - 2 * pad);
  const y = height / 2;
  return (
    <svg width={width} height={height} aria-hidden="true" className="whisker">
      <path
        d={rankTicks(count)
          .map((tick) => `M${x(tick)} 0V${height}`)
          .join('')}
        stroke="var(--line)"
      />
      {low !== null && high !== null && (
        <path
          d={`M${x(low)} ${y}H${x(high)}M${x(low)} ${y - 3.5}V${y + 3.5}M${x(high)} ${y - 3.5}V${y + 3.5}`}
          stroke="var(--ink-2)"
          strokeWidth={1.4}
          fill="none"
        />
      )}
      {nominal !== null && (
        <circle
          cx={x(nominal)}
          cy={y}
          r={5}
          fill={step ? `var(--risk-${step})` : 'var(--nodata)'}
          stroke="var(--ink)"
          strokeWidth={1}
        />
      )}
    </svg>
  );
}

/** First, last and two round ranks between. */
export function rankTicks(count: number): readonly number[] {
  if (count <= 4) return Array.from({ length: count }, (_, i) => i + 1);
  const third = Math.round(count / 3);
  return [1, third, third * 2, count];
}

/** The axis above a column of whiskers. */
export function RankAxis({ count, width }: { readonly count: number; readonly width: number }) {
  const pad = 6;
  return (
    <svg width={width} height={16} aria-hidden="true">
      {rankTicks(count).map((tick) => (
        <text
          key={tick}
          x={pad + ((tick - 1) / Math.max(1, count - 1)) * (width - 2 * pad)}
          y={12}
          textAnchor="middle"
          className="axis"
        >
          {tick}
        </text>
      ))}
    </svg>
  );
}
