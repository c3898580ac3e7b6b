/** The page of the bench: a file in memory, the worker that reads it, and an observer of long tasks. */
import '../../../src/app/trusted.ts';
import { importedFeed } from '../../../src/map/imported.ts';
import { startIngest } from '../../../src/worker/ingest-client.ts';
import type { IntakeRegion } from '../../../src/worker/intake.ts';
import { eventRows, plainPicture } from '../ingest-rows.ts';

let file = new File([], 'events.csv');
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });
/** The observer hears of a task some time after its end. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

const page = {
  async make(rows: number): Promise<number> {
    file = new File([eventRows(rows)], 'events.csv', { type: 'text/csv' });
    await quiet();
    longest = 0;
    return file.size;
  },
  /** The clock runs from the file at hand to the cells as shapes with their steps of colour on the main thread, the worker's start in it. */
  async picture(region: IntakeRegion) {
    const start = performance.now();
    let reports = 0;
    const ingesting = startIngest(file, { region, mapping: {} }, () => {
      reports++;
    });
    const { value, errors } = await ingesting.picture;
    const { cells, counts } = value?.counts.byCell ?? { cells: [], counts: new Uint32Array(0) };
    const drawn = cells.map((cell, i) => ({ cell, count: counts[i] as number }));
    const { features } = importedFeed({ points: [], lines: [], cells: drawn });
    const ms = performance.now() - start;
    ingesting.cancel();
    await quiet();
    if (!value || features.length === 0) throw new Error(`no picture: ${JSON.stringify(errors)}`);
    return { ms, reports, longest, counts: plainPicture(value.counts) };
  },
  /** Every row judged, after the picture and timed apart from it. */
  async validate(region: IntakeRegion) {
    const ingesting = startIngest(file, { region, mapping: {} }, () => undefined);
    await ingesting.picture;
    const start = performance.now();
    const { value } = await ingesting.validate();
    const ms = performance.now() - start;
    await quiet();
    if (!value) throw new Error('no import');
    const { report, data, streamed } = value;
    return { ms, longest, result: { id: streamed?.id, rows: report.rows, kept: report.kept, data } };
  },
  /** Stops a picture when it first tells of itself. */
  async cancel(region: IntakeRegion) {
    let reports = 0;
    const ingesting = startIngest(file, { region, mapping: {} }, () => {
      reports++;
      ingesting.cancel();
    });
    const { value, errors } = await ingesting.picture;
    await quiet();
    return { reports, value, rule: errors[0]?.rule ?? null };
  },
};
export type IngestPage = typeof page;
Object.assign(window, { ingest: page });
