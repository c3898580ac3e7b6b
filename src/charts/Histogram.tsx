import { formatNumber, formatValue } from '../i18n/format.ts';
import type { Bin } from '../state/explore.ts';
import type { Language } from '../state/view.ts';

const WIDTH = 320;
const HEIGHT = 130;
const FLOOR = 96;
const TOP = 16;
const PAD = 14;

interface Props {
  readonly bins: readonly Bin[];
  readonly unit: string;
  /** Value of the selected area, in the unit of the bins; null when none is selected or it has none. */
  readonly marked: number | null;
  readonly markedName: string;
  readonly language: Language;
}

/** How many areas have which value: the count on every bar, the selected area as a needle. Decoration of a text. */
export function Histogram({ bins, unit, marked, markedName, language }: Props) {
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;
  const span = last.to - first.from;
  const x = (value: number) => (span ? PAD + ((value - first.from) / span) * (WIDTH - 2 * PAD) : WIDTH / 2);
  const most = Math.max(...bins.map((b) => b.count));
  const needle = marked === null ? null : x(marked);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" className="histogram" aria-hidden="true">
      {bins.map((b) => {
        const height = (b.count / most) * (FLOOR - TOP - 12);
        const left = span ? x(b.from) : WIDTH / 2 - 20;
        const width = span ? x(b.to) - x(b.from) : 40;
        return (
          <g key={b.from}>
            <rect
              x={left + 1}
              y={FLOOR - height}
              width={width - 2}
              height={height}
              fill="var(--ink-3)"
              opacity={0.45}
            />
            {b.count > 0 && (
              <text x={left + width / 2} y={FLOOR - height - 3} textAnchor="middle" className="axis bar-count">
                {formatNumber(b.count, language)}
              </text>
            )}
          </g>
        );
      })}
      <path d={`M${PAD} ${FLOOR + 0.5}H${WIDTH - PAD}`} stroke="var(--edge)" />
      <text x={span ? PAD : WIDTH / 2} y={FLOOR + 14} textAnchor={span ? 'start' : 'middle'} className="axis">
        {formatValue(first.from, language)}
      </text>
      {span > 0 && (
        <text x={WIDTH - PAD} y={FLOOR + 14} textAnchor="end" className="axis">
          {formatValue(last.to, language)}
        </text>
      )}
      <text x={WIDTH / 2} y={HEIGHT - 4} textAnchor="middle" className="axis">
        {unit}
      </text>
      {needle !== null && (
        <g className="needle">
          <path d={`M${needle} ${TOP - 3}V${FLOOR}`} stroke="var(--accent)" strokeWidth={2} />
          <text
            x={needle}
            y={10}
            textAnchor={needle < WIDTH * 0.3 ? 'start' : needle > WIDTH * 0.7 ? 'end' : 'middle'}
            className="axis mark"
          >
            {markedName}
          </text>
        </g>
      )}
    </svg>
  );
}
