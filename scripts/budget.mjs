/**
 * The size budget on the built files: the page's scripts with all they import at once weigh at most 440 kB gzip, and
 * neither MapLibre nor deck.gl is among them. What is really asked for before the first useful map is measured in a
 * browser by tests/browser/specs/budget.spec.ts; this gate needs no browser and names the culprit.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DIST } from './paths.mjs';

export const LIMIT_KB = 440;
/** Words that only the library's own code contains. */
const LATE = { 'MapLibre GL': /maplibregl-canvas-container/, 'deck.gl': /DECKGL_FILTER_COLOR/ };

/** Files a built script imports as it loads; `import(…)` comes later and does not count. */
const staticImports = (code) =>
  [...code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{][^'"();]*?\bfrom\s*)?["'](\.[^"']+\.js)["']/g)].map(
    (match) => match[1],
  );

/** @returns every script the page loads before any dynamic import, with its gzip size in bytes, heaviest first */
export function initialScripts(dist = DIST) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const open = [...html.matchAll(/(?:src|href)="(\.\/[^"]+\.js)"/g)].map((match) => join(dist, match[1]));
  const scripts = new Map();
  for (let file = open.pop(); file; file = open.pop()) {
    if (scripts.has(file)) continue;
    const code = readFileSync(file, 'utf8');
    scripts.set(file, { file: relative(dist, file), code, bytes: gzipSync(code, { level: 9 }).length });
    for (const path of staticImports(code)) open.push(join(dirname(file), path));
  }
  return [...scripts.values()].sort((a, b) => b.bytes - a.bytes);
}

/** @returns what breaks the budget, in words; empty when it holds */
export function overBudget(scripts) {
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const problems =
    total > LIMIT_KB ? [`the first scripts weigh ${total.toFixed(1)} kB gzip, more than ${LIMIT_KB}`] : [];
  for (const { file, code } of scripts) {
    for (const [library, sign] of Object.entries(LATE)) {
      if (sign.test(code)) problems.push(`${file} holds ${library}, which must come after the first useful map`);
    }
  }
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const scripts = initialScripts();
  for (const { file, bytes } of scripts) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB gzip  ${file}`);
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const problems = overBudget(scripts);
  for (const problem of problems) console.error(problem);
  console.log(`budget: ${total.toFixed(1)} of ${LIMIT_KB} kB gzip before any dynamic import`);
  process.exit(problems.length > 0 ? 1 : 0);
}
