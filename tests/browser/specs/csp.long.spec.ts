import { type Language, type Profile, test } from '../driver.ts';
import { theyOpenEverything } from '../everywhere.ts';

const SITES: readonly (readonly [Profile, Language])[] = [
  ['public', 'id'],
  ['internal', 'en'],
];

for (const [profile, language] of SITES) {
  test(`no request leaves the ${profile} site and its policy holds on every face`, async ({ given, when, then }) => {
    test.setTimeout(300_000);
    await given.theSite({ profile });
    await when.everythingHasLoaded();
    await theyOpenEverything(when, language);
    then.noRequestLeftTheOrigin();
    then.noPolicyWasViolated();
    then.nothingWentWrong();
    await then.itIsInternal(profile === 'internal');
  });
}
