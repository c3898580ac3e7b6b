/**
 * A day of use: ten thousand random valid actions by a seeded monkey, with faults. Half on the public site, which has no
 * network after its first visit, half on an internal installation. Nothing stands on the console, what was entered is
 * there after each reload, and memory at the end is within a fifth of what it was after warming up.
 */
import { expect, test } from '../driver.ts';
import { launchOptions } from '../find-browser.mjs';
import { Day } from '../monkey/day.ts';

// Pages are put together without the software's graphics card, which has enough to do with the maps: twice as fast.
const options = await launchOptions();
test.use({ launchOptions: { ...options, args: [...options.args, '--disable-gpu-compositing'] } });

const SEED = Number(process.env.JAGA_SEED ?? 20261122);
/** Actions on each of the two sites. */
const ACTIONS = Number(process.env.JAGA_ACTIONS ?? 5000);

for (const profile of ['public', 'internal'] as const) {
  test(`${ACTIONS} actions on the ${profile} site lose nothing, break nothing and leave no memory behind`, async ({
    stage,
  }) => {
    test.setTimeout(45 * 60_000);
    const day = await Day.begin(stage, profile, SEED);
    // Reloads first: after the last one memory is looked at, for a reload would wash away what leaks.
    const withReloads = Math.round(ACTIONS * 0.2);
    await day.actions(withReloads, { reloadEvery: 100 });
    // A page that was just begun anew is small: its programs are compiled while they are used, some eight megabytes.
    const warming = Math.round(ACTIONS * 0.2);
    await day.actions(warming);
    // Every look is taken with every screen seen since the last time the page was begun anew: else what a screen keeps for
    // its next visit would pass for growth.
    const look = async () => {
      await day.everyScreen();
      return day.memory();
    };
    const heap = [await look()];
    const left = ACTIONS - withReloads - warming;
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await day.actions(Math.round(left / 4));
      heap.push(await look());
    }
    const [start = 0] = heap;
    console.log(`${profile}: heap ${heap.map((mb) => mb.toFixed(1)).join(', ')} MB; ${day.summary()}`);
    expect(day.lost, 'entries that a reload lost').toEqual([]);
    expect(
      day.problems,
      `on the console; JAGA_LONG=beside JAGA_SEED=${SEED} JAGA_ACTIONS=${ACTIONS} does the same again:\n${day.told()}`,
    ).toEqual([]);
    expect(heap.at(-1), `MB of heap, ${start.toFixed(1)} at the start`).toBeLessThanOrEqual(start * 1.2);
  });
}
