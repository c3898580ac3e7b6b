import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../state/view.ts';

export interface SobolBar {
  readonly name: string;
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

const WIDTH = 120;

/** Total Sobol indices as bars from 0 to 1 with their intervals, the largest first. */
export function SobolBars({ bars, language }: { readonly bars: readonly SobolBar[]; readonly language: Language }) {
  const x = (share: number) => Math.min(1, Math.max(0, share)) * WIDTH;
  return (
    <ul className="drivers">
      {bars
        .toSorted((a, b) => b.total - a.total)
        .map((b) => (
          <li key={b.name} className="driver">
            <span className="driver-name">{b.name}</span>
            <svg width={WIDTH} height={24} aria-hidden="true">
              <rect x={0} y={8} width={WIDTH} height={8} rx={2} fill="var(--panel-2)" />
              <rect x={0} y={8} width={x(b.total)} height={8} rx={2} fill="var(--ink-2)" />
              <path
                d={`M${x(b.low)} 12H${x(b.high)}M${x(b.low)} 8.5V15.5M${x(b.high)} 8.5V15.5`}
                stroke="var(--accent)"
                strokeWidth={1.4}
              />
            </svg>
            <span className="driver-value">{formatNumber(b.total, language, 2)}</span>
          </li>
        ))}
    </ul>
  );
}
