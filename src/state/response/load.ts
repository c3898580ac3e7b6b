/** Shelters and arrivals, and people by kecamatan, out of the published tables. */
import type { CaseFact, IndicatorFact, LayerFeature } from '../../domain/published.ts';
import { arrivalDays, type ShelterLoad, shelterLoads, statedWave, type Wave } from '../../response/reach/capacity.ts';
import { type DataState, ready } from '../data.ts';
import { memoLast } from '../memo.ts';
import { helpPlaces } from './places.ts';

const NO_FEATURES: readonly LayerFeature[] = [];
const NO_CASES: readonly CaseFact[] = [];
const NO_FACTS: readonly IndicatorFact[] = [];

const wavesIn = memoLast((cases: readonly CaseFact[], places: readonly LayerFeature[]): readonly Wave[] => [
  ...arrivalDays(cases),
  ...places.flatMap(({ properties }) => {
    const attributes = (properties.attributes ?? {}) as { readonly deportees_per_wave?: unknown };
    return statedWave(attributes.deportees_per_wave, properties) ?? [];
  }),
]);

/** Days of arrival first, then what a register says of arrivals in general (internal only: the attribute does not pass). */
export const reportedWaves = ({ tables, layers }: DataState): readonly Wave[] =>
  wavesIn(
    (ready(tables.case_series) as readonly CaseFact[] | null) ?? NO_CASES,
    ready(layers.places)?.features ?? NO_FEATURES,
  );

const loadsOf = memoLast(shelterLoads);
export const loadsIn = (state: DataState): readonly ShelterLoad[] => loadsOf(helpPlaces(state), reportedWaves(state));

export interface People {
  /** By Kemendagri code of the kecamatan. */
  readonly byCode: ReadonlyMap<string, number>;
  /** The years they are of, e.g. "2023"; empty where none is known. */
  readonly years: string;
}

const peopleIn = memoLast((facts: readonly IndicatorFact[]): People => {
  const newest = new Map<string, IndicatorFact>();
  for (const fact of facts) {
    if (fact.indicator !== 'population_estimate' || fact.value === null) continue;
    const known = newest.get(fact.area_code);
    if (!known || fact.year > known.year) newest.set(fact.area_code, fact);
  }
  const years = [...new Set([...newest.values()].map((f) => f.year))].sort();
  return {
    byCode: new Map([...newest].map(([code, { value }]) => [code, value ?? 0])),
    years: [...new Set([years[0], years.at(-1)])].filter(Boolean).join('–'),
  };
});

/** The newest estimate of each kecamatan. */
export const peopleByKecamatan = ({ tables }: DataState): People =>
  peopleIn((ready(tables.indicators) as readonly IndicatorFact[] | null) ?? NO_FACTS);
