import { expect, test } from '../driver.ts';

test('an area and a place are found with the keyboard alone, and an unknown name is told so', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ profile: 'internal', lessMotion: true });
  await when.theMapHasSettled();
  await when.theyPress('/');
  await when.theyType('sek');
  const [first] = await then.theFindings();
  expect(first).toEqual({ name: 'Sekupang', chosen: true });
  await when.theyPress('ArrowDown');
  const moved = await then.theFindings();
  expect(moved.map((f) => f.chosen).indexOf(true)).toBe(1);
  await when.theyPress('ArrowUp');
  await when.theyPress('Enter');
  await then.theAreaIsSelected('Sekupang');

  await when.theyPress('/');
  await when.theyType('entikong');
  await then.theFindings();
  await when.theyPress('Enter');
  await then.theCardSays('PLBN Entikong');
  await when.theyPress('Escape');
  await then.noCardIsOpen();

  await when.theyPress('/');
  await when.theyType('Atlantis');
  const [none] = await then.theFindings();
  expect(none?.name).toContain('“Atlantis”');
  expect(none?.chosen).toBe(false);
  await when.theyPress('Enter');
  await then.theAreaIsSelected('Sekupang');
});
