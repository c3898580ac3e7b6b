/** A worker that was stopped leaves nothing behind: a day of changed minds would fill the memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Started, started } from '../../../src/worker/started.ts';

setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc') as () => void;

/** Hears questions and never answers. */
class Silent extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}
interface Engine {
  reckon(tables: { readonly rows: readonly number[] }): number;
}

/** Asks a worker that never answers about tables that nobody else holds. */
function askInVain(): { readonly asked: Started<Engine>; readonly tables: WeakRef<object> } {
  const asked = started<Engine>(() => new Silent() as unknown as Worker);
  const tables = { rows: [1, 2, 3] };
  // As a screen does: what it holds waits for the answer.
  void asked.engine.reckon(tables).then((answer) => [answer, tables.rows]);
  return { asked, tables: new WeakRef(tables) };
}

const turn = () => new Promise((done) => setTimeout(done, 5));

async function held(tables: WeakRef<object>): Promise<boolean> {
  for (let i = 0; i < 10 && tables.deref(); i++) {
    await turn();
    clearAway();
  }
  return tables.deref() !== undefined;
}

test('a worker stopped before it answered lets go of what it was asked about, though its starter is kept', async () => {
  const { asked, tables } = askInVain();
  expect(await held(tables), 'held while it is asked').toBe(true);
  asked.stop();
  expect(await held(tables)).toBe(false);
});

test('once stopped nothing more is asked, answered or refused', async () => {
  const { asked } = askInVain();
  asked.stop();
  let heard = false;
  asked.engine.reckon({ rows: [] }).then(
    () => (heard = true),
    () => (heard = true),
  );
  await turn();
  expect(heard).toBe(false);
});
