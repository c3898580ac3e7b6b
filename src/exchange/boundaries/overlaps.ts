/** Areas of one level that lie upon each other. */
import { intersect } from '@turf/turf';
import type { AreaPolygon, OfficialShape } from './model.ts';
import { areaOf, boundsOf } from './shapes.ts';

/** Told from this share of the smaller of the two on. */
const TOLD = 0.01;

export interface Overlap {
  readonly codes: readonly [string, string];
  /** Of the smaller area, 0 to 1. */
  readonly share: number;
}

function shared(a: OfficialShape, b: OfficialShape): number {
  try {
    const both = intersect({ type: 'FeatureCollection', features: [a, b] });
    return both === null ? 0 : areaOf(both.geometry as AreaPolygon);
  } catch {
    return 0; // The test is a help to the clerk, and no shape is refused for it.
  }
}

/** @param shapes sorted by code; pairs come in that order */
export function overlapsOf(shapes: readonly OfficialShape[]): readonly Overlap[] {
  const drawn = shapes.map((shape) => ({ shape, box: boundsOf(shape.geometry), area: areaOf(shape.geometry) }));
  return drawn.flatMap((a, i) =>
    drawn.slice(i + 1).flatMap((b): Overlap[] => {
      const smaller = Math.min(a.area, b.area);
      const width = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
      const height = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
      if (width <= 0 || height <= 0 || width * height < TOLD * smaller) return [];
      const share = shared(a.shape, b.shape) / smaller;
      return share > TOLD ? [{ codes: [a.shape.properties.code, b.shape.properties.code], share }] : [];
    }),
  );
}
