import { test } from '../driver.ts';

test('once the map stands, areas can be read without a network', async ({ given, when, then }) => {
  await given.theSite({ profile: 'public' });
  await when.everythingHasLoaded();
  await when.theNetworkIsCut();
  await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1' });
  await then.theWordsInclude('Nongsa');
  await when.theyFollowALinkTo({ link: 'area=21.71.10&panel=1' });
  await then.theWordsInclude('Batam Kota');
  await when.theyFollowALinkTo({ link: 'table=1' });
  then.nothingWentWrong();
});
