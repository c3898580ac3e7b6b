import { expect, test } from '../driver.ts';

test('a lost graphics context comes back with the same map and the same choices', async ({ given, when, then }) => {
  await given.theSite({ profile: 'public', link: 'area=21.71.04', lessMotion: true });
  await when.everythingHasLoaded();
  const before = await then.pictureOfTheMap();
  const choices = then.choices();
  await when.theGraphicsAreLostAndComeBack();
  const after = await then.pictureOfTheMap();
  await then.picturesAreAlike(before, after);
  expect(then.choices()).toBe(choices);
});
