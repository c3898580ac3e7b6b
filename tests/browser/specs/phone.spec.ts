import { expect, test, WINDOWS } from '../driver.ts';

/** Of a phone. */
const THUMB = 44;

test('on a phone a thumb finds every control, and pulls the sheet to its three stops', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', window: { width: 360, height: 640 }, lessMotion: true });
  await when.theMapHasSettled();
  await then.nothingSticksOut('360 px');
  await then.everyTargetIsAtLeast(THUMB, 'risk');
  const half = await then.theSheetStandsAt();
  expect(half).toBeGreaterThan(0.5);
  expect(half).toBeLessThan(0.65);
  await when.theyPullTheSheetTo(0.95);
  expect(await then.theSheetStandsAt()).toBeGreaterThan(0.7);
  await when.theyPullTheSheetTo(0.15);
  expect(await then.theSheetStandsAt()).toBeLessThan(0.35);
  await when.theyPressTheGrip();
  expect(await then.theSheetStandsAt()).toBe(half);
  await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1' });
  await then.everyTargetIsAtLeast(THUMB, 'an area');
});

test('with letters twice as large nothing of the risk map is cut off or covered', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', window: WINDOWS[0], lessMotion: true });
  await when.theirBrowserWritesLarger(2);
  await when.theFirstUsefulMapIsThere();
  await then.theLettersAreLarger(2);
  await then.nothingIsCutOrCovered('risk, 200 %');
});
