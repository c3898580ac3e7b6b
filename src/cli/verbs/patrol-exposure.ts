/** `patrol exposure`: where irregular crossings would pass, cell by cell. Internal: never part of what is published. */
import { readFileSync } from 'node:fs';
import type { LineString } from 'geojson';
import type { RegionPack } from '../../domain/pack.ts';
import { closedTo } from '../../patrol/closed.ts';
import { checkSentence, interceptionCheck } from '../../patrol/exposure/check/index.ts';
import { type Direction, type Exposure, exposureGrid, exposureOf } from '../../patrol/exposure/index.ts';
import { type PatrolWaters, patrolGrid, patrolWaters } from '../../patrol/waters/index.ts';
import type { SeaGrid } from '../../sea/index.ts';
import { readPack } from '../read-pack.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { wholeNumber } from '../whole-number.ts';

const DIRECTIONS: readonly string[] = ['outbound', 'inbound', 'both'] satisfies readonly Direction[];
const isDirection = (text: string): text is Direction => DIRECTIONS.includes(text);
const MOST_DRAWS = 1000;

const onProgress = (share: number): void => {
  process.stderr.write(`${Math.round(share * 100)} %\n`);
};

/** The line of a GeoJSON file: a LineString, or the first feature of one. null where the file holds none. */
function readLimit(file: string): LineString | null {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
  const { features, geometry } = document as { features?: { geometry?: unknown }[]; geometry?: unknown };
  return (features?.[0]?.geometry ?? geometry ?? document) as LineString | null;
}

const cellsOf = (exposure: Exposure, waters: PatrolWaters) => {
  const place = new Map(waters.grid.ids.map((id, i) => [id, i]));
  return exposure.ids.flatMap((cell, i) => {
    if (exposure.mean[i] === 0) return [];
    const at = place.get(cell) ?? -1;
    return [
      {
        cell,
        exposure: exposure.mean[i],
        low: exposure.low[i],
        high: exposure.high[i],
        patrolWater: waters.inside[at] === 1,
        boundaryAvailable: waters.boundaryUnknown[at] !== 1,
      },
    ];
  });
};

async function checked(pack: RegionPack, grid: SeaGrid, seed: number, draws: number) {
  const options = { seed, draws, straightDraws: draws, heldOutYears: true, onProgress };
  const { value, errors } = await interceptionCheck(pack, grid, options);
  return value
    ? json({ seed, draws, ...value, sentence: checkSentence(value.interceptions) }, true)
    : json({ errors }, false);
}

export const verb: Verb = {
  usage:
    '--region R [--resolution 7|8] [--draws N] [--seed S] [--direction outbound|inbound|both] [--date YYYY-MM-DD --hour H] [--limit FILE] | --check',
  positionals: [],
  options: {
    region: { type: 'string' },
    resolution: { type: 'string', default: '7' },
    draws: { type: 'string', default: '60' },
    seed: { type: 'string' },
    direction: { type: 'string', default: 'both' },
    date: { type: 'string' },
    hour: { type: 'string' },
    limit: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
  run: async ({ region, resolution: r, draws: d, seed: s, direction, date, hour: h, limit: file, check }) => {
    if (typeof region !== 'string') return usage('--region is missing');
    const resolution = wholeNumber(r, 6, 9);
    if (resolution === null) return usage('--resolution must be a whole number from 6 to 9');
    const draws = wholeNumber(d, 1, MOST_DRAWS);
    if (draws === null) return usage(`--draws must be a whole number from 1 to ${MOST_DRAWS}`);
    const seed = seedOf(s);
    if (seed === null) return usage(SEED_RULE);
    if (typeof direction !== 'string' || !isDirection(direction))
      return usage(`--direction must be one of ${DIRECTIONS.join(', ')}`);
    const hour = h === undefined ? null : wholeNumber(h, 0, 23);
    if ((h !== undefined && hour === null) || (hour === null) !== (date === undefined))
      return usage('--date and --hour go together; the hour is a whole number from 0 to 23, WIB');
    const pack = readPack(region);
    if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    const closed = closedTo(pack.value.settings);
    if (closed.length > 0) return json({ errors: closed }, false);
    const limit = typeof file === 'string' ? readLimit(file) : null;
    if (file !== undefined && limit === null) return usage(`--limit: ${String(file)} holds no GeoJSON line`);
    const grid = exposureGrid(pack.value, resolution);
    if (check) return checked(pack.value, grid, seed, draws);
    const waters = patrolWaters(pack.value, patrolGrid(pack.value, resolution), { limit });
    const night = typeof date === 'string' && hour !== null ? { date, hours: [hour] } : null;
    const { value, errors } = await exposureOf(pack.value, grid, { seed, draws, direction, night }, { onProgress });
    const wrong = [...pack.errors, ...waters.errors, ...errors];
    if (!value || !waters.value) return json({ errors: wrong }, false);
    const { landings, foreignEnds, left, partial } = value;
    const document = { seed, resolution, draws: value.draws, partial, landings, foreignEnds, left };
    const cells = cellsOf(value, waters.value);
    return json({ ...document, cells, ...(wrong.length > 0 ? { errors: wrong } : {}) }, wrong.length === 0);
  },
};
