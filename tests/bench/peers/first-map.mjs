/** Start to first useful map, ours and kepler.gl's in turns in one browser. */
import { coldLoad } from '../cold-loads.mjs';
import { compared } from './judge.mjs';

const LOADS = 7;
const kB = ({ scripts }) => scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

/** @returns two rows: time to the mark, and scripts (gzip, as sent) asked for until then */
export async function firstMap({ launch, ours, theirs, loads = LOADS }) {
  const browser = await launch();
  const seen = { ours: [], theirs: [] };
  try {
    // Once each that does not count: the browser's own start.
    await coldLoad(browser, ours);
    await coldLoad(browser, theirs);
    for (let i = 0; i < loads; i += 1) {
      // Who goes first changes every time.
      const order = [
        ['ours', ours],
        ['theirs', theirs],
      ];
      for (const [who, url] of i % 2 ? order.reverse() : order) seen[who].push(await coldLoad(browser, url));
    }
  } finally {
    await browser.close();
  }
  const of = (take) => ({ ours: seen.ours.map(take), theirs: seen.theirs.map(take) });
  return [
    compared({ name: 'first-map', peer: 'kepler.gl', unit: 'ms', most: 1 / 3, ...of(({ ms }) => ms) }),
    compared({ name: 'scripts-before-first-map', peer: 'kepler.gl', unit: 'kB gz', most: 1 / 8, ...of(kB) }),
  ];
}
