import { expect, middleOf, test } from '../driver.ts';

test('without WebGL the simple map, the list, the panels and the table work, and the page says so', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, withoutGraphics: true });
  await then.theMapSays('WebGL tidak tersedia');
  await when.theyCloseWhatTheMapSays();
  await then.theMapSaysNothing();
  await then.theSimpleMapShows(12);
  await when.theyChooseInTheList('Nongsa');
  await then.theAreaIsSelected('Nongsa');
  await when.theyClickOnTheMapAt(middleOf('Nongsa'));
  await then.theAreaIsSelected('Nongsa');
  await when.theyChooseInTheList('Galang');
  await when.theyClickOnTheMapAt(middleOf('Nongsa'));
  await then.theAreaIsSelected('Nongsa');
  await when.theyOpenTheTab('sources');
  await when.theyOpenTheIndicator('Pertumbuhan pemilih');
  expect((await then.theSourcesShown()).length).toBeGreaterThan(0);
  await when.theySwitchTheTable();
  expect(await then.theTableRows()).toHaveLength(12);
  await when.theySwitchTheTable();
  expect(await then.theLegend()).not.toEqual([]);
});

test('a routes file that is cut off is named with a remedy, and the rest works', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, broken: { 'routes.geojson': 'cut off' } });
  await then.theNoticeSays('routes.geojson', 'isi berkas rusak', 'npm start', 'Bagian lain tetap dapat dipakai');
  await when.theyChooseInTheList('Nongsa');
  await then.theAreaIsSelected('Nongsa');
  expect((await then.theTimeRange()).events).toBeGreaterThan(100);
  await when.theySwitchTheTable();
  expect(await then.theTableRows()).toHaveLength(12);
  const ports = (await then.theTableTabs()).find((tab) => tab.name.startsWith('Terminal'));
  expect(ports?.count).toBe(28);
});

test('an areas file that is missing is named with a remedy, and what needs no areas works', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, broken: { 'areas.geojson': 'missing' } });
  await then.theNoticeSays('areas.geojson', 'berkas tidak ada', 'npm start');
  await when.theySwitchTheLanguageTo('English');
  await then.theNoticeSays('areas.geojson', 'npm start');
  // A story is told without the areas, and the notice stays.
  await when.theyOpenTheWorkspace('forum');
  await then.theSlideSays('Batam is both a stop on the way and a way out');
  await then.theNoticeSays('areas.geojson', 'npm start');
  await when.theyFollowALinkTo({ language: 'en' });
  expect((await then.theLegend()).find((row) => row.name.startsWith('Terminals'))?.count).toBe(28);
  expect((await then.theTimeRange()).events).toBeGreaterThan(100);
});
