/** The corpus of hostile texts through every text field and file field of every face: read, kept and shown, never obeyed. */
import { HOSTILE_FILES } from '../../support/hostile-files.ts';
import { CORPUS, EVERY } from '../../support/injection.ts';
import { expect, type Screen, test } from '../driver.ts';
import { nameOf, theyOpenEverything } from '../everywhere.ts';

// What is not there is told soon, not when the time of a whole walk is over.
test.use({ actionTimeout: 20_000 });

const SENT = CORPUS.markup.slice(0, 3);

/** What has to be opened first, by the keys of the words pressed. */
const BEHIND: readonly (readonly [Screen, ...string[]])[] = [
  [{ workspace: 'data', link: 'face=edit' }, 'edit.add'],
  [{ workspace: 'response', link: 'desk=referral&area=21.71.04&panel=1' }, 'referral.contacts.open'],
  [{ workspace: 'forum', link: 'stand=write' }, 'write.fromShipped'],
];

test('words in every field stay words', async ({ given, when, then }) => {
  test.setTimeout(900_000);
  // Without the map's picture, which would be drawn anew for every letter.
  await given.theSite({ profile: 'internal', lessMotion: true, withoutGraphics: true });
  await when.theyWatchThePage();
  await theyOpenEverything(when, 'id', async (where) => {
    await when.theyPourIntoEveryField(EVERY, SENT);
    await then.wordsStayedWords(where);
  });
  for (const [screen, ...keys] of BEHIND) {
    await when.theyFollowALinkTo(screen);
    for (const key of keys) await when.theyPressWhatSays(key);
    await when.theyPourIntoEveryField(EVERY, SENT);
    await then.wordsStayedWords(`${nameOf(screen)}, ${keys}`);
    await when.theyPress('Escape');
  }
  // Every face once more, now that what was written is kept.
  await theyOpenEverything(when, 'en');
  await then.wordsStayedWords('kept words');
  then.noRequestLeftTheOrigin();
  then.noPolicyWasViolated();
  then.nothingWentWrong();
  // Lists of fields made anew count once, by their name.
  const fields = new Set(await then.theFieldsFilled());
  expect(fields.size).toBeGreaterThan(35);
});

/** Names of files are words too. */
const FILES = Object.entries({
  ...HOSTILE_FILES,
  svg: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="owned=1">${CORPUS.markup.join('')}</svg>`,
  ),
  json: new TextEncoder().encode(
    JSON.stringify({ format: 'jaga-selat', version: 1, stories: EVERY, name: EVERY.join(' ') }),
  ),
  html: new TextEncoder().encode(CORPUS.markup.join('\n')),
}).map(([format, content]) => ({ name: `<img src=x onerror="globalThis.owned=1">{{7*7}}.${format}`, content }));

test('words in files, and the names of files, stay words', async ({ given, when, then }) => {
  test.setTimeout(600_000);
  await given.theSite({ profile: 'internal', lessMotion: true, workspace: 'data' });
  await when.theyWatchThePage();
  const places: readonly (readonly [Screen, ...string[]])[] = [
    [{ workspace: 'data' }],
    [{ workspace: 'data', link: 'face=projects' }],
    [{ workspace: 'patrol' }],
    [{ workspace: 'patrol', link: 'tab=log&panel=1' }],
    [{ workspace: 'forum', link: 'stand=write' }, 'write.fromShipped', 'write.about'],
  ];
  let fields = 0;
  for (const [screen, ...keys] of places) {
    await when.theyFollowALinkTo(screen);
    for (const key of keys) await when.theyPressWhatSays(key);
    const found = await when.theyGiveEveryFile(FILES);
    fields += found;
    await then.wordsStayedWords(nameOf(screen));
  }
  expect(fields).toBeGreaterThanOrEqual(5);
  await theyOpenEverything(when);
  await then.wordsStayedWords('kept files');
  then.noRequestLeftTheOrigin();
  then.noPolicyWasViolated();
  then.nothingWentWrong();
});

test('words in the address of the page stay words', async ({ given, when, then }) => {
  test.setTimeout(300_000);
  await given.theSite({ profile: 'internal', lessMotion: true, withoutGraphics: true });
  await when.theyWatchThePage();
  const said = EVERY.map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')));
  await when.theyGoThroughTheAddresses(
    said.flatMap((word) => [
      `#/risk?area=${word}&panel=1`,
      `#/risk?feature=${word}`,
      `#/risk?table=1&sort=${word}&help=${word}&place=${word}`,
    ]),
  );
  await when.theyGoThroughTheAddresses(said.map((word) => `#/forum?story=${word}&step=${word}`));
  await then.wordsStayedWords('addresses');
  then.noRequestLeftTheOrigin();
  then.noPolicyWasViolated();
  then.nothingWentWrong();
});
