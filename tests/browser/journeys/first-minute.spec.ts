import { expect, test } from '../driver.ts';

test('a planner’s first minute: who ranks highest, why, and who says so', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  const list = await then.theRankedList();
  expect(list).toHaveLength(12);
  expect(list.slice(0, 3).map((row) => row.rank)).toEqual(['1', '2', '3']);
  await then.thePanelSays(`${list[0]?.name}, ${list[1]?.name}, dan ${list[2]?.name}`);
  await then.theStandingLineIsOnScreen('at the start');

  await when.theyChooseInTheList('Nongsa');
  await then.theAreaIsSelected('Nongsa');
  const nongsa = list.find((row) => row.name === 'Nongsa');
  const [, rank, low, high, score] =
    /Peringkat (\d+) dari 12, rentang peringkat (\d+)–(\d+), Skor (\d,\d)/.exec(nongsa?.words ?? '') ?? [];
  expect(Number(low)).toBeLessThanOrEqual(Number(rank));
  expect(Number(high)).toBeGreaterThanOrEqual(Number(rank));
  await then.thePanelSays(`Peringkat ${rank} dari 12, rentang peringkat ${low}–${high}`);
  await then.thePanelSays(`Skor ${score}`);
  await then.thePanelSays(/rentang skor \d,\d–\d,\d/);
  const drivers = await then.theDrivers();
  expect(drivers.length).toBeGreaterThan(2);
  for (const { name, value } of drivers) {
    expect(name).not.toMatch(/^[A-Z_]*$/);
    expect(value, name).toMatch(/^[+−]\d+,\d\d$/);
  }
  await then.theStandingLineIsOnScreen('with an area chosen');

  // Two clicks from the figure.
  await when.theyOpenTheTab('sources');
  await when.theyOpenTheIndicator('Pertumbuhan pemilih');
  const sources = await then.theSourcesShown();
  expect(sources.length).toBeGreaterThan(0);
  for (const { grade, gradeWords, text } of sources) {
    expect(grade).toMatch(/^[ABC]$/);
    expect(gradeWords).toMatch(/^Mutu sumber [ABC]: ./);
    // The year of the figure, and who gave it.
    expect(text).toMatch(/, (19|20)\d\d/);
    expect(text).toMatch(/[A-Z].+ · (Buka sumber|tanpa alamat publik)/);
  }
  await then.theStandingLineIsOnScreen('at the sources');
  await when.theyOpenTheTab('method');
  await then.thePanelSays('Bukan jumlah korban');
  await then.theStandingLineIsOnScreen('at the method');
  await when.theySwitchTheTable();
  await then.theStandingLineIsOnScreen('over the table');
});
