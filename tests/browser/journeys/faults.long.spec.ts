/** Every fault of the table in README.md that a browser alone can show, one after another. */
import { expect, test, WORKSPACES } from '../driver.ts';

const plain = { profile: 'internal', lessMotion: true, withoutGraphics: true } as const;
const DESKS = ['gaps', 'programmes', 'actors', 'reach', 'referral', 'whatif', 'report'] as const;
const FILES = [
  ...['manifest.json', 'areas.geojson', 'basemap/strait.topojson', 'scores.json', 'model.json', 'ports.geojson'],
  ...['border_points.geojson', 'routes.geojson', 'places.geojson', 'incidents.geojson', 'boundary.geojson'],
  ...['islands.geojson', 'flows.geojson', 'case_series.json', 'indicators.json', 'programmes.json', 'actors.json'],
  ...['sources.json', 'reference.json'],
] as const;
const ALL = [
  ...WORKSPACES.map((workspace) => ({ workspace })),
  ...DESKS.map((desk) => ({ workspace: 'response' as const, link: `desk=${desk}` })),
];
const FIRST = [{ workspace: 'risk' }] as const;

for (const [how, said, screens] of [
  ['missing', 'every workspace and desk', ALL],
  ['of another kind', 'every workspace and desk', ALL],
  // Neither can be parsed: what the workspaces are then given is what a file of another kind leaves.
  ['cut off', 'the first screen', FIRST],
  ['a page', 'the first screen', FIRST],
] as const)
  test(`each published file that is ${how} is named, and ${said} can be read`, async ({ given, when, then }) => {
    test.setTimeout(600_000);
    for (const file of FILES) {
      await test.step(file, async () => {
        await given.theSite({ ...plain, faults: { files: { [file]: how } } });
        await then.theNoticeSays(file, how === 'missing' ? 'berkas tidak ada' : 'isi berkas rusak', 'npm start');
        for (const screen of screens) {
          await when.theyFollowALinkTo(screen);
          await then.somethingCanBeRead();
        }
        then.nothingBroke();
      });
    }
  });

test('files of a story and of the engine that are damaged are said where they are needed', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ ...plain, faults: { files: { 'stories.json': 'a page' } } });
  await when.theyFollowALinkTo({ workspace: 'forum' });
  await then.theWordsInclude('stories.json');
  then.nothingBroke();
  await given.theSite({ ...plain, workspace: 'patrol', faults: { files: { 'pack.json': 'cut off' } } });
  await then.theScreenTells('patrol.broken');
  then.nothingBroke();
  await given.theSite({
    ...plain,
    workspace: 'response',
    link: 'desk=reach',
    faults: { files: { 'pack.json': 'a page' } },
  });
  await then.somethingCanBeRead();
  await when.theyFollowALinkTo({ link: 'variant=evidence-free' });
  await then.theScreenTells('variant.failed');
  then.nothingBroke();
});

test('without WebGL every workspace serves, in tables and words', async ({ given, when, then }) => {
  await given.theSite(plain);
  await then.theSimpleMapShows(12);
  for (const desk of DESKS) {
    await when.theyFollowALinkTo({ workspace: 'response', link: `desk=${desk}` });
    await then.somethingCanBeRead();
  }
  for (const workspace of ['patrol', 'data', 'forum'] as const) {
    await when.theyFollowALinkTo({ workspace });
    await then.somethingCanBeRead();
  }
  await when.theyFollowALinkTo({ link: 'table=1' });
  expect(await then.theTableRows()).toHaveLength(12);
  then.nothingBroke();
});

for (const how of ['missing', 'ends', 'garbled', 'no memory'] as const)
  test(`workers that break (${how}) are told where they were asked, and the page goes on`, async ({
    given,
    when,
    then,
  }) => {
    test.setTimeout(240_000);
    const NAMES = ['engine', 'patrol', 'intake', 'ingest', 'reach', 'whatif', 'log', 'release', 'project', 'republish'];
    const workers = Object.fromEntries(NAMES.map((name) => [`jaga-${name}`, how]));
    await given.theSite({ ...plain, workspace: 'patrol', faults: { workers } });
    await then.theScreenTells('patrol.broken');
    await when.theyOpenThePatrolTab('log');
    await when.theyLog('malam.gpx', '<gpx/>');
    await then.theScreenTells('patrolLog.fault.unread');
    await when.theyFollowALinkTo({ link: 'variant=evidence-free' });
    await then.theScreenTells('variant.failed');
    await when.theyFollowALinkTo({ workspace: 'response', link: 'desk=reach' });
    await then.theScreenTells('reach.failed');
    await when.theyFollowALinkTo({ workspace: 'data' });
    await when.theyBringALongList();
    await then.theScreenTells('intake.cannot');
    await when.theyFollowALinkTo({ workspace: 'data', link: 'face=protection' });
    await when.theyTryTheExampleOfAnInterval();
    await then.theScreenTells('protection.failed');
    then.nothingBroke();
  });

