/** Whether this device has facts of its own for a region: known at once, so that the first map need not ask the database. */
const KEY = 'jaga.local.1';

const read = (): readonly string[] => {
  try {
    const list: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((x) => typeof x === 'string') : [];
  } catch {
    return [];
  }
};

export const hasLocal = (region: string): boolean => read().includes(region);

export function setLocal(region: string, there: boolean): void {
  const rest = read().filter((id) => id !== region);
  try {
    window.localStorage.setItem(KEY, JSON.stringify(there ? [...rest, region] : rest));
  } catch {
    // Without storage the facts last as long as the page, and the page knows of them.
  }
}
