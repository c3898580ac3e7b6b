/** Scores of cells: typed arrays for the map and the worker, objects for the command line. */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { ScoreResult, UnitScore } from '../../domain/score.ts';
import { classIndex, classOf } from '../classes.ts';
import { toResult } from '../result.ts';
import type { Variant } from '../scorable.ts';
import { type Nominal, nominalEvaluation } from '../score.ts';
import { descendingRanks } from '../statistics.ts';
import type { CellGrid } from './grid.ts';
import { type PreparedCells, prepareCells } from './prepare.ts';

export interface CellScores extends Pick<CellGrid, 'codes' | 'lon' | 'lat' | 'water' | 'parent' | 'parents'> {
  /** NaN without a score. */
  readonly score: Float64Array;
  /** 1 is the highest, ties share the smaller; NaN without a score. */
  readonly rank: Float64Array;
  /** Place in `classes`; −1 without a score or a scheme. */
  readonly classIndex: Int8Array;
  /** Class codes, lowest first. */
  readonly classes: readonly string[];
  /** Indicator codes; `raw` and `normalised` hold a column for each, NaN where missing. */
  readonly indicators: readonly string[];
  /** Indicators taken from the kecamatan. */
  readonly inherited: readonly boolean[];
  readonly raw: readonly Float64Array[];
  readonly normalised: readonly Float64Array[];
  /** Groups of the tree, the top left out, and a column for each. */
  readonly groups: readonly string[];
  readonly groupScores: readonly Float64Array[];
}

export function cellScores(prepared: PreparedCells, { evaluation, raw }: Nominal): CellScores {
  const { grid, tree, columns } = prepared;
  const { codes, lon, lat, water, parent, parents } = grid;
  const score = evaluation.nodes[tree.top] ?? new Float64Array(codes.length).fill(Number.NaN);
  const classes = prepared.classes(score);
  const groups = tree.codes.flatMap((_, n) => (n !== tree.top && tree.column[n] === -1 ? [n] : []));
  return {
    codes,
    lon,
    lat,
    water,
    parent,
    parents,
    score,
    rank: descendingRanks(score),
    classIndex: Int8Array.from(score, (v) => classIndex(classes, v)),
    classes: classes.map((c) => c.code),
    indicators: tree.leaves,
    inherited: columns.map(({ inherited }) => inherited),
    raw,
    normalised: evaluation.normalised,
    groups: groups.map((n) => tree.codes[n] ?? ''),
    groupScores: groups.map((n) => evaluation.nodes[n] ?? new Float64Array()),
  };
}

/** Scores every cell of a region. The arrays may be handed to another thread as they are; nothing else refers to them. */
export function scoreCells(pack: RegionPack, variant: Variant = {}): Outcome<CellScores | null> {
  const { value: prepared, errors } = prepareCells(pack, variant);
  return { value: prepared && cellScores(prepared, nominalEvaluation(prepared)), errors };
}

/** A cell as the command line prints it: named after the kecamatan it inherits from. */
export interface CellUnit extends UnitScore {
  readonly surface: 'land' | 'water';
  readonly parent: string | null;
  /** Why there is no score: no kecamatan within reach, or the dimensions without any value; null with a score. */
  readonly missing: readonly string[] | null;
}

export interface CellResult extends Omit<ScoreResult, 'units'> {
  readonly units: readonly CellUnit[];
}

/** The same scores as one object a cell, in the shape of every other level. */
export function cellResult(prepared: PreparedCells, nominal: Nominal): CellResult {
  const { model, level, tree, grid, columns } = prepared;
  const { evaluation, raw, imputed } = nominal;
  const classes = prepared.classes(evaluation.nodes[tree.top] ?? new Float64Array());
  const parentOf = (cell: number) => grid.parents[grid.parent[cell] ?? -1];
  const result = toResult({
    model: model.id,
    level,
    units: grid.codes.map((code, cell) => ({ code, name: parentOf(cell)?.name ?? '' })),
    tree,
    evaluation,
    raw,
    imputed,
    cell: (i, cell) => columns[i]?.provenance(cell) ?? { inherited: false, source: null, year: null },
    classOf: (score) => classOf(classes, score),
    screened: [],
  });
  const counted = (tree.children[tree.top] ?? []).filter((n) => (tree.weights[n] ?? 0) > 0);
  const missing = (cell: number): readonly string[] =>
    parentOf(cell)
      ? counted.flatMap((n) => (Number.isNaN(evaluation.nodes[n]?.[cell]) ? [tree.codes[n] ?? ''] : []))
      : ['kecamatan'];
  return {
    ...result,
    units: result.units.map((unit, cell) => ({
      ...unit,
      surface: grid.water[cell] === 1 ? 'water' : 'land',
      parent: parentOf(cell)?.code ?? null,
      missing: unit.score === null ? missing(cell) : null,
    })),
  };
}
