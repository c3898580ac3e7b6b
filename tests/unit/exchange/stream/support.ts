import { importStream } from '../../../../src/exchange/stream/import.ts';
import { type QuickCounts, quickCounts } from '../../../../src/exchange/stream/quick.ts';
import type { Source } from '../../../../src/exchange/stream/source.ts';
import { bytesOf, REGION } from '../import/support.ts';

/** The bytes in pieces of the given lengths, the rest in one. */
export const pieces = (bytes: Uint8Array, ...lengths: readonly number[]): Source => ({
  size: bytes.length,
  open: async function* () {
    let at = 0;
    for (const length of [...lengths, bytes.length]) {
      if (at >= bytes.length) return;
      yield bytes.slice(at, at + length);
      at += length;
    }
  },
});

const bytesIn = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? bytesOf(content) : content;

export const quick = (content: string | Uint8Array | Source, least = 1) =>
  quickCounts(typeof content === 'object' && 'open' in content ? content : pieces(bytesIn(content)), {
    ...{ ...REGION, known: true, least },
  });

export const full = (
  content: string | Uint8Array | Source,
  least = 1,
  mapping: Readonly<Record<string, string | null>> = {},
  known = true,
) =>
  importStream(typeof content === 'object' && 'open' in content ? content : pieces(bytesIn(content)), {
    ...{ ...REGION, known, least, mapping },
  });

/** Counts as plain values, which can be compared. */
export const plain = ({ byCell, ...rest }: QuickCounts) => ({
  ...rest,
  byCell: byCell.cells.map((cell, i) => [cell, byCell.counts[i], byCell.persons[i]]),
});

/** The rule of the first fault. */
export const ruleOf = async (answer: Promise<{ errors: readonly { rule: string }[] }>): Promise<string | undefined> =>
  (await answer).errors[0]?.rule;

/** Random numbers that are the same in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
