/**
 * Keeps the public site on this device and tells of a newer version. Fetched after the first map, so that nobody waits
 * for it. A newer version lies beside the one at work and takes its place only when somebody asks for it here, or when
 * the last window is closed.
 */
import { useOffline } from '../../state/offline.ts';

const HOUR_MS = 3_600_000;
const WRITING_MS = 3000;
const set = useOffline.setState;
let registration: ServiceWorkerRegistration | undefined;
/** Held by every open window, so that one can tell whether it is the only one. */
const windowLock = () => `jaga-selat window ${registration?.scope}`;

/** Follows a version from its download to where it lies ready. */
function follow(worker: ServiceWorker, scope: ServiceWorkerRegistration): void {
  const first = scope.active === null;
  if (first) set({ kept: 'keeping' });
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && !first) set({ newer: true });
    if (worker.state === 'activated') set({ kept: 'kept', newer: false });
    // A newer version that did not arrive whole is asked for again later; the one at work stays.
    if (worker.state === 'redundant' && first) set({ kept: 'refused' });
  });
}

/** Begins keeping; where it cannot, the site works on as before and says so. */
export async function keepOnDevice(): Promise<void> {
  const { serviceWorker } = navigator;
  try {
    // Browsers that are told to refuse workers answer with nothing.
    registration = await serviceWorker.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
  } catch {
    set({ kept: 'refused' });
  }
  const scope = registration;
  if (!scope) return;
  void navigator.locks?.request(windowLock(), { mode: 'shared' }, () => new Promise(() => {}));
  if (scope.installing) follow(scope.installing, scope);
  if (scope.active) set({ kept: 'kept', newer: scope.waiting !== null });
  scope.addEventListener('updatefound', () => scope.installing && follow(scope.installing, scope));
  // Without a network there is nothing to be had, and that is no fault.
  const ask = () => void scope.update().catch(() => {});
  setInterval(ask, HOUR_MS);
  window.addEventListener('online', ask);
}

/** Whether everything entered is written: asked as the browser asks before it leaves a page, which writes what waits. */
async function allIsWritten(): Promise<boolean> {
  for (const end = Date.now() + WRITING_MS; ; ) {
    if (window.dispatchEvent(new Event('beforeunload', { cancelable: true }))) return true;
    if (Date.now() > end) return false;
    await new Promise((done) => setTimeout(done, 200));
  }
}

/**
 * Puts the newer version in the place of the one at work and opens the page anew with it.
 * @returns why it did not: other windows still work with the old one, whose files would go, or something is unwritten
 */
export async function takeNewer(): Promise<'otherWindows' | 'unwritten' | null> {
  const waiting = registration?.waiting;
  if (!waiting) {
    window.location.reload();
    return null;
  }
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  if (held.filter(({ name }) => name === windowLock()).length > 1) return 'otherWindows';
  if (!(await allIsWritten())) return 'unwritten';
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting.postMessage('take over');
  return null;
}
