export interface ServeOptions {
  readonly root?: string;
  readonly profile?: 'public' | 'internal';
  readonly internal?: string;
  readonly port?: number;
  readonly next?: boolean;
}
export function serve(
  options?: ServeOptions,
): Promise<{ readonly url: string; readonly port: number; readonly close: () => Promise<void> }>;
