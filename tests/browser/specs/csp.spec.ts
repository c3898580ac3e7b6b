import { LANGUAGES, type Profile, test, WORKSPACES } from '../driver.ts';

const PROFILES: readonly Profile[] = ['public', 'internal'];

for (const profile of PROFILES) {
  test(`no request leaves the ${profile} site and its policy holds, whatever is opened`, async ({
    given,
    when,
    then,
  }) => {
    await given.theSite({ profile });
    await when.everythingHasLoaded();
    for (const workspace of WORKSPACES) {
      for (const language of LANGUAGES) await when.theyFollowALinkTo({ workspace, language });
    }
    await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1&tab=sources' });
    await when.theyFollowALinkTo({ link: 'layers=areas,landings,routes_irregular,ports,incidents,flows,services' });
    await when.everythingHasLoaded();
    then.noRequestLeftTheOrigin();
    then.noPolicyWasViolated();
    then.nothingWentWrong();
    await then.itIsInternal(profile === 'internal');
  });
}

test('a request to another origin, by the page or by a worker, would be noticed', async ({ given, when, then }) => {
  await given.theSite({ profile: 'public' });
  await when.everythingHasLoaded();
  await when.somethingAsksAnotherOrigin();
  await then.violationsAreNoticed();
});
