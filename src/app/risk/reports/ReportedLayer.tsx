import { cellToLatLng, isValidCell } from 'h3-js';
import type { GeoJSONSource } from 'maplibre-gl';
import { useMemo } from 'react';
import type { MapHandle } from '../../../map/MapView.tsx';
import { reportedFeed } from '../../../map/reported.ts';
import { collection } from '../../../map/topology.ts';
import { useReported } from '../../../state/reported.ts';
import { useChange, useView } from '../../../state/store.ts';
import { cellsOf } from '../../../state/surface.ts';
import type { Surface } from '../../../state/view.ts';
import { PinnedCard } from '../../map/PinnedCard.tsx';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { BlockCard } from './BlockCard.tsx';

/** How a block is named in a link and by a click. */
const PREFIX = 'reported';

/** The surface of reports on the map, and the card of the block that was clicked. */
export function ReportedLayer({ handle, surface }: { readonly handle: MapHandle; readonly surface: Surface }) {
  const change = useChange();
  const result = useReported((s) => s.result);
  const feature = useView((v) => v.feature);
  const feed = useMemo(
    () =>
      result && reportedFeed(cellsOf(result, surface), handle.colours, surface === 'density' ? null : PREFIX).reported,
    [result, surface, handle],
  );
  useStyleEffect(
    handle,
    ({ map }) => {
      if (feed) map.getSource<GeoJSONSource>('reported')?.setData(feed);
    },
    [feed],
  );
  useStyleEffect(
    handle,
    ({ map }) =>
      () =>
        map.getSource<GeoJSONSource>('reported')?.setData(collection([])),
    [],
  );
  const code = feature?.startsWith(`${PREFIX}:`) ? feature.slice(PREFIX.length + 1) : null;
  const block = result && code && isValidCell(code) ? result.blocks.codes.indexOf(code) : -1;
  if (!result || !code || block === -1) return null;
  const [lat, lon] = cellToLatLng(code);
  return (
    <PinnedCard map={handle.map} lon={lon} lat={lat}>
      <BlockCard result={result} block={block} onClose={() => change({ feature: null })} />
    </PinnedCard>
  );
}
