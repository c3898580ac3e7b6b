/** Register islands that are too small for a polygon of their own: dots at their register position. Same in both profiles. */
import type { Feature, Point } from 'geojson';
import type { Island } from '../domain/register.ts';
import { collection, feature, type PublishedCollection, roundPosition } from './features.ts';
import { gradeIn, type PublishContext, type SourceProperties } from './sources.ts';

/** Properties of geometry/islands.geojson that matter here. */
export interface IslandShapeProperties {
  readonly island_code: string;
  /** true when the island lies on a polygon of the coast, so that it needs no dot. */
  readonly in_polygon: boolean;
  readonly source: string;
  readonly licence: string;
}

export interface IslandProperties extends SourceProperties {
  readonly island_code: string;
  readonly name: string;
  readonly populated: boolean;
  readonly kelurahan_code: string | null;
  readonly kecamatan: string | null;
  /** documented: a source names the island there. nearest: our estimate, to be shown as one. */
  readonly basis: Island['basis'];
  /** How an estimated kecamatan was found; null where a source names it. */
  readonly note: string | null;
  readonly licence: string;
}

/** "title <address>" in one text; the address only where there is one. */
const SOURCE = /^(.*?)(?:\s*<(https?:[^>]+)>)?$/s;

/** Of an estimate only the position has a publication: what stands before "Kecamatan:". */
const positionPart = (source: string): string => source.replace(/\.?\s*Kecamatan:.*$/s, '');

/** @param shapes features of geometry/islands.geojson */
export function publishIslands(
  islands: readonly Island[],
  shapes: readonly Feature<Point, IslandShapeProperties>[],
  context: PublishContext,
): PublishedCollection<IslandProperties> {
  const dots = new Map(
    shapes
      .filter(({ properties }) => !properties.in_polygon)
      .map(({ properties }) => [properties.island_code, properties]),
  );
  return collection(
    'islands',
    islands.flatMap((island) => {
      const shape = dots.get(island.island_code);
      if (shape === undefined) return [];
      const documented = island.basis === 'documented';
      const [, title = island.source, url = null] =
        SOURCE.exec(documented ? island.source : positionPart(shape.source)) ?? [];
      return feature<IslandProperties>(
        { type: 'Point', coordinates: roundPosition([island.lon, island.lat]) },
        {
          island_code: island.island_code,
          name: island.name,
          populated: island.populated,
          kelurahan_code: island.kelurahan_code,
          kecamatan: island.kecamatan,
          basis: island.basis,
          note: documented ? null : island.source,
          licence: shape.licence,
          source_title: title,
          source_publisher: null,
          source_url: url,
          source_date: null,
          grade: gradeIn('islands', island, context),
        },
      );
    }),
  );
}
