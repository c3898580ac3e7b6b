import { expect, test } from '../driver.ts';

/** The smallest wide window: pictures of it are read soonest. */
const SMALL = { width: 1200, height: 720 };

test('the language turns the whole page, its numbers too', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'area=21.71.04' });
  await then.thePanelSays(/\d,\d/);
  await then.theWordsInclude('Legenda dan lapisan');
  await when.theySwitchTheLanguageTo('English');
  await then.thePageIsIn('en');
  await then.thePanelSays(/\d\.\d/);
  await then.theWordsInclude('Structural risk');
  const words = await then.words();
  for (const left of ['Peringkat', 'Skor', 'Legenda', 'kejadian', 'wilayah', 'Sumber', 'Sedang', 'rentang']) {
    expect(words, left).not.toMatch(new RegExp(`\\b${left}\\b`));
  }
  expect(words).not.toMatch(/\d,\d\b(?!\d\d)/);
  await when.theySwitchTheLanguageTo('Bahasa Indonesia');
  await then.thePageIsIn('id');
  await then.thePanelSays(/\d,\d/);
});

test('a theme repaints the map, and undo takes each step back', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, window: SMALL });
  await when.everythingHasLoaded();
  const day = await then.pictureOfTheMap();
  await when.theySwitchTheThemeTo('night');
  await when.theMapIsRepainted();
  expect(await then.differenceBetween(day, await then.pictureOfTheMap())).toBeGreaterThan(0.5);
  await when.theyChooseInTheList('Galang');
  await then.theAreaIsSelected('Galang');
  await when.theyPress('Control+z');
  await then.theCityIsShown();
  await when.theyPress('Control+z');
  await when.theMapIsRepainted();
  await when.theMapIsRepainted();
  await then.picturesAreAlike(day, await then.pictureOfTheMap());
  await when.theyPress('Control+Shift+z');
  await when.theyPress('Control+Shift+z');
  await then.theAreaIsSelected('Galang');
});

test('a layer put out by its box comes back with Ctrl+Z', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  const isOn = async () => (await then.theLegend()).find((row) => row.name === 'Rute feri resmi')?.on;
  await when.theySwitchTheLayer('Rute feri resmi');
  expect(await isOn()).toBe(false);
  await when.theyPress('Control+z');
  expect(await isOn()).toBe(true);
});

test('a reload and a pasted link show the same view', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.everythingHasLoaded();
  await when.theyChooseInTheList('Nongsa');
  await when.theySwitchTheLayer('Layanan korban');
  await when.theySwitchTheLayer('Rute feri resmi');
  await when.theyChooseTheTime('paper');
  await when.theySwitchTheLanguageTo('English');
  await when.theySwitchTheTable();
  // The table lies over the legend: it is read first, and put aside for the rest.
  const view = async () => {
    const [address, rows] = [then.choices(), await then.theTableRows()];
    await when.theySwitchTheTable();
    const rest = { legend: await then.theLegend(), time: await then.theTimeRange() };
    await when.theySwitchTheTable();
    return { address, rows, ...rest };
  };
  const before = await view();
  expect(before.rows).toHaveLength(12);
  expect(before.address).toContain('area=21.71.04');
  await when.theyReload();
  await when.everythingHasLoaded();
  await then.theAreaIsSelected('Nongsa');
  await then.thePageIsIn('en');
  expect(await view()).toEqual(before);
  await when.theyPasteTheLinkIntoANewPage();
  await when.everythingHasLoaded();
  await then.theAreaIsSelected('Nongsa');
  await then.thePageIsIn('en');
  expect(await view()).toEqual(before);
});

test('the years of the paper hold 62 events, and the handles move by keyboard', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  const all = await then.theTimeRange();
  await when.theyChooseTheTime('paper');
  expect(await then.theTimeRange()).toEqual({ words: 'Jan 2022 – Des 2024', events: 62 });
  await when.theyMoveTheHandle('to', -12);
  const shorter = await then.theTimeRange();
  expect(shorter.words).toBe('Jan 2022 – Des 2023');
  expect(shorter.events).toBe(43);
  await when.theyMoveTheHandle('from', 12);
  expect(await then.theTimeRange()).toEqual({ words: 'Jan 2023 – Des 2023', events: 25 });
  // The ends never cross.
  await when.theyMoveTheHandle('from', 30);
  expect((await then.theTimeRange()).words).toBe('Des 2023 – Des 2023');
  await when.theyChooseTheTime('all');
  expect(await then.theTimeRange()).toEqual(all);
});
