import type { GeoJSONSource } from 'maplibre-gl';
import type { MapHandle } from '../../map/MapView.tsx';
import { paintStates } from '../../map/response/paint.ts';
import { addStates, STATE_SOURCE, type StateMark, stateFeed } from '../../map/response/states.ts';
import type { GapState } from '../../response/gaps/table.ts';
import { useStyleEffect } from '../map/useStyleEffect.ts';

/** Ports are smaller than kelurahan have room for: a port's own mark must fit on its mark of state. */
const SCALE = { ports: 1, points: 0.52 } as const;
const NO_STATES: ReadonlyMap<string, GapState> = new Map();

/**
 * Puts marks and colours of states on the map of the response, and takes them away when the desk closes.
 * @param kecamatan codes of all of them
 * @param states of kecamatan, by code
 */
export function useStatesOnMap(
  handle: MapHandle,
  marks: readonly StateMark[],
  size: keyof typeof SCALE,
  kecamatan: readonly string[],
  states: ReadonlyMap<string, GapState>,
): void {
  const { map, colours } = handle;
  useStyleEffect(handle, () => addStates(map, colours, SCALE[size]), [map, colours, size]);
  // After the one above: another size comes with other marks, and they fill what it made anew.
  useStyleEffect(handle, () => {
    map.getSource<GeoJSONSource>(STATE_SOURCE)?.setData(stateFeed(marks));
  }, [map, marks]);
  useStyleEffect(handle, () => paintStates(map, colours, kecamatan, states), [map, colours, kecamatan, states]);
  useStyleEffect(handle, () => () => paintStates(map, colours, kecamatan, NO_STATES), [map, colours, kecamatan]);
}
