/** Where everything of a referral card stands, in mm and pt, before anything is drawn. */

import { lineStep, type Measure } from '../page.ts';
import { flowOf, numberPages } from '../sheets/flow.ts';
import { FULL, heightOf, type Pen, penOf, type Sheet, type Strip } from '../sheets/pen.ts';
import type { CardLine, ReferralCard } from './content.ts';

/** Two sheets, front and back of one paper, are tried for; what does not fit on them is read at the largest. */
const BODY_PTS = [8.8, 8.6, 8.4, 8.2, 8] as const;
const SHEETS = 2;
const STEP_PT = 9.8;
const SMALL_PT = 7.6;
const SOURCE_PT = 6.6;
const DISC_MM = 2.7;
const INDENT_MM = 9;
const STEP_GAP = 2;
const COLUMN_GAP = 6;
const WITHIN: Strip = { x: FULL.x + INDENT_MM, width: FULL.width - INDENT_MM };
const HALVES: readonly Strip[] = [0, 1].map((i) => {
  const width = (FULL.width - COLUMN_GAP) / 2;
  return { x: FULL.x + i * (width + COLUMN_GAP), width };
});

/** The number of a step: a disc on the sheet, and how far its line to the next runs down. */
export interface StepMark {
  readonly sheet: number;
  readonly n: number;
  readonly x: number;
  /** Middle of the disc. */
  readonly y: number;
  readonly radius: number;
  readonly to: number;
}
export interface CardLayout {
  readonly sheets: readonly Sheet[];
  readonly marks: readonly StepMark[];
}

export function layoutCard(card: ReferralCard, measure: Measure): CardLayout {
  const pen = penOf(measure);
  for (const size of BODY_PTS) {
    const made = attempt(card, pen, size);
    if (made.sheets.length <= SHEETS) return made;
  }
  return attempt(card, pen, BODY_PTS[0]);
}

function attempt(card: ReferralCard, pen: Pen, size: number): CardLayout {
  const flow = flowOf(pen, card);
  const marks: StepMark[] = [];
  const block = (write: (s: Sheet, top: number) => number, gap = 0): void => {
    flow.need(heightOf(write));
    flow.to(write(flow.sheet(), flow.y()) + gap);
  };

  block((s, top) => {
    let y = pen.put(s, card.title, FULL, top, 18, { strong: true });
    y = pen.put(s, card.facts, FULL, y + 0.3, 9.5, { strong: true });
    for (const line of card.form) y = pen.put(s, line, FULL, y + 0.3, size, formLook(card));
    return y;
  }, 2.2);
  block((s, top) => {
    const inside = { x: FULL.x + 3, width: FULL.width - 6 };
    let y = pen.put(s, card.emergency.heading, inside, top + 1.4, STEP_PT, { strong: true }) + 0.4;
    const half = Math.ceil(card.emergency.lines.length / 2);
    const ends = HALVES.map((column, side) =>
      card.emergency.lines
        .slice(side ? half : 0, side ? undefined : half)
        .reduce((from, l) => line(pen, s, l, size, { x: column.x + 3 - side * 3, width: column.width - 3 }, from), y),
    );
    y = Math.max(...ends) + 1.4;
    s.fills.push({ ...FULL, y: top, height: y - top, ground: 'box' });
    return y;
  }, 2.4);

  block((s, top) => {
    let y = pen.heading(s, card.heading, FULL, top);
    y = pen.put(s, card.order, FULL, y, SMALL_PT, { tone: 'ink2' });
    return pen.put(s, card.measured, FULL, y, SMALL_PT, { tone: 'ink2' });
  }, 1.6);
  for (const [i, step] of card.steps.entries()) {
    let top = 0;
    block((s, from) => {
      top = from;
      const y = pen.put(s, step.heading, WITHIN, from, STEP_PT, { strong: true });
      return step.lines.reduce((at, l) => line(pen, s, l, size, WITHIN, at), y + 0.2);
    }, STEP_GAP);
    const middle = top + lineStep(STEP_PT) * 0.5;
    marks.push({
      sheet: flow.sheets.length - 1,
      n: i + 1,
      x: FULL.x + DISC_MM,
      y: middle,
      radius: DISC_MM,
      to: flow.y(),
    });
  }

  block((s, top) => {
    const y = pen.heading(s, card.missing.heading, FULL, top);
    return inHalves(pen, s, card.missing.lines, y, SMALL_PT);
  }, 2);
  flow.table(card.contacts, size, true);
  flow.to(flow.y() + 2);
  block((s, top) => inHalves(pen, s, card.sources.lines, pen.heading(s, card.sources.heading, FULL, top), SOURCE_PT));
  numberPages(pen, flow.sheets, card.page);
  return { sheets: flow.sheets, marks };
}

const formLook = ({ profile }: ReferralCard) =>
  profile === 'internal' ? ({ strong: true, tone: 'bad' } as const) : ({ tone: 'ink2' } as const);

/** A text with its value at the right edge; the text keeps clear of it, and a value too long for that goes below. */
function line(pen: Pen, s: Sheet, { text, value, quiet }: CardLine, body: number, at: Strip, top: number): number {
  const size = quiet ? SMALL_PT : body;
  const look = quiet ? ({ tone: 'ink2' } as const) : {};
  if (!value) return pen.put(s, text, at, top, size, look) + 0.2;
  const room = pen.width(value, size, true) + 4;
  if (room > at.width / 2) {
    const y = pen.put(s, text, at, top, size, look);
    return pen.put(s, value, at, y, size, { strong: true }) + 0.2;
  }
  pen.right(s, value, at, top, size, { strong: true });
  return pen.put(s, text, { x: at.x, width: at.width - room }, top, size, look) + 0.2;
}

/** Lines in two columns, parted where they come out most alike. */
function inHalves(pen: Pen, s: Sheet, lines: readonly string[], top: number, size: number): number {
  const column = (side: number, list: readonly string[]) => (sheet: Sheet, from: number) =>
    list.reduce((at, text) => pen.put(sheet, text, HALVES[side] as Strip, at, size, { tone: 'ink2' }) + 0.2, from);
  const sides = (n: number) => [column(0, lines.slice(0, n)), column(1, lines.slice(n))];
  const height = (n: number) => Math.max(...sides(n).map(heightOf));
  const split = lines.reduce((best, _, i) => (height(i + 1) < height(best) ? i + 1 : best), lines.length);
  return Math.max(...sides(split).map((write) => write(s, top)));
}
