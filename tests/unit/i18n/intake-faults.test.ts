import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../src/i18n/en.json';
import id from '../../../src/i18n/id.json';

/** Everything that can say no to a file or a row, or has something to note of it. */
const FOLDERS = ['import', 'files-in', 'tables-in', 'mapping', 'boundaries', 'stream'].map((name) =>
  join('src/exchange', name),
);
const SOURCE = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
).join('\n');

/** Rules as the code names them where it raises one. */
const RULES = new Set(
  [
    /\.fault\(\s*[\w.'?:\s]+,\s*'([a-zA-Z]+)'/g,
    /(?<!row\.)\b(?:refuse|wholeError|streamFault|note|warn|fault)\((?:[\w.]+,\s*)?'([a-zA-Z]+)'/g,
    /\brule: '([a-zA-Z]+)'/g,
    /\btell\([\w.+\s]+,\s*'([a-zA-Z]+)'/g,
  ].flatMap((pattern) => [...SOURCE.matchAll(pattern)].map((found) => found[1] ?? '')),
);
/** What boundaries say of a shape has words of its own. */
const OWN_WORDS = new Set([...Object.keys(id.intake.boundary.rule), ...Object.keys(id.intake.boundary.warning)]);

describe('whatever a file can be told has words for a clerk', () => {
  test('the code names as many rules as it is known to', () => expect(RULES.size).toBeGreaterThan(40));

  test.each([...RULES].filter((rule) => !OWN_WORDS.has(rule)).sort())('%s', (rule) => {
    for (const words of [id, en]) {
      const told = (words.intake.fault as Record<string, { rule: string; remedy: string } | undefined>)[rule];
      expect(told?.rule.length, rule).toBeGreaterThan(2);
      expect(told?.remedy.length, rule).toBeGreaterThan(8);
    }
  });
});
