import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Imports and re-exports that are there when the code runs: not those of types alone. */
const IMPORTS = /^(?:import|export) (?!type )(?:[^;]*? from )?'([^']+)'/gm;
const namesOnlyTypes = (statement: string): boolean => {
  const [, names] = /\{([^}]*)\}/.exec(statement) ?? [];
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
};

/** Packages that a file brings along, through whatever files it imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, 'utf8').matchAll(IMPORTS)].flatMap(([statement, from = '']) => {
    if (namesOnlyTypes(statement)) return [];
    return from.startsWith('.') ? packagesOf(join(dirname(file), from), seen) : [from];
  });
}

describe('what screens take from the plan by itself', () => {
  it.each(['window', 'rules', 'ranges', 'limits', 'cut-short'])('%s.ts brings no engine along', (name) => {
    expect(packagesOf(`src/patrol/plan/${name}.ts`)).toEqual([]);
  });

  it('is told apart from what does', () => {
    expect(packagesOf('src/patrol/plan/answer.ts')).toContain('h3-js');
  });
});
