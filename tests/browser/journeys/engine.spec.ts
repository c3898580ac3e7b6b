import { expect, test } from '../driver.ts';

test('the browser scores with Turf what the command line published, to the last digit shown', async ({
  given,
  when,
  then,
}) => {
  test.slow();
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'tab=method' });
  await when.theMapHasSettled();
  const { count, largest } = await then.theScoresAgree();
  expect(count).toBe(76);
  expect(largest).toBe(0);
});

test('a weight that is moved changes the ranks at once, and one step back undoes the whole drag', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'tab=weights' });
  await when.theMapHasSettled();
  const before = (await then.theRankedList()).map((r) => r.name);
  await when.theyMoveTheWeight(0, 30);
  const after = (await then.theRankedList()).map((r) => r.name);
  expect(after).not.toEqual(before);
  expect([...after].sort()).toEqual([...before].sort());
  await then.theListSaysItIsNotTheStandardIndex();
  await when.theyPress('Control+z');
  expect((await then.theRankedList()).map((r) => r.name)).toEqual(before);
});
