/** What goes wrong at a pier, in a wheelhouse, on an old laptop: the two cases that tell most. The rest: faults.long.spec.ts. */
import { expect, test } from '../driver.ts';

const SEKUPANG = { base: 'PLC-129', speedKn: 20, hours: 8 };

test('a page loaded again in the middle of a plan has what was entered, the plan so far, and says that it is not whole', async ({
  given,
  when,
  then,
}) => {
  const broken = '{"version":1,"form":{"da';
  await given.theSite({
    ...{ profile: 'internal', lessMotion: true, workspace: 'patrol', withoutGraphics: true },
    faults: { kept: { 'jaga-patrol': broken, 'jaga-patrol-log': '7' } },
  });
  await then.theScreenTells('patrol.unread');
  expect(Object.values(await then.whatIsKept())).toContain(broken);
  await when.thePatrolEngineIsReady();
  await when.theyAddABoat(SEKUPANG);
  await when.theySearchForSeconds(30);
  await when.theyPressPlan();
  await when.theFirstPlanIsShown();
  await when.theyReload();
  await then.theScreenTells('patrol.interrupted');
  await then.theScreenTells('patrol.partialPlan');
  expect(await then.theBoatsPlanned()).toHaveLength(1);
  await when.theyTurnTo('input');
  expect(await then.theBoatsEntered()).toBe(1);
  then.nothingBroke();
});

test('a host that answers with a page of its own, on a device whose clock stands in 1970: what is missing is named, nothing waits for ever', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({
    ...{ profile: 'internal', lessMotion: true, workspace: 'response', withoutGraphics: true },
    faults: { files: { 'areas.geojson': 'a page' } },
  });
  await then.theNoticeSays('areas.geojson', 'isi berkas rusak', 'npm start');
  await then.theScreenTells('state.needsFile');
  await then.itIsNotSaid('gaps.waiting');
  await given.theSite({ lessMotion: true, withoutGraphics: true, faults: { clock: '1970-01-02T00:00:00Z' } });
  await then.theScreenTells('state.clock.early');
  await when.theyChooseInTheList('Nongsa');
  then.nothingBroke();
});
