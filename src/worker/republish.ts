/**
 * What the site publishes of a region, made anew on this device from facts of its own: official boundaries somebody
 * loaded, corrections not yet in the registers. The same steps as the command line, in the internal profile.
 */
import { expose } from 'comlink';
import type { DataError } from '../domain/outcome.ts';
import { scoreClasses } from '../protect/areas.ts';
import { contextFor, LAYERS, type Layer } from '../protect/layers.ts';
import { publishScores } from '../protect/scores.ts';
import { collectionText, tableText } from '../protect/serialise.ts';
import { publishIndicators, publishProgrammes } from '../protect/tables.ts';
import { parsePack } from '../region/load.ts';
import { levelScores } from './level-scores.ts';

/** Events stay as they were published: the tables in the page hold them without their words. */
const REMADE = ['areas', 'ports', 'border_points', 'places', 'routes'] as const;

export interface Republished {
  /** File name → text, to the letter as the site would serve it. */
  readonly files: Readonly<Record<string, string>>;
  readonly errors: readonly DataError[];
}

const republisher = {
  /** @param texts path within the pack → text */
  async make(texts: Readonly<Record<string, string>>, onProgress: (share: number) => void): Promise<Republished> {
    const { value: pack, errors } = parsePack(new Map(Object.entries(texts)));
    if (errors.length > 0) return { files: {}, errors };
    const { value: scores, errors: unsound } = await levelScores(pack, onProgress);
    if (scores === null) return { files: {}, errors: unsound };
    const context = contextFor(pack, 'internal');
    const classes = scoreClasses(pack.reference_codes, pack.model.classes);
    const shown = pack.areas.filter(({ level }) => level !== 'kelurahan').map(({ code }) => code);
    const layers = REMADE.map((name) => {
      const layer: Layer = LAYERS[name]({ pack, scores }, context);
      return [`${name}.geojson`, collectionText(layer)] as const;
    });
    const tables = {
      scores: publishScores(scores, classes, context),
      indicators: publishIndicators(pack.area_indicators, new Set(shown), context),
      programmes: publishProgrammes(pack.programmes, context),
    };
    const written = Object.entries(tables).map(([name, rows]) => [`${name}.json`, tableText(rows)] as const);
    return { files: Object.fromEntries([...layers, ...written]), errors: [] };
  },
};

export type Republisher = typeof republisher;
expose(republisher);
