import { test } from '../driver.ts';

test('at night the map of areas and the patrol give red light only', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'theme=night&area=21.71.04&panel=1' });
  await when.theMapHasSettled();
  await then.theScreenIsSafeAtNight('risk');
  await when.theyFollowALinkTo({ workspace: 'patrol', link: 'theme=night' });
  await when.theMapHasSettled();
  await then.theScreenIsSafeAtNight('patrol');
  await when.theyOpenTheFirstList();
  await then.theScreenIsSafeAtNight('a list that is open');
});

test('the day is not: the check sees light', async ({ given, when, then }) => {
  test.fail();
  await given.theSite({ profile: 'public', lessMotion: true });
  await when.theFirstUsefulMapIsThere();
  await then.theScreenIsSafeAtNight('day');
});
