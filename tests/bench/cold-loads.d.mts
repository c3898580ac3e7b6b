import type { Chunk } from './measure.ts';

export interface ColdLoad {
  /** From the start of navigation to the mark `first-useful-map`. */
  readonly ms: number;
  /** From the start of navigation to the mark `full-map`. */
  readonly full: number;
  /** Scripts asked for before the first mark: path and bytes as sent. */
  readonly scripts: readonly { readonly path: string; readonly bytes: number }[];
  /** Scripts asked for after it, until the full map stood. */
  readonly after: readonly { readonly path: string; readonly bytes: number }[];
  /** The words on the page once the map is at rest. */
  readonly words: string;
}
/** Opens the public site `n` times, each in a new profile of one running browser. */
export function coldLoads(n: number): Promise<readonly ColdLoad[]>;
/** ms to the mark `first-useful-map` of `n` second visits; `cached` with what the browser kept of the first. */
export function warmLoads(n: number, cached: boolean): Promise<readonly number[]>;

/** Every script of the built site by when a visit asks for it. */
export function chunksOf(load: ColdLoad): readonly Chunk[];
