/** Somebody of IOM tells a story to a room, makes one of the map, and takes both home. */
import { expect, test } from '../driver.ts';

test('a story that ships: map, claim, figures and sources move together, in two languages, always public', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, workspace: 'forum' });
  await when.theMapHasSettled();
  await then.theSlideSays('Batam menjadi tempat singgah');
  await when.theyGoOn();
  // The figures are the register's own.
  await then.theSlideSays('38 kasus pada 2022');
  await then.theSlideSays('87 (s.d. 18 Des 2023)');
  await then.theSlideSays('Safe Migrant Batam');
  expect(await then.theStageLegend()).toContain('Cara membaca peta ini');
  await when.theyFollowALinkTo({ workspace: 'forum', language: 'en', link: 'step=1' });
  await then.theSlideSays('38 cases in 2022');
  // Nothing internal was asked for once the forum stood.
  expect(then.requestsFor('/internal/')).toEqual([]);
  then.nothingWentWrong();
  then.noPolicyWasViolated();
});

test('five steps of the map become a story, put in order and told', async ({ given, when, then }) => {
  test.setTimeout(120_000);
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.theFirstUsefulMapIsThere();
  for (const link of ['', 'area=21.71.04', 'level=kelurahan', 'layers=areas,ports,ferries', 'place=kalbar']) {
    await when.theyFollowALinkTo({ link });
    await when.theyMakeAStepOfTheMap();
  }
  await when.theyFollowALinkTo({ workspace: 'forum', link: 'stand=write' });
  await when.theyOpenTheirStory();
  expect(await then.theStepsOfTheStory()).toHaveLength(5);
  await when.theyWriteInStep(5, 'heading', 'Empat wilayah pantauan', 'Four monitoring areas');
  await when.theyMoveStepUp(5);
  await expect.poll(async () => (await then.theStepsOfTheStory())[3]).toBe('Empat wilayah pantauan');
  then.nothingWentWrong();
});
