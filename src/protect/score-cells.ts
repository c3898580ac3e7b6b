/** Scores of H3 cells: every cell inside; in public areas of resolution 6 with a group of classes and a rounded range. */
import { cellToParent, getResolution } from 'h3-js';
import type { UnitScore } from '../domain/score.ts';
import { type ClassGroup, groupOf, outward, round4, type ScoreClass } from './areas.ts';
import { cellsOutline, groupByCell } from './cells.ts';
import { collection, feature, type PublishedCollection } from './features.ts';
import { PUBLIC_RESOLUTION } from './profile.ts';
import type { PublishContext, SourceProperties } from './sources.ts';

/** A scored cell as the index engine gives it; `parent` is the code of the kecamatan it inherits from. */
export interface ScoredCell extends Pick<UnitScore, 'code' | 'score' | 'rank' | 'class'> {
  readonly surface: 'land' | 'water';
  readonly parent: string | null;
}

interface CellIdentity extends SourceProperties {
  /** H3 index; of a group the first of its cells. */
  readonly code: string;
  readonly level: 'cell';
}

export interface InternalCellProperties extends CellIdentity {
  readonly parent_code: string | null;
  readonly surface: ScoredCell['surface'];
  readonly score: number | null;
  readonly rank: number | null;
  readonly class: string | null;
}

export interface PublicCellProperties extends CellIdentity {
  readonly cells: readonly string[];
  /** Codes of the kecamatan the scored cells inherit from, ascending. */
  readonly parent_codes: readonly string[];
  /** The group most of the scored cells are in; of two as frequent the higher. */
  readonly class_group: ClassGroup | null;
  /** From the least to the highest score in the area, widened to halves: its spread, for single cells are not drawn at random. */
  readonly interval_low: number | null;
  readonly interval_high: number | null;
}

export type AnyCellProperties = InternalCellProperties | PublicCellProperties;

const GROUPS: readonly ClassGroup[] = ['higher', 'medium', 'lower'];

/** A score of a cell is computed from everything and inherits most of it, so it stands as an estimate. */
const computed = ({ compiled }: PublishContext): SourceProperties => ({
  source_title: 'Index computed for H3 cells from the tables of this register',
  source_publisher: 'Jaga Selat',
  source_url: null,
  source_date: compiled,
  grade: 'C',
});

/** Classes of cells a few hundred metres wide would draw a ring around a single landing; areas of resolution 6 do not. */
const publicCell = (code: string): string =>
  getResolution(code) <= PUBLIC_RESOLUTION ? code : cellToParent(code, PUBLIC_RESOLUTION);

function mostFrequent(groups: readonly (ClassGroup | null)[]): ClassGroup | null {
  const times = (group: ClassGroup): number => groups.filter((item) => item === group).length;
  const most = Math.max(...GROUPS.map(times));
  return most === 0 ? null : (GROUPS.find((group) => times(group) === most) ?? null);
}

/**
 * @param cells of one resolution
 * @returns inside one polygon a cell, score null where it is missing; in public one area a cell of resolution 6 that holds
 *   at least three scored cells, thin ones merged as landings are. Cells without a score are in no public area
 */
export function publishCells(
  cells: readonly ScoredCell[],
  classes: readonly ScoreClass[],
  context: PublishContext,
): PublishedCollection<AnyCellProperties> {
  if (context.profile === 'internal')
    return collection<AnyCellProperties>(
      'cells',
      cells.map(({ code, parent, surface, score, rank, class: scoreClass }) =>
        feature<AnyCellProperties>(cellsOutline([code]), {
          code,
          level: 'cell',
          parent_code: parent,
          surface,
          score: round4(score),
          rank,
          class: scoreClass,
          ...computed(context),
        }),
      ),
    );
  const scored = cells.flatMap((cell) => (cell.score === null ? [] : [{ ...cell, score: cell.score }]));
  return collection<AnyCellProperties>(
    'cells',
    groupByCell(scored, ({ code }) => publicCell(code)).map(({ cells: area, members }) => {
      const scores = members.map(({ score }) => score);
      const { low, high } = outward(Math.min(...scores), Math.max(...scores));
      const parents = members.map(({ parent }) => parent).filter((code) => code !== null);
      return feature<AnyCellProperties>(cellsOutline(area), {
        code: area[0] ?? '',
        level: 'cell',
        cells: area,
        parent_codes: [...new Set(parents)].sort(),
        class_group: mostFrequent(members.map((cell) => groupOf(classes, cell.class))),
        interval_low: low,
        interval_high: high,
        ...computed(context),
      });
    }),
  );
}
