/** What a plan gave each sector, against what was done there. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { isDay } from './days.ts';
import { type CellHours, isSector, type PlannedMinutes } from './entry.ts';

/** The part of a plan that a log needs: no base, no boat, no track. */
export interface LogPlan {
  /** Day on which the night begins, YYYY-MM-DD; null where the plan does not say. */
  readonly date: string | null;
  readonly vessels: readonly { readonly sectors: readonly PlanSector[] }[];
}
interface PlanSector {
  readonly cell: string;
  /** HH:MM, WIB. */
  readonly arrive: string;
  readonly leave: string;
}

const minutesOf = (time: unknown): number => {
  const [, hour, minute] = (typeof time === 'string' && /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)) || [];
  return hour === undefined ? Number.NaN : Number(hour) * 60 + Number(minute);
};

/** Minutes that all boats together are to spend in each sector, by cell. A watch that ends before it begins ends the next day. */
export function plannedMinutes({ vessels }: Pick<LogPlan, 'vessels'>): readonly PlannedMinutes[] {
  const sums = new Map<string, number>();
  for (const { cell, arrive, leave } of vessels.flatMap(({ sectors }) => sectors)) {
    const minutes = (minutesOf(leave) - minutesOf(arrive) + 1440) % 1440;
    sums.set(cell, (sums.get(cell) ?? 0) + minutes);
  }
  return [...sums].map(([cell, minutes]) => ({ cell, minutes })).sort((a, b) => (a.cell < b.cell ? -1 : 1));
}

const fault = (rule: string, column: string, remedy: string): DataError => ({
  file: 'plan',
  row: null,
  column,
  rule,
  value: null,
  remedy,
});

/** A plan from parsed JSON: the answer of `patrol plan`, with or without a `date`. Null with the first fault of its form. */
export function readLogPlan(json: unknown): Outcome<LogPlan | null> {
  const refuse = (rule: string, column: string, remedy: string) => ({
    value: null,
    errors: [fault(rule, column, remedy)],
  });
  const { date = null, vessels } = (json ?? {}) as { date?: unknown; vessels?: unknown };
  if (!Array.isArray(vessels))
    return refuse('form', 'vessels', 'Give the JSON that patrol plan prints: it holds a list of vessels with sectors.');
  if (date !== null && !isDay(date)) return refuse('date', 'date', 'The date must be a calendar day, YYYY-MM-DD.');
  const read: { sectors: PlanSector[] }[] = [];
  for (const vessel of vessels as readonly unknown[]) {
    const { sectors } = (vessel ?? {}) as { sectors?: unknown };
    if (!Array.isArray(sectors)) return refuse('form', 'sectors', 'Every vessel of a plan has a list of sectors.');
    const own: PlanSector[] = [];
    for (const sector of sectors as readonly unknown[]) {
      const { cell, arrive, leave } = (sector ?? {}) as Partial<Record<keyof PlanSector, unknown>>;
      if (!isSector(cell)) return refuse('sector', 'cell', 'A sector is an H3 index of resolution 7, as in the plan.');
      if (Number.isNaN(minutesOf(arrive)) || Number.isNaN(minutesOf(leave)))
        return refuse('time', 'arrive', 'Sectors of a plan have times of day in WIB, HH:MM.');
      own.push({ cell, arrive: String(arrive), leave: String(leave) });
    }
    read.push({ sectors: own });
  }
  return { value: { date, vessels: read }, errors: [] };
}

export interface SectorCompared {
  readonly cell: string;
  /** 0 where it was not planned. */
  readonly plannedMinutes: number;
  /** 0 where nobody was. */
  readonly doneMinutes: number;
}

export interface Compared {
  /** Planned sectors by cell, then the others by cell. */
  readonly sectors: readonly SectorCompared[];
  readonly plannedMinutes: number;
  /** Minutes done in planned sectors, in each at most what was planned. */
  readonly keptMinutes: number;
  /** keptMinutes over plannedMinutes; null where nothing was planned. */
  readonly keptShare: number | null;
  /** Planned sectors without a minute done. */
  readonly missed: number;
  /** Sectors with minutes done that were not planned; a boat on its way counts. */
  readonly unplanned: number;
}

/** More in one sector never makes up for less in another. */
export function plannedAgainstDone(planned: readonly PlannedMinutes[], done: readonly CellHours[]): Compared {
  const minutes = new Map<string, number>();
  for (const { cell, hours } of done) minutes.set(cell, (minutes.get(cell) ?? 0) + hours * 60);
  const asked = new Map<string, number>();
  for (const p of planned) asked.set(p.cell, (asked.get(p.cell) ?? 0) + p.minutes);
  const row = (cell: string): SectorCompared => ({
    cell,
    plannedMinutes: asked.get(cell) ?? 0,
    doneMinutes: minutes.get(cell) ?? 0,
  });
  const sectors = [
    ...[...asked.keys()].sort().map(row),
    ...[...minutes.keys()]
      .filter((cell) => !asked.has(cell))
      .sort()
      .map(row),
  ];
  const inPlan = sectors.filter(({ cell }) => asked.has(cell));
  const plannedSum = inPlan.reduce((sum, s) => sum + s.plannedMinutes, 0);
  const keptMinutes = inPlan.reduce((sum, s) => sum + Math.min(s.plannedMinutes, s.doneMinutes), 0);
  return {
    sectors,
    plannedMinutes: plannedSum,
    keptMinutes,
    keptShare: plannedSum > 0 ? keptMinutes / plannedSum : null,
    missed: inPlan.filter((s) => s.doneMinutes === 0).length,
    unplanned: sectors.filter((s) => !asked.has(s.cell) && s.doneMinutes > 0).length,
  };
}
