/** Whether this device has facts of its own for a region: known at once, so that the first map need not ask the database. */
import { onDevice } from '../on-device.ts';

const shelf = onDevice<readonly string[]>('jaga.local.1', (parsed) =>
  Array.isArray(parsed) && parsed.every((x) => typeof x === 'string') ? { value: parsed, whole: true } : null,
);

/** A flag that cannot be read says yes: the database is asked, and knows. */
export function hasLocal(region: string): boolean {
  const { value, state } = shelf.held();
  return state === 'broken' || (value?.includes(region) ?? false);
}

export function setLocal(region: string, there: boolean): void {
  const rest = (shelf.held().value ?? []).filter((id) => id !== region);
  // Without storage the facts last as long as the page, and the page knows of them.
  shelf.keep(there ? [...rest, region] : rest);
}
