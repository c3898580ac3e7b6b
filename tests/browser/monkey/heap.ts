/** The script heap of a page: how large it is, and what is in it. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { CDPSession, Page } from '@playwright/test';

/** MB after what nobody holds is gone: the least of three looks, for the first may fall into what is still being reckoned. */
export async function heapInUse(page: Page, devtools: CDPSession): Promise<number> {
  const looks: number[] = [];
  for (let look = 0; look < 3; look += 1) {
    await page.waitForTimeout(2000);
    for (let i = 0; i < 3; i += 1) await devtools.send('HeapProfiler.collectGarbage');
    looks.push((await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6);
  }
  return Math.min(...looks);
}

/** A file that the memory panel of the browser's developer tools opens and compares with another. */
export async function writeHeap(devtools: CDPSession, path: string): Promise<void> {
  const file = createWriteStream(path);
  const take = ({ chunk }: { readonly chunk: string }) => void file.write(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  try {
    await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  } finally {
    devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
    file.end();
    await finished(file);
  }
}
