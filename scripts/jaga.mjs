/** `npm run --silent jaga -- VERB …`: the engines without a screen. stdout belongs to the answer; all else goes to stderr. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';
import { ROOT } from './paths.mjs';

requireNode();
console.log = console.error;
// Only a missing installation is repaired here: comparing every version on each call would cost more than most verbs.
if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) ensureInstalled(ROOT, 'dependencies');
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/cli/jaga.ts');
process.exitCode = await main(process.argv.slice(2));
