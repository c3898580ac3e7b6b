/**
 * `npm test`: installs what is missing, builds, runs the unit tests (Asia/Jakarta, and those about time once more in
 * UTC) and the browser tests. The last line counts both.
 *   npm test -- [--unit-only] [--browser-only] [--long] [FILE …]    FILE narrows both runs to the names that contain it
 * With --long it runs what is too long for that, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isInstalled, requireNode, tryInstall } from './install.mjs';
import { BROWSER_TESTS, LOCAL, ROOT, readLocal } from './paths.mjs';

requireNode();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'unit-only': { type: 'boolean', default: false },
    'browser-only': { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
  },
});
const total = { passed: 0, failed: 0, skipped: 0 };
const filtered = positionals.length > 0;

/** Runs one runner and adds its counts. A runner that ends badly without counting counts as one failure. */
function run(name, command, args, { cwd, env = {} }) {
  const file = `counts-${name}.json`;
  rmSync(join(LOCAL, file), { force: true });
  const { status } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env: { ...process.env, JAGA_COUNTS: join(LOCAL, file), ...(values.long ? { JAGA_LONG: '1' } : {}), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const counts = readLocal(file) ?? { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
}

/** Two neighbouring free ports, so that two checkouts can be tested at once. */
async function freePorts() {
  const tryListen = (port) =>
    new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(null));
      server.listen(port, '127.0.0.1', () => {
        const taken = server.address().port;
        server.close(() => resolve(taken));
      });
    });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = await tryListen(0);
    if (port !== null && port < 65_535 && (await tryListen(port + 1)) !== null) return String(port);
  }
  throw new Error('no two neighbouring free ports');
}

mkdirSync(LOCAL, { recursive: true });
const unit = !values['browser-only'];
const browser = !values['unit-only'];

/** A site that does not build is one failure; the unit tests run all the same and may say why. */
async function prepare() {
  if (browser && !tryInstall(BROWSER_TESTS, 'the browser tests and their browser')) total.failed += 1;
  try {
    const { ensureBuilt } = await import('./build.mjs');
    const { ensureInternal } = await import('./internal.mjs');
    await ensureBuilt();
    await ensureInternal();
    return true;
  } catch (error) {
    console.error(error);
    total.failed += 1;
    return false;
  }
}

const installed = tryInstall(ROOT, 'dependencies');
if (!installed) total.failed += 1;
const built = installed && (await prepare());
if (unit && installed) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const pass = filtered ? ['--passWithNoTests'] : [];
  run('unit', vitest, ['run', ...pass, ...positionals], { cwd: ROOT, env: { TZ: 'Asia/Jakarta' } });
  if (!filtered && !values.long) run('unit-utc', vitest, ['run', '.tz.test.'], { cwd: ROOT, env: { TZ: 'UTC' } });
}
if (browser && built && isInstalled(BROWSER_TESTS)) {
  const playwright = join(BROWSER_TESTS, 'node_modules', '@playwright', 'test', 'cli.js');
  const pass = filtered ? ['--pass-with-no-tests'] : [];
  const env = { JAGA_TEST_PORT: await freePorts() };
  const args = ['test', ...pass, ...positionals];
  run('browser', playwright, args, { cwd: BROWSER_TESTS, env });
  if (values.long) run('beside', playwright, args, { cwd: BROWSER_TESTS, env: { ...env, JAGA_LONG: 'beside' } });
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
