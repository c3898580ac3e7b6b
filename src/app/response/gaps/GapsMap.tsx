import { useEffect, useMemo } from 'react';
import { STATE_LAYER, type StateMark } from '../../../map/response/states.ts';
import { cellOf, type GapState } from '../../../response/gaps/table.ts';
import { columnShown, useGapChoice } from '../../../state/response/gaps.ts';
import { useChange } from '../../../state/store.ts';
import type { MapContentProps } from '../../map/FullMap.tsx';
import { useResponseMap } from '../useResponseMap.ts';
import { useStatesOnMap } from '../useStatesOnMap.ts';
import { choosing, useGapSelected, useGaps } from './useGapSelection.ts';

const NO_MARKS: readonly StateMark[] = [];
const NO_CODES: readonly string[] = [];
/** A finger is wider than a mark. */
const NEAR_PX = 8;

/** The column that is chosen, on the map: ports and kelurahan by marks, kecamatan by colour. */
export function GapsMap({ handle }: MapContentProps) {
  const { map } = handle;
  const change = useChange();
  const gaps = useGaps();
  const choice = useGapChoice();
  const selected = useGapSelected(gaps)?.id ?? null;
  const { face } = choice;
  const table = gaps?.tables[face] ?? null;
  const column = gaps ? columnShown(gaps, choice) : '';
  const marks = useMemo(
    () =>
      face === 'areas' || !gaps || !table
        ? NO_MARKS
        : table.rows.flatMap((row): readonly StateMark[] => {
            const at = gaps.subjects.get(row.id);
            const state = cellOf(row, column).state;
            return at && at.lon !== null && at.lat !== null
              ? [{ id: row.id, lon: at.lon, lat: at.lat, state, chosen: row.id === selected }]
              : [];
          }),
    [gaps, table, face, column, selected],
  );
  const kecamatan = useMemo(() => gaps?.tables.areas.rows.map((r) => r.id) ?? NO_CODES, [gaps]);
  const states = useMemo<ReadonlyMap<string, GapState>>(
    () => new Map(face === 'areas' && table ? table.rows.map((r) => [r.id, cellOf(r, column).state]) : []),
    [table, face, column],
  );
  useStatesOnMap(handle, marks, face === 'ports' ? 'ports' : 'points', kecamatan, states);
  useEffect(() => {
    const onPick = ({ area, at }: { readonly area: string | null; readonly at: readonly [number, number] }) => {
      const { x, y } = map.project([at[0], at[1]]);
      const box: [[number, number], [number, number]] = [
        [x - NEAR_PX, y - NEAR_PX],
        [x + NEAR_PX, y + NEAR_PX],
      ];
      const hit = map.getLayer(STATE_LAYER) && map.queryRenderedFeatures(box, { layers: [STATE_LAYER] })[0];
      const id = hit ? String(hit.properties.id) : area;
      if (!gaps || !id || !gaps.subjects.has(id)) return;
      const { camera: _, ...chosen } = choosing(gaps, id);
      change(chosen);
    };
    useResponseMap.setState({ onPick });
    return () => useResponseMap.setState({ onPick: null });
  }, [map, gaps, change]);
  return null;
}
