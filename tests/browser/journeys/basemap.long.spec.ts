import { siteShipping, straitArchive } from '../basemap.ts';
import { expect, test } from '../driver.ts';
import { pixelShare } from '../pictures.ts';

/** Nearer than the built-in coast goes, over a bridge of the Barelang road. */
const NEAR = 'at=0.94581,104.05942,14';
const window = { width: 1024, height: 768 };
/** Software graphics draw every pixel of it several times. */
const PATIENCE = { timeout: 45_000 };

test.describe('a site that ships a detailed base map', () => {
  let site: Awaited<ReturnType<typeof siteShipping>>;
  test.beforeAll(async () => {
    site = await siteShipping(straitArchive());
  });
  test.afterAll(() => site.close());

  test('shows it near and in every theme, the night without blue, and fetches it once', async ({
    given,
    when,
    then,
    stage,
  }) => {
    test.setTimeout(240_000);
    await given.theSite({ link: NEAR, window });
    await when.everythingHasLoaded();
    const builtIn = await then.pictureOfTheMap();
    expect(then.requestsFor('.pmtiles')).toEqual([]);
    then.nothingWentWrong();

    await given.theSite({ at: site.url, link: NEAR, window });
    await when.everythingHasLoaded();
    const differs = async (from: Buffer) => then.differenceBetween(from, await then.pictureOfTheMap());
    await expect.poll(() => differs(builtIn), PATIENCE).toBeGreaterThan(0.05);
    expect(then.requestsFor('.pmtiles')).toHaveLength(1);
    await when.theMapIsRepainted();
    const day = await then.pictureOfTheMap();
    expect(await pixelShare(stage.page, day, 'blue'), 'a day has a sea').toBeGreaterThan(0.1);
    await when.theySwitchTheThemeTo('dusk');
    const dusk = await then.pictureOfTheMap();
    expect(await then.differenceBetween(day, dusk)).toBeGreaterThan(0.3);
    await when.theySwitchTheThemeTo('night');
    const night = await then.pictureOfTheMap();
    expect(await then.differenceBetween(dusk, night)).toBeGreaterThan(0.3);
    expect(await pixelShare(stage.page, night, 'blue')).toBe(0);

    await when.theyReload();
    await when.everythingHasLoaded();
    await expect.poll(() => differs(night), PATIENCE).toBeLessThan(0.05);
    expect(then.requestsFor('.pmtiles'), 'the browser kept it').toHaveLength(1);
    then.noRequestLeftTheOrigin();
    then.noPolicyWasViolated();
    then.nothingWentWrong();
  });
});
