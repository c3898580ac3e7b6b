export interface ColdLoad {
  /** From the start of navigation to the mark `first-useful-map`. */
  readonly ms: number;
  /** Scripts asked for before the mark: path and bytes as sent. */
  readonly scripts: readonly { readonly path: string; readonly bytes: number }[];
  /** The words on the page once the map is at rest. */
  readonly words: string;
}
/** Opens the public site `n` times, each in a new profile of one running browser. */
export function coldLoads(n: number): Promise<readonly ColdLoad[]>;
