/** The story that is carried away in one file: what it weighs, and how long it takes to open. */
import { type OneFile, oneFile } from '../../src/report/story/onefile/oneFile.ts';
import { inputOf, quiet, stories } from '../unit/report/story/one-file.ts';
import { type Bench, checksum, median } from './measure.ts';
import { openings } from './one-file.mjs';

const OPENINGS = 5;
type Whole = Extract<OneFile, { readonly html: string }>;

let made: Promise<Whole> | null = null;
/** The largest of the shipped stories in both languages, with everything in it. */
async function largest(): Promise<Whole> {
  const files: Whole[] = [];
  for (const story of stories) {
    const file = await oneFile(inputOf(story, ['id', 'en']), quiet);
    if ('fault' in file) throw new Error(`${story.id}: ${file.fault}`);
    if (file.dropped.length > 0) throw new Error(`${story.id} lost ${file.dropped.join(', ')} for its size`);
    files.push(file);
  }
  const [first] = files.toSorted((a, b) => b.bytes - a.bytes);
  if (!first) throw new Error('no story ships');
  return first;
}
const file = (): Promise<Whole> => {
  made ??= largest();
  return made;
};

export const benches: readonly Bench[] = [
  {
    name: 'onefile-mb',
    unit: 'MB',
    limit: 5,
    measure: async () => {
      const { bytes, steps, html } = await file();
      return { value: bytes / 1e6, n: steps, check: checksum(html) };
    },
  },
  {
    name: 'onefile-open-ms',
    unit: 'ms',
    limit: 2000,
    measure: async () => {
      const { html, steps } = await file();
      const all = await openings(html, OPENINGS);
      return { value: median(all.map(({ ms }) => ms)), n: steps, check: checksum(all.map(({ headings }) => headings)) };
    },
  },
];
