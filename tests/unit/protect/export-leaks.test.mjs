/** What leaves by hand is held to the same as the site: no public layer in any format tells what the registers keep. */
import { cellToParent, latLngToCell } from 'h3-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { internalFacts, leaksIn, strayPoints } from '../../../scripts/leaks.mjs';
import { exportFile } from '../../../src/cli/export-file.ts';
import { scoreCells } from '../../../src/cli/publish/cells.ts';
import { readPack } from '../../../src/cli/read-pack.ts';
import { FORMATS, layerText } from '../../../src/exchange/formats.ts';
import { EXPORT_LAYERS, exported } from '../../../src/protect/export.ts';

const PACK = 'data/regions/batam';
const pack = readPack('batam', { local: false }).value;
// Scores say nothing of places: areas leave here without them, and cells with theirs.
const input = { pack, scores: [], cells: scoreCells(pack).value };

let texts;
let facts;
const textsOf = (from, profile) =>
  EXPORT_LAYERS.flatMap((name) => {
    const file = exportFile(exported(name, { ...input, pack: from }, profile), from);
    return FORMATS.flatMap((format) => {
      const result = layerText(format, file);
      return result.kind === 'text' ? [{ what: `${name} ${format}`, name, text: result.text }] : [];
    });
  });

beforeAll(() => {
  texts = textsOf(pack, 'public');
  facts = internalFacts(PACK);
});

test('there is something to search', () => {
  // Nine tables, seven layers with geometry, two that GPX can hold.
  expect(texts).toHaveLength(9 * 2 + 7 * 2 + 2);
  const inside = exported('places', input, 'internal');
  const told = leaksIn(inside.geojson, facts);
  expect(told.length).toBeGreaterThan(100);
});

test('no name, id, summary, link or position of an internal row', () => {
  const leaks = texts.flatMap(({ what, name, text }) =>
    leaksIn(text, facts)
      // A coast holds every cape alike, so that holding one tells nothing.
      .filter((leak) => !(name === 'areas' && leak.startsWith('position: ')))
      .map((leak) => `${what} ${leak}`),
  );
  expect(leaks).toEqual([]);
});

test('no point but those of public rows', () => {
  for (const { what, text } of texts.filter((item) => item.what.endsWith('geojson')))
    expect(strayPoints(PACK, JSON.parse(text).features), what).toEqual([]);
});

test('no base, surveillance site, exposure, plan or gap, by kind or by word', () => {
  for (const { what, text } of texts)
    expect(text, what).not.toMatch(/patrol_base|surveillance_site|exposure|sectorProbability|detection_gap/);
});

test('no score, rank or class of five', () => {
  for (const name of ['areas', 'cells']) {
    for (const { properties } of exported(name, input, 'public').features)
      expect(Object.keys(properties).filter((key) => /^(score|rank|class$)/.test(key))).toEqual([]);
  }
});

describe('a register with one more landing', () => {
  const [first] = pack.places.filter((place) => place.kind === 'informal_landing');
  const planted = {
    ...first,
    id: 'PLC-999',
    name: 'Zqxwmark Beach',
    name_id: 'Pantai Zqxwmark',
    lon: 104.4321,
    lat: 0.8765,
    note: 'Zqxwmark',
  };
  const more = { ...pack, places: [...pack.places, planted] };

  test('does not tell where it lies nor what it is called', () => {
    for (const { what, text } of textsOf(more, 'public')) {
      expect(text, what).not.toMatch(/zqxwmark|PLC-999/i);
      expect(text, what).not.toMatch(/104\.4321|0\.8765/);
    }
  });
});

describe('public cells', () => {
  const { features } = exported('cells', input, 'public');
  const scored = input.cells.filter((cell) => cell.score !== null);

  test('are of resolution 6, each with at least three scored cells, none in two areas', () => {
    const all = features.flatMap(({ properties }) => properties.cells);
    expect(new Set(all).size).toBe(all.length);
    for (const { properties } of features) {
      const members = scored.filter((cell) => properties.cells.includes(cellToParent(cell.code, 6)));
      expect(members.length).toBeGreaterThanOrEqual(3);
      const values = members.map((cell) => cell.score);
      expect(properties.interval_low).toBeLessThanOrEqual(Math.min(...values));
      expect(properties.interval_high).toBeGreaterThanOrEqual(Math.max(...values));
      expect([properties.interval_low, properties.interval_high].map((x) => (x * 2) % 1)).toEqual([0, 0]);
      expect(['lower', 'medium', 'higher']).toContain(properties.class_group);
    }
  });

  test('leave none of the scored cells out where their area holds enough', () => {
    const all = new Set(features.flatMap(({ properties }) => properties.cells));
    expect(scored.filter((cell) => !all.has(cellToParent(cell.code, 6))).length).toBeLessThan(3);
  });

  test('do not depend on the order in which cells come', () => {
    const turned = exported('cells', { ...input, cells: [...input.cells].reverse() }, 'public');
    expect(turned.geojson).toBe(exported('cells', input, 'public').geojson);
  });

  test('fewer than three scored cells far from all others are no area', () => {
    const code = latLngToCell(1, 110, 9);
    const lone = { ...scored[0], code };
    const { features: with1 } = exported('cells', { ...input, cells: [...input.cells, lone] }, 'public');
    expect(with1).toHaveLength(features.length);
  });
});
