/**
 * How many events are reported of each kecamatan, from the public file alone: it counts by kecamatan, year and kind, small
 * counts as the band 1–9. Bands add up to bands: what is sure is the least and the most their sum can be.
 */
import type { AreaCollection, LayerFeature } from '../../domain/published.ts';
import { featuresOf } from '../areas.ts';
import { eventsWithin } from '../time.ts';
import type { TimeRange } from '../view.ts';

/** `many`: ten or more for sure; `some`: at least one, whether ten is not published; `none`: no report was found. */
export type CountLook = 'many' | 'some' | 'none';

export interface ReportedCount {
  readonly code: string;
  readonly name: string;
  /** The least the sum can be. */
  readonly least: number;
  readonly look: CountLook;
}

/** From here a public count is more than a band. */
const MANY = 10;

/** Least number of events a row of the public file stands for. */
function leastOf({ count, band }: LayerFeature['properties']): number {
  if (typeof count === 'number') return count;
  return band === '10+' ? MANY : band === '1-9' ? 1 : 0;
}

export function reportedCounts(
  areas: AreaCollection,
  counts: readonly LayerFeature[],
  time: TimeRange,
): readonly ReportedCount[] {
  const within = eventsWithin(counts, time);
  return featuresOf(areas, 'kecamatan').map(({ properties: { code, name } }) => {
    const least = within
      .filter((f) => f.properties.kecamatan === name)
      .reduce((sum, f) => sum + leastOf(f.properties), 0);
    return { code, name, least, look: least >= MANY ? 'many' : least > 0 ? 'some' : 'none' };
  });
}
