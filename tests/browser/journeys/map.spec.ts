import { expect, middleOf, placeOf, test } from '../driver.ts';

/** The smallest wide window: pictures of it are read soonest. */
const SMALL = { width: 1200, height: 720 };

const NONGSA = middleOf('Nongsa');

test('the map answers a click: an area is chosen, a port opens a card with its source, Escape closes it', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'at=1.12,104.1,11&layers=areas,ports' });
  await when.theMapHasSettled();
  await when.theyClickOnTheMapAt(NONGSA);
  await then.theAreaIsSelected('Nongsa');
  await then.noCardIsOpen();

  const port = placeOf('PLC-005');
  await when.theyFollowALinkTo({ link: `at=${port.lat},${port.lon},11&layers=areas,ports&area=21.71.04` });
  await when.theMapIsRepainted();
  await when.theyClickOnTheMapAt(port);
  await then.theCardSays(port.name);
  await then.theCardSays(/Buka sumber|tanpa alamat publik/);
  await then.theCardSays(/^.*[ABC].*$/s);
  await then.theAreaIsSelected('Nongsa');
  await when.theyPress('Escape');
  await then.noCardIsOpen();
  await then.theAreaIsSelected('Nongsa');
});

test('another region opens from the switch of place, says that it has no indicators, and leads back', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, window: SMALL, link: 'place=nunukan' });
  await when.theyOpenTheRegion('Nunukan dan Sebatik');
  await then.theListSaysNothingIsScored(21);
  await when.everythingHasLoaded();
  const legend = await then.theLegend();
  expect(legend.map(({ name }) => name)).not.toContain('Kelas kerawanan INFORM');
  const post = { lon: 117.9, lat: 4.155 };
  await when.theyFollowALinkTo({ link: `region=nunukan&at=${post.lat},${post.lon},11&layers=border_points` });
  await when.theMapIsRepainted();
  await when.theyClickOnTheMapAt(post);
  await then.theCardSays('PLBN Sebatik');
  await when.theyFollowALinkTo({ workspace: 'patrol', link: 'region=nunukan' });
  await then.theScreenSays('Patroli belum dapat direncanakan');
  await when.theyPasteALinkToRegion('tidak-ada');
  await then.theScreenSays('Wilayah “tidak-ada” tidak ada di sini');
  await when.theyOpenTheRegion('Kota Batam');
  await then.theListIsRanked(12);
});

test('a layer put out leaves the map, and comes back', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, window: SMALL });
  await when.everythingHasLoaded();
  const legend = await then.theLegend();
  expect(legend.find((row) => row.name === 'Rute feri resmi')?.on).toBe(true);
  const before = await then.pictureOfTheMap();
  await when.theySwitchTheLayer('Kelas kerawanan INFORM');
  const without = await then.pictureOfTheMap();
  expect(await then.differenceBetween(before, without)).toBeGreaterThan(0.02);
  await when.theySwitchTheLayer('Kelas kerawanan INFORM');
  await then.picturesAreAlike(before, await then.pictureOfTheMap());
  await when.theySwitchTheLayer('Rute feri resmi');
  expect((await then.theLegend()).find((row) => row.name === 'Rute feri resmi')?.on).toBe(false);
  expect(await then.differenceBetween(before, await then.pictureOfTheMap())).toBeGreaterThan(0.0005);
});

test('the four monitoring areas can be reached, and say what is confirmed and what is inferred', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.theMapHasSettled();
  const inView = async (ids: readonly string[]) => {
    for (const id of ids) {
      const area = placeOf(id);
      // Its name stands above its place, where the border post has its mark.
      await when.theyClickOnTheMapAt(area, 24);
      await then.theCardSays(area.name);
      await then.theCardSays('dikonfirmasi');
      await then.theCardSays(/Buka sumber/);
      await when.theyPress('Escape');
      await then.noCardIsOpen();
    }
  };
  await when.theyGoTo('Kalimantan Barat');
  await inView(['PLC-111', 'PLC-112', 'PLC-113']);
  const entikong = placeOf('PLC-115');
  await when.theyClickOnTheMapAt(entikong);
  await then.theCardSays(entikong.name);
  await then.theCardSays('kesimpulan kami');
  await when.theyGoTo('Nunukan');
  await then.noCardIsOpen();
  await inView(['PLC-114']);
  await when.theyGoTo('Batam');
  expect(then.choices()).not.toContain('place=');
});
