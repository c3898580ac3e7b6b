/** What the view shows in place of the score, as hooks over shown.ts. */
import type { ModelIndicator, ModelNode } from '../domain/model.ts';
import type { AreaCollection, PublishedUnit } from '../domain/published.ts';
import type { Ramp } from './areas.ts';
import { type Difference, withDifference } from './differences.ts';
import { memoLast } from './memo.ts';
import { useDifferenceOnMap } from './scenarios.ts';
import { useAreas, useModel, usePublishedScores, useScores } from './scores.ts';
import { shownNode, withShown } from './shown.ts';
import { useViewPart } from './store.ts';

/** The node the view shows in place of the score; null for the score. Cells and the public form have the score alone. */
export function useShown(): ModelNode | ModelIndicator | null {
  const { shown, profile, level } = useViewPart('shown', 'profile', 'level');
  const model = useModel();
  return profile === 'internal' && level !== 'cell' && model ? shownNode(model, shown) : null;
}

/** Units with nodes as chosen and indicators as published: a figure and its fixed scale do not hang on anybody's weights. */
const withFigures = memoLast(
  (
    chosen: ReadonlyMap<string, PublishedUnit>,
    published: ReadonlyMap<string, PublishedUnit>,
  ): ReadonlyMap<string, PublishedUnit> =>
    new Map(
      [...chosen].map(([code, unit]) => {
        const indicators = published.get(code)?.indicators;
        return [code, indicators ? { ...unit, indicators } : unit];
      }),
    ),
);

export const useValues = (): ReadonlyMap<string, PublishedUnit> => withFigures(useScores(), usePublishedScores());

const areasShown = memoLast(withShown);

/** The areas as list and legend show them: with the shown value where there is one, else with the score. */
export function useShownAreas(): AreaCollection | null {
  const areas = useAreas();
  const chosen = useScores();
  const published = usePublishedScores();
  const model = useModel();
  const code = useShown()?.code ?? null;
  return areas && model && code ? areasShown(areas, model, withFigures(chosen, published), code) : areas;
}

const areasMoved = memoLast(withDifference);

export interface OnMap {
  readonly areas: AreaCollection;
  readonly ramp: Ramp;
  /** What stands on an area in place of its name alone, by code; null where names are enough. */
  readonly moves: readonly Difference[] | null;
}

/** The areas as the map shows them: as the list does, or by how two scenarios differ. */
export function useOnMap(): OnMap | null {
  const areas = useShownAreas();
  const moves = useDifferenceOnMap();
  return areas && onMap(moves ? areasMoved(areas, moves) : areas, moves);
}

const onMap = memoLast(
  (areas: AreaCollection, moves: readonly Difference[] | null): OnMap => ({
    areas,
    ramp: moves ? 'difference' : 'risk',
    moves,
  }),
);
