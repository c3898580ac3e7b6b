import { expect, test } from '../driver.ts';

/** West of Batam's, where an instant of a day's beginning falls on the day before, and east of it. */
const ZONES = ['Pacific/Honolulu', 'Pacific/Kiritimati'];
const LINKS = ['area=21.71.04&panel=1', 'area=21.71.04&panel=1&tab=sources', 'time=2022-01..2024-12&table=1'];

test('every date reads the same wherever the clock stands', async ({ given, when, then }) => {
  test.setTimeout(180_000);
  const read = async (timeZone: string) => {
    await given.theSite({ profile: 'internal', timeZone, lessMotion: true });
    await when.theMapHasSettled();
    const words: string[] = [];
    for (const link of LINKS) {
      await when.theyFollowALinkTo({ link });
      words.push(await then.words());
    }
    return words;
  };
  const home = await read('Asia/Jakarta');
  expect(home.join('\n')).toMatch(/\b20\d\d\b/);
  for (const zone of ZONES) expect(await read(zone), zone).toEqual(home);
});
