/** HiGHS (Huangfu and Hall 2018) as WebAssembly: 1.2 MB that are fetched when a proof first needs them, and once. */
import type { Highs } from 'highs';

export type { Highs };

/** Gives the solver; rejects where the file cannot be had or the engine cannot run it. */
export type HighsSource = () => Promise<Highs>;

/**
 * The solver, loaded at the first call. Node finds the file by itself; in a browser `locate` gives its address, which a
 * worker has from `import wasm from 'highs/runtime?url'`.
 */
export function highsSource(locate?: (file: string) => string): HighsSource {
  let loading: Promise<Highs> | null = null;
  return () => {
    loading ??= import('highs').then(({ default: load }) => load(locate ? { locateFile: locate } : {}));
    // A file that could not be had is asked for again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
}
