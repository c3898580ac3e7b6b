/**
 * No key, token, password, private address or machine path in a tracked file. Exit 1 when there is one. Patterns are of
 * things that have a shape of their own, so that a hit is a hit; words of a language have none.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/** What is looked for, by name. Pieces are joined so that this file does not find itself. */
const SHAPES = {
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/,
  'cloud access key': /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  'API key': /\bAIza[\w-]{35}\b|\bsk[-_](?:live|proj|ant)?[-_]?[A-Za-z0-9]{24,}\b/,
  'token of a forge': /\bgh[oprsu]_[A-Za-z0-9]{36}\b|\bgithub_pat_\w{40,}|\bglpat-[\w-]{20}\b/,
  'token of a registry': /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]/,
  'token of a chat': /\bxox[abprs]-[\w-]{10,}/,
  'web token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  'password in an address': /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"`<>]+:[^\s/:@'"`<>]{3,}@[\w[]/i,
  'password in words': /(?:password|passwd|secret|api[_-]?key|access[_-]?token)["']?\s*[:=]\s*["'][^"'\s${}]{8,}["']/i,
  'address of a private network':
    /(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\d.])/,
  'path of a machine': /(?<![\w.])\/(?:home|Users)\/(?!user\b|you\b)[a-z][\w-]*\/|\b[A-Z]:\\Users\\/,
};
/** Files that speak of a shape on purpose: the tests of these very rules. */
const ABOUT = { 'tests/unit/scripts/serve.test.mjs': ['address of a private network'] };
/** Nobody writes a text this large by hand, and a register holds no line this long. */
const MOST_BYTES = 30_000_000;

/** @returns {{line: number, what: string}[]} the shapes in a text; what was found itself is not repeated anywhere */
export function secretsIn(text) {
  return text
    .split('\n')
    .flatMap((line, i) =>
      Object.entries(SHAPES).flatMap(([what, shape]) => (shape.test(line) ? [{ line: i + 1, what }] : [])),
    );
}

/** Tracked files, and new ones that git does not ignore. */
function files() {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', args, { cwd: ROOT })
    .toString()
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(ROOT, name)));
}

/** A file with a zero byte is no text. */
const textOf = (path) => {
  const bytes = readFileSync(path);
  return bytes.subarray(0, 8000).includes(0) ? '' : bytes.toString('utf8');
};

export function checkSecrets() {
  const names = files();
  const found = names.flatMap((name) => {
    const path = join(ROOT, name);
    if (statSync(path).size > MOST_BYTES) return [];
    const known = ABOUT[name] ?? [];
    return secretsIn(textOf(path))
      .filter(({ what }) => !known.includes(what))
      .map((hit) => ({ name, ...hit }));
  });
  // A file of settings is a place for secrets, whatever it holds now.
  const settings = names.filter((name) =>
    /(^|\/)(\.env(\..+)?|\.npmrc|id_(rsa|ed25519)|.+\.(pem|p12|pfx|key))$/.test(name),
  );
  return { files: names.length, found, settings };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files: count, found, settings } = checkSecrets();
  for (const { name, line, what } of found) console.error(`${name}:${line}: ${what}`);
  for (const name of settings) console.error(`${name}: a file of settings or keys does not belong here`);
  console.log(`secrets: ${count} files, ${found.length + settings.length} found`);
  process.exit(found.length + settings.length > 0 ? 1 : 0);
}
