/** A plan, a week and simulations of two boats, small enough to check by hand; times run over midnight. */
import type { Plan, PlannedVessel, Week, WhatIf } from '../../../../src/patrol/plan/index.ts';

const LETTERS = ['0', '1', '2', '3', '4'];
export const [A = '', B = '', C = '', D = '', E = ''] = LETTERS.map((digit) => `876526a${digit}0ffffff`);

const stop = (cell: string, arrive: string, leave: string, boundaryUnknown = false) => ({
  cell,
  arrive,
  leave,
  boundaryUnknown,
});
const vessel = (depart: string, home: string, sectors: PlannedVessel['sectors']): PlannedVessel => ({
  base: 'PLC-129',
  baseName: 'Sekupang',
  gapNm: 0,
  depart,
  home,
  hours: 6,
  distanceNm: 26.2,
  fuelL: null,
  sectors,
  track: { type: 'LineString', coordinates: [] },
});

export const night = { date: '2026-11-28', startHour: 18, endHour: 30 };
export const names: ReadonlyMap<string, string> = new Map([
  [A, 'Teluk Mata Ikan'],
  [B, 'Pantai Nongsa'],
  [C, 'Kabil'],
]);

/** The second boat is in B at 22.00, before the first comes at 01.00. */
export const plan: Pick<Plan, 'vessels' | 'sectorProbability'> = {
  vessels: [
    vessel('18:00', '02:00', [stop(A, '18:10', '20:46'), stop(B, '01:00', '01:40')]),
    vessel('21:30', '05:30', [stop(B, '22:00', '23:00'), stop(C, '00:20', '05:00', true)]),
  ],
  sectorProbability: [
    { cell: B, p: 0.9 },
    { cell: A, p: 0.415 },
    { cell: C, p: 0.2 },
    { cell: D, p: 0.0175 },
  ],
};

export const week: Week = {
  nights: [
    { date: '2026-11-28', value: 0.0624, vessels: plan.vessels },
    {
      date: '2026-11-30',
      value: 0.0581,
      vessels: [vessel('19:08', '01:08', [stop(D, '19:30', '00:30')]), vessel('18:00', '18:00', [])],
    },
  ],
  sectorProbability: plan.sectorProbability,
  plans: 14,
  within: 0.1,
  bestValue: 0.0702,
  expectedValue: 0.068,
  meanValue: 0.06025,
  price: 0.0313,
  neverSeen: [],
};

const none = { value: null, bound: null, marginal: null };
export const simulations: readonly WhatIf[] = [
  {
    change: { kind: 'faster', vessel: 2, byKn: 5 },
    value: 0.0709,
    bound: 0.0734,
    marginal: 0.0007,
    errors: [],
  },
  {
    change: { kind: 'base', vessel: 2, base: 'PLC-136' },
    ...none,
    errors: [{ file: 'request', row: 2, column: 'vessels.hours', rule: 'endurance', value: 6, remedy: '-' }],
  },
  { change: { kind: 'worseSea', speedLossPct: 20 }, value: 0.0679, bound: 0.0709, marginal: -0.0023, errors: [] },
  { change: { kind: 'oneFewer', vessel: 1 }, value: 0.0548, bound: 0.0567, marginal: -0.0154, errors: [] },
  { change: { kind: 'oneMore', vessel: 1 }, value: 0.0838, bound: 0.087, marginal: 0.0136, errors: [] },
  { change: { kind: 'base', vessel: 1, base: 'PLC-140' }, value: 0.0702, bound: 0.0728, marginal: 0, errors: [] },
  {
    change: { kind: 'base', vessel: 1, base: [104.148, 1.052] },
    ...none,
    errors: [{ file: 'request', row: 1, column: null, rule: 'somethingNew', value: null, remedy: '-' }],
  },
];
