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
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: LoadFailure };

export const WAITING = { state: 'waiting' } as const;

/** Internal tables are served beside the site by the local server only; a public site holds `regions/` alone. */
export const regionPath = (region: string, profile: Profile): string =>
  `${profile === 'internal' ? 'internal/' : ''}regions/${region}/`;

export async function loadJson<T>(path: string): Promise<Loadable<T>> {
  const failed = (reason: LoadFailure['reason'], detail: string): Loadable<T> => ({
    state: 'failed',
    failure: { file: path, reason, detail },
  });
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'omit' });
  } catch (error) {
    return failed('network', String(error));
  }
  if (!response.ok) return failed('missing', `HTTP ${response.status}`);
  try {
    return { state: 'ready', value: (await response.json()) as T };
  } catch (error) {
    return failed('unreadable', String(error));
  }
}
