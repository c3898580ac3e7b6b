import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../state/view.ts';

export interface CaseBar {
  readonly label: string;
  readonly value: number;
  /** A part of a year, or a derived value: drawn hatched, never as an equal bar. */
  readonly partial: boolean;
  readonly note: string | null;
}

/** Counts of one agency's one series by year. Series of different agencies are never put into one chart. */
export function CaseSeries({
  bars,
  title,
  language,
}: {
  readonly bars: readonly CaseBar[];
  readonly title: string;
  readonly language: Language;
}) {
  const most = Math.max(1, ...bars.map((b) => b.value));
  return (
    <figure className="cases" aria-label={title}>
      <svg width={0} height={0} aria-hidden="true" style={{ position: 'absolute' }}>
        <defs>
          <pattern id="cases-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--panel)" />
            <path d="M0 0V6" stroke="var(--ink-2)" strokeWidth="3" />
          </pattern>
        </defs>
      </svg>
      <ul>
        {bars.map((b) => (
          <li key={b.label} className="case-row">
            <span className="case-label">{b.label}</span>
            <svg width="100%" height={18} aria-hidden="true" className="case-bar">
              <rect
                width={`${(b.value / most) * 100}%`}
                height={16}
                y={1}
                rx={2}
                fill={b.partial ? 'url(#cases-hatch)' : 'var(--ink-2)'}
                stroke="var(--ink-2)"
              />
            </svg>
            <b className="case-value">{formatNumber(b.value, language)}</b>
            {b.note && <span className="note case-note">{b.note}</span>}
          </li>
        ))}
      </ul>
    </figure>
  );
}
