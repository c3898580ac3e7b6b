import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DataError } from '../../../../src/domain/outcome.ts';
import {
  planPatrol,
  REQUEST_RANGES,
  REQUEST_RULES,
  type RequestRule,
  readRequest,
} from '../../../../src/patrol/plan/index.ts';
import { batam } from '../strait.ts';
import { twoBoats } from './support.ts';

const ROOMS = ['plan', 'waters', 'exposure'];
/** A code as the first argument of a function that makes an error, or as its member. */
const RAISED = /\b(?:requestError|limitError|areaError|fail|fault|error)\(\s*'(\w+)'|\brule: '(\w+)'/g;

const raised = new Set(
  ROOMS.flatMap((room) =>
    readdirSync(join('src/patrol', room))
      .filter((name) => name.endsWith('.ts') && name !== 'rules.ts')
      .flatMap((name) => [...readFileSync(join('src/patrol', room, name), 'utf8').matchAll(RAISED)])
      .map(([, called, member]) => called ?? member ?? ''),
  ),
);
const rules: readonly RequestRule[] = REQUEST_RULES;
const codes = rules.map(({ rule }) => rule);

/** A request with one thing wrong. */
const [boat] = twoBoats().vessels;
const one = (change: Record<string, unknown>) => twoBoats({ vessels: [{ ...boat, ...change }] });
const line = (...coordinates: number[][]) => twoBoats({ limit: { type: 'LineString', coordinates } });
const WRONG: readonly unknown[] = [
  7,
  twoBoats({ ending: 1 }),
  twoBoats({ date: '2026-02-30', start: 'x', direction: 'up', budgetSeconds: 0, weights: 1, sea: 1 }),
  twoBoats({ end: '18:00' }),
  twoBoats({ end: '17:00' }),
  one({ base: '', speedKn: null, hours: -1, fuelLph: null, fuelL: 5 }),
  one({ base: 'PLC-0' }),
  one({ base: [104.05, 1.08] }),
  one({ base: [103.8, 1.45] }),
  one({ hours: 0.6, speedKn: 5 }),
  one({ fuelL: 50 }),
  line([104, 1]),
  line([104, 1.1], [103, 1.2], [105, 1.2]),
  line([103, 1.1], [104.2, 1.2], [104, 1.3], [104, 1.1], [105, 1.2]),
  line([100, 1], [101, 1]),
  line([103.2, 0.21], [105, 0.21]),
  twoBoats({ weights: [{ lon: 104, lat: 1, radiusNm: 100, factor: 0 }] }),
  twoBoats({ watches: [{ lon: 104, lat: 1, detectionNm: 1, from: '07:00', to: '08:00' }] }),
];

describe('the rules of a request', () => {
  it('are all that the engines raise, each once', () => {
    expect(raised.size).toBeGreaterThan(35);
    expect([...raised].sort()).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('say which members of an error may be set', async () => {
    const met = new Set<string>();
    for (const raw of WRONG) {
      const { value, errors } = readRequest(raw);
      const found: readonly DataError[] = value
        ? (await planPatrol(batam, value, { seed: 1, iterations: 0 })).errors
        : errors;
      expect(found.length).toBeGreaterThan(0);
      for (const error of found) {
        met.add(error.rule);
        const params = rules.find(({ rule }) => rule === error.rule)?.params ?? [];
        const set = (['column', 'row', 'value'] as const).filter((name) => error[name] !== null);
        expect(params, error.rule).toEqual(expect.arrayContaining(set));
        if (error.rule === 'range') expect(Object.keys(REQUEST_RANGES)).toContain(error.column);
      }
    }
    expect(met.size).toBeGreaterThan(20);
  });
});