test('a file for a worker that broke is not taken, and the same file is read once the worker is sound', async ({
  given,
  when,
  then,
}) => {
  const file = { name: 'daftar.csv', content: 'tanggal,kecamatan\n2026-01-14,Nongsa\n' };
  await given.theSite({ ...plain, workspace: 'data', faults: { workers: { 'jaga-intake': 'ends' } } });
  await when.theyBringIn(file);
  await then.theScreenTells('intake.broken');
  await given.theSite({ ...plain, workspace: 'data' });
  await when.theyBringIn(file);
  await then.itIsNotSaid('intake.cannot');
});

test('where WebAssembly is blocked, a release is not made and the reason is told; plans are found all the same', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(120_000);
  await given.theSite({ ...plain, workspace: 'data', link: 'face=protection', faults: { withoutWasm: true } });
  await when.theyTryTheExampleOfAnInterval();
  await then.theScreenTells('protection.noSolver');
  await when.theyFollowALinkTo({ workspace: 'patrol' });
  await when.thePatrolEngineIsReady();
  await when.theyAddABoat({ base: 'PLC-129', speedKn: 20, hours: 8 });
  await when.theySearchForSeconds(2);
  await when.theyPressPlan();
  await when.thePlanIsFound();
  then.nothingBroke();
});

for (const storage of ['full', 'refused'] as const)
  test(`a device whose storage is ${storage}: it is said where something is entered, and everything works for this page`, async ({
    given,
    when,
    then,
  }) => {
    await given.theSite({ ...plain, workspace: 'patrol', faults: { storage } });
    await when.thePatrolEngineIsReady();
    await when.theyWriteOfTheSea('angin barat');
    await then.theScreenTells('patrol.notKept');
    await when.theyFollowALinkTo({ workspace: 'data', link: 'face=projects' });
    await then.somethingCanBeRead();
    for (const workspace of WORKSPACES) {
      await when.theyFollowALinkTo({ workspace });
      await then.somethingCanBeRead();
    }
    await when.theyFollowALinkTo({ workspace: 'patrol' });
    await then.theSeaIsDescribedAs('angin barat');
    then.nothingBroke();
  });

const KEYS = [
  'jaga-patrol',
  'jaga-patrol-log',
  'jaga-referral-contacts',
  'jaga.mappings.1',
  'jaga.weightings.1',
  'jaga.local.1',
  'jaga.basemap.1',
];
for (const [what, text] of [
  ['half a text', '{"version":1,"form":{"date":"2026'],
  ['a number', '7'],
  ['null', 'null'],
  [
    'wrong types',
    '{"version":1,"form":{"date":"2026-11-22","boats":[null],"tips":7},"planned":[],"entries":[{}],"contacts":{"a":7}}',
  ],
  ['a later version', '{"version":99,"form":{},"entries":[],"contacts":{}}'],
] as const)
  test(`storage that holds ${what} under every key breaks no workspace, and the text is still on the device`, async ({
    given,
    when,
    then,
  }) => {
    const marked = Object.fromEntries(KEYS.map((key) => [key, text]));
    await given.theSite({ ...plain, faults: { kept: marked } });
    for (const workspace of WORKSPACES) {
      await when.theyFollowALinkTo({ workspace });
      await then.somethingCanBeRead();
    }
    await when.theyFollowALinkTo({ workspace: 'response', link: 'desk=referral' });
    await when.theyFollowALinkTo({ link: 'tab=weights&panel=1' });
    await then.somethingCanBeRead();
    await when.theyFollowALinkTo({ workspace: 'patrol' });
    await when.thePatrolEngineIsReady();
    await when.theyWriteOfTheSea('angin barat');
    const kept = Object.values(await then.whatIsKept());
    expect(kept.filter((one) => one.includes(text)).length).toBeGreaterThanOrEqual(KEYS.length);
    then.nothingBroke();
  });

