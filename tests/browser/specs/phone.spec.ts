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

for (const window of [WINDOWS[2], WINDOWS[1]])
  test(`what a mouse is told where it rests, a finger is told: ${window.width} px`, async ({ given, when, then }) => {
    const touched = { profile: 'internal', window, lessMotion: true, touched: true } as const;
    await given.theSite({ ...touched, link: 'area=21.71.04&panel=1&tab=sources' });
    await when.theyOpenTheIndicator('Pertumbuhan pemilih');
    const grade = await when.theyTapAGrade();
    expect(grade).toMatch(/\w+ \w+/);
    await then.aFingerIsTold(grade);
    // A tap elsewhere is enough to be rid of it.
    await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1&tab=method' });
    await when.theyTapNothing();
    await then.aFingerIsTold(null);
    then.nothingWentWrong();
  });

test('on a tablet a finger that rests on a button is told what it does', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', window: WINDOWS[1], lessMotion: true, touched: true });
  await then.aFingerIsTold(await when.theyRestAFingerOnATheme('night'));
});

test('with letters twice as large nothing of the risk map is cut off or covered', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', window: WINDOWS[0], lessMotion: true });
  await when.theirBrowserWritesLarger(2);
  await when.theFirstUsefulMapIsThere();
  await then.theLettersAreLarger(2);
  await then.nothingIsCutOrCovered('risk, 200 %');
});
