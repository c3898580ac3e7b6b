/** Incidents as events of the back-test: a disc, a year, and the cluster they are drawn with. */
import type { RegionPack } from '../../domain/pack.ts';
import type { Incident } from '../../domain/register.ts';
import { yearOf } from './evidence.ts';
import { staffedTerminals } from './people.ts';
import type { Study } from './study.ts';

/** An event this near to a terminal, or checked at one, is of the terminal. */
const AT_TERMINAL_KM = 0.5;

export interface BacktestEvent {
  readonly id: string;
  readonly year: number;
  readonly lon: number;
  readonly lat: number;
  readonly radius_km: number;
  /** Events that are not independent share a cluster: all that were found at one terminal. */
  readonly cluster: string;
  readonly atTerminal: boolean;
}

/** An event laid over the cells its disc covers, shares summing to 1. */
export interface Smear {
  readonly cells: Int32Array;
  readonly weights: Float64Array;
}

const CHECKED: ReadonlySet<Incident['kind']> = new Set(['port_check_prevented', 'airport_check_prevented']);

/** The located incidents of a pack, by date and id. */
export function eventsOf(pack: RegionPack, { kx, ky }: Pick<Study, 'kx' | 'ky'>): BacktestEvent[] {
  const terminals = staffedTerminals(pack);
  return [...pack.incidents]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .flatMap((incident) => {
      const { id, lon, lat, location_precision_m } = incident;
      if (lon === null || lat === null) return [];
      let [nearest, km] = ['', Number.POSITIVE_INFINITY];
      for (const t of terminals) {
        const d = Math.hypot((t.lon - lon) * kx, (t.lat - lat) * ky);
        if (d < km) [nearest, km] = [t.id, d];
      }
      const atTerminal = nearest !== '' && (CHECKED.has(incident.kind) || km <= AT_TERMINAL_KM);
      return [
        {
          id,
          year: yearOf(incident),
          lon,
          lat,
          radius_km: (location_precision_m ?? 0) / 1000,
          cluster: atTerminal ? nearest : id,
          atTerminal,
        },
      ];
    });
}

/** Least share of an event's disc that must lie in the study for the event to be judged. */
const LEAST_INSIDE = 0.5;

/** The disc about a point over the cells whose centre lies in it, equally; the nearest cell where it holds no centre. */
export function smearAt(study: Study, x: number, y: number, radius_km: number): Smear {
  const found = study.within(x, y, radius_km);
  const cells = Int32Array.from(found.length > 0 ? found : [study.nearest(x, y)]);
  return { cells, weights: new Float64Array(cells.length).fill(1 / cells.length) };
}

/** Points spread evenly over a unit disc (Vogel's sunflower), to ask how much of a disc lies in the study. */
const SUNFLOWER = Array.from({ length: 96 }, (_, i): readonly [number, number] => {
  const [r, angle] = [Math.sqrt((i + 0.5) / 96), i * Math.PI * (3 - Math.sqrt(5))];
  return [r * Math.cos(angle), r * Math.sin(angle)];
});

/** Whether a point lies in a cell of the study: within the radius of a circle of the cell's area, 5 % more for corners. */
export function inStudy(study: Study, x: number, y: number): boolean {
  const i = study.nearest(x, y);
  const gap = Math.hypot((study.x[i] as number) - x, (study.y[i] as number) - y);
  return gap <= 1.05 * Math.sqrt((study.area[i] as number) / Math.PI);
}

/** The smear of an event; null where more than half of its disc lies outside the study. */
export function smearOf(study: Study, { lon, lat, radius_km }: BacktestEvent): Smear | null {
  if (study.n === 0) return null;
  const [x, y] = [lon * study.kx, lat * study.ky];
  const inside = SUNFLOWER.filter(([dx, dy]) => inStudy(study, x + dx * radius_km, y + dy * radius_km)).length;
  return inside >= LEAST_INSIDE * SUNFLOWER.length ? smearAt(study, x, y, radius_km) : null;
}
