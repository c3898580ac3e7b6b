/** What the parts of the reach desk share: places, the measured table, and words. */
import type { TFunction } from 'i18next';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from 'topojson-specification';
import type { AreaCollection, Manifest } from '../../../domain/published.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { featuresIn } from '../../../map/topology.ts';
import type { HelpPlace } from '../../../response/places.ts';
import { BAND_LIMITS_KM, type Band, BEYOND } from '../../../response/reach/bands.ts';
import type { ReachInput } from '../../../response/reach/measure.ts';
import { type Sought, soughtPlaces } from '../../../response/reach/sought.ts';
import { reachUnits } from '../../../response/reach/units.ts';
import type { Coast } from '../../../sea/index.ts';
import { ready, useData } from '../../../state/data.ts';
import { memoLast } from '../../../state/memo.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { runReach, useReach } from '../../../state/response/reach.ts';
import { useView } from '../../../state/store.ts';
import type { Language } from '../../../state/view.ts';

/** The same value as long as the files are: a desk that is opened again does not measure again. */
const inputOf = memoLast(
  (
    areas: AreaCollection | null,
    strait: Topology | null,
    settings: Manifest['settings'] | undefined,
    places: readonly HelpPlace[] | null,
  ): ReachInput | null =>
    areas && strait && settings && places
      ? {
          units: reachUnits(areas),
          places,
          coast: {
            type: 'FeatureCollection',
            features: [...featuresIn(strait, 'land'), ...featuresIn(strait, 'reservoir')],
          } as Coast,
          box: settings.strait,
          links: settings.land_links ?? [],
        }
      : null,
);

/** Everything the worker needs; null until the files are here. */
const useReachInput = (): ReachInput | null =>
  useData((s) =>
    inputOf(
      ready(s.areas),
      ready(s.strait),
      ready(s.manifest)?.settings,
      s.layers.places.state === 'ready' ? helpPlaces(s) : null,
    ),
  );

/** Measures whenever what it rests on is new. @returns measures again after it was stopped or failed */
export function useMeasuring(): () => void {
  const input = useReachInput();
  useEffect(() => {
    if (input) runReach(input);
  }, [input]);
  return () => input && runReach(input);
}

export function useSought() {
  const sought = useReach((s) => s.sought);
  const places = useData(helpPlaces);
  return useMemo(() => ({ sought, places, ...soughtPlaces(places, sought) }), [sought, places]);
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

export const soughtName = (t: TFunction, sought: Sought): string =>
  upperFirst(
    sought === 'police'
      ? t('kind.police_post')
      : sought === 'immigration'
        ? t('kind.immigration_office')
        : t(`service.${sought}`),
  );

/** "≤ 5 km", "5–15 km", "> 30 km". */
export function bandName(band: Band, language: Language): string {
  const km = (x: number | undefined) => formatNumber(x, language);
  const [from, to] = [BAND_LIMITS_KM[band - 1], BAND_LIMITS_KM[band as 0]];
  if (band === 0) return `≤ ${km(to)} km`;
  return band === BEYOND ? `> ${km(from)} km` : `${km(from)}–${km(to)} km`;
}

export function useReachWords() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const km = (x: number) => formatNumber(x, language, x < 10 ? 1 : 0);
  return { t, language, km };
}
