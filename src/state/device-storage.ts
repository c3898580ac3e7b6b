/** The storage of this device; null where the browser offers none, as in a private window. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
