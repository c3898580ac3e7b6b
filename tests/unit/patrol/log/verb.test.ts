import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verb } from '../../../../src/cli/verbs/patrol-log.ts';
import { gpxText } from '../../../../src/exchange/gpx.ts';
import { kmlText } from '../../../../src/exchange/kml.ts';
import { planTracks } from '../../../../src/patrol/plan/index.ts';
import { EARTH, GARMIN } from '../../exchange/dialects.ts';
import { planOf, twoBoats } from '../plan/support.ts';

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
};
const run = async (options: Record<string, string | boolean | undefined>) => {
  const answer = await verb.run(options, []);
  if (answer.kind !== 'json') return { ...answer, document: null, ok: null };
  return { ...answer, document: JSON.parse(JSON.stringify(answer.document)) };
};
const plan = await planOf(twoBoats(), 3);
const planFile = file('plan.json', JSON.stringify(plan));
const sailed = plan.vessels.reduce((sum, v) => sum + v.distanceNm, 0);

describe('patrol log on the command line', () => {
  it.each([
    ['gpx', gpxText(planTracks(plan, 'id'))],
    ['kml', kmlText(planTracks(plan, 'id'))],
  ])("a plan's own %s, sailed in 16 boat hours, passes every sector of the plan", async (format, text) => {
    const tracks = file(`plan.${format}`, text);
    const given = { tracks, plan: planFile, hours: '16', date: '2026-11-28', json: true };
    const { ok, document } = await run(given);
    expect(ok).toBe(true);
    const [entry] = document.entries;
    expect(entry).toMatchObject({ date: '2026-11-28', source: format, hours: 16 });
    expect(entry.distanceNm).toBeCloseTo(sailed, 0);
    const planned = entry.compared.sectors.filter((s: { plannedMinutes: number }) => s.plannedMinutes > 0);
    expect(planned.length).toBe(new Set(plan.vessels.flatMap((v) => v.sectors.map((s) => s.cell))).size);
    expect(entry.compared.missed).toBe(0);
    expect(entry.compared.keptShare).toBeGreaterThan(0);
    // Without hours nothing can be said of effort.
    expect(await run({ tracks })).toMatchObject({
      ok: false,
      document: { entries: [], errors: [{ rule: 'noTimes' }] },
    });
  });

  it('a Garmin track: hours, gaps and what was dropped; nothing of a person', async () => {
    const { ok, document } = await run({ tracks: file('Budi Santoso KP-4012.gpx', GARMIN) });
    expect(ok).toBe(true);
    expect(document.entries).toMatchObject([{ date: '2026-11-21', source: 'gpx', planned: null }]);
    expect(document.entries[0].hours).toBeCloseTo(24 / 60, 3);
    expect(document.leftOut).toEqual({
      gaps: { count: 0, hours: 0 },
      fast: { count: 0, hours: 0 },
      untimedSegments: 0,
    });
    expect(document.dropped).toContainEqual({ name: 'author', count: 1 });
    expect(JSON.stringify(document)).not.toMatch(/budi|santoso|KP-4012/i);
  });

  it('a step of an hour is a gap, and half a file says so', async () => {
    const earth = await run({ tracks: file('earth.kml', EARTH) });
    expect(earth).toMatchObject({ ok: true, document: { entries: [], leftOut: { gaps: { count: 1, hours: 1 } } } });
    const half = await run({ tracks: file('half.gpx', GARMIN.slice(0, GARMIN.lastIndexOf('<trkpt'))) });
    expect(half).toMatchObject({ ok: false, document: { entries: [{ source: 'gpx' }], errors: [{ rule: 'cutOff' }] } });
  });

  it('wrong data are named: an empty file, a plan that is none, 60 MB', async () => {
    const wrong = async (options: Record<string, string>) => (await run(options)).document.errors[0].rule;
    const good = file('good.gpx', GARMIN);
    const large = file('large.gpx', '');
    truncateSync(large, 60_000_000);
    expect(await wrong({ tracks: file('empty.gpx', '') })).toBe('empty');
    expect(await wrong({ tracks: large })).toBe('tooLarge');
    expect(await wrong({ tracks: good, plan: file('no.json', '{') })).toBe('form');
    expect(await wrong({ tracks: good, plan: planFile, date: '2026-01-01' })).toBe('planDate');
    expect(await wrong({ tracks: file('route.gpx', gpxText(planTracks(plan, 'en'))), hours: '1', date: 'soon' })).toBe(
      'date',
    );
  });

  it.each([
    [{}, '--tracks'],
    [{ tracks: 'nowhere.gpx' }, '--tracks'],
    [{ tracks: planFile, plan: 'nowhere.json' }, '--plan'],
    [{ tracks: planFile, hours: '3' }, '--date'],
    [{ tracks: planFile, hours: 'x', date: '2026-11-28' }, '--hours'],
  ])('%j is wrong usage: %s', async (options, named) => {
    const answer = await verb.run(options as Record<string, string>, []);
    expect(answer).toMatchObject({ kind: 'usage', message: expect.stringContaining(named) });
  });

  it('is reached by its name', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['scripts/jaga.mjs', 'patrol', 'log', '--tracks', file('one.gpx', GARMIN), '--json'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).entries).toHaveLength(1);
  });
});
