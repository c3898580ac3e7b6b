/** MB: all processes above an empty page (first, full, after), the page's heap once garbage is collected (heapFull, heapAfter). */
export function held(): Promise<{
  readonly first: number;
  readonly full: number;
  readonly after: number;
  readonly heapFull: number;
  readonly heapAfter: number;
  /** Title of the page at the end of the tour. */
  readonly shown: string;
  /** What a service worker has put by; nothing where there is none. */
  readonly offline: { readonly bytes: number; readonly files: number };
}>;
