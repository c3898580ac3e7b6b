/** A region pack that says itself that no patrol may be planned on it. */
import type { DataError } from '../domain/outcome.ts';
import type { RegionSettings } from '../domain/pack.ts';

/** Why, as an error for whoever asks for a plan or an exposure; nothing where the pack may be used. */
export const closedTo = ({ no_patrol }: Pick<RegionSettings, 'no_patrol'>): readonly DataError[] =>
  no_patrol
    ? [
        {
          file: 'datapackage.json',
          row: null,
          column: 'no_patrol_en',
          rule: 'noPatrol',
          value: null,
          remedy: no_patrol.en,
        },
      ]
    : [];
