/** The text files of a pack that somebody brings: a folder, or a zip of one. */
import { readFileSync, statSync } from 'node:fs';
import type { Outcome } from '../domain/outcome.ts';
import { notesOf, Refusal } from '../exchange/files-in/notes.ts';
import { openZip } from '../exchange/files-in/zip.ts';
import { readPackFiles } from './read-pack.ts';

const WANTED = /^((tables\/)?[^/]+\.csv|(datapackage|model)\.json|geometry\/[^/]+\.geojson|stories\/[^/]+\.json)$/;
const DESCRIPTOR = /(^|\/)datapackage\.json$/;

/** @param name named in the errors @returns path within the pack → text; null where the zip cannot be read */
export function packFilesIn(path: string, name: string): Outcome<ReadonlyMap<string, string> | null> {
  if (statSync(path).isDirectory()) return { value: readPackFiles(path, { local: false }), errors: [] };
  try {
    const entries = openZip(new Uint8Array(readFileSync(path)), notesOf(name));
    // A zipped folder has the folder's own name before every path.
    const descriptor = entries.find((entry) => DESCRIPTOR.test(entry.name))?.name ?? 'datapackage.json';
    const before = descriptor.slice(0, -'datapackage.json'.length);
    const inside = entries.filter((entry) => entry.name.startsWith(before));
    const texts = inside.flatMap((entry) => {
      const within = entry.name.slice(before.length);
      return WANTED.test(within) ? [[within, new TextDecoder().decode(entry.read())] as const] : [];
    });
    return { value: new Map(texts), errors: [] };
  } catch (refusal) {
    if (refusal instanceof Refusal) return { value: null, errors: [refusal.fault] };
    throw refusal;
  }
}
