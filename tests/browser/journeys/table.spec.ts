import { expect, test } from '../driver.ts';

test('the table holds what the legend counts, and a row leads back to the map', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'time=2022-01..2024-12' });
  await when.theMapHasSettled();
  const legend = await then.theLegend();
  const list = await then.theRankedList();
  expect(await then.theAreasInTheLegend()).toBe(list.length);
  await when.theySwitchTheTable();
  const areas = await then.theTableRows();
  expect(areas.map((cells) => cells[0])).toEqual(list.map((row) => row.name));
  expect(areas.map((cells) => cells[1])).toEqual(list.map((row) => row.rank));
  const tabs = await then.theTableTabs();
  expect(tabs.slice(1)).toEqual(legend.map(({ name, count }) => ({ name, count })));
  for (const { name, count } of tabs.slice(1)) {
    await when.theyOpenTheTableOf(name);
    const rows = await then.theTableRows();
    expect(rows.length, name).toBe(count);
    for (const cells of rows) {
      expect(cells[0], name).not.toBe('');
      // The last cell names the grade and the publisher.
      expect(cells.at(-1), `${name}: ${cells[0]}`).toMatch(/^[ABC]./);
    }
  }
  await when.theyOpenTheTableOf('Pangkalan patroli');
  await when.theyChooseTheRow('VTS Batam Tanjung Sengkuang');
  await then.theTableIsClosed();
  await then.theCardSays('VTS Batam Tanjung Sengkuang');
  await when.theySwitchTheTable();
  await when.theyChooseTheRow('Galang');
  await then.theTableIsClosed();
  await then.theAreaIsSelected('Galang');
});
