/** In which colour the map of the simulation shows each area: classes before and after, or how far it falls. */
import { useMemo } from 'react';
import type { SimulatedUnit } from '../../../response/whatif/index.ts';
import { fallBand, largestFall } from '../../../response/whatif/summary.ts';
import { classCodeOf, stepOfClass } from '../../../state/areas.ts';
import { useWhatifDesk } from '../../../state/response/whatif-desk.ts';
import { useClassRule } from '../../../state/scheme.ts';
import { useResult } from './useSimulation.ts';

/** A colour by its token: a fall by its band (0 the strongest), a rise, a class by its step; null is hatched. */
export type Shade = { readonly fall: number } | { readonly rise: true } | { readonly step: number } | null;

const NONE: readonly SimulatedUnit[] = [];

export function useShades() {
  const { simulation, state } = useResult();
  const shows = useWhatifDesk((s) => s.shows);
  const rule = useClassRule();
  const units = simulation?.units ?? NONE;
  return useMemo(() => {
    const largest = largestFall(units);
    // Cut-offs that follow the scores stay those of before, so that a class means the same on both maps.
    const classes = rule?.(Float64Array.from(units, ({ before }) => before.score ?? Number.NaN)) ?? [];
    const shadeOf = (unit: SimulatedUnit): Shade => {
      if (shows === 'change') {
        const band = fallBand(unit, largest);
        return band === -2 ? { rise: true } : band === -1 ? null : { fall: band };
      }
      const { score } = unit[shows];
      if (score === null) return null;
      const code = classCodeOf((classes.find(({ upper }) => score <= upper) ?? classes.at(-1))?.code);
      return code ? { step: stepOfClass(code) } : null;
    };
    return {
      shows,
      state,
      largest,
      classes,
      rises: units.some(({ change }) => (change?.score ?? 0) > 0),
      shades: new Map(units.map((u) => [u.code, shadeOf(u)])),
      level: simulation?.level ?? null,
    };
  }, [units, shows, rule, state, simulation]);
}
