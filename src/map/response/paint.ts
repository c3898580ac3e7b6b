/** Kecamatan coloured by what has reached them: cool, hatched where the register has nothing, never the ramp of risk. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GapState } from '../../response/gaps/table.ts';
import { type AreaLook, paintAreas } from '../areas.ts';
import type { MapColours } from '../theme.ts';

const colourOf = (state: GapState | null, c: MapColours): string =>
  state === 'reached' ? c.reach1 : state === 'citywide' ? c.reach3 : state === 'none' ? c.noData : c.land2;

/** @param states by Kemendagri code; null leaves an area as land */
export function paintStates(
  map: MapLibreMap,
  colours: MapColours,
  codes: readonly string[],
  states: ReadonlyMap<string, GapState>,
): void {
  const looks = codes.map((code): [string, AreaLook] => {
    const state = states.get(code) ?? null;
    return [
      code,
      {
        level: 'kecamatan',
        colour: colourOf(state, colours),
        ...{ unsure: false, missing: state === 'none', score: 0, inherited: false, selected: false },
        ...{ ink: colours.mapInk, halo: colours.mapHalo },
      },
    ];
  });
  paintAreas(map, new Map(looks), null);
}
