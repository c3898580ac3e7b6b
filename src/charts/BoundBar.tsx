interface Props {
  /** Shares of the whole, 0 to 1; the value is not above the bound. */
  readonly value: number;
  readonly bound: number;
  /** What stands at either end of a scale that ends at `max`. */
  readonly ends: (max: number) => { readonly low: string; readonly high: string };
}

/** Steps of a scale; small shares get a short one, whose end says so. */
const STEPS = [1, 2, 5, 10];
/** A bound this near to the end of the scale takes the next one. */
const ROOM = 1.1;

/** The shortest scale: one per cent. */
const LEAST = 0.01;

/** The round end of a scale from 0 that leaves some room above `bound`, at most 1. */
export function scaleEnd(bound: number): number {
  const least = Math.min(1, Math.max(LEAST, bound * ROOM));
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const step = STEPS.find((s) => s * power >= least - 1e-12) ?? 10;
  return Math.min(1, step * power);
}

/** A value, filled, up to the bound it cannot pass, a mark; hollow between. Decoration of a text that says the same. */
export function BoundBar({ value, bound, ends }: Props) {
  const max = scaleEnd(bound);
  const percent = (share: number) => `${Math.min(1, Math.max(0, share / max)) * 100}%`;
  const { low, high } = ends(max);
  return (
    <div className="bound-bar" aria-hidden="true">
      <svg aria-hidden="true">
        <rect y={5} width="100%" height={10} rx={2} fill="var(--panel-2)" />
        <rect y={5.5} width={percent(bound)} height={9} rx={1.5} fill="var(--panel)" stroke="var(--accent)" />
        <rect y={5} width={percent(value)} height={10} rx={2} fill="var(--accent)" />
        <line x1={percent(bound)} x2={percent(bound)} y1={0} y2={20} stroke="var(--ink)" strokeWidth={2} />
      </svg>
      <span className="note">{low}</span>
      <span className="note">{high}</span>
    </div>
  );
}
