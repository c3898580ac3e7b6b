/** A million rows as the same File in memory, from the drop to the frame that shows their cells; a new browser each time. */
import { memoryWatch } from '../memory.mjs';
import { compared, median, quickestWay, told } from './judge.mjs';

export const ROWS = 1_000_000;
const ROUNDS = 3;
const MOST_MS = 60_000;
/** The ways kepler.gl has of counting points: of its drop the quickest is what we are held to. */
const WAYS = ['drop', 'call'].flatMap((route) => ['grid', 'hexagon'].map((type) => ({ route, type })));

/** @param watched whether memory is looked at, which costs time: then the time is not a measurement */
async function once({ launch, url, list, given, watched }) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(url);
    await page.waitForSelector('body[data-ready="page"]', { timeout: 60_000 });
    await page.waitForTimeout(2000);
    await page.evaluate((from) => window.peer.make(from), list);
    const slow = new Promise((_, reject) => {
      setTimeout(reject, MOST_MS, new Error(`${url} drew no picture within ${MOST_MS} ms`)).unref();
    });
    const job = () => Promise.race([page.evaluate((options) => window.peer.picture(options), given), slow]);
    const seen = watched ? await (await memoryWatch(browser)).peak(job) : await job();
    if (seen.rows !== ROWS) throw new Error(`${url} read ${seen.rows} rows of ${ROWS}`);
    return seen;
  } finally {
    await browser.close();
  }
}

/** @returns three rows: time of its drop, of its functions, and by how much all processes of the browser together grew at most */
export async function million({ launch, ours, theirs, list, region, rounds = ROUNDS, say }) {
  const times = { ours: [], theirs: {} };
  const peaks = { ours: [], theirs: {} };
  // The last round is for memory alone.
  for (let round = 0; round <= rounds; round += 1) {
    const watched = round === rounds;
    const seen = watched ? peaks : times;
    for (const given of WAYS) {
      const way = `${given.route}, ${given.type}`;
      // Ours before theirs, theirs before ours, in turns.
      const jobs = [
        async () => seen.ours.push(await once({ launch, url: ours, list, given: { region }, watched })),
        async () => {
          seen.theirs[way] ??= [];
          seen.theirs[way].push(await once({ launch, url: theirs, list, given, watched }));
        },
      ];
      for (const job of round % 2 ? jobs.reverse() : jobs) await job();
      const tell = ({ ms, mb }) => (watched ? `${mb.toFixed(0)} MB` : `${ms.toFixed(0)} ms`);
      say(`ours ${tell(seen.ours.at(-1))}; kepler.gl (${way}) ${tell(seen.theirs[way].at(-1))}`);
    }
  }
  const ms = (some) => some.map((run) => run.ms);
  const by = (route) => {
    const runs = Object.fromEntries(Object.entries(times.theirs).filter(([way]) => way.startsWith(route)));
    const quickest = quickestWay(runs);
    return { peer: `kepler.gl (${quickest})`, unit: 'ms', ours: ms(times.ours), theirs: ms(runs[quickest]) };
  };
  // The least memory of any way, even where another is the quicker one.
  const memory = Object.values(peaks.theirs).map((some) => some.map(({ mb }) => mb));
  const [least = []] = memory.sort((a, b) => median(a) - median(b));
  return [
    compared({ name: 'million-rows', most: 1 / 2, ...by('drop') }),
    told({ name: 'million-rows-call', ...by('call') }),
    compared({
      ...{ name: 'million-rows-peak', unit: 'MB', most: 1 / 2, peer: 'kepler.gl (least of all ways)' },
      ...{ ours: peaks.ours.map(({ mb }) => mb), theirs: least },
    }),
  ];
}
