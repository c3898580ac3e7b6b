/** How the columns of one file write days and counts, gathered cell by cell. Only the whole file can tell. */
import { COUNTS } from '../import/incidents.ts';
import { type DateOrder, dateOrder } from '../tables-in/dates.ts';
import { type DecimalMark, decimalMark } from '../tables-in/numbers.ts';
import type { DayProof } from './cells.ts';

type CountField = (typeof COUNTS)[number];

export interface Conventions {
  readonly order: DateOrder;
  readonly marks: ReadonlyMap<string, DecimalMark>;
}
export const NO_CONVENTIONS: Conventions = { order: 'dayFirst', marks: new Map() };

export interface Proofs {
  readonly day: DayProof;
  /** Takes a day in a form that is not plain. */
  readonly date: (text: string) => void;
  /** Takes a count that is no plain whole number. */
  readonly count: (field: CountField, text: string) => void;
  readonly settled: () => Conventions;
}

/** "01/13/2024" says month first; beside it only a cell with a first number above 12 gives day first. */
const MONTH_FIRST = '01/13/2024';

export function proofs(): Proofs {
  const day: DayProof = { first: false, second: false };
  const marks = new Map<CountField, DecimalMark>();
  return {
    day,
    date: (text) => {
      if (!day.second && dateOrder([text]) === 'monthFirst') day.second = true;
      if (!day.first && dateOrder([text, MONTH_FIRST]) === 'dayFirst') day.first = true;
    },
    count: (field, text) => {
      const [before, mark] = [marks.get(field) ?? null, decimalMark([text])];
      if (mark !== null && mark !== before) marks.set(field, before === null ? mark : 'mixed');
    },
    settled: () => ({ order: day.second && !day.first ? 'monthFirst' : 'dayFirst', marks: new Map(marks) }),
  };
}

export const sameConventions = (one: Conventions, other: Conventions): boolean =>
  one.order === other.order && COUNTS.every((field) => one.marks.get(field) === other.marks.get(field));