for (const [clock, key] of [
  ['1970-01-02T00:00:00Z', 'state.clock.early'],
  ['2099-06-01T00:00:00Z', 'state.clock.late'],
] as const)
  test(`a clock that says ${clock.slice(0, 4)} is remarked, and every workspace works`, async ({
    given,
    when,
    then,
  }) => {
    await given.theSite({ ...plain, faults: { clock } });
    for (const workspace of ['risk', 'patrol', 'response', 'data'] as const) {
      await when.theyFollowALinkTo({ workspace });
      await then.theScreenTells(key);
      await then.somethingCanBeRead();
    }
    await when.theyFollowALinkTo({ workspace: 'forum' });
    await then.somethingCanBeRead();
    then.nothingBroke();
  });

test('files that take ten seconds: the map and the list are of use before, and nothing is asked for twice', async ({
  given,
  when,
  then,
}) => {
  const slow = Object.fromEntries(
    ['routes.geojson', 'incidents.geojson', 'scores.json', 'sources.json'].map((f) => [f, 10_000]),
  );
  const began = Date.now();
  await given.theSite({ ...plain, faults: { slow } });
  await when.theFirstUsefulMapIsThere();
  await when.theyChooseInTheList('Nongsa');
  await then.theAreaIsSelected('Nongsa');
  expect(Date.now() - began, 'ms before the page was of use').toBeLessThan(9000);
  for (const workspace of ['response', 'patrol', 'data', 'risk'] as const) await when.theyFollowALinkTo({ workspace });
  expect((await then.theTimeRange()).words).toMatch(/\d/);
  for (const file of Object.keys(slow)) expect(then.requestsFor(`/${file}`), file).toHaveLength(1);
  then.nothingBroke();
});

test('two tabs: what one enters of a patrol is in the other, and neither wipes it', async ({ given, when, then }) => {
  await given.theSite({ ...plain, workspace: 'patrol' });
  await when.thePatrolEngineIsReady();
  await when.theyWriteOfTheSea('angin barat');
  await when.anotherTabIsOpened();
  await when.theyWriteOfTheSeaThere('angin timur');
  await then.theSeaIsDescribedAs('angin timur');
  // While this tab looks at something else, the other goes on.
  await when.theyFollowALinkTo({ workspace: 'response' });
  await when.theyWriteOfTheSeaThere('angin selatan');
  await when.theyFollowALinkTo({ workspace: 'patrol' });
  await then.theSeaIsDescribedAs('angin selatan');
  await when.theyTakeBack();
  await then.theSeaIsDescribedAs('angin timur');
  then.nothingBroke();
});

test('a window closed in the middle of typing has lost no letter', async ({ given, when, then }) => {
  await given.theSite({ ...plain, workspace: 'patrol' });
  await when.thePatrolEngineIsReady();
  await when.theyWriteOfTheSea('arus ke utara, gelomb');
  await when.theWindowIsClosedAndOpenedAgain();
  await then.theSeaIsDescribedAs('arus ke utara, gelomb');
});

test('maps are opened and left while they are being dressed for another theme', async ({ given, when, then }) => {
  const last = { profile: 'internal', lessMotion: true, workspace: 'response', link: 'desk=gaps&theme=dusk' } as const;
  await given.theSite(last);
  await when.theMapHasSettled();
  const asked = await then.pictureOfTheMap();
  // Each once, so that none waits for its files below.
  const screens = ['data', 'patrol', 'response'] as const;
  for (const workspace of screens) await when.theyFollowALinkTo({ workspace });
  // A dress takes a frame or two: some are put off half way, some just as they fit.
  for (const workspace of screens)
    await when.theyHurryThrough(
      ['day', 'night', 'day', 'night', 'day', 'night'].map((theme) => ({ workspace, link: `theme=${theme}` })),
      30,
    );
  await when.theyFollowALinkTo(last);
  await expect(async () => then.picturesAreAlike(await then.pictureOfTheMap(), asked)).toPass();
  then.nothingWentWrong();
});

test('while graphics are lost desks and themes are chosen, and the map that comes back is of the last', async ({
  given,
  when,
  then,
}) => {
  const drawn = { profile: 'internal', lessMotion: true, workspace: 'response' } as const;
  const last = { ...drawn, link: 'desk=gaps&theme=dusk' } as const;
  await given.theSite(last);
  await when.theMapHasSettled();
  const asked = await then.pictureOfTheMap();
  await given.theSite({ ...drawn, link: 'desk=programmes' });
  await when.theMapHasSettled();
  await when.theGraphicsAreLostAndComeBack(async () => {
    for (const desk of DESKS) await when.theyFollowALinkTo({ workspace: 'response', link: `desk=${desk}` });
    await when.theyMoveOverTheMap();
    await when.theyFollowALinkTo(last);
  });
  await expect(async () => then.picturesAreAlike(await then.pictureOfTheMap(), asked)).toPass({ timeout: 30_000 });
  then.nothingWentWrong();
});
