import { test, WORKSPACES } from '../driver.ts';

// The internal site has all that the public one has, and the engine's worker; every face of both is opened in the long run.
test('no request leaves the site and its policy holds, and what breaks it would be noticed', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal' });
  await when.everythingHasLoaded();
  for (const workspace of WORKSPACES) await when.theyFollowALinkTo({ workspace });
  await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1&tab=sources' });
  then.noRequestLeftTheOrigin();
  then.noPolicyWasViolated();
  then.nothingWentWrong();
  await then.itIsInternal(true);
  // The map of a workspace that has just opened is still starting its worker.
  await when.everythingHasLoaded();
  await when.somethingAsksAnotherOrigin();
  await then.violationsAreNoticed();
});
