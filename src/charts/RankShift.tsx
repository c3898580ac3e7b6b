import { rankTicks } from './RankWhisker.tsx';

interface Rank {
  readonly rank: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

interface Props {
  readonly before: Rank;
  readonly after: Rank;
  readonly count: number;
  readonly width: number;
}

const HEIGHT = 26;
const PAD = 6;

/**
 * Ranks with their 5–95 % intervals before (above, hollow) and after (below, filled) on one axis from 1 to `count`. Decoration
 * of a row that says the same in words.
 */
export function RankShift({ before, after, count, width }: Props) {
  const x = (rank: number) => PAD + ((rank - 1) / Math.max(1, count - 1)) * (width - 2 * PAD);
  const line = ({ rank, rankLow, rankHigh }: Rank, y: number, filled: boolean) => (
    <>
      {rankLow !== null && rankHigh !== null && (
        <path
          d={`M${x(rankLow)} ${y}H${x(rankHigh)}M${x(rankLow)} ${y - 3}V${y + 3}M${x(rankHigh)} ${y - 3}V${y + 3}`}
          stroke={filled ? 'var(--ink)' : 'var(--ink-3)'}
          strokeWidth={1.4}
          fill="none"
        />
      )}
      {rank !== null && (
        <circle
          cx={x(rank)}
          cy={y}
          r={4.5}
          fill={filled ? 'var(--reach-1)' : 'var(--panel)'}
          stroke="var(--ink)"
          strokeWidth={1.2}
        />
      )}
    </>
  );
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true" className="whisker">
      {rankTicks(count).map((tick) => (
        <path key={tick} d={`M${x(tick)} 0V${HEIGHT}`} stroke="var(--line)" />
      ))}
      {line(before, 7, false)}
      {line(after, 19, true)}
    </svg>
  );
}
