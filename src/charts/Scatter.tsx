import { formatValue } from '../i18n/format.ts';
import type { Pair } from '../state/explore.ts';
import type { Language } from '../state/view.ts';
import { placeLabels } from './labels.ts';

const WIDTH = 320;
const HEIGHT = 222;
const LEFT = 8;
const RIGHT = 312;
const TOP = 8;
const FLOOR = 204;
/** More names than this would cover the dots. */
const NAMED = 12;

interface Props {
  readonly pairs: readonly Pair[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly selected: string | null;
  readonly language: Language;
}

/** One dot an area, both axes from the lowest to the highest raw value. Decoration of a table that says the same. */
export function Scatter({ pairs, xLabel, yLabel, selected, language }: Props) {
  if (!pairs.length) return null;
  const scale = (values: readonly number[], from: number, to: number) => {
    const least = Math.min(...values);
    const most = Math.max(...values);
    return {
      least,
      most,
      at: (v: number) => (most > least ? from + ((v - least) / (most - least)) * (to - from) : (from + to) / 2),
    };
  };
  const x = scale(
    pairs.map((p) => p.x),
    LEFT + 10,
    RIGHT - 10,
  );
  const y = scale(
    pairs.map((p) => p.y),
    FLOOR - 10,
    TOP + 10,
  );
  const dots = pairs.map((p) => ({ x: x.at(p.x), y: y.at(p.y), name: p.name }));
  const named = pairs.length <= NAMED;
  const chosen = pairs.findIndex((p) => p.code === selected);
  const who = named ? dots : dots.filter((_, i) => i === chosen);
  const labels = placeLabels(who, { width: WIDTH, height: FLOOR, letter: 6.1, line: 12 });
  // The units are text beside the drawing: they may be long, and text wraps.
  return (
    <>
      <p className="note" aria-hidden="true">
        Y · {yLabel}: {formatValue(y.least, language)}–{formatValue(y.most, language)}
      </p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" className="scatter" aria-hidden="true">
        <path d={`M${LEFT} ${TOP}V${FLOOR}H${RIGHT}`} stroke="var(--edge)" fill="none" />
        <text x={LEFT + 10} y={FLOOR + 14} className="axis">
          {formatValue(x.least, language)}
        </text>
        <text x={RIGHT - 10} y={FLOOR + 14} textAnchor="end" className="axis">
          {formatValue(x.most, language)}
        </text>
        {who.map((dot, i) => {
          const label = labels[i];
          return label?.led ? (
            <path
              key={dot.name}
              d={`M${dot.x} ${dot.y}L${label.x} ${label.y}`}
              stroke="var(--edge)"
              strokeWidth={0.7}
            />
          ) : null;
        })}
        {dots.map((dot, i) => (
          <circle
            key={pairs[i]?.code}
            cx={dot.x}
            cy={dot.y}
            r={i === chosen ? 5 : 3.5}
            fill={i === chosen ? 'var(--accent)' : 'var(--ink-3)'}
            fillOpacity={i === chosen || named ? 1 : 0.6}
            stroke="var(--panel)"
          />
        ))}
        {who.map((dot, i) => {
          const label = labels[i];
          return label ? (
            <text key={dot.name} x={label.x} y={label.y + 4} textAnchor={label.anchor} className="axis dot-name">
              {dot.name}
            </text>
          ) : null;
        })}
      </svg>
      <p className="note right" aria-hidden="true">
        X · {xLabel}
      </p>
    </>
  );
}
