/** What is reported, as outlines of H3 cells. Loaded when a surface is first shown: nothing before it needs H3. */
import type { Feature } from 'geojson';
import { cellToBoundary } from 'h3-js';
import type { CellLook, SurfaceCells } from '../state/surface.ts';
import type { Feed } from './feed.ts';
import { type MapColours, reportRampOf } from './theme.ts';
import { collection } from './topology.ts';

const colourOf = (look: CellLook, colours: MapColours): string =>
  look === 'hidden' ? colours.noData : (reportRampOf(colours)[look - 1] ?? '');

/** @param prefix of the keys by which a click names a cell; null where a cell has no card */
export function reportedFeed(cells: SurfaceCells, colours: MapColours, prefix: string | null): Feed {
  const features = cells.codes.map((code, i): Feature => {
    const look = cells.looks[i] ?? 'hidden';
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [cellToBoundary(code, true)] },
      properties: {
        ...(prefix ? { key: `${prefix}:${code}` } : {}),
        colour: colourOf(look, colours),
        hidden: look === 'hidden',
      },
    };
  });
  return { reported: collection(features) };
}
