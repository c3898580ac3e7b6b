import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waterStudy } from '../../../../src/patrol/exposure/check/check.ts';
import { seaEvents } from '../../../../src/patrol/exposure/check/events.ts';
import { checkSentence, interceptionCheck, type Judgement } from '../../../../src/patrol/exposure/check/index.ts';
import { judge } from '../../../../src/patrol/exposure/check/judge.ts';
import { settingOf } from '../../../../src/patrol/exposure/exposure.ts';
import { straightExposure } from '../../../../src/patrol/exposure/straight.ts';
import { batam, reordered, seaCells } from '../strait.ts';

const grid = seaCells(7);
const OPTIONS = { seed: 7, draws: 8, straightDraws: 2, heldOutYears: false };
const { value: check } = await interceptionCheck(batam, grid, OPTIONS);

describe('the check against reported interceptions', () => {
  it('leaves out every event whose report fed a landing, foreign end or irregular route', () => {
    const { independent, fed } = seaEvents(batam, ['sea_interception']);
    expect(independent.length + fed.length).toBe(
      batam.incidents.filter(({ kind, lon }) => kind === 'sea_interception' && lon !== null).length,
    );
    expect(fed.map(({ id }) => id)).toEqual(expect.arrayContaining(['INC-0030', 'INC-0046', 'INC-0104']));
    expect(check?.interceptions?.events).toEqual(independent.map(({ id }) => id));
    expect(check?.left.fed).toEqual(expect.arrayContaining(fed.map(({ id }) => id)));
  });

  it('finds a planted shared source: an event whose report a route cites is left out', () => {
    const [event] = seaEvents(batam, ['sea_interception']).independent;
    const url = batam.incidents.find(({ id }) => id === event?.id)?.source_url ?? '';
    const routes = batam.routes.map((route) => (route.id === 'RTE-01' ? { ...route, source2_url: url } : route));
    expect(seaEvents({ ...batam, routes }, ['sea_interception']).fed.map(({ id }) => id)).toContain(event?.id);
  });

  it('gives shares with intervals, and decides nothing on fewer than ten', () => {
    for (const judged of [check?.interceptions, check?.withWrecks]) {
      if (!judged) throw new Error('no judgement');
      for (const { value, low, high } of [judged.exposure, judged.straight, judged.chance]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }
      expect(judged.difference.value).toBeCloseTo(judged.exposure.value - judged.straight.value, 12);
      expect(judged.betterThanChance === null).toBe(judged.n < 10);
      expect(judged.betterThanStraight === null).toBe(judged.n < 10);
    }
    expect(check?.heldOutYears).toBeNull();
  });

  it('is the same for the same seed, whatever the order of rows', async () => {
    const shuffled = { ...batam, incidents: reordered(batam.incidents), places: reordered(batam.places) };
    expect((await interceptionCheck(shuffled, grid, OPTIONS)).value).toEqual(check);
  });

  it('sees a surface that knows the events, and one that avoids them', () => {
    const study = waterStudy(batam, grid);
    const { independent, fed } = seaEvents(batam, ['sea_interception', 'shipwreck']);
    const events = [...independent, ...fed];
    const toNearest = grid.ids.map((_, i) =>
      Math.min(
        ...events.map((e) =>
          Math.hypot((e.lon - (grid.lon[i] as number)) * 111, (e.lat - (grid.lat[i] as number)) * 111),
        ),
      ),
    );
    const [knows, avoids] = [Float64Array.from(toNearest, (km) => -km), Float64Array.from(toNearest)];
    const judged = judge(
      study,
      events.map((event) => ({ event, exposure: knows, straight: avoids })),
      1,
    );
    expect(judged).toMatchObject({ betterThanChance: true, betterThanStraight: true });
    expect(judged?.exposure.value).toBeGreaterThan(0.8);
    expect(judged?.straight.value).toBe(0);
  });
});

describe('with years held out', () => {
  it('every event is judged by what was known before its year, or its year is named', async () => {
    const { value } = await interceptionCheck(batam, grid, {
      ...OPTIONS,
      draws: 4,
      straightDraws: 1,
      heldOutYears: true,
    });
    const { independent, fed } = seaEvents(batam, ['sea_interception', 'shipwreck']);
    const lost = [...independent, ...fed].filter(({ year }) => value?.left.years.includes(year));
    expect((value?.heldOutYears?.n ?? 0) + lost.length).toBe(independent.length + fed.length);
    expect(value?.heldOutYears?.n).toBeGreaterThan(15);
  });
});

describe('straight lines', () => {
  it('carry the same traffic: shares of 0 to 1, none beyond what passes the ends', () => {
    const { value: setting } = settingOf(batam, grid, { seed: 7, draws: 1 });
    if (!setting) throw new Error('no setting');
    const mean = straightExposure(setting, 7, 2);
    expect(Math.max(...mean)).toBeLessThanOrEqual(1 + 1e-9);
    expect(Math.max(...mean)).toBeGreaterThan(0.1);
    expect(mean.filter((v) => v > 0).length).toBeLessThan(grid.ids.length / 2);
  });
});

describe('the sentence', () => {
  const at = (value: number, low: number, high: number) => ({ value, low, high });
  const judgement: Judgement = {
    n: 22,
    events: [],
    exposure: at(0.58, 0.43, 0.73),
    straight: at(0.55, 0.41, 0.68),
    difference: at(0.03, -0.01, 0.08),
    chance: at(0.39, 0.25, 0.54),
    betterThanChance: false,
    betterThanStraight: false,
  };
  it('claims nothing that was not shown', () => {
    expect(checkSentence(judgement).en).toMatch(
      /^The sea exposure has not been shown .*58\u00a0% \(43\u00a0% to 73\u00a0%\) of 22/,
    );
    expect(checkSentence({ ...judgement, betterThanChance: null }).en).toMatch(/^Too few reports \(22\)/);
    const better = { ...judgement, betterThanChance: true };
    expect(checkSentence(better).en).toMatch(/better than chance, but not shown to be better than straight lines/);
    expect(checkSentence({ ...better, betterThanStraight: true }).en).toMatch(/and better than straight lines/);
    expect(checkSentence(null).en).toMatch(/no reported interceptions/);
  });
  it('says the same in Indonesian, in the numbers of Indonesia', () => {
    expect(checkSentence(judgement).id).toMatch(
      /^Belum terbukti .*58\u00a0% \(43\u00a0% sampai 73\u00a0%\) dari 22 laporan/,
    );
    expect(checkSentence({ ...judgement, betterThanChance: null }).id).toMatch(/^Laporan terlalu sedikit \(22\)/);
    expect(checkSentence(null).id).toMatch(/Tidak ada laporan/);
  });
});

describe('exposure and patrol waters stay internal', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('nothing that publishes knows of them', () => {
    const publishing = [...files('src/protect'), ...files('src/cli/publish'), 'src/cli/publish.ts'];
    const knows = publishing.filter((file) => /\/patrol\//.test(readFileSync(file, 'utf8')));
    expect(knows).toEqual([]);
  });

  it('no published file bears their names or their cells', () => {
    const published = files('public').filter((file) => /\.(geo)?json$/.test(file));
    expect(published.length).toBeGreaterThan(10);
    // Corridors are published in cells of resolution 6; exposure has those of 7 and finer.
    const bears = published.filter((file) =>
      /"(exposure|patrolWater|boundaryAvailable)"|"8[7-9a-f][0-9a-f]{13}"/.test(readFileSync(file, 'utf8')),
    );
    expect(bears).toEqual([]);
  });
});
