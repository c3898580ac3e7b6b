/** How much memory a browser takes, all its processes together. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY_MS = 20;

/** Memory of one process in MB, pages shared with others by their share; resident memory where the system does not say. */
function memoryOf(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) / 1024;
  } catch {
    try {
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
    } catch {
      return 0;
    }
  }
}

/** @returns `total()`, MB now, and `peak(job)`, which adds to a job's result by how many MB the browser grew at most while it ran */
export async function memoryWatch(browser) {
  const devtools = await browser.newBrowserCDPSession();
  const total = async () => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { id }) => sum + memoryOf(id), 0);
  };
  const peak = async (job) => {
    const before = await total();
    let most = before;
    let running = true;
    const watch = (async () => {
      while (running) {
        most = Math.max(most, await total());
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    })();
    try {
      const result = await job();
      return { ...result, mb: most - before, before };
    } finally {
      running = false;
      await watch;
    }
  };
  return { total, peak };
}
