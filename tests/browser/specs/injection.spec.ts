/** What is written or searched for is shown as it was written, and does nothing. All fields and files: injection.long. */
import { CORPUS } from '../../support/injection.ts';
import { expect, test } from '../driver.ts';

test('the search and a story show hostile words as words', async ({ given, when, then }) => {
  await given.theSite({ lessMotion: true, withoutGraphics: true });
  await when.theyWatchThePage();
  for (const text of CORPUS.markup) {
    await when.theySearchFor(text);
    expect((await then.theFindings())[0]?.name).toContain(`“${text}”`);
  }
  await when.theyMakeAStepOfTheMap();
  await when.theyFollowALinkTo({ workspace: 'forum', link: 'stand=write' });
  await when.theyOpenTheirStory();
  const claim = CORPUS.markup.slice(0, 4).join(' ');
  const paragraphs = [...CORPUS.markup, ...CORPUS.addresses].map((text) => text.trim());
  await when.theyWriteInStep(1, 'heading', claim, claim);
  await when.theyWriteInStep(1, 'text', paragraphs.join('\n\n'), paragraphs.join('\n\n'));
  await then.wordsStayedWords('writing');
  await when.theyGoToStand('show');
  for (const text of [claim, ...paragraphs]) await then.theSlideSays(text);
  await then.wordsStayedWords('telling');
  then.noRequestLeftTheOrigin();
  then.noPolicyWasViolated();
  then.nothingWentWrong();
  await when.somebodyPlants();
  expect(await then.theHarm()).toHaveLength(3);
});
