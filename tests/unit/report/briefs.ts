/** Briefs of real plans, and of plans made to be hard to print, for tests. */
import { gridDisk } from 'h3-js';
import type { Plan, PlannedVessel } from '../../../src/patrol/plan/index.ts';
import type { Window } from '../../../src/patrol/plan/window.ts';
import { briefOf } from '../../../src/report/brief/content.ts';
import { briefPdf } from '../../../src/report/brief/pdf.ts';
import { basesOf, namesOf, skiesOf } from '../../../src/report/brief/save.ts';
import { contactsOf } from '../../../src/report/brief/victims.ts';
import type { Language } from '../../../src/state/view.ts';
import { colours } from '../map/colours.ts';
import { planOf, twoBoats } from '../patrol/plan/support.ts';
import { featuresOfFile, published } from '../state/published.ts';
import { fonts, strait } from './profiles.ts';

export const { manifest } = published.internal;
export const places = featuresOfFile('internal', 'places');
export const NIGHT: Window = { date: '2026-11-28', startHour: 18, endHour: 30 };

/** A night of three boats from two bases of the register and a place at sea. */
export const realPlan: Plan = await planOf(
  twoBoats({
    vessels: [
      { base: 'PLC-129', speedKn: 25, hours: 8, detectionNm: 2, fuelLph: 120 },
      { base: 'PLC-133', speedKn: 20, hours: 7, detectionNm: 1.5 },
      { base: [103.91, 1.135], speedKn: 30, hours: 5, detectionNm: 2, fuelLph: 90 },
    ],
  }),
  6,
);

/** The same night with as many boats as a request may name, each with so many sectors. */
export function crowded(boats: number, sectors: number): Plan {
  const all = realPlan.vessels.flatMap((v) =>
    v.sectors.flatMap((s, k) =>
      gridDisk(s.cell, 2).map((cell, n) => ({ ...s, cell, boundaryUnknown: (n + k) % 2 > 0 })),
    ),
  );
  const vessels = Array.from({ length: boats }, (_, i): PlannedVessel => {
    const like = realPlan.vessels[i % realPlan.vessels.length] as PlannedVessel;
    return { ...like, sectors: Array.from({ length: sectors }, (_x, k) => all[(i * sectors + k) % all.length]!) };
  });
  return { ...realPlan, vessels };
}

/** Boats that stay at home. */
export const idle: Plan = {
  ...realPlan,
  value: 0,
  gap: 1,
  open: [],
  vessels: realPlan.vessels.map((v) => {
    const at = v.track.coordinates[0] ?? [0, 0];
    return { ...v, sectors: [], hours: 0, distanceNm: 0, track: { type: 'LineString', coordinates: [at, at] } };
  }),
};

export interface Change {
  readonly sea?: string;
  readonly tip?: boolean;
  readonly window?: Window;
  readonly speedLossPct?: number;
}

export const contentOf = (plan: Plan, language: Language, change: Change = {}) => {
  const window = change.window ?? NIGHT;
  return briefOf({
    plan,
    window,
    ...skiesOf(window, manifest),
    speedLossPct: change.speedLossPct ?? 0,
    direction: 'outbound',
    notes: { sea: change.sea ?? '', tip: change.tip ?? false },
    language,
    manifest,
    contacts: contactsOf(places),
    baseNames: namesOf(places, language),
  });
};

export function render(plan: Plan, language: Language, change: Change = {}) {
  const brief = contentOf(plan, language, change);
  return {
    brief,
    ...briefPdf({
      brief,
      plan,
      bases: basesOf(plan, places, language),
      strait,
      boundary: featuresOfFile('internal', 'boundary'),
      manifest,
      colours,
      language,
      fonts,
    }),
  };
}
