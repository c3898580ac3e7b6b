/** Reported events by kecamatan: the same three looks as on the stage, for the public file says no more. */
import type { LayerFeature } from '../../../domain/published.ts';
import { featuresOf } from '../../../state/areas.ts';
import { type CountLook, reportedCounts } from '../../../state/story/counts.ts';
import { eventsWithin } from '../../../state/time.ts';
import type { Box, XY } from './frame.ts';
import { type Ground, isWanted, type LegendRow, type Part, publisherOf, rowsFor } from './parts.ts';
import { middleOf, px } from './shape.ts';
import { textSvg } from './text.ts';

const LOOKS: readonly CountLook[] = ['many', 'some', 'none'];
const RADIUS: Readonly<Record<CountLook, number>> = { many: 13, some: 8, none: 3.5 };

/** The years that the rows are of, for a count without its time says nothing. */
function spanOf(rows: readonly LayerFeature[]): string {
  const years = rows
    .map((f) => String(f.properties.year ?? ''))
    .filter(Boolean)
    .toSorted();
  const [first, last] = [years[0], years.at(-1)];
  return first && last ? `, ${first === last ? first : `${first}–${last}`}` : '';
}

export function incidentsPart(g: Ground): Part | null {
  const { frame, facts, view, colours: c, t } = g;
  const rows = eventsWithin(rowsFor('incidents', facts), view.time);
  if (!isWanted(g, 'incidents') || rows.length === 0) return null;
  const counts = new Map(reportedCounts(facts.areas, rows, view.time).map((count) => [count.code, count.look]));
  const mark = (look: CountLook, [x, y]: XY): string => {
    const at = `cx="${px(x)}" cy="${px(y)}" r="${RADIUS[look]}"`;
    if (look === 'many')
      return `<circle ${at} fill="${c.bad}" stroke="${c.mapHalo}" stroke-width="2"/>${textSvg('10+', [x, y + 4], { size: 11, strong: true, anchor: 'middle', fill: c.onDark })}`;
    return look === 'some'
      ? `<circle ${at} fill="${c.mapHalo}" stroke="${c.bad}" stroke-width="2.4"/>`
      : `<circle ${at} fill="${c.mapHalo}" stroke="${c.ink2}" stroke-width="1.4"/>`;
  };
  const drawn = featuresOf(facts.areas, 'kecamatan').flatMap((f) => {
    const at = middleOf(f.geometry, frame);
    const look = counts.get(f.properties.code);
    if (!at || !look) return [];
    const r = RADIUS[look] + 1;
    const box: Box = { x: at[0] - r, y: at[1] - r, width: 2 * r, height: 2 * r };
    return [{ look, box, svg: mark(look, at) }];
  });
  if (drawn.length === 0) return null;
  const looks = LOOKS.filter((look) => drawn.some((d) => d.look === look));
  const legend = looks.map((look): LegendRow => ({ mark: mark(look, [0, 0]), text: t(`stage.count.${look}`) }));
  const unplaced = rows.some((f) => !f.properties.kecamatan);
  return {
    layer: 'incidents',
    svg: drawn.map((d) => d.svg).join(''),
    head: `${t('stage.counts')}${spanOf(rows)}`,
    legend: unplaced ? [...legend, { mark: '', text: t('still.unplaced') }] : legend,
    taken: drawn.map((d) => d.box),
    sources: rows.map((f) => publisherOf(f, t)),
  };
}
