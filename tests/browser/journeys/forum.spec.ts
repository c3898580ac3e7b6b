/** Somebody of IOM tells a story to a room, makes one of the map, and takes both home. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, WINDOWS } from '../driver.ts';

test('a story that ships: map, claim, figures and sources move together, in two languages, always public', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true, workspace: 'forum' });
  await when.theMapHasSettled();
  await then.theSlideSays('Batam menjadi tempat singgah');
  await when.theyGoOn();
  // The figures are the register's own.
  await then.theSlideSays('38 kasus pada 2022');
  await then.theSlideSays('87 (s.d. 18 Des 2023)');
  await then.theSlideSays('Safe Migrant Batam');
  expect(await then.theStageLegend()).toContain('Cara membaca peta ini');
  await when.theyFollowALinkTo({ workspace: 'forum', language: 'en', link: 'step=1' });
  await then.theSlideSays('38 cases in 2022');
  // Nothing internal was asked for once the forum stood.
  expect(then.requestsFor('/internal/')).toEqual([]);
  then.nothingWentWrong();
  then.noPolicyWasViolated();
});

test('five steps of the map become a story, put in order and told', async ({ given, when, then }) => {
  test.setTimeout(120_000);
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.theFirstUsefulMapIsThere();
  for (const link of ['', 'area=21.71.04', 'level=kelurahan', 'layers=areas,ports,ferries', 'place=kalbar']) {
    await when.theyFollowALinkTo({ link });
    await when.theyMakeAStepOfTheMap();
  }
  await when.theyFollowALinkTo({ workspace: 'forum', link: 'stand=write' });
  await when.theyOpenTheirStory();
  expect(await then.theStepsOfTheStory()).toHaveLength(5);
  await when.theyWriteInStep(5, 'heading', 'Empat wilayah pantauan', 'Four monitoring areas');
  await when.theyMoveStepUp(5);
  await expect.poll(async () => (await then.theStepsOfTheStory())[3]).toBe('Empat wilayah pantauan');
  then.nothingWentWrong();
});

const PHONE = WINDOWS[2];
const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
/** What a program of the machine says, or null where there is no such program. */
function told(program: string, ...args: readonly string[]): string | null {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  return error ? null : stdout;
}

test('one file tells the story on a phone without a network', async ({ given, when, then }) => {
  test.setTimeout(120_000);
  await given.theSite({ profile: 'public', lessMotion: true, workspace: 'forum', link: 'stand=out' });
  await when.theyOpenTheSection('onefile.heading');
  const file = await when.theyTakeOut('Buat berkas HTML');
  expect(file.name).toMatch(/^jaga-selat-[\w-]+\.html$/);
  expect(file.bytes.length).toBeLessThan(5_000_000);
  await when.theyOpenElsewhereWithoutNetwork(file, PHONE);
  expect(await then.theStepOfTheFile()).toEqual({
    claim: 'Batam menjadi tempat singgah sekaligus pintu keluar',
    map: 'narrow',
  });
  await when.theyGoOn();
  expect((await then.theStepOfTheFile()).claim).toContain('38 kasus pada 2022');
  await then.nothingSticksOut('the file on a phone');
  // The file itself and nothing else.
  expect(then.requestsFor('')).toHaveLength(1);
  then.nothingWentWrong();
  then.noPolicyWasViolated();
});

test('slides and pages leave with native text, tables and charts, and without the speaker’s notes', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(180_000);
  await given.theSite({ profile: 'internal', lessMotion: true, workspace: 'forum', link: 'stand=out' });
  await when.theyOpenTheSection('slides.heading');
  const slides = await when.theyTakeOut('Unduh PPTX');
  const parts = unzipSync(slides.bytes);
  const names = Object.keys(parts);
  const all = names
    .filter((n) => /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(n))
    .map((n) => strFromU8(parts[n] as Uint8Array));
  expect(names.filter((n) => /^ppt\/slides\/slide\d+\.xml$/.test(n)).length).toBeGreaterThanOrEqual(12);
  expect(names.some((n) => n.startsWith('ppt/charts/chart'))).toBe(true);
  expect(all.some((xml) => xml.includes('38 kasus pada 2022'))).toBe(true);
  expect(names.filter((n) => n.startsWith('ppt/notesSlides/'))).toEqual([]);
  // Where an office suite is installed it opens the file: as many pages as there are slides.
  const folder = mkdtempSync(join(tmpdir(), 'jaga-'));
  writeFileSync(join(folder, 'story.pptx'), slides.bytes);
  if (told('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'story.pptx')) !== null)
    expect(readdirSync(folder)).toContain('story.pdf');
  const pages = await when.theyTakeOut('Unduh PDF');
  expect(text(pages.bytes.slice(0, 5))).toBe('%PDF-');
  expect(text(pages.bytes).match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(12);
  writeFileSync(join(folder, 'pages.pdf'), pages.bytes);
  const read = told('pdftotext', join(folder, 'pages.pdf'), '-');
  if (read !== null) {
    expect(read).toContain('38 kasus pada 2022');
    expect(read).toContain('Bukan referensi resmi batas administrasi');
  }
  expect(then.requestsFor('/internal/')).toEqual([]);
  then.nothingWentWrong();
});
