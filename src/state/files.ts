/** Fetching the published files: one place that knows addresses, and turns every failure into a value a screen can show. */
import type { Profile } from './view.ts';

export interface LoadFailure {
  readonly file: string;
  /** `missing` (not there), `unreadable` (not the format it should be), `network`. */
  readonly reason: 'missing' | 'unreadable' | 'network';
  readonly detail: string;
}

export type Loadable<T> =
  | { readonly state: 'waiting' }
  /** `bytes`: how long the file was, of files that were fetched. */
  | { readonly state: 'ready'; readonly value: T; readonly bytes?: number }
  | { readonly state: 'failed'; readonly failure: LoadFailure };

export const WAITING = { state: 'waiting' } as const;

/** Internal tables are served beside the site by the local server only; a public site holds `regions/` alone. */
export const regionPath = (region: string, profile: Profile): string =>
  `${profile === 'internal' ? 'internal/' : ''}regions/${region}/`;

const failed = (file: string, reason: LoadFailure['reason'], detail: string) =>
  ({ state: 'failed', failure: { file, reason, detail } }) as const;

/** The bytes of a file. @param path relative to the page */
async function loadBytes(path: string): Promise<Loadable<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'omit' });
  } catch (error) {
    return failed(path, 'network', String(error));
  }
  if (!response.ok) return failed(path, 'missing', `HTTP ${response.status}`);
  try {
    return { state: 'ready', value: await response.arrayBuffer() };
  } catch (error) {
    return failed(path, 'unreadable', String(error));
  }
}

const textOf = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** A file as it is. @param path relative to the page */
export async function loadText(path: string): Promise<Loadable<string>> {
  const bytes = await loadBytes(path);
  return bytes.state === 'ready' ? { state: 'ready', value: textOf(bytes.value) } : bytes;
}

/**
 * @param path relative to the page
 * @param isSound whether the parsed value has the shape its readers rely on; a file that parses and is another thing
 *   (half a file, a page of a host that answers everything) is `unreadable` like one that does not parse
 */
export async function loadJson<T>(
  path: string,
  isSound: (value: unknown) => boolean = () => true,
): Promise<Loadable<T>> {
  const bytes = await loadBytes(path);
  if (bytes.state !== 'ready') return bytes;
  try {
    const value: unknown = JSON.parse(textOf(bytes.value));
    if (!isSound(value)) return failed(path, 'unreadable', 'unexpected shape');
    return { state: 'ready', value: value as T, bytes: bytes.value.byteLength };
  } catch (error) {
    return failed(path, 'unreadable', String(error));
  }
}
