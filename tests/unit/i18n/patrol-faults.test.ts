import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUEST_RANGES, REQUEST_RULES } from '../../../src/patrol/plan/index.ts';

describe.each(['id', 'en'])('the faults of a patrol request in %s', (language) => {
  const { patrol } = JSON.parse(readFileSync(`src/i18n/${language}.json`, 'utf8')) as {
    patrol: { fault: Record<string, string>; column: Record<string, string>; row: Record<string, string> };
  };

  it.each(REQUEST_RULES.map(({ rule }) => rule).filter((rule) => rule !== 'cancelled'))('have words for %s', (rule) => {
    expect(patrol.fault[rule]?.length ?? 0).toBeGreaterThan(10);
  });

  it('name every figure that can be out of range, and the list it stands in', () => {
    for (const field of Object.keys(REQUEST_RANGES)) {
      const [list = '', name = list] = field.split('.');
      expect(patrol.column[name], field).toBeTruthy();
      if (name !== list && list !== 'sea') expect(patrol.row[list], field).toBeTruthy();
    }
  });
});
