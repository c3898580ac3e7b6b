/** `npm run basemap -- URL-or-FILE`: cuts the detailed base map of a region out of a PMTiles archive. */
import { ensureInstalled, requireNode } from './install.mjs';
import { BASEMAPS, ROOT } from './paths.mjs';

requireNode();
ensureInstalled(ROOT, 'dependencies');
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/cli/basemap/main.ts');
const stop = new AbortController();
// Once: a second Ctrl-C ends it at once.
process.once('SIGINT', () => stop.abort());
process.exitCode = await main(process.argv.slice(2), BASEMAPS, { lines: process.stderr, signal: stop.signal });
