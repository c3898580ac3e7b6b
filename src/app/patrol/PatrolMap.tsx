import { cellToLatLng, isValidCell } from 'h3-js';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock, formatNumber } from '../../i18n/format.ts';
import { enteredFeed, planFeed } from '../../map/patrol/feeds.ts';
import { addPatrol, PATROL_LAYER_OF } from '../../map/patrol/layers.ts';
import { numberText } from '../../state/patrol/sectors.ts';
import { usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';
import type { LayerId } from '../../state/view.ts';
import { fullMapWith, type MapContentProps } from '../map/FullMap.tsx';
import { useBaseMap, useFeed, useLayersShown, usePlainAreas } from '../map/feeds.ts';
import { PinnedCard } from '../map/PinnedCard.tsx';
import { useDeck } from '../map/useDeck.ts';
import { useStyleEffect } from '../map/useStyleEffect.ts';
import { Icon } from '../shell/Icon.tsx';
import { useExposureOnMap, useSectorNames, useSectors } from './usePlan.ts';

/** What a chart of any patrol shows; landings would say more than a helmsman needs. */
const BASE_ROWS: readonly LayerId[] = ['islands', 'boundary', 'ports'];
const NO_EVENTS: readonly never[] = [];

/** What is known of one cell of the sea: the share of modelled crossings past it, and when the plan watches it. */
function CellCard({ cell }: { readonly cell: string }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const surface = useExposureOnMap();
  const sectors = useSectors().filter((s) => s.cell === cell);
  const name = useSectorNames().get(cell);
  const k = surface?.place.get(cell);
  const percent = (column: Float64Array | undefined) => formatNumber((column?.[k ?? -1] ?? 0) * 100, language, 1);
  const clock = (text: string) => formatClock(text, language);
  return (
    <div className="card">
      <div className="card-head">
        <h3>
          {name
            ? t('patrol.near', { name: name.name, distance: formatNumber(name.distanceNm, language, 1) })
            : t('patrol.cell')}
        </h3>
        <button
          type="button"
          className="btn icon"
          onClick={() => usePatrol.setState({ cell: null })}
          aria-label={t('feature.close')}
        >
          <Icon name="close" />
        </button>
      </div>
      {k !== undefined && (
        <p>
          {t('patrol.cellShare', {
            mean: percent(surface?.mean),
            low: percent(surface?.low),
            high: percent(surface?.high),
          })}
        </p>
      )}
      {sectors.map((s) => (
        <p key={s.number}>
          {t('patrol.cellWatch', {
            number: numberText(s.number),
            boat: s.boat + 1,
            arrive: clock(s.arrive),
            leave: clock(s.leave),
          })}
          {s.boundaryUnknown && <span className="note">{` ${t('patrol.boundaryUnknown')}`}</span>}
        </p>
      ))}
      <p className="note">{t('patrol.cellNote', { cell })}</p>
    </div>
  );
}

function PatrolContent({ handle, manifest }: MapContentProps) {
  const { colours, map } = handle;
  const { planned, boat, cell, shown, picking, gear, form } = usePatrol((s) => s);
  const surface = useExposureOnMap();
  const rows = useMemo(
    () => (shown.includes('routes') ? [...BASE_ROWS, 'routes_irregular' as const] : BASE_ROWS),
    [shown],
  );
  // First of all: the feeds below fill what this adds.
  useStyleEffect(handle, () => addPatrol(map, colours), [map, colours]);
  useBaseMap(handle, manifest);
  useLayersShown(handle, rows);
  // The land is named, not scored: whoever steers looks for Nongsa, not for its class.
  usePlainAreas(handle);
  useFeed(
    handle,
    useMemo(() => planFeed(planned?.plan ?? null, boat, cell), [planned, boat, cell]),
  );
  useFeed(
    handle,
    useMemo(() => enteredFeed(form, gear?.bases ?? [], picking), [form, gear, picking]),
  );
  useStyleEffect(handle, () => {
    for (const [id, layer] of Object.entries(PATROL_LAYER_OF))
      if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', shown.includes(layer) ? 'visible' : 'none');
  }, [map, shown]);
  useEffect(() => {
    map.getCanvas().style.cursor = picking ? 'crosshair' : '';
  }, [map, picking]);
  const deck = useDeck(handle, surface !== null);
  useEffect(() => {
    deck?.update({
      events: NO_EVENTS,
      flows: NO_EVENTS,
      cells: null,
      exposure: shown.includes('exposure') ? surface : null,
      selected: null,
      colours,
    });
  }, [deck, surface, shown, colours]);
  if (!cell || !isValidCell(cell)) return null;
  const [lat, lon] = cellToLatLng(cell);
  return (
    <PinnedCard map={map} lon={lon} lat={lat}>
      <CellCard cell={cell} />
    </PinnedCard>
  );
}

export const PatrolMap = fullMapWith(PatrolContent);
