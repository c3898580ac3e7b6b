/** Which reports are judged, where each is taken to be, and where else it may be. */
import type { RegionPack } from '../../domain/pack.ts';
import { type BacktestEvent, eventsOf, inStudy, type Smear, smearOf } from '../backtest/events.ts';
import type { Study } from '../backtest/study.ts';
import { createRng, type Rng } from '../rng.ts';
import type { ReportedCounts } from './result.ts';

export interface JudgedEvent {
  readonly event: BacktestEvent;
  /** Place in the study of the cell at its centre (the nearest habitable one). */
  readonly cell: number;
  readonly smear: Smear;
}

export interface Judged {
  /** By date and id, whatever the order of the rows. */
  readonly events: readonly JudgedEvent[];
  readonly counts: ReportedCounts;
}

/** judged + unlocated + outside = rows, plus those at terminals where they are left out. */
export function judgedOf(pack: RegionPack, study: Study, withoutTerminals: boolean): Judged {
  const located = eventsOf(pack, study);
  const inside = located.flatMap((event): JudgedEvent[] => {
    const smear = smearOf(study, event);
    return smear ? [{ event, cell: study.nearest(event.lon * study.kx, event.lat * study.ky), smear }] : [];
  });
  const events = inside.filter(({ event }) => !(withoutTerminals && event.atTerminal));
  return {
    events,
    counts: {
      judged: events.length,
      atTerminals: inside.filter(({ event }) => event.atTerminal).length,
      unlocated: pack.incidents.length - located.length,
      outside: located.length - inside.length,
    },
  };
}

/** Reports in every cell of the study, each laid over its disc. */
export function smearedOver({ n }: Study, events: readonly JudgedEvent[]): Float64Array {
  const sums = new Float64Array(n);
  for (const { smear } of events)
    smear.cells.forEach((cell, i) => {
      sums[cell] = (sums[cell] as number) + (smear.weights[i] as number);
    });
  return sums;
}

/** Positions tried before an event stays at its centre: at least half of its disc lies in the study. */
const TRIES = 64;

/** FNV-1a over the letters: a random stream that hangs on the cluster alone, not on which other reports there are. */
const streamOf = (name: string): number =>
  [...name].reduce((h, letter) => Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5) >>> 0;

/**
 * The cell of each event with its position drawn once more, uniformly from the part of its error disc that lies in the
 * study. Reports of one terminal are at one place, so they move by the same share of their radius in the same direction;
 * all others move alone. A radius of 0 never moves.
 */
export function redraw(study: Study, events: readonly JudgedEvent[], draw: number, seed: number): Int32Array {
  const bits = createRng(seed, draw).bits();
  return Int32Array.from(events, (at) => positionIn(study, at, createRng(bits, streamOf(at.event.cluster))));
}

function positionIn(study: Study, { event, cell }: JudgedEvent, rng: Rng): number {
  const { lon, lat, radius_km } = event;
  if (!(radius_km > 0)) return cell;
  for (let t = 0; t < TRIES; t++) {
    const [r, angle] = [radius_km * Math.sqrt(rng.next()), rng.between(0, 2 * Math.PI)];
    const [x, y] = [lon * study.kx + r * Math.cos(angle), lat * study.ky + r * Math.sin(angle)];
    if (inStudy(study, x, y)) return study.nearest(x, y);
  }
  return cell;
}

/** Clusters of events, as places in the list, in the order of their first event. */
export function clustersOf(events: readonly JudgedEvent[]): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  events.forEach(({ event: { cluster } }, i) => {
    found.set(cluster, [...(found.get(cluster) ?? []), i]);
  });
  return [...found.values()];
}

/**
 * The cell of each event where nothing but effort decides: each cluster stands, as a whole, at a random cell of the
 * stratum of one of its events (chance as the back-test has it).
 */
export function strewn(
  study: Study,
  events: readonly JudgedEvent[],
  clusters: readonly (readonly number[])[],
  rng: Rng,
): Int32Array {
  const cells = new Int32Array(events.length);
  for (const members of clusters) {
    const example = events[members[rng.below(members.length)] ?? 0];
    const stratum = study.strata[study.stratum[example?.cell ?? 0] ?? 0] ?? cells;
    const place = stratum[rng.below(stratum.length)] ?? 0;
    for (const i of members) cells[i] = place;
  }
  return cells;
}
