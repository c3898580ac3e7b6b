export interface Opening {
  /** From the start of navigation until the first step is painted and the button has led to the second. */
  readonly ms: number;
  /** Claims of the steps in the order in which the button shows them. */
  readonly headings: readonly string[];
}
/** Opens a file of the disk `n` times without a network. @throws where the page asks for anything but itself */
export function openings(html: string, n: number): Promise<readonly Opening[]>;
