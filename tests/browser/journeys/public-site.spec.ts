import { expect, test } from '../driver.ts';

test('the public site shows class groups and intervals, and nothing of what is kept inside', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'public', lessMotion: true, link: 'profile=internal&variant=evidence-free' });
  await when.everythingHasLoaded();
  const list = await then.theRankedList();
  expect(list).toHaveLength(12);
  for (const { rank, words, name } of list) {
    expect(rank, name).toBe('');
    expect(words, name).not.toMatch(/Peringkat/);
    expect(words, name).toMatch(/skor \d,\d–\d,\d/);
  }
  const groups = await then.theClassGroups();
  expect(groups.length).toBeGreaterThan(0);
  for (const group of groups) expect(['Lebih tinggi', 'Sedang', 'Lebih rendah']).toContain(group);
  const legend = (await then.theLegend()).map((row) => row.name);
  expect(legend).toContain('Petak dengan ≥ 3 titik pantai');
  expect(legend).toContain('Koridor jalur laut (petak)');
  for (const inside of ['Kejadian yang dilaporkan', 'Pangkalan patroli dan lokasi pengawasan', 'Titik di negara lain'])
    expect(legend).not.toContain(inside);

  await when.theyChooseInTheList('Nongsa');
  await then.theAreaIsSelected('Nongsa');
  expect(await then.words()).not.toMatch(/Peringkat \d|INC-|peringkat \d/);
  await when.theySwitchTheTable();
  const heads = (await then.theTableTabs()).map((tab) => tab.name);
  expect(heads).not.toContain('Kejadian yang dilaporkan');
  expect((await then.theTableRows()).flat().join(' ')).not.toMatch(/\b\d+–\d+\b(?!,)/);
  await when.theyReload();
  await when.theMapHasSettled();
  expect(then.requestsFor('/internal/')).toEqual([]);
  expect(then.requestsFor('incidents.geojson').length).toBeGreaterThan(0);
  then.nothingWentWrong();
  await then.itIsInternal(false);
});

test('an internal site in public mode shows the same, and goes back', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'profile=public' });
  await when.everythingHasLoaded();
  expect(then.requestsFor('/internal/')).toEqual([]);
  expect((await then.theRankedList()).map((row) => row.rank).join('')).toBe('');
  await when.theySwitchTheProfile();
  await expect.poll(async () => (await then.theRankedList())[0]?.rank).toBe('1');
  await when.theySwitchTheProfile();
  await expect.poll(async () => (await then.theRankedList())[0]?.rank).toBe('');
});
