/** Dependencies are there, or are fetched: what lets `npm start` and `npm test` run on a fresh clone. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

const OLDEST = [20, 19];

/** Ends the process with one plain sentence when Node is too old to build the site. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `Jaga Selat needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * Whether node_modules holds what package-lock.json names. npm writes node_modules/.package-lock.json last, so an
 * interrupted installation counts as none. Optional packages are for other systems and may be missing.
 */
export function isInstalled(folder) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional, peer, link }]) =>
      path === '' || optional || devOptional || peer || link || installed[path]?.version === version,
  );
}

/**
 * @param {string} folder with a package.json and package-lock.json; @param {string} what named in the message
 * @param {readonly string[]} flags more for npm
 * @returns whether everything is there now; when not, why has been printed
 */
export function tryInstall(folder, what, flags = []) {
  if (isInstalled(folder)) return true;
  console.log(`Installing ${what} (npm ci, once; needs the npm registry) …`);
  const started = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...flags], {
    cwd: folder,
    // npm hands settings of an outer `npm test` down in the environment; a filter like --prefix must not reach this one.
    env: { ...process.env, INIT_CWD: folder, npm_config_prefix: undefined, npm_config_local_prefix: undefined },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(
      `Installing ${what} failed. Run \`npm ci\` in ${folder === ROOT ? 'the project folder' : folder} to see why.`,
    );
    return false;
  }
  console.log(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s.`);
  return true;
}

/** As tryInstall, but ends the process with exit code 1 where it fails. */
export function ensureInstalled(folder, what, flags) {
  if (!tryInstall(folder, what, flags)) process.exit(1);
}
