/** Areas with their score: figures inside, groups of classes and rounded intervals in public. */
import type { AreaShape, AreaShapeProperties } from '../domain/pack.ts';
import type { Grade, ReferenceCode } from '../domain/register.ts';
import type { UnitUncertainty } from '../domain/score.ts';
import { collection, feature, type PublishedCollection, rightHanded } from './features.ts';
import { gradeIn, type PublishContext } from './sources.ts';

/** Three groups, so that a public map orders no area among its like. */
export type ClassGroup = 'lower' | 'medium' | 'higher';

export interface ScoreClass {
  readonly code: string;
  readonly label_en: string;
  readonly label_id: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly group: ClassGroup;
}

/**
 * The classes of a scheme from low to high, each with its public group: the lower half is `lower`, the upper half
 * `higher`, a middle class `medium`. Five INFORM classes become very low and low, medium, high and very high.
 */
export function scoreClasses(codes: readonly ReferenceCode[], scheme: string | null): readonly ScoreClass[] {
  const rows = codes.filter((row) => row.scheme === scheme).sort((a, b) => (a.lower ?? 0) - (b.lower ?? 0));
  return rows.map(({ code, label_en, label_id, lower, upper }, index) => {
    const group =
      index < Math.floor(rows.length / 2) ? 'lower' : index >= Math.ceil(rows.length / 2) ? 'higher' : 'medium';
    return { code, label_en, label_id, lower, upper, group };
  });
}

export const groupOf = (classes: readonly ScoreClass[], code: string | null): ClassGroup | null =>
  classes.find((item) => item.code === code)?.group ?? null;

/** Widens to the next multiples of 0.5 on the scale 0 to 10: never narrower than what was computed. */
export const outward = (low: number, high: number): { readonly low: number; readonly high: number } => ({
  low: Math.max(0, Math.floor(low * 2) / 2),
  high: Math.min(10, Math.ceil(high * 2) / 2),
});

/** Four decimals: what is written is the same on every machine. */
export const round4 = (x: number | null | undefined): number | null =>
  typeof x === 'number' ? Number(x.toFixed(4)) : null;

interface AreaIdentity extends AreaShapeProperties {
  readonly source_publisher: null;
  readonly source_date: string | null;
  /** C where the shape is built from points by the recipe. */
  readonly grade: Grade;
}

export interface InternalAreaProperties extends AreaIdentity {
  readonly score: number | null;
  readonly rank: number | null;
  readonly class: string | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly score_low: number | null;
  readonly score_high: number | null;
}

export interface PublicAreaProperties extends AreaIdentity {
  readonly class_group: ClassGroup | null;
  readonly interval_low: number | null;
  readonly interval_high: number | null;
}

export type AnyAreaProperties = InternalAreaProperties | PublicAreaProperties;

export const internalScore = (unit: UnitUncertainty | undefined) => ({
  score: round4(unit?.score),
  rank: unit?.rank ?? null,
  class: unit?.class ?? null,
  rank_low: unit?.rankInterval?.low ?? null,
  rank_high: unit?.rankInterval?.high ?? null,
  score_low: round4(unit?.interval?.low),
  score_high: round4(unit?.interval?.high),
});

export function publicScore(unit: UnitUncertainty | undefined, classes: readonly ScoreClass[]) {
  const interval = unit?.interval ? outward(unit.interval.low, unit.interval.high) : null;
  return {
    class_group: groupOf(classes, unit?.class ?? null),
    interval_low: interval?.low ?? null,
    interval_high: interval?.high ?? null,
  };
}

/**
 * Kecamatan polygons and kelurahan points, or polygons where an official boundary file was loaded.
 * @param units of both levels; an area without one has no score, which is null and not zero
 */
export function publishAreas(
  shapes: readonly AreaShape[],
  units: readonly UnitUncertainty[],
  classes: readonly ScoreClass[],
  context: PublishContext,
): PublishedCollection<AnyAreaProperties> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return collection<AnyAreaProperties>(
    'areas',
    shapes.map(({ geometry, properties: shape }) => {
      const identity: AreaIdentity = {
        code: shape.code,
        name: shape.name,
        level: shape.level,
        parent_code: shape.parent_code,
        approximate: shape.approximate,
        precision_m: shape.precision_m,
        source_title: shape.source_title,
        source_publisher: null,
        source_url: shape.source_url,
        source_date: null,
        grade: gradeIn('areas', shape, context),
        licence: shape.licence,
        ...(shape.pcode !== undefined && { pcode: shape.pcode }),
      };
      const unit = byCode.get(shape.code);
      return feature<AnyAreaProperties>(
        geometry.type === 'Point' ? geometry : rightHanded(geometry),
        context.profile === 'internal'
          ? { ...identity, ...internalScore(unit) }
          : { ...identity, ...publicScore(unit, classes) },
      );
    }),
  );
}
