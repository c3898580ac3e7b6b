/**
 * Source files that nothing reaches: neither the page, nor a command, nor the data build. Tests do not count as a use,
 * code that only its test uses is dead. Exit 1 when there are any.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow, ROOT } from './paths.mjs';

const CODE = /\.(ts|tsx|mts|mjs|js|css)$/;
/** Where running begins: the page, the commands of package.json, the data build, and workers (found by their address). */
const ENTRIES = ['src/main.tsx', 'vite.config.ts', 'scripts', 'data/build'];
const REFERENCE = /(?:from\s*|import\s*\(?\s*|tsImport\(\s*|new URL\(\s*|@import\s*|run\(\s*)["'](\.{1,2}\/[^"'?]+)/g;

/** A literal path inside the project, such as 'src/cli/main.ts' passed to a runner. */
const PROJECT_PATH = /["'`]((?:\.\.?\/)*(?:src|data\/build|scripts)\/[\w./-]+\.(?:ts|tsx|mjs))["'`]/g;

function reachedFrom(entries) {
  const reached = new Set();
  const open = [...entries];
  for (let file = open.pop(); file; file = open.pop()) {
    if (reached.has(file) || !existsSync(file) || !CODE.test(file)) continue;
    reached.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, path] of text.matchAll(REFERENCE)) open.push(join(dirname(file), path));
    for (const [, path] of text.matchAll(PROJECT_PATH)) open.push(join(ROOT, path.replace(/^(\.\.?\/)+/, '')));
    // import.meta.glob takes in whole folders.
    for (const [, path] of text.matchAll(/import\.meta\.glob[^(]*\(\s*["'](\.{1,2}\/[^"'*]*)/g)) {
      open.push(...filesBelow(join(dirname(file), path)));
    }
  }
  return reached;
}

export function unusedFiles() {
  const reached = reachedFrom(ENTRIES.flatMap((entry) => filesBelow(join(ROOT, entry))));
  return filesBelow(join(ROOT, 'src')).filter(
    (file) => CODE.test(file) && !file.endsWith('.d.ts') && !reached.has(file),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const unused = unusedFiles();
  for (const file of unused) console.error(`nothing uses ${relative(ROOT, file)}`);
  console.log(`unused files: ${unused.length}`);
  process.exit(unused.length > 0 ? 1 : 0);
}
