import type { GeoJSONSource } from 'maplibre-gl';
import { useMemo } from 'react';
import { startOf } from '../../../response/referral/index.ts';
import { ready, useData } from '../../../state/data.ts';
import { useView } from '../../../state/store.ts';
import type { MapContentProps } from '../../map/FullMap.tsx';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { LAYERS, LINES, MARKS, referralFeeds, referralLayers } from './marks.ts';
import { useReferralNow } from './useReferralNow.ts';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** Lines from the origin to the services that have a place, each with the numbers of its steps. */
export function ReferralOnMap({ handle }: MapContentProps) {
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const { referral } = useReferralNow();
  useStyleEffect(
    handle,
    ({ map, colours }) => {
      for (const id of [LINES, MARKS]) if (!map.getSource(id)) map.addSource(id, { type: 'geojson', data: EMPTY });
      for (const layer of referralLayers(colours)) if (!map.getLayer(layer.id)) map.addLayer(layer);
      return () => {
        for (const id of LAYERS) if (map.getLayer(id)) map.removeLayer(id);
        for (const id of [LINES, MARKS]) if (map.getSource(id)) map.removeSource(id);
      };
    },
    [],
  );
  const feeds = useMemo(
    () => referralFeeds(referral, referral && areas && startOf(referral.origin, areas), language),
    [referral, areas, language],
  );
  useStyleEffect(
    handle,
    ({ map }) => {
      for (const id of [LINES, MARKS] as const) map.getSource<GeoJSONSource>(id)?.setData(feeds[id]);
    },
    [feeds],
  );
  return null;
}
