/** Where everything of a brief stands, in mm and pt, before anything is drawn. */
import { type Box, lineStep, type Measure } from '../page.ts';
import { type Flow, flowOf, numberPages } from '../sheets/flow.ts';
import { FULL, type Pen, penOf, type Sheet, type Strip } from '../sheets/pen.ts';
import type { Brief } from './content.ts';
import { victimsOn } from './victims-layout.ts';

const BODY_PT = 9;
const MAP_WIDTH = 116;
const COLUMN: Strip = { x: FULL.x + MAP_WIDTH + 5, width: FULL.width - MAP_WIDTH - 5 };
const MAP_HEIGHTS = { least: 92, most: 130 } as const;
const LEGEND_PT = 8;
const SYMBOL_MM = 9;
const BAR_MM = 3.2;
const HAND_LINE_MM = 8;

export type Symbol = 'track' | 'sector' | 'unknown' | 'base';
export interface BriefLayout {
  readonly sheets: readonly Sheet[];
  /** All on the first sheet. */
  readonly map: Box;
  readonly symbols: readonly (Box & { readonly symbol: Symbol })[];
  readonly bars: { readonly sun: Box; readonly moon: Box };
}

/** @throws where the victim-centred page does not fit at its smallest size: a fault of its words, seen by a test */
export function layoutBrief(brief: Brief, measure: Measure): BriefLayout {
  const pen = penOf(measure);
  const flow = flowOf(pen, brief);
  const first = flow.sheet();
  flow.to(opening(brief, pen, first, flow.y()));
  const { bars, bottom } = beside(brief, pen, first, flow.y());
  const height = Math.min(
    MAP_HEIGHTS.most,
    Math.max(MAP_HEIGHTS.least, bottom - flow.y() - lineStep(LEGEND_PT) * 2 - 1),
  );
  const map = { x: FULL.x, y: flow.y(), width: MAP_WIDTH, height };
  const legend = legendOn(brief, pen, first, map);
  flow.to(Math.max(legend.bottom, bottom) + 2);

  flow.table(brief.boats, BODY_PT, false);
  flow.to(flow.y() + 2.5);
  if (brief.sectors.rows.length) flow.table(brief.sectors, BODY_PT, false);
  else {
    flow.need(12);
    flow.to(pen.heading(flow.sheet(), brief.sectors.heading, FULL, flow.y()));
    flow.text(brief.noSectors, BODY_PT);
  }
  flow.to(flow.y() + 2.5);
  seaNotes(brief, pen, flow);
  flow.table(brief.crew, BODY_PT, true);
  logLines(brief, pen, flow);

  flow.nextPage();
  if (!victimsOn(flow.sheet(), pen, brief.victims, flow.y(), flow.limit))
    throw new Error('the victim-centred page does not fit on one page');
  numberPages(pen, flow.sheets, brief.page);
  return { sheets: flow.sheets, map, symbols: legend.symbols, bars };
}

function opening(brief: Brief, pen: Pen, s: Sheet, top: number): number {
  let y = pen.put(s, brief.title, FULL, top, 19, { strong: true });
  y = pen.put(s, brief.night, FULL, y, 12.5, { strong: true });
  y = pen.put(s, brief.facts, FULL, y + 0.4, BODY_PT, { tone: 'ink2' }) + 1.6;
  const inside = { x: FULL.x + 3, width: FULL.width - 6 };
  let end = pen.put(s, brief.sentence, inside, y + 1.6, 11, { strong: true });
  end = pen.put(s, brief.bound, inside, end + 0.4, 8, { tone: 'ink2' }) + 1.6;
  s.fills.push({ ...FULL, y, height: end - y, ground: 'box' });
  return end + 2.5;
}

