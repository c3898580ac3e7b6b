/** How far it is, on stderr: one line that rewrites itself on a terminal, else a line every tenth. */

export interface Progress {
  readonly say: (line: string) => void;
  /** @param left bytes to fetch in all, of which `done` are there */
  readonly at: (done: { readonly tiles: number; readonly bytes: number }) => void;
  readonly end: () => void;
}

/** Where lines go: process.stderr, or a list in tests. */
export interface Lines {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const REDRAW_MS = 200;
/** Before this the remaining time is a guess. */
const SURE_MS = 2000;

const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
export const megabytes = (bytes: number): string => `${mb(bytes)} MB`;
const counted = new Intl.NumberFormat('en');
export const count = (n: number): string => counted.format(n);

export function timeLeft(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

export function progressOn(
  out: Lines,
  total: { readonly tiles: number; readonly bytes: number },
  now: () => number = Date.now,
): Progress {
  const began = now();
  let [drawn, told, open] = [Number.NEGATIVE_INFINITY, -1, false];
  const clear = () => {
    if (open) out.write('\r\u001b[K');
    open = false;
  };
  return {
    say: (line) => {
      clear();
      out.write(`${line}\n`);
    },
    at: ({ tiles, bytes }) => {
      const share = total.bytes === 0 ? 1 : bytes / total.bytes;
      const spent = now() - began;
      const left = spent > SURE_MS && share > 0 && share < 1 ? `, ${timeLeft((spent / share) * (1 - share))} left` : '';
      const line = `  ${count(tiles)} of ${count(total.tiles)} tiles, ${mb(bytes)} of ${megabytes(total.bytes)} (${Math.floor(share * 100)} %)${left}`;
      if (out.isTTY) {
        if (now() - drawn < REDRAW_MS && share < 1) return;
        drawn = now();
        clear();
        out.write(line);
        open = true;
      } else if (Math.floor(share * 10) > told) {
        told = Math.floor(share * 10);
        out.write(`${line}\n`);
      }
    },
    end: () => {
      if (open) out.write('\n');
      open = false;
    },
  };
}
