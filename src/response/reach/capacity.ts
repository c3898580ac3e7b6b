/** Room in shelters against the arrivals that were reported. */
import type { CaseFact, SourcedProperties } from '../../domain/published.ts';
import type { HelpPlace } from '../places.ts';

/** One arrival, or what a register says every arrival comes to. */
export interface Wave {
  /** YYYY-MM-DD; null for a statement about arrivals in general. */
  readonly day: string | null;
  readonly persons: number;
  /** "more than": the number itself is the least that is ruled out. */
  readonly moreThan: boolean;
  readonly source: SourcedProperties;
}

/** A series that is one day's arrivals bears the day at the end of its id. */
const ONE_DAY = /-arrival-(\d{4})(\d{2})(\d{2})$/;

/** Days of arrival in the case series: everybody of the day, not its parts by sex and age. Each day once, the latest last. */
export function arrivalDays(cases: readonly CaseFact[]): readonly Wave[] {
  const days = new Map<string, Wave>();
  for (const fact of cases) {
    const found = ONE_DAY.exec(fact.series_id);
    if (!found || fact.measure !== 'deportees' || fact.unit !== 'persons' || fact.value === null) continue;
    const day = found.slice(1).join('-');
    if (!days.has(day)) days.set(day, { day, persons: fact.value, moreThan: false, source: fact });
  }
  return [...days.values()].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
}

/** ">100" or 100, as the attribute `deportees_per_wave` of a place has it; null for anything else. */
export function statedWave(stated: unknown, source: SourcedProperties): Wave | null {
  const found = /^(>?)\s*(\d+)$/.exec(String(stated ?? '').trim());
  return found ? { day: null, persons: Number(found[2]), moreThan: found[1] === '>', source } : null;
}

/** Whether so many could have been taken in by an empty house; null where the number does not say. */
export const hasRoom = ({ persons, moreThan }: Wave, capacity: number): boolean | null =>
  moreThan ? (persons >= capacity ? false : null) : persons <= capacity;

export interface ShelterLoad {
  readonly place: HelpPlace;
  /** null: none is published here. */
  readonly capacity: number | null;
  /** Arrivals with a number that can be held against it, and how many of these were too many. */
  readonly known: number;
  readonly tooMany: number;
}

/**
 * Every shelter that works, those with a published number of places first, and of these the one most often too small. A house is taken as empty and as the only one:
 * too many for it is certain, room in it is not.
 */
export const shelterLoads = (places: readonly HelpPlace[], waves: readonly Wave[]): readonly ShelterLoad[] =>
  places
    .filter(({ services, status }) => services.includes('shelter') && status !== 'inactive')
    .map((place) => {
      const { capacity } = place;
      const answers = capacity === null ? [] : waves.map((w) => hasRoom(w, capacity)).filter((a) => a !== null);
      return { place, capacity, known: answers.length, tooMany: answers.filter((room) => !room).length };
    })
    .sort(
      (a, b) =>
        Number(a.capacity === null) - Number(b.capacity === null) ||
        b.tooMany - a.tooMany ||
        (a.capacity ?? 0) - (b.capacity ?? 0),
    );
