/** What the sources of the simulation desk hold. */
import type { Feature, FeatureCollection } from 'geojson';
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaFeature } from '../../domain/published.ts';
import { collection } from '../topology.ts';
import type { WhatifSource } from './layers.ts';

export type WhatifFeed = Partial<Record<WhatifSource, FeatureCollection>>;

/** A colour; null for one that stays or has no score, hatched. */
export type UnitColours = ReadonlyMap<string, string | null>;

const point = (at: readonly number[], properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...at] },
  properties,
});

/** Kelurahan as points, official outlines or not: the same mark for all. */
export const whatifUnits = (
  kelurahan: readonly AreaFeature[],
  colours: UnitColours,
  selected: string | null,
): WhatifFeed => ({
  'whatif-units': collection(
    kelurahan.map(({ geometry, properties: { code } }) => {
      const colour = colours.get(code) ?? null;
      return point(labelPoint(geometry), {
        code,
        same: colour === null,
        colour: colour ?? '',
        chosen: code === selected,
      });
    }),
  ),
});

export interface StepOnMap {
  readonly at: readonly [number, number];
  /** Name of its mark; '' for what has none. */
  readonly mark: string;
  readonly label: string;
  readonly on: boolean;
}

/** Those at one place stand side by side; their names share it as lines. */
export function whatifSteps(steps: readonly StepOnMap[]): WhatifFeed {
  const groups = new Map<string, StepOnMap[]>();
  for (const step of steps) {
    const key = step.at.map((x) => x.toFixed(5)).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return {
    'whatif-steps': collection(
      [...groups.values()].flatMap((group) =>
        group.map((step, i) =>
          point(step.at, {
            mark: step.mark,
            shift: [(i - (group.length - 1) / 2) * WIDE, 0],
            label: i === 0 ? group.map(({ label }) => label).join('\n') : '',
            on: step.on,
          }),
        ),
      ),
    ),
  };
}
/** Width of a mark, px. */
const WIDE = 24;
