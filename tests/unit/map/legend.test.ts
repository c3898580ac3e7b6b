/** The legend counts what the map draws: its own filters, run over its own sources, say how many that is. */
import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { layersOf } from '../../../src/map/deck.ts';
import { boundaryFeed, type Feed, islandFeed, placeFeed } from '../../../src/map/feed.ts';
import { LAYER_OF, overlayLayers } from '../../../src/map/overlays.ts';
import { baseStyle, SOURCES } from '../../../src/map/style.ts';
import { LAYER_FILES, ready } from '../../../src/state/data.ts';
import { legendEntries, shownIn } from '../../../src/state/legend.ts';
import { eventsWithin } from '../../../src/state/time.ts';
import { LAYERS, type LayerId, type Profile } from '../../../src/state/view.ts';
import { featuresOfFile, PROFILES, published, waiting } from '../state/published.ts';
import { colours } from './colours.ts';

const open = { from: null, to: null };
const TYPE = { Point: 1, MultiPoint: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const;

function feedOf(profile: Profile): Feed {
  const { layers } = published[profile];
  return {
    ...placeFeed(
      {
        ports: ready(layers.ports),
        border_points: ready(layers.border_points),
        places: ready(layers.places),
        routes: ready(layers.routes),
      },
      'id',
    ),
    ...islandFeed(featuresOfFile(profile, 'islands'), colours),
    ...boundaryFeed(featuresOfFile(profile, 'boundary'), 'batas'),
  };
}

/** Keys of the features that at least one of the legend row's map layers lets through, at any zoom. */
function drawnOf(row: LayerId, feed: Feed): readonly string[] {
  const keys = new Set<string>();
  for (const layer of [...baseStyle(colours).layers, ...overlayLayers(colours)]) {
    if (LAYER_OF[layer.id] !== row || !('source' in layer) || typeof layer.source !== 'string') continue;
    const passes = featureFilter('filter' in layer ? layer.filter : undefined, `layers.${layer.id}.filter`);
    const source = feed[layer.source as keyof Feed]?.features ?? [];
    for (const f of source as readonly Feature[]) {
      const type = TYPE[f.geometry?.type as keyof typeof TYPE] ?? 0;
      if (passes.filter({ zoom: 12 }, { type, properties: f.properties ?? {}, geometry: [] } as never))
        keys.add(String(f.properties?.key));
    }
  }
  return [...keys];
}

describe.each(PROFILES)('the legend of the %s profile', (profile) => {
  const { layers } = published[profile];
  const entries = legendEntries(layers, profile, open);
  const feed = feedOf(profile);

  test.each(entries.filter((e) => !['incidents', 'flows'].includes(e.layer)).map((e) => [e.layer, e] as const))(
    'counts what the map draws: %s',
    (layer, entry) => {
      expect(drawnOf(layer, feed).length).toBe(entry.count);
      expect(entry.count).toBe(shownIn(layer, layers, open)?.length);
    },
  );

  test('counts the events and arcs that deck.gl draws, in the chosen time', () => {
    for (const time of [open, { from: '2022-01', to: '2024-12' }]) {
      const made = layersOf({
        events: eventsWithin(featuresOfFile(profile, 'incidents'), time),
        flows: featuresOfFile(profile, 'flows'),
        cells: null,
        exposure: null,
        selected: null,
        colours,
      });
      const drawn = (id: string) =>
        (made.find((l) => l.id === id)?.props.data as readonly unknown[] | undefined)?.length;
      const count = (layer: LayerId) => legendEntries(layers, profile, time).find((e) => e.layer === layer)?.count;
      expect(drawn('flows')).toBe(count('flows'));
      if (profile === 'internal') expect(drawn('event-radius')).toBe(count('incidents'));
      else expect(drawn('event-radius')).toBe(0);
    }
  });

  test('leaves no count open once the files are there, and none is known before', () => {
    expect(entries.filter((e) => e.count === null)).toEqual([]);
    expect(legendEntries(waiting, profile, open).every((e) => e.count === null)).toBe(true);
  });

  test('offers each layer once, with a file that exists', () => {
    expect(new Set(entries.map((e) => e.layer)).size).toBe(entries.length);
    for (const e of entries) expect(LAYER_FILES).toContain(e.file);
  });
});

test('every layer but the areas themselves has its row, and every map layer belongs to a row that exists', () => {
  const rows = legendEntries(published.internal.layers, 'internal', open).map((e) => e.layer);
  expect([...rows, 'areas'].sort()).toEqual([...LAYERS].sort());
  for (const layer of Object.values(LAYER_OF)) expect(LAYERS).toContain(layer);
});

test('every layer of the legend table is in the style, and its source is one the map fills', () => {
  const all = new Map([...baseStyle(colours).layers, ...overlayLayers(colours)].map((l) => [l.id, l]));
  for (const id of Object.keys(LAYER_OF)) {
    const layer = all.get(id);
    expect(layer, id).toBeDefined();
    expect(SOURCES, id).toContain(layer && 'source' in layer ? layer.source : null);
  }
});

test('the public legend has no row for what only the internal profile holds', () => {
  const rows = legendEntries(published.public.layers, 'public', open).map((e) => e.layer);
  for (const layer of ['incidents', 'bases', 'foreign'] as const) expect(rows).not.toContain(layer);
  const names = legendEntries(published.public.layers, 'public', open).map((e) => e.name);
  expect(names).toEqual(expect.arrayContaining(['landingsPublic', 'routesPublic']));
  expect(names).not.toContain('landings');
});
