import { test, WINDOWS } from '../driver.ts';
import { theyOpenEverything } from '../everywhere.ts';

/** Where most stands on the screen, in the first language. English, and narrower windows, in the long run. */
test('no serious barrier and no sideways scrolling on any screen', async ({ given, when, then }) => {
  test.setTimeout(240_000);
  await given.theSite({ profile: 'internal', lessMotion: true, window: WINDOWS[0] });
  await when.theMapHasSettled();
  await theyOpenEverything(when, 'id', async (where) => {
    await then.noSeriousBarrierIsFound(where);
    await then.nothingSticksOut(where);
  });
});
