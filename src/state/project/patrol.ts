/** What is entered of a patrol, on its way into a project file that somebody asked to hold it, and out of one. */
import * as z from 'zod/mini';
import type { ProjectPatrol } from '../../domain/project.ts';
import { personalCell } from '../../protect/personal.ts';
import type { KeptPlan } from '../patrol/kept.ts';
import { enter, keepPatrol, usePatrol } from '../patrol/store.ts';

const VERSION = 1;

export function patrolToKeep(): ProjectPatrol {
  const { form, planned } = usePatrol.getState();
  return { version: VERSION, kept: JSON.parse(JSON.stringify({ version: VERSION, form, planned })) as unknown };
}

/** Whether something is entered that a file's patrol would take the place of. */
export const patrolEntered = (): boolean => {
  const { form, planned } = usePatrol.getState();
  return (
    planned !== null || form.boats.length > 0 || form.tips.length > 0 || form.watches.length > 0 || form.seaNote !== ''
  );
};

const number = z.nullable(z.number());
const point = z.tuple([z.number(), z.number()]);
const circle = { lon: z.number(), lat: z.number() };
const time = z.string().check(z.regex(/^\d\d:\d\d$/));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const short = z.string().check(z.maxLength(200));
const base = z.union([short, point]);
const line = z.strictObject({ type: z.literal('LineString'), coordinates: z.array(point) });

/** The form as a file may bring it: a page must not break on what another hand wrote. */
const formShape = z.strictObject({
  date: day,
  start: time,
  end: time,
  boats: z.array(
    z.strictObject({
      base: z.nullable(base),
      speedKn: number,
      hours: number,
      detectionNm: number,
      fuelLph: number,
      fuelL: number,
    }),
  ),
  direction: z.enum(['outbound', 'inbound', 'both']),
  speedLossPct: number,
  seaNote: z.string().check(z.refine((text) => personalCell(text) === null)),
  tips: z.array(z.strictObject({ ...circle, radiusNm: number, factor: number })),
  others: z.array(z.strictObject({ ...circle, radiusNm: number })),
  watches: z.array(z.strictObject({ ...circle, detectionNm: number })),
  noGo: z.array(z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(point)) })),
  limit: z.nullable(line),
  budgetSeconds: number,
});

const vessels = z.array(
  z.looseObject({
    base,
    baseName: z.nullable(short),
    gapNm: z.number(),
    depart: time,
    home: time,
    hours: z.number(),
    distanceNm: z.number(),
    fuelL: number,
    sectors: z.array(z.looseObject({ cell: short, arrive: time, leave: time, boundaryUnknown: z.boolean() })),
    track: z.looseObject({ type: z.literal('LineString'), coordinates: z.array(point) }),
  }),
);
const chances = z.array(z.looseObject({ cell: short, p: z.number() }));
const planShape = z.looseObject({
  form: formShape,
  plan: z.looseObject({
    value: z.number(),
    bound: z.number(),
    gap: z.number(),
    boundMethod: short,
    vessels,
    sectorProbability: chances,
    open: z.array(z.unknown()),
    iterations: z.number(),
  }),
  week: z.nullable(
    z.looseObject({
      nights: z.array(z.looseObject({ date: day, value: z.number(), vessels })),
      sectorProbability: chances,
      neverSeen: z.array(z.looseObject({ cell: short, share: z.number() })),
    }),
  ),
  whatIf: z.nullable(z.looseObject({ answers: z.array(z.looseObject({})), partial: z.boolean() })),
});
const keptShape = z.looseObject({ form: formShape, planned: z.unknown() });

/**
 * Puts what a file holds of a patrol in the place of what is entered; the form is one step to take back. A plan whose
 * parts are not all there stays behind: the engine makes it again from the form.
 * @returns false where it is nothing that this version can use
 */
export function takePatrol(patrol: ProjectPatrol): boolean {
  const held = patrol.version === VERSION ? z.safeParse(keptShape, patrol.kept) : null;
  if (!held?.success) return false;
  const { form, planned } = held.data;
  enter(form);
  const whole = z.safeParse(planShape, planned).success;
  // Checked just above for all that the page reads without asking.
  usePatrol.setState({
    planned: whole ? (planned as KeptPlan) : null,
    alive: false,
    errors: [],
    boat: null,
    cell: null,
  });
  keepPatrol();
  return true;
}
