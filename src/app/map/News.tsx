import { useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../state/announce.ts';
import { type AreaRow, areaRows } from '../../state/areas.ts';
import { useData } from '../../state/data.ts';
import { rankMoves } from '../../state/rank-moves.ts';
import { useShownAreas } from '../../state/showing.ts';
import { useViewPart } from '../../state/store.ts';
import { areaLevelOf } from '../../state/view.ts';
import { nameOfFeature } from './under.ts';

/** A hand that still drags a slider is not talked to. */
const HAND_RESTS_MS = 900;

/** Says how the order answered to weights, methods or the variant; another list is no change of order. */
function useRankNews(): void {
  const { t } = useTranslation();
  const { area, level, shown, profile, region, choice, variant } = useViewPart(
    ...(['area', 'level', 'shown', 'profile', 'region', 'choice', 'variant'] as const),
  );
  const areas = useDeferredValue(useShownAreas());
  const list = `${region} ${profile} ${areaLevelOf(level)} ${shown}`;
  const asked = JSON.stringify([choice, variant]);
  const heard = useRef<{ readonly list: string; readonly asked: string; readonly rows: readonly AreaRow[] } | null>(
    null,
  );
  const selected = useRef(area);
  selected.current = area;
  useEffect(() => {
    if (!areas) return;
    const say = () => {
      const rows = areaRows(areas, areaLevelOf(level));
      const before = heard.current;
      heard.current = { list, asked, rows };
      if (before?.list !== list) return;
      const moves = rankMoves(before.rows, rows, selected.current);
      const [first] = moves;
      if (first)
        announce(
          `${t(first.to < first.from ? 'help.said.up' : 'help.said.down', { ...first })}; ${t('help.said.moved', { count: moves.length })}`,
        );
      else if (before.asked !== asked) announce(t('help.said.same'));
    };
    if (heard.current?.list !== list) return say();
    const timer = setTimeout(say, HAND_RESTS_MS);
    return () => clearTimeout(timer);
  }, [areas, level, list, asked, t]);
}

/** Says what was chosen, wherever it was chosen: on the map, in a list, by search or by undo. */
function useChosenNews(): void {
  const { t } = useTranslation();
  const { area, feature, language } = useViewPart('area', 'feature', 'language');
  const areas = useShownAreas();
  const layers = useData((s) => s.layers);
  const known = useRef({ area, feature });
  useEffect(() => {
    const before = known.current;
    known.current = { area, feature };
    if (feature && feature !== before.feature)
      announce(t('help.said.open', { name: nameOfFeature(layers, feature, language) }));
    else if (area && area !== before.area && areas) {
      const rows = areaRows(areas, area.length > 8 ? 'kelurahan' : 'kecamatan');
      const row = rows.find(({ code }) => code === area);
      const { rank, rankLow: low, rankHigh: high } = row ?? {};
      const placed = rank
        ? `: ${t('rank.of', { rank, count: rows.length, low: low ?? rank, high: high ?? rank })}`
        : '';
      if (row) announce(`${t('help.said.chosen', { name: row.name })}${placed}`);
    }
  }, [area, feature, language, areas, layers, t]);
}

/** What a reader of the screen is told of the order and of what is chosen; it shows nothing. */
export function News() {
  useRankNews();
  useChosenNews();
  return null;
}
