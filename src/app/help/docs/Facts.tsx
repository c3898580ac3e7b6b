import { Page } from './Page.tsx';

/** What the registers hold, where it comes from and what it must not be used for. */
export function Facts() {
  return <Page page="data" />;
}
