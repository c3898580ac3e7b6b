import { useEffect, useMemo } from 'react';
import { labelPoint } from '../../../domain/label-point.ts';
import type { AreaFeature } from '../../../domain/published.ts';
import type { MapHandle } from '../../../map/MapView.tsx';
import { type MapColours, rampOf } from '../../../map/theme.ts';
import { featuresIn } from '../../../map/topology.ts';
import { type StepOnMap, whatifSteps, whatifUnits } from '../../../map/whatif/feeds.ts';
import { addWhatif, removeWhatif, WHATIF_UNIT_LAYERS } from '../../../map/whatif/layers.ts';
import { isMarked } from '../../../map/whatif/marks.ts';
import type { Ground } from '../../../response/whatif/ground.ts';
import { placeOf } from '../../../response/whatif/placing.ts';
import { ready, useData } from '../../../state/data.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { addStep, useInterventions, useWhatifDesk } from '../../../state/response/whatif-desk.ts';
import { useChange, useViewPart } from '../../../state/store.ts';
import type { MapContentProps } from '../../map/FullMap.tsx';
import { features, useFeed } from '../../map/feeds.ts';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { useResponseMap } from '../useResponseMap.ts';
import { type Shade, useShades } from './useMapColours.ts';
import { useStands, useWhatifWords } from './useNames.ts';

const colourOf = (shade: Shade, c: MapColours): string | null =>
  shade === null
    ? null
    : 'fall' in shade
      ? ([c.reach1, c.reach2, c.reach3][shade.fall] ?? null)
      : 'rise' in shade
        ? c.diff4
        : (rampOf(c)[shade.step] ?? null);

/** Land and islands as the page has them, to say at once what stands in water. */
function useGround(): Ground | null {
  const strait = useData((s) => ready(s.strait));
  const settings = useData((s) => ready(s.manifest)?.settings);
  const islands = useData((s) => ready(s.layers.islands));
  return useMemo(() => {
    if (!strait || !settings || !islands) return null;
    const land = [...featuresIn(strait, 'land'), ...featuresIn(strait, 'reservoir')];
    return {
      geometry: {
        coast: {
          features: land.flatMap(({ geometry, properties }) =>
            geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
              ? [{ type: 'Feature' as const, geometry, properties: { role: String(properties?.role) } }]
              : [],
          ),
        },
      },
      islands: features(islands).flatMap(({ geometry }) => {
        const [lon, lat] = geometry ? labelPoint(geometry) : [];
        return lon === undefined || lat === undefined ? [] : [{ lon, lat }];
      }),
      settings,
    };
  }, [strait, settings, islands]);
}

/** Where each of the list stands; beds are words on their area. */
function useSteps(all: readonly AreaFeature[]): readonly StepOnMap[] {
  const { t } = useWhatifWords();
  const list = useInterventions();
  const places = useData(helpPlaces);
  return useMemo(
    () =>
      list.flatMap(({ kind, at, on, beds }): StepOnMap[] => {
        const area = at.in === 'area' ? all.find(({ properties }) => properties.code === at.code) : null;
        const place = at.in === 'place' ? places.find(({ id }) => id === at.id) : null;
        const spot =
          at.in === 'point'
            ? ([at.lon, at.lat] as const)
            : area
              ? labelPoint(area.geometry)
              : place?.lon != null && place.lat !== null
                ? ([place.lon, place.lat] as const)
                : null;
        const words = kind === 'shelter_beds' ? t('whatif.bedsOnMap', { count: beds ?? 0 }) : t(`intervention.${kind}`);
        return spot ? [{ at: spot, on, mark: isMarked(kind) ? `whatif-${kind}` : '', label: words }] : [];
      }),
    [list, places, all, t],
  );
}

const NONE: readonly AreaFeature[] = [];
/** How near a click must be to a kelurahan, px. */
const HIT_PX = 10;

/** Areas by what would change, and what is placed. */
export function WhatifOnMap({ handle }: MapContentProps) {
  const { map, colours } = handle;
  const { area, level } = useViewPart('area', 'level');
  const all = useData((s) => ready(s.areas))?.features ?? NONE;
  const placing = useWhatifDesk((s) => s.placing);
  const { shades, level: of } = useShades();
  const steps = useSteps(all);
  // First of all: the feeds below fill what this adds.
  useStyleEffect(handle, () => {
    addWhatif(map, colours);
    return () => removeWhatif(map, colours);
  }, [map, colours]);
  // While something is placed in areas, every kelurahan can be clicked.
  const pointed = level === 'kelurahan' || (placing !== null && placing !== 'training_port');
  useFeed(
    handle,
    useMemo(() => {
      const kelurahan = pointed ? all.filter(({ properties }) => properties.level === 'kelurahan') : NONE;
      const painted = new Map(
        of === 'kelurahan'
          ? [...shades].map(([code, shade]) => [code, colourOf(shade, colours)] as const)
          : kelurahan.map(({ properties: { code } }) => [code, colours.land2] as const),
      );
      return whatifUnits(kelurahan, painted, area);
    }, [pointed, all, shades, of, area, colours]),
  );
  useFeed(
    handle,
    useMemo(() => whatifSteps(steps), [steps]),
  );
  useStyleEffect(handle, () => {
    if (of !== 'kecamatan') return;
    for (const [code, shade] of shades) {
      const colour = colourOf(shade, colours);
      const step = shade !== null && 'step' in shade ? shade.step : 0;
      const look = {
        colour: colour ?? colours.noData,
        missing: colour === null,
        unsure: false,
        ink: step >= 4 ? colours.onDark : step > 0 ? colours.onLight : colours.mapInk,
        halo: step > 0 && colour ? colour : colours.mapHalo,
      };
      for (const source of ['areas', 'area-names']) map.setFeatureState({ source, id: code }, look);
    }
    return () => {
      for (const source of ['areas', 'area-names']) map.removeFeatureState({ source });
    };
  }, [map, colours, shades, of]);
  useWhatifPick(handle);
  return null;
}

/** A click places what is being placed, or chooses an area. */
function useWhatifPick({ map }: MapHandle): void {
  const change = useChange();
  const ground = useGround();
  const { ports } = useStands();
  useEffect(() => {
    useResponseMap.setState({
      onPick: (picked) => {
        const { x, y } = map.project([...picked.at]);
        const layers = WHATIF_UNIT_LAYERS.filter((id) => map.getLayer(id));
        const [hit] = map.queryRenderedFeatures(
          [
            [x - HIT_PX, y - HIT_PX],
            [x + HIT_PX, y + HIT_PX],
          ],
          { layers },
        );
        const kelurahan = (hit?.properties.code as string | undefined) ?? null;
        const { placing } = useWhatifDesk.getState();
        if (placing) {
          const id = picked.feature?.split(':')[1];
          const port = ports.find((p) => p.id === id)?.id ?? null;
          addStep(placing, placeOf(placing, { at: picked.at, port, kecamatan: picked.area, kelurahan }, ground));
          return;
        }
        const code = kelurahan ?? picked.area;
        if (code) change({ area: code, panel: true });
      },
    });
    return () => useResponseMap.setState({ onPick: null });
  }, [map, change, ground, ports]);
}
