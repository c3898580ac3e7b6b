/** What a planner tries less often: two scenarios, other classes. */
import { expect, test } from '../driver.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

test('scenario A against B: table, map legend and link say the same moves', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'tab=weights' });
  await when.everythingHasLoaded();
  await when.theyKeepScenarioB();
  await when.theyMoveTheWeight(0, 60);
  await when.theyLookAtTheDifference();
  const rows = await then.theTableInThePanel('scenario', 12);
  const places = rows.map((cells) => Number(cells[3]?.replace('−', '-').replace('+', '')));
  expect(sum(places)).toBe(0);
  for (const [i, cells] of rows.entries()) expect(Number(cells[2]) - Number(cells[1])).toBe(places[i]);
  const steps = (await then.theSteps()).map((s) => s.count);
  const far = 3;
  expect(steps).toEqual([
    places.filter((p) => p <= -far).length,
    places.filter((p) => p < 0 && p > -far).length,
    places.filter((p) => p === 0).length,
    places.filter((p) => p > 0 && p < far).length,
    places.filter((p) => p >= far).length,
  ]);
  expect(then.choices()).toContain('difference=1');
  await when.theyReload();
  await when.everythingHasLoaded();
  expect((await then.theSteps()).map((s) => s.count)).toEqual(steps);
});

test('other classes change neither score nor rank, and the chances of the classes add up', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'area=21.71.04' });
  await when.everythingHasLoaded();
  const before = await then.theRankedList();
  for (const scheme of ['bnpb', 'quantiles', 'own'] as const) {
    await when.theyChooseTheClasses(scheme);
    expect(sum((await then.theSteps()).map((s) => s.count)), scheme).toBe(12);
    expect((await then.theRankedList()).map((r) => [r.rank, r.name])).toEqual(before.map((r) => [r.rank, r.name]));
    const chances = await then.theChancesOfTheClasses();
    // Each is rounded to a whole percent, and those below one are said as "< 1".
    expect(Math.abs(sum(chances) - 100), `${scheme}: ${chances.join(' ')}`).toBeLessThanOrEqual(3);
  }
});
