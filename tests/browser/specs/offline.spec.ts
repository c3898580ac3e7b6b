/** One visit is enough: afterwards every workspace and engine of the public site works without a network. */
import { expect, test } from '../keeping.ts';

test('after one visit every workspace opens, reads, reckons and writes without a network', async ({
  given,
  when,
  then,
  device,
}) => {
  test.setTimeout(120_000);
  await given.theSite({ profile: 'public', lessMotion: true, keeps: true });
  await device.theSiteIsKept();
  await when.theNetworkIsCut();
  await device.theStandingSays('offline');
  await device.thePageIsOpenedAnew();

  // The map, both levels of areas, the table.
  await when.theMapHasSettled();
  await when.theyFollowALinkTo({ link: 'level=kelurahan&area=21.71.04&panel=1' });
  await then.theWordsInclude('Nongsa');
  expect((await then.theRankedList()).length).toBeGreaterThan(60);

  // Who made what the site is made of.
  await when.theyFollowALinkTo({ link: 'tab=method&panel=1' });
  expect(await device.theLicences()).toContain('Permission is hereby granted');

  // Help: reach is worked out in a worker, a referral becomes a sheet of paper.
  await when.theyFollowALinkTo({ workspace: 'response', link: 'desk=reach' });
  await then.theWordsInclude(/\d+ dari \d+ kelurahan tetap di golongannya/);
  await when.theyFollowALinkTo({ workspace: 'response', link: 'desk=referral&area=21.71.04&panel=1' });
  expect(await then.theReferralSteps()).toHaveLength(6);
  expect((await when.theyPrintTheReferralCard()).name).toBe('rujukan-nongsa.pdf');

  // The areas taken out, row by row. (Files are brought in on an internal site, which needs no network to begin with.)
  await when.theyOpenTheWorkspace('data');
  const areas = await device.theyTakeTheLayerOut();
  expect(areas.name).toMatch(/\.csv$/);
  expect(areas.text.trim().split('\n').length).toBeGreaterThan(70);

  // A story told, a register as a chart, slides taken out.
  await when.theyFollowALinkTo({ workspace: 'forum', link: 'step=1' });
  await then.theSlideSays('38 kasus pada 2022');
  await when.theyFollowALinkTo({ workspace: 'forum', link: 'stand=charts' });
  await device.aChartIsDrawn();
  await when.theyFollowALinkTo({ workspace: 'forum', link: 'stand=out' });
  await when.theyOpenTheSection('slides.heading');
  expect((await when.theyTakeOut('Unduh PPTX')).name).toMatch(/\.pptx$/);

  // What is kept is the public site, once each, and nothing else.
  const kept = await device.whatIsKept();
  expect(kept.length).toBeGreaterThan(150);
  expect(kept.filter((url) => url.includes('/internal/') || /\.gz(\?|$)/.test(url))).toEqual([]);
  then.nothingWentWrong();
  then.noPolicyWasViolated();
  then.noRequestLeftTheOrigin();
  // Nor did a network help: what is not kept cannot be had.
  await device.nothingElseAnswers();
});
