/** Where the browser gives no database, projects live as long as the page; the page says so. */
import type { Project } from '../../domain/project.ts';
import type { Keep, Meta } from './keep.ts';

export function memoryKeep(): Keep {
  const held = new Map<string, { readonly meta: Meta; readonly project: Project }>();
  let last: string | null = null;
  return {
    lasting: false,
    list: async () => [...held.values()].map(({ meta }) => meta),
    async read(key) {
      const found = held.get(key);
      return found ? { value: structuredClone(found.project), revision: found.meta.revision, missing: 0 } : null;
    },
    async write(line, project, _before, revision) {
      held.set(line.key, { meta: { ...line, revision: revision + 1 }, project });
      return 'saved';
    },
    remove: async (key) => held.delete(key),
    putAside: async () => undefined,
    asides: async () => [],
    forgetAsides: async () => undefined,
    current: async () => last,
    async setCurrent(key) {
      last = key;
    },
  };
}
