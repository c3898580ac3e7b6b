import { formatSigned } from '../i18n/format.ts';
import type { Language } from '../state/view.ts';

export interface Driver {
  readonly code: string;
  readonly name: string;
  /** Score points above (+) or below (−) the city median. */
  readonly difference: number;
}

const WIDTH = 108;

/** Drivers as bars to the right (raise the score) and hollow bars to the left (lower it) of the city median. */
export function DriverBars({
  drivers,
  language,
}: {
  readonly drivers: readonly Driver[];
  readonly language: Language;
}) {
  const least = Math.min(0, ...drivers.map((d) => d.difference));
  const most = Math.max(0, ...drivers.map((d) => d.difference));
  const span = Math.max(0.1, most - least);
  const x = (value: number) => 2 + ((value - least) / span) * (WIDTH - 4);
  return (
    <ul className="drivers">
      {drivers.map((d) => (
        <li key={d.code} className="driver">
          <span className="driver-name">{d.name}</span>
          <svg width={WIDTH} height={24} aria-hidden="true">
            <path d={`M${x(0)} 0V24`} stroke="var(--edge)" />
            <rect
              x={Math.min(x(0), x(d.difference))}
              y={7}
              width={Math.max(1.5, Math.abs(x(d.difference) - x(0)))}
              height={10}
              rx={1.5}
              fill={d.difference > 0 ? 'var(--ink-2)' : 'var(--panel)'}
              stroke="var(--ink-2)"
            />
          </svg>
          <span className="driver-value">{formatSigned(d.difference, language, 2)}</span>
        </li>
      ))}
    </ul>
  );
}
