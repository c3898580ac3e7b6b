/** `hotspot`: Getis-Ord Gi and Gi* of the points of a CSV file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { columnFault, headerOf, hotspots, type Metric, readPoints } from '../../risk/hotspot/index.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { wholeNumber } from '../whole-number.ts';

const PERMUTATIONS = 9999;
const MOST_PERMUTATIONS = 999_999;

const isMetric = (text: unknown): text is Metric => text === 'planar' || text === 'geodesic';

export const verb: Verb = {
  usage:
    '--input F.csv --x COL --y COL --value COL --threshold D --metric planar|geodesic [--seed S] [--permutations 9999]',
  positionals: [],
  options: {
    input: { type: 'string' },
    x: { type: 'string' },
    y: { type: 'string' },
    value: { type: 'string' },
    threshold: { type: 'string' },
    metric: { type: 'string' },
    seed: { type: 'string' },
    permutations: { type: 'string' },
  },
  run: (values) => {
    const { input, x, y, value, metric } = values;
    if (typeof input !== 'string') return usage('--input is missing');
    if (!existsSync(input) || !statSync(input).isFile()) return usage(`--input: there is no file "${input}"`);
    if (typeof x !== 'string') return usage('--x is missing');
    if (typeof y !== 'string') return usage('--y is missing');
    if (typeof value !== 'string') return usage('--value is missing');
    const threshold = typeof values.threshold === 'string' && values.threshold.trim() ? Number(values.threshold) : NaN;
    if (!Number.isFinite(threshold) || threshold < 0)
      return usage('--threshold must be a distance of at least 0 (metres if geodesic)');
    if (!isMetric(metric)) return usage('--metric must be planar or geodesic');
    const permutations =
      values.permutations === undefined ? PERMUTATIONS : wholeNumber(values.permutations, 1, MOST_PERMUTATIONS);
    if (permutations === null) return usage(`--permutations must be a whole number from 1 to ${MOST_PERMUTATIONS}`);
    const seed = seedOf(values.seed);
    if (seed === null) return usage(SEED_RULE);

    const text = readFileSync(input, 'utf8');
    const header = headerOf(text);
    for (const [option, column] of Object.entries({ x, y, value })) {
      const fault = columnFault(header, column);
      if (fault !== null) return usage(`--${option}: ${fault}`);
    }
    const { value: points, errors } = readPoints(basename(input), text, { x, y, value }, metric);
    if (points === null) return json({ points: [], globalG: null, n: 0, warnings: [], errors }, false);
    return json(hotspots(points, { threshold, metric, seed, permutations }), true);
  },
};
