/** Long lists of events from a File in memory to a picture, and to a validated import, in a real browser. */
import { batam } from './batam.ts';
import { withIngestPage } from './ingest-browser.mjs';
import { type Bench, checksum, type Measured, median, once } from './measure.ts';

const RUNS = 5;
const [SMALL, LARGE, HUGE] = [100_000, 1_000_000, 4_200_000];
const region = {
  areas: batam.areas.map(({ code, name, level, parent_code }) => ({ code, name, level, parent_code })),
  ...{ extent: batam.settings.extent, strait: batam.settings.strait },
};

/** Pictures of one list, and one of them with an eye on memory, which slows it down. */
const pictures = (rows: number) =>
  withIngestPage(async ({ run, peak }) => {
    const bytes = await run('make', rows);
    const watched = await peak(() => run('picture', region));
    const seen = [];
    for (let i = 0; i < RUNS; i++) seen.push(await run('picture', region));
    const same = new Set([watched, ...seen].map(({ counts }) => checksum(counts)));
    if (same.size !== 1) throw new Error('two pictures of one list differ');
    // A small list may be done before it first tells of itself.
    const stopped = rows < HUGE ? null : await run('cancel', region);
    if (stopped && (stopped.reports !== 1 || stopped.value !== null || stopped.rule !== 'stopped'))
      throw new Error('a picture that was stopped went on');
    const longest = Math.max(watched.longest, ...seen.map((one) => one.longest));
    return { bytes, ms: median(seen.map(({ ms }) => ms)), mb: watched.mb, longest, check: [...same].join() };
  });

const large = once(() => pictures(LARGE));
const huge = once(() => pictures(HUGE));
const whole = once(() =>
  withIngestPage(async ({ run, peak }) => {
    await run('make', LARGE);
    const done = await run('validate', region);
    const { mb } = await peak(() => run('validate', region));
    return { ...done, mb };
  }),
);

const row = (name: string, unit: Bench['unit'], limit: number, measure: () => Promise<Measured>): Bench => ({
  ...{ name, unit, limit, measure },
});

/**
 * MB that reading may add, whatever the size of the file: pieces of the stream wait for the collector of the browser, which
 * takes them when it likes (85 to 112 seen). A reader into one buffer took 22 and could wait for ever for its last piece.
 */
const MOST_MB = 150;

export const benches: readonly Bench[] = [
  row('ingest-100k-ms', 'ms', 1_500, async () => {
    const { ms, check } = await pictures(SMALL);
    return { value: ms, n: SMALL, check };
  }),
  row('ingest-1m-ms', 'ms', 4_000, async () => {
    const { ms, check } = await large();
    return { value: ms, n: LARGE, check };
  }),
  row('ingest-1m-peak-mb', 'MB', MOST_MB, async () => {
    const { mb, check } = await large();
    return { value: mb, n: LARGE, check };
  }),
  row('ingest-200mb-ms', 'ms', 16_000, async () => {
    const { ms, check } = await huge();
    return { value: ms, n: HUGE, check };
  }),
  row('ingest-200mb-peak-mb', 'MB', MOST_MB, async () => {
    const { mb, check } = await huge();
    return { value: mb, n: HUGE, check };
  }),
  row('import-1m-ms', 'ms', 15_000, async () => {
    const { ms, result } = await whole();
    return { value: ms, n: result.kept, check: checksum(result) };
  }),
  row('import-1m-peak-mb', 'MB', MOST_MB, async () => {
    const { mb, result } = await whole();
    return { value: mb, n: result.kept, check: checksum(result) };
  }),
  row('ingest-1m-longest-task-ms', 'ms', 200, async () => {
    const [picture, validated] = [await large(), await whole()];
    return { value: Math.max(picture.longest, validated.longest), n: LARGE, check: picture.check };
  }),
];
