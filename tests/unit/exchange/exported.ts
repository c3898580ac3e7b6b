/** The real pack written in every layer, profile and format, once a test file; and readers of our own for what comes out. */
import type { Position } from 'geojson';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { exportFile } from '../../../src/cli/export-file.ts';
import { scoreCells } from '../../../src/cli/publish/cells.ts';
import { readPack } from '../../../src/cli/read-pack.ts';
import type { RegionPack } from '../../../src/domain/pack.ts';
import { type Format, layerText } from '../../../src/exchange/formats.ts';
import type { LayerFile } from '../../../src/exchange/layer.ts';
import { type Exported, type ExportLayer, exported } from '../../../src/protect/export.ts';
import type { Profile } from '../../../src/protect/profile.ts';
import type { LevelScores } from '../../../src/protect/scores.ts';
import { levelScores } from '../../../src/worker/level-scores.ts';

export const PROFILES: readonly Profile[] = ['public', 'internal'];

export interface Layers {
  readonly layer: (name: ExportLayer, profile: Profile) => Exported;
  readonly file: (name: ExportLayer, profile: Profile) => LayerFile;
  readonly text: (name: ExportLayer, profile: Profile, format: Format) => string;
}

const CLASSES = ['very_low', 'low', 'medium', 'high', 'very_high', null] as const;

/** Made-up scores in every class, and areas without one: for tests of form, which need no thousand draws. */
const anyScores = ({ areas }: RegionPack): readonly LevelScores[] => [
  {
    level: 'kecamatan',
    model: '',
    draws: 1,
    seed: 1,
    factors: new Map(),
    years: new Map(),
    units: areas.map(({ code, name }, i) => {
      const none = CLASSES[i % 6] === null;
      const score = none ? null : 10 * Math.abs(Math.sin(i + 1));
      return {
        ...{ code, name, score, rank: none ? null : i + 1, class: CLASSES[i % 6] ?? null, nodes: {}, indicators: {} },
        rankInterval: none ? null : { nominal: i + 1, low: i + 1, median: i + 2, high: i + 1 + (i % 7) },
        interval: score === null ? null : { low: score / 2, high: score },
        ...{ classProbability: null, sameAs: [] },
      };
    }),
  },
];

/** @param made whether scores and cells are the index's own, which takes seconds; without, there are no cells */
export async function batamLayers(made: 'computed' | 'any' = 'computed'): Promise<Layers> {
  const pack = readPack('batam', { local: false })?.value;
  if (!pack) throw new Error('no pack');
  const scores = made === 'any' ? anyScores(pack) : ((await levelScores(pack)).value ?? []);
  const cells = made === 'any' ? [] : (scoreCells(pack).value ?? []);
  // The cells inside are 21,702: one in fifty says the same of the formats.
  const some = cells.filter((_, i) => i % 50 === 0);
  const known = new Map<string, Exported>();
  const layer: Layers['layer'] = (name, profile) => {
    const key = `${name} ${profile}`;
    const made =
      known.get(key) ?? exported(name, { pack, scores, cells: profile === 'public' ? cells : some }, profile);
    known.set(key, made);
    return made;
  };
  const file: Layers['file'] = (name, profile) => exportFile(layer(name, profile), pack);
  return {
    layer,
    file,
    text: (name, profile, format) => {
      const result = layerText(format, file(name, profile));
      if (result.kind === 'refused') throw new Error(result.reason);
      return result.text;
    },
  };
}

export const csvRows = (text: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
};

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
}

/** Every element of an XML text in document order; throws where it is not well formed or a namespace is unbound. */
export function elementsOf(text: string): readonly Element[] {
  const parser = new SaxesParser({ xmlns: true });
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const path = [...open.map((element) => element.name), name].join('/');
    const element = { name, attributes: Object.fromEntries(values), path, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const last = open.at(-1);
    if (last) last.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return elements;
}

/** All positions of a geometry's coordinates, in order. */
export const positionsOf = (value: unknown): Position[] =>
  Array.isArray(value) ? (typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf)) : [];

/** Numbers of a WKT text as positions, in order. */
export const wktPositions = (wkt: string): Position[] =>
  [...wkt.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
