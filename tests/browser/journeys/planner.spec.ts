/** A planner plays with the index: every panel says the same as the others. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '../driver.ts';

interface Answer {
  readonly units: readonly {
    readonly name: string;
    readonly score: number;
    readonly rank: { readonly nominal: number; readonly low: number; readonly high: number };
    readonly interval: { readonly low: number; readonly high: number };
  }[];
}

/** What the command line answers. */
function jaga(...args: string[]): unknown {
  const script = new URL('../../../scripts/jaga.mjs', import.meta.url).pathname;
  return JSON.parse(spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', maxBuffer: 1e8 }).stdout);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('an indicator in place of the score orders list, table and legend by itself, and the score comes back', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'tab=sources' });
  await when.everythingHasLoaded();
  const byScore = (await then.theRankedList()).map((r) => r.name);
  await when.theyShowInPlaceOfTheScore('POORHH');
  const byPoverty = (await then.theRankedList()).map((r) => r.name);
  expect(byPoverty).not.toEqual(byScore);
  expect([...byPoverty].sort()).toEqual([...byScore].sort());
  expect(sum((await then.theSteps()).map((s) => s.count))).toBe(12);
  await when.theyOpenTwoIndicators();
  expect(await then.theDotsOfTheScatter()).toBeGreaterThanOrEqual(12);
  await when.theyShowInPlaceOfTheScore('');
  expect((await then.theRankedList()).map((r) => r.name)).toEqual(byScore);
});

test('two areas stand side by side, with what sets them apart', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'area=21.71.04' });
  await when.everythingHasLoaded();
  await when.theyCompareWith('Lubuk Baja');
  await then.thePanelSays(/Nongsa/);
  const [score] = await then.theTableInThePanel('compare-table');
  const ranked = await then.theRankedList();
  const shown = (name: string) => ranked.find((r) => r.name === name)?.words.match(/\d,\d$/)?.[0];
  expect(score?.slice(1)).toEqual([shown('Nongsa'), shown('Lubuk Baja')]);
  expect(then.choices()).toContain('compare=21.71.06');
});

test('the area profile is one page of PDF, public unless internal is asked for', async ({ given, when }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'area=21.71.04' });
  await when.everythingHasLoaded();
  const open = await when.theyTakeTheProfile();
  expect(open.name).toMatch(/21\.71\.04-id-public\.pdf$/);
  expect(open.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(open.bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await when.theyAskForDownloadsOf('internal');
  expect((await when.theyTakeTheProfile()).name).toMatch(/21\.71\.04-id-internal\.pdf$/);
});

test('reports are looked at beside the score: table, hot spots and their legend, and never in public', async ({
  given,
  when,
  then,
}) => {
  test.slow();
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.everythingHasLoaded();
  await when.theyOpenTheTab('reports');
  const rows = await then.theTableInThePanel('reported-table', 12);
  const reports = (table: readonly (readonly string[])[]) => sum(table.map((c) => Number(c[1]?.replace(',', '.'))));
  await when.theyShowTheSurface('hotspots');
  expect(await then.theSteps()).toHaveLength(2);
  await when.theyShowTheSurface('band_low');
  expect((await then.theSteps()).at(-1)?.count).toBeGreaterThan(0);
  await when.theyShowTheSurface('density');
  expect(sum((await then.theSteps()).map((s) => s.count))).toBeGreaterThan(1000);
  await when.theyLeaveOutTerminals();
  await expect
    .poll(async () => reports(await then.theTableInThePanel('reported-table', 12)))
    .toBeLessThan(reports(rows));
  expect(then.choices()).toContain('surface=density');
  await when.theySwitchTheProfile();
  expect(await then.theTabs()).not.toContain('Laporan');
  expect((await then.theSteps()).map((s) => s.label)).toContain('Lebih tinggi');
});

test('screen, CSV and command line say the same score, rank and interval of every kecamatan', async ({
  given,
  when,
  then,
}) => {
  test.slow();
  const { units } = jaga('index', 'uncertainty', '--region', 'batam', '--draws', '1000', '--seed', '1') as Answer;
  await given.theSite({ profile: 'internal', lessMotion: true, language: 'en' });
  await when.everythingHasLoaded();
  await when.theyAskForDownloadsOf('internal');
  const listed = await then.theRankedList();
  await when.theySwitchTheTable();
  const rows = await when.theyTakeTheTable();
  expect(rows).toHaveLength(12);
  for (const unit of units) {
    const row = rows.find((r) => r.Name === unit.name);
    const near = (column: string, value: number) =>
      expect(Number(row?.[column]), `${unit.name} ${column}`).toBeCloseTo(value, 4);
    near('Score (0–10)', unit.score);
    near('Rank', unit.rank.nominal);
    near('Rank interval low', unit.rank.low);
    near('Rank interval high', unit.rank.high);
    near('Score interval low', unit.interval.low);
    near('Score interval high', unit.interval.high);
    const words = listed.find((r) => r.name === unit.name)?.words ?? '';
    expect(words).toContain(unit.score.toFixed(1));
    expect(words).toContain(`${unit.rank.low}–${unit.rank.high}`);
  }
});
