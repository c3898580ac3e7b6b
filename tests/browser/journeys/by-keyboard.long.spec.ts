/** The first minutes of a coordinator and of a speaker without a mouse, the planner's programmes, and the help sheet. */
import { expect, LANGUAGES, test, WINDOWS, WORKSPACES } from '../driver.ts';

test('a coordinator without a mouse: boats, night, sea and a tip on the map become a plan, its files and its brief', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(180_000);
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.theMapHasSettled();
  await when.theyTabTo(/^PatroliPatroli$/);
  await when.theyPress('Enter');
  await when.thePatrolEngineIsReady();
  await when.theyListen();

  for (const { speed, hours } of [
    { speed: '20', hours: '8' },
    { speed: '18', hours: '6' },
  ]) {
    await when.theySkipTo('list');
    await when.theyTabToThe('patrol.addBoat', 'Enter');
    await when.theyTabTo(/^Pangkalan/, 'Shift+Tab');
    for (const _ of [1, 2, 3]) await when.theyPress('ArrowDown');
    await when.theyTabTo(/^Kecepatan/);
    await when.theyPress('Control+A');
    await when.theyType(speed);
    await when.theyTabTo(/^Lama berlayar/);
    await when.theyPress('Control+A');
    await when.theyType(hours);
  }
  expect(await then.theBoatsEntered()).toBe(2);

  // Tonight's tip: the focus goes to the map, Enter puts it where the circle is, and the focus comes back.
  await when.theyTabToThe('patrol.add.tips', 'Enter');
  await then.theFocusIsOnTheMap();
  await when.theyPress('ArrowRight');
  await when.theyPress('Enter');
  expect(await then.theTips()).toBe(1);
  await then.theFocusIsOn(/Tambah petunjuk/);
  await when.theyPress('Enter');
  await then.theFocusIsOnTheMap();
  await when.theyPress('Escape');
  await then.theFocusIsOn(/Tambah petunjuk/);
  expect(await then.theTips()).toBe(1);

  await when.theyTabToThe('patrol.plan', 'Enter');
  await when.thePlanIsFound();
  await then.itIsSaid(/Cakupan kerawanan \d+,\d\s%, maksimum \d+,\d\s%/);
  for (const [name, file] of [
    ['GPX', /\.gpx$/],
    ['KML', /\.kml$/],
  ] as const) {
    await when.theyTabTo(name);
    expect((await when.theyTakeByKey()).name).toMatch(file);
  }
  await when.theyTabToThe('brief.button');
  expect((await when.theyTakeByKey()).name).toMatch(/\.pdf$/);
  then.nothingWentWrong();
});

test('a speaker without a mouse: steps, the other language, and the story as slides, pages and one file', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(240_000);
  await given.theSite({ profile: 'public', lessMotion: true });
  await when.theMapHasSettled();
  await when.theyTabTo(/^ForumForum$/);
  await when.theyPress('Enter');
  await then.theSlideSays('Batam menjadi tempat singgah');
  await when.theyListen();
  await when.theyPress('ArrowRight');
  await then.theSlideSays('38 kasus pada 2022');
  await then.itIsSaid(/^2 dari \d+\. ./m);
  await when.theyTabTo('English');
  await when.theyPress('Enter');
  await then.theSlideSays('38 cases in 2022');
  await when.theyPress('?');
  await then.theHelpIsOpen(true);
  await when.theyPress('PageDown');
  await when.theyPress('Escape');
  await then.theHelpIsOpen(false);
  await then.theSlideSays('38 cases in 2022');

  await when.theyTabToThe('stage.out', 'Enter');
  await when.theySkipTo('list');
  await when.theyTabToThe('slides.heading', 'Enter');
  for (const [key, file] of [
    ['slides.pptx', /\.pptx$/],
    ['slides.pdf', /\.pdf$/],
  ] as const) {
    await when.theyTabToThe(key);
    expect((await when.theyTakeByKey()).name).toMatch(file);
  }
  await when.theySkipTo('list');
  await when.theyTabToThe('onefile.heading', 'Enter');
  await when.theyTabToThe('onefile.make');
  expect((await when.theyTakeByKey()).name).toMatch(/\.html$/);
  then.nothingWentWrong();
});

test('a planner without a mouse sees which programmes have reached the area', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, workspace: 'response', link: 'area=21.71.04' });
  await when.theMapHasSettled();
  await when.theySkipTo('panel');
  await then.theWordsInclude('Nongsa');
  await when.theySkipTo('list');
  await when.theyTabToThe('response.desk.programmes', 'Enter');
  await then.theWordsInclude(/\d+ dari \d+ program/);
});

test('on narrow windows a panel takes the focus and gives it back', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, window: { width: 1024, height: 768 } });
  await when.theMapHasSettled();
  await when.theySkipTo('list');
  await when.theyTabTo(/^4Nongsa/);
  await when.theyPress('Enter');
  await then.theAreaIsSelected('Nongsa');
  // The list makes room for the panel, and the focus goes with it.
  await then.theFocusIsOn('Wilayah terpilih');
  await when.theyTabToThe('area.close', 'Enter');
  await then.theFocusIsOn(/^4Nongsa/);
});

for (const language of LANGUAGES) {
  test(`no serious barrier in the help sheet, over any workspace: ${language}`, async ({ given, when, then }) => {
    test.setTimeout(300_000);
    for (const window of [WINDOWS[0], WINDOWS[2]]) {
      await given.theSite({ profile: 'internal', language, window, lessMotion: true, link: 'help=keys' });
      await then.theHelpIsOpen(true);
      const screens = [
        ...WORKSPACES.map((workspace) => ({ workspace, part: 'keys', theme: 'day' })),
        ...['guide', 'methods', 'data'].map((part) => ({ workspace: 'risk' as const, part, theme: 'day' })),
        ...['dusk', 'night'].map((theme) => ({ workspace: 'risk' as const, part: 'guide', theme })),
      ];
      for (const { workspace, part, theme } of screens) {
        await when.theyFollowALinkTo({ workspace, language, link: `help=${part}&theme=${theme}` });
        await then.theHelpIsOpen(true);
        const where = `${part} over ${workspace} ${theme} ${language} ${window.width}`;
        await then.noSeriousBarrierIsFound(where);
        await then.nothingSticksOut(where);
      }
    }
  });
}
