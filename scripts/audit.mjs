/**
 * Packages that end in the site, in the browser tests or in the data build: each is bound to its content by a hash in the
 * lock file, and none has a known weakness that the npm registry tells of. Exit 1 otherwise; an advisory of severity high
 * or critical may be accepted where scripts/audit-accepted.json says why it does not reach us and until when that was
 * judged. A registry that does not answer (no network, a mirror without this service) is told as "not asked": it is no
 * verdict, and no fault of the commit.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/** Folders with a package file of their own; of the first only what the site needs, tools of its tests reach nobody. */
export const AUDITED = ['.', join('tests', 'browser'), join('data', 'build')];
const GRAVE = new Set(['high', 'critical']);
const ACCEPTED = join(ROOT, 'scripts', 'audit-accepted.json');

/**
 * What `npm audit --json` said.
 * @param {string} text its output @param {{advisory: string, reason: string, until: string}[]} accepted
 * @param {string} today YYYY-MM-DD
 * @returns {{asked: false, why: string} | {asked: true, refused: string[], minor: number, accepted: string[]}}
 */
export function judge(text, accepted, today) {
  let said;
  try {
    said = JSON.parse(text);
  } catch {
    return { asked: false, why: 'no answer that can be read' };
  }
  if (!said?.vulnerabilities)
    return { asked: false, why: String(said?.message ?? 'an answer without a list').replace(/ - .*/s, '') };
  const advisories = new Map();
  // Text names another package of the list, an object is the advisory itself.
  for (const { via } of Object.values(said.vulnerabilities))
    for (const one of via) if (typeof one === 'object') advisories.set(one.url, one);
  const grave = [...advisories.values()].filter(({ severity }) => GRAVE.has(severity));
  const told = ({ name, severity, title, url }) => `${name}: ${severity}, ${title} (${url})`;
  const judged = grave.map((one) => ({ one, by: accepted.find(({ advisory }) => one.url.endsWith(advisory)) }));
  const held = ({ by }) => by !== undefined && by.until >= today;
  return {
    asked: true,
    refused: judged
      .filter((entry) => !held(entry))
      .map(({ one, by }) => `${told(one)}${by ? `; accepted until ${by.until} only` : ''}`),
    accepted: judged.filter(held).map(({ one, by }) => `${told(one)}; accepted until ${by.until}: ${by.reason}`),
    minor: advisories.size - grave.length,
  };
}

/** @returns the entries of the list that lack a member or are accepted for longer than half a year */
export function unsound(list, today) {
  const latest = new Date(Date.parse(today) + 183 * 86_400_000).toISOString().slice(0, 10);
  return list.filter(
    ({ advisory, reason, until }) =>
      !/^GHSA(-[0-9a-z]{4}){3}$/.test(advisory ?? '') ||
      (reason ?? '').length < 20 ||
      !/^\d{4}-\d\d-\d\d$/.test(until ?? '') ||
      until > latest,
  );
}

/**
 * @param {{packages?: Record<string, {integrity?: string, resolved?: string, link?: boolean}>}} lock of npm
 * @returns {string[]} packages that are not bound to their content, or name an address of their own: ours come from whatever registry npm is set to
 */
export function unbound(lock) {
  return Object.entries(lock.packages ?? {})
    .filter(([path]) => path !== '')
    .filter(([, { integrity, resolved, link }]) => link || !integrity?.startsWith('sha512-') || resolved !== undefined)
    .map(([path]) => path);
}

function ask(folder) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['audit', '--json', '--omit=dev', '--fetch-retries=0', '--fetch-timeout=20000'];
  // An outer `npm run` hands its settings down; they would point this one at another folder.
  const env = { ...process.env, npm_config_prefix: undefined, npm_config_local_prefix: undefined };
  const { stdout } = spawnSync(npm, args, {
    cwd: join(ROOT, folder),
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  return stdout ?? '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const today = new Date().toISOString().slice(0, 10);
  const accepted = JSON.parse(readFileSync(ACCEPTED, 'utf8'));
  const wrong = unsound(accepted, today);
  for (const entry of wrong)
    console.error(`audit-accepted.json: needs advisory, reason and a day within six months: ${JSON.stringify(entry)}`);
  let failed = wrong.length > 0;
  for (const folder of AUDITED) {
    const loose = unbound(JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8')));
    for (const path of loose)
      console.error(`audit: ${join(folder, path)}: not bound to its content in package-lock.json`);
    failed ||= loose.length > 0;
    const verdict = judge(ask(folder), accepted, today);
    const where = folder === '.' ? 'the site' : folder;
    if (!verdict.asked) {
      console.warn(`audit: ${where}: NOT ASKED, the registry gave no list (${verdict.why})`);
      continue;
    }
    for (const line of verdict.accepted) console.warn(`audit: ${where}: ${line}`);
    for (const line of verdict.refused) console.error(`audit: ${where}: ${line}`);
    console.log(`audit: ${where}: ${verdict.refused.length} refused, ${verdict.minor} of lesser severity`);
    failed ||= verdict.refused.length > 0;
  }
  process.exit(failed ? 1 : 0);
}