/** Sun, moon and what stays open, beside the map. */
function beside(brief: Brief, pen: Pen, s: Sheet, top: number): { bars: BriefLayout['bars']; bottom: number } {
  const { sky, open } = brief;
  const pairs = (list: Brief['sky']['lines'], from: number): number => {
    let y = from;
    for (const { text, value } of list) {
      const whole = pen.width(value, BODY_PT, true);
      const fits = pen.width(text, BODY_PT, false) + 2 + whole <= COLUMN.width;
      const room = fits ? COLUMN.width : Math.max(20, COLUMN.width - whole - 2);
      const narrow = whole > COLUMN.width - 22;
      if (narrow && !fits) {
        y = pen.put(s, text, COLUMN, y, BODY_PT);
        y = pen.put(s, value, { x: COLUMN.x + 3, width: COLUMN.width - 3 }, y, BODY_PT, { strong: true });
        continue;
      }
      pen.right(s, value, COLUMN, y, BODY_PT, { strong: true });
      y = pen.put(s, text, { x: COLUMN.x, width: room }, y, BODY_PT);
    }
    return y;
  };
  let y = pen.heading(s, sky.heading, COLUMN, top - 0.6) + 0.6;
  const label = Math.max(...[sky.bars.sun, sky.bars.moon].map((x) => pen.width(x, 8, false))) + 2;
  const bar = { x: COLUMN.x + label, width: COLUMN.width - label, height: BAR_MM };
  const row = (text: string): Box => {
    pen.put(s, text, { x: COLUMN.x, width: label }, y - 0.1, 8, { tone: 'ink2' });
    const box = { ...bar, y };
    y += BAR_MM + 0.6;
    return box;
  };
  const bars = { sun: row(sky.bars.sun), moon: row(sky.bars.moon) };
  const { from, to } = sky.bars.span;
  for (const tick of sky.bars.ticks) {
    const width = pen.width(tick.text, 8, false);
    const middle = bar.x + ((tick.hour - from) / (to - from)) * bar.width;
    const x = Math.min(Math.max(bar.x, middle - width / 2), bar.x + bar.width - width);
    pen.put(s, tick.text, { x, width: width + 1 }, y - 0.2, 8, { tone: 'ink2' });
  }
  y = pairs(sky.lines, y + lineStep(8) + 0.6);
  y = pen.put(s, sky.note, COLUMN, y, 8, { tone: 'ink2' }) + 2.5;
  y = pen.heading(s, open.heading, COLUMN, y);
  y = pen.put(s, open.note, COLUMN, y, 8, { tone: 'ink2' });
  return { bars, bottom: pairs(open.lines, y + 0.4) };
}

function legendOn(brief: Brief, pen: Pen, s: Sheet, map: Box): { symbols: BriefLayout['symbols']; bottom: number } {
  const half = map.width / 2;
  const top = map.y + map.height + 1;
  const symbols = (['track', 'sector', 'base', 'unknown'] as const).map((symbol, i) => {
    // The first line of a legend has the longest words: the track takes more than half of it.
    const x = map.x + (i % 2) * (half + 6);
    const y = top + Math.floor(i / 2) * lineStep(LEGEND_PT);
    pen.put(s, brief.map.legend[symbol], { x: x + SYMBOL_MM, width: half + 6 - SYMBOL_MM }, y, LEGEND_PT);
    return { symbol, x, y, width: SYMBOL_MM - 2, height: lineStep(LEGEND_PT) };
  });
  return { symbols, bottom: top + 2 * lineStep(LEGEND_PT) };
}

function seaNotes({ sea }: Brief, pen: Pen, flow: Flow): void {
  flow.need(HAND_LINE_MM * 2 + 8);
  flow.to(pen.heading(flow.sheet(), sea.heading, FULL, flow.y()));
  if (sea.text) flow.text(sea.text, BODY_PT);
  else
    for (let i = 1; i <= 2; i++) {
      flow.to(flow.y() + HAND_LINE_MM);
      flow.sheet().rules.push({ ...FULL, y: flow.y(), toWriteOn: true });
    }
  flow.to(flow.y() + 2.5);
}

/** What is left of the page, for a hand; nothing where that is too little to write on. */
function logLines({ log }: Brief, pen: Pen, flow: Flow): void {
  if (flow.limit - flow.y() < HAND_LINE_MM * 5) return;
  let y = pen.heading(flow.sheet(), log.heading, FULL, flow.y() + 2.5);
  y = pen.put(flow.sheet(), log.note, FULL, y, 8, { tone: 'ink2' });
  for (y += HAND_LINE_MM; y < flow.limit; y += HAND_LINE_MM) flow.sheet().rules.push({ ...FULL, y });
}
