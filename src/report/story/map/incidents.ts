/** Reported events by kecamatan. Public counts are bands by year and kind, so a sum has two ends, and only they are told. */
import type { LayerFeature } from '../../../domain/published.ts';
import { featuresOf } from '../../../state/areas.ts';
import { eventsWithin } from '../../../state/time.ts';
import type { Box } from './frame.ts';
import { type Ground, isWanted, type LegendRow, type Part, publisherOf, rowsFor } from './parts.ts';
import { middleOf, px } from './shape.ts';
import { textSvg } from './text.ts';

/** Smallest and largest number of events that the published rows allow. */
export interface Sum {
  readonly low: number;
  readonly high: number;
}

/** From here on the number itself may stand. */
const MANY = 10;

function endsOf({ properties: p }: LayerFeature): Sum {
  if (typeof p.count === 'number') return { low: p.count, high: p.count };
  return p.band === '10+' ? { low: MANY, high: Number.POSITIVE_INFINITY } : { low: 1, high: MANY - 1 };
}

/** Sums by kecamatan; events without one are not among them. */
export function sumsOf(rows: readonly LayerFeature[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const name = row.properties.kecamatan;
    if (typeof name !== 'string') continue;
    const { low, high } = endsOf(row);
    const before = sums.get(name) ?? { low: 0, high: 0 };
    sums.set(name, { low: before.low + low, high: before.high + high });
  }
  return sums;
}

/** The years that the rows are of, for a count without its time says nothing. */
function spanOf(rows: readonly LayerFeature[]): string {
  const years = rows
    .map((f) => String(f.properties.year ?? ''))
    .filter(Boolean)
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  return first && last ? `, ${first === last ? first : `${first}–${last}`}` : '';
}

type Size = 'many' | 'some' | 'none';
const sizeOf = ({ low }: Sum): Size => (low >= MANY ? 'many' : low > 0 ? 'some' : 'none');
const RADIUS: Readonly<Record<Size, number>> = { many: 15, some: 9, none: 3.5 };

export function incidentsPart(g: Ground): Part | null {
  if (!isWanted(g, 'incidents')) return null;
  const { frame, facts, view, colours: c, language, t } = g;
  const all = rowsFor('incidents', facts);
  if (all.length === 0) return null;
  const rows = eventsWithin(all, view.time);
  const sums = sumsOf(rows);
  const mark = (size: Size, [x, y]: readonly [number, number], number: string) => {
    const at = `cx="${px(x)}" cy="${px(y)}" r="${RADIUS[size]}"`;
    if (size === 'many')
      return `<circle ${at} fill="${c.bad}" stroke="${c.mapHalo}" stroke-width="2"/>${textSvg(number, [x, y + 4.3], { size: 12, strong: true, anchor: 'middle', fill: c.onDark })}`;
    return size === 'some'
      ? `<circle ${at} fill="${c.mapHalo}" stroke="${c.bad}" stroke-width="2.4"/>`
      : `<circle ${at} fill="${c.mapHalo}" stroke="${c.ink3}" stroke-width="1.6"/>`;
  };
  const drawn = featuresOf(facts.areas, 'kecamatan').flatMap((f) => {
    const at = middleOf(f.geometry, frame);
    if (!at) return [];
    const sum = sums.get(f.properties.name) ?? { low: 0, high: 0 };
    const size = sizeOf(sum);
    const r = RADIUS[size] + 1;
    const box: Box = { x: at[0] - r, y: at[1] - r, width: 2 * r, height: 2 * r };
    const number = `${sum.low.toLocaleString(language)}${sum.high > sum.low ? '+' : ''}`;
    return [{ size, sum, box, svg: mark(size, at, number) }];
  });
  if (drawn.length === 0) return null;
  const some = drawn.filter((d) => d.size === 'some');
  const words: Readonly<Record<Size, string>> = {
    many: t('still.events.many'),
    some: some.every(({ sum }) => sum.high < MANY) ? t('still.events.few') : t('still.events.some'),
    none: t('still.events.none'),
  };
  const sizes = (['many', 'some', 'none'] as const).filter((size) => drawn.some((d) => d.size === size));
  const unplaced = rows.some((f) => !f.properties.kecamatan);
  const legend: LegendRow[] = sizes.map((size) => ({
    mark: size === 'many' ? `<circle r="9" fill="${c.bad}"/>` : mark(size, [0, 0], ''),
    text: words[size],
  }));
  return {
    layer: 'incidents',
    svg: drawn.map((d) => d.svg).join(''),
    head: `${t('legend.incidents')}${spanOf(rows)}`,
    legend: unplaced ? [...legend, { mark: '', text: t('still.events.unplaced') }] : legend,
    taken: drawn.map((d) => d.box),
    sources: rows.map((f) => publisherOf(f, t)),
  };
}
