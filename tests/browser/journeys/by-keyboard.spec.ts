/** The first minute of a planner without a mouse, and what a screen reader hears of it. */
import { expect, test } from '../driver.ts';

test('a planner without a mouse: an area, its sources and services, a weight that moves ranks, and the page of PDF', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(60_000);
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.theMapHasSettled();
  await when.theyListen();

  await when.theySkipTo('list');
  await when.theyTabTo(/^4Nongsa, Peringkat 4 dari 12/);
  await when.theyPress('Enter');
  await then.theAreaIsSelected('Nongsa');
  await then.itIsSaid(/Nongsa dipilih: Peringkat 4 dari 12, rentang peringkat \d+–\d+/);

  // Why, from whom, and who can help: one stop for all tabs, arrows between them.
  await when.theySkipTo('panel');
  await when.theyTabToThe('area.tabs.area');
  for (const _ of ['weights', 'reports', 'sources']) await when.theyPress('ArrowRight');
  await when.theyTabTo(/^Pertumbuhan pemilih/);
  await when.theyPress('Enter');
  expect((await then.theSourcesShown()).length).toBeGreaterThan(0);
  await when.theyTabToThe('area.tabs.sources');
  await when.theyPress('Home');
  await then.thePanelSays('Layanan');

  // The map by keys: what comes under the circle is said, Enter chooses it, Tab goes on.
  await when.theySkipTo('map');
  await then.theFocusIsOnTheMap();
  expect(await then.whatTheMapIsCalled()).toMatch(/^Peta Batam\. .*Galang, Bulang, dan Belakang Padang.*Enter memilih/);
  for (const key of ['+', '+', 'ArrowRight', 'ArrowUp']) await when.theyPress(key);
  await then.itIsSaid(/^(Tidak ada tanda di .+|[A-Z][\w ()-]+)$/m);
  await when.theyPress('Tab');
  await then.theFocusIsOn(/^(?!Peta Batam)/);

  // Weights: the order answers, and says so once the hand rests.
  await when.theySkipTo('panel');
  await when.theyTabToThe('area.tabs.area', 'ArrowRight');
  await when.theyTabTo(/^Bobot /);
  await when.theyPress('End');
  await then.itIsSaid(/(naik|turun) dari \d+ ke \d+; \d+ wilayah berubah peringkat/);

  // Help lies over it and gives the focus back; what is typed is no shortcut.
  await when.theyPress('/');
  await when.theyType('a?');
  await then.theHelpIsOpen(false);
  await when.theyPress('Escape');
  await when.theyTabToThe('area.tabs.weights');
  await when.theyPress('?');
  await then.theHelpIsOpen(true);
  await then.theFocusIsOn('Papan ketik');
  await when.theyPress('Escape');
  await then.theHelpIsOpen(false);
  await then.theFocusIsOn('Bobot');
  // Escape shut the sheet and nothing beneath it.
  await when.theyPress('Home');
  await then.theAreaIsSelected('Nongsa');
  await when.theyTabToThe('report.button');
  expect((await when.theyTakeByKey()).name).toMatch(/21\.71\.04-id-public\.pdf$/);
  then.nothingWentWrong();
});
