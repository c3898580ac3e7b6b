/** A million rows as the same File in memory, from the drop to the frame that shows their cells; a new browser each time. */
import { memoryWatch } from '../memory.mjs';
import { compared, median, quickestWay } from './judge.mjs';

export const ROWS = 1_000_000;
const ROUNDS = 3;
const MOST_MS = 60_000;
/** The ways kepler.gl has; the quickest of them is what we are held to. */
const WAYS = [{ type: 'grid' }, { type: 'hexagon' }];

async function once({ launch, url, list, given }) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(url);
    await page.waitForSelector('body[data-ready="page"]', { timeout: 60_000 });
    await page.waitForTimeout(2000);
    await page.evaluate((from) => window.peer.make(from), list);
    const { peak } = await memoryWatch(browser);
    const slow = new Promise((_, reject) => {
      setTimeout(reject, MOST_MS, new Error(`${url} drew no picture within ${MOST_MS} ms`)).unref();
    });
    const seen = await peak(() =>
      Promise.race([page.evaluate((options) => window.peer.picture(options), given), slow]),
    );
    if (seen.rows !== ROWS) throw new Error(`${url} read ${seen.rows} rows of ${ROWS}`);
    return seen;
  } finally {
    await browser.close();
  }
}

/** @returns two rows: time, and by how much all processes of the browser together grew at most */
export async function million({ launch, ours, theirs, list, region, rounds = ROUNDS, say }) {
  const seen = { ours: [] };
  const runs = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const given of WAYS) {
      const key = given.type;
      // Ours before theirs, theirs before ours, in turns.
      const jobs = [
        async () => seen.ours.push(await once({ launch, url: ours, list, given: { region } })),
        async () => {
          runs[key] ??= [];
          runs[key].push(await once({ launch, url: theirs, list, given }));
        },
      ];
      for (const job of round % 2 ? jobs.reverse() : jobs) await job();
      const [a, b] = [seen.ours.at(-1), runs[key].at(-1)];
      say(
        `ours ${a.ms.toFixed(0)} ms ${a.mb.toFixed(0)} MB; kepler.gl ${key} ${b.ms.toFixed(0)} ms ${b.mb.toFixed(0)} MB`,
      );
    }
  }
  const quickest = quickestWay(runs);
  // The least memory of any way, even where another is the quicker one.
  const memory = Object.values(runs).map((some) => some.map(({ mb }) => mb));
  const [least = []] = memory.sort((a, b) => median(a) - median(b));
  const given = { peer: `kepler.gl (${quickest})`, most: 1 / 2 };
  return [
    compared({
      ...{ ...given, name: 'million-rows', unit: 'ms' },
      ...{ ours: seen.ours.map(({ ms }) => ms), theirs: runs[quickest].map(({ ms }) => ms) },
    }),
    compared({
      ...{ ...given, name: 'million-rows-peak', unit: 'MB' },
      ...{ ours: seen.ours.map(({ mb }) => mb), theirs: least, peer: 'kepler.gl (least of all ways)' },
    }),
  ];
}
