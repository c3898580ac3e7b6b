/** Hours of a patrol log as effort: more never lowers it, none changes nothing. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { gridDisk } from 'h3-js';
import { afterAll, describe, expect, test } from 'vitest';
import { verb } from '../../../../src/cli/verbs/reported.ts';
import { detectionBands } from '../../../../src/risk/density/index.ts';
import { type PatrolHours, type ReportedResult, reported } from '../../../../src/risk/index.ts';
import { patrolEffort, spanHours } from '../../../../src/risk/reported/patrol.ts';
import { coarse, ground } from './support.ts';

const options = { withoutTerminals: false, seed: 7 };
const answer = async (patrol?: readonly PatrolHours[]): Promise<ReportedResult> => {
  const { value } = await reported(coarse, { ...options, ...(patrol && { patrol }) });
  if (!value) throw new Error('no result');
  return value;
};
const bytes = (result: ReportedResult): string =>
  JSON.stringify(result, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value));

const made = await ground(coarse);
const { study, blocks } = made;
const sector = blocks.codes[Math.floor(blocks.codes.length / 2)] ?? '';
const cells = gridDisk(sector, 4);
const logs = fc.array(
  fc.record({ cell: fc.constantFrom(...cells), hours: fc.double({ min: 0, max: 500, noNaN: true }) }),
  { maxLength: 30 },
);
const effort = (log: readonly PatrolHours[]) => patrolEffort(coarse, study, blocks, log);

describe('effort of a log', () => {
  test('more hours never lower it, in any block, at either end', () => {
    fc.assert(
      fc.property(logs, logs, (log, more) => {
        const [before, after] = [effort(log), effort([...log, ...more])];
        blocks.codes.forEach((_, b) => {
          for (const end of ['low', 'high'] as const)
            expect(after?.[end][b] ?? 0).toBeGreaterThanOrEqual(before?.[end][b] ?? 0);
          expect(after?.high[b] ?? 0).toBeGreaterThanOrEqual(after?.low[b] ?? 0);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('grows with the hours, and hangs neither on the order of rows nor on how hours are cut up', () => {
    const one = effort([{ cell: sector, hours: 80 }]);
    const parts = effort([
      ...cells.map((cell) => ({ cell, hours: 0 })),
      { cell: sector, hours: 30 },
      { cell: sector, hours: 50 },
    ]);
    expect(parts).toEqual(one);
    effort([{ cell: sector, hours: 160 }])?.low.forEach((x, b) => {
      expect(x).toBeCloseTo(2 * (one?.low[b] ?? Number.NaN), 15);
    });
    const here = blocks.codes.indexOf(sector);
    expect(one?.low[here]).toBe(Math.max(...(one?.low ?? [])));
  });

  test('a boat on the spot through all years is worth from half a post to five', () => {
    const T = spanHours(coarse);
    expect(T / 8766).toBeGreaterThan(5);
    const all = effort([{ cell: sector, hours: T }]);
    const here = blocks.codes.indexOf(sector);
    // The block is as wide as the kernel's shoulder: its mean lies a little under the middle's 1.
    expect(all?.low[here]).toBeGreaterThan(0.5 * 0.85);
    expect(all?.low[here]).toBeLessThanOrEqual(0.5);
    expect((all?.high[here] ?? 0) / (all?.low[here] ?? 1)).toBeCloseTo(10, 9);
  });

  test('a band is never narrower for effort that is only known between two ends', () => {
    const amounts = fc.array(
      fc.tuple(fc.nat(20), fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })),
    );
    fc.assert(
      fc.property(amounts, (rows) => {
        const [reports, least, most] = [rows.map((r) => r[0]), rows.map((r) => r[1]), rows.map((r) => r[1] + r[2])];
        const beta = { low: 0.1, high: 1 };
        const known = detectionBands(reports, least, beta);
        detectionBands(reports, least, beta, undefined, most).forEach((band, i) => {
          const one = known[i];
          expect(band.observable).toBe(one?.observable);
          if (band.observable && one?.observable) {
            expect(band.low).toBeLessThanOrEqual(one.low);
            expect(band.low).toBeGreaterThanOrEqual(reports[i] ?? 0);
            expect(band.high).toBe(one.high);
          }
        });
      }),
    );
  });
});

describe('what is reported, with a log', async () => {
  const without = await answer();

  test('no log, an empty one and one of zero hours are the same to the last byte', async () => {
    expect(bytes(await answer([]))).toBe(bytes(without));
    expect(bytes(await answer(cells.map((cell) => ({ cell, hours: 0 }))))).toBe(bytes(without));
    expect(without.blocks).not.toHaveProperty('effortMost');
    expect(without).not.toHaveProperty('patrol');
  });

  test('moves effort and bands, and neither reports nor hot blocks; and leaves the next answer alone', async () => {
    const hours = spanHours(coarse);
    const log = blocks.codes.map((cell) => ({ cell, hours: hours / 4 }));
    const result = await answer(log);
    expect(result.patrol).toEqual({
      worth: { low: 0.5, high: 5 },
      span_hours: hours,
      hours: expect.closeTo((hours / 4) * log.length, 0),
    });
    for (const part of ['reports', 'expected', 'giStar', 'hot'] as const)
      expect(result.blocks[part]).toEqual(without.blocks[part]);
    result.blocks.effort.forEach((e, b) => {
      expect(e).toBeGreaterThan(without.blocks.effort[b] as number);
      expect(result.blocks.effortMost?.[b]).toBeGreaterThan(e);
    });
    const seen = (r: ReportedResult) => r.blocks.bands.filter((band) => band.observable).length;
    expect(seen(result)).toBeGreaterThan(seen(without));
    result.areas.forEach((area, a) => {
      const before = without.areas[a];
      expect(area.notObservable).toBeLessThanOrEqual((before?.notObservable ?? 0) + 1e-12);
      expect([area.reports, area.expected, area.verdict]).toEqual([before?.reports, before?.expected, before?.verdict]);
    });
    expect(bytes(await answer())).toBe(bytes(without));
  });

  test('rows that are no hours in a cell are named and count nothing', async () => {
    const bad = [
      { cell: 'x', hours: 3 },
      { cell: sector, hours: -1 },
      { cell: sector, hours: Number.NaN },
    ];
    const { value, errors } = await reported(coarse, { ...options, patrol: bad });
    expect(errors.filter(({ rule }) => rule === 'patrolHours').map(({ row, column }) => [row, column])).toEqual([
      [1, 'cell'],
      [2, 'hours'],
      [3, 'hours'],
    ]);
    expect(value && bytes(value)).toBe(bytes(without));
  });
});

describe('on the command line', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
  afterAll(() => rmSync(scratch, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(scratch, name), text);
    return join(scratch, name);
  };

  test('--patrol-log takes what patrol log prints', async () => {
    const entry = {
      date: '2026-11-21',
      source: 'gpx',
      cells: [{ cell: sector, hours: 8 }],
      hours: 8,
      distanceNm: 40,
      planned: null,
    };
    const log = file('log.json', JSON.stringify({ entries: [entry], days: [] }));
    const said = await verb.run({ region: 'batam', seed: '7', 'patrol-log': log }, []);
    expect(said).toMatchObject({ kind: 'json', ok: true, document: { patrol: { hours: 8 } } });
  });

  test.each(['nowhere.json', file('no.json', '{"entries":[{"boat":"KP-1"}]}'), file('half.json', '{')])(
    'not %s',
    async (log) => {
      const said = await verb.run({ region: 'batam', 'patrol-log': log }, []);
      expect(said).toMatchObject({ kind: 'usage', message: expect.stringContaining('--patrol-log') });
    },
  );
});
