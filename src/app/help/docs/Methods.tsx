import { Page } from './Page.tsx';

/** How every number is found. */
export function Methods() {
  return <Page page="methods" />;
}
