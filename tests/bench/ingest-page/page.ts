/** The page of the bench: a file in memory, the worker that reads it, and an observer of long tasks. */
import type { Area } from '../../../src/domain/register.ts';
import { cellsPicture } from '../../../src/exchange/stream/picture.ts';
import { startIngest } from '../../../src/worker/ingest-client.ts';
import { eventRows, plainPicture } from '../ingest-rows.ts';

export type Areas = readonly Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>[];

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
  /** The clock runs from the file at hand to the cells with their steps of colour on the main thread, the worker's start in it. */
  async picture(areas: Areas) {
    const start = performance.now();
    let reports = 0;
    const ingesting = startIngest(file, { areas, mapping: null }, () => {
      reports++;
    });
    const { value } = await ingesting.picture;
    const picture = value && cellsPicture(value.counts.byCell);
    const ms = performance.now() - start;
    ingesting.cancel();
    await quiet();
    if (!value || !picture) throw new Error('no picture');
    return { ms, reports, longest, counts: plainPicture(value.counts), steps: [...picture.steps] };
  },
  /** Every row judged, after the picture and timed apart from it. */
  async validate(areas: Areas) {
    const ingesting = startIngest(file, { areas, mapping: null }, () => undefined);
    await ingesting.picture;
    const start = performance.now();
    const { value } = await ingesting.validate();
    const ms = performance.now() - start;
    await quiet();
    if (!value) throw new Error('no import');
    const { id, rows, kept, data } = value;
    return { ms, longest, result: { id, rows, kept, data } };
  },
  /** Stops a picture when it first tells of itself. */
  async cancel(areas: Areas) {
    let reports = 0;
    const ingesting = startIngest(file, { areas, mapping: null }, () => {
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
