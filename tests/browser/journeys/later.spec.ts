import { expect, test } from '../driver.ts';

test('workspaces that are not open yet say so, and hold no button that does nothing', async ({ given, when, then }) => {
  test.setTimeout(120_000);
  await given.theSite({ profile: 'internal', lessMotion: true });
  for (const workspace of ['response', 'forum'] as const) {
    await when.theyOpenTheWorkspace(workspace);
    await then.theWordsInclude('Ruang kerja ini belum dibuka');
    await then.theWordsInclude('Yang akan ada di sini');
    await then.theStandingLineIsOnScreen(workspace);
    expect(await then.deadButtons(), workspace).toEqual([]);
  }
  await when.theyGoBackToTheMap();
  expect(await then.theRankedList()).toHaveLength(12);
});
