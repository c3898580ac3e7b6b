/** `region sources DIR [--write]`: derives the sources of a pack; with --write puts them into its sources.csv. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../region/examine.ts';
import { deriveSources, sourcesCsv } from '../../region/sources.ts';
import { packFolder, readPackFiles } from '../read-pack.ts';
import { json, usage, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'DIR [--write]',
  positionals: ['DIR'],
  options: { write: { type: 'boolean', default: false } },
  run: ({ write }, [region = '']) => {
    const folder = packFolder(region);
    if (folder === null) return usage(`DIR: "${region}" is neither a folder nor the id of a region`);
    const files = readPackFiles(folder, { local: false });
    const { cited, errors, descriptor } = examine(files);
    // The file being replaced, and the model, say nothing about the other tables' citations.
    const path = files.has('tables/sources.csv') ? 'tables/sources.csv' : 'sources.csv';
    const standing = errors.filter(
      (e) => e.file !== path && e.file !== 'model.json' && !e.file.startsWith('geometry/'),
    );
    const sources = deriveSources(cited, descriptor.tables, descriptor.official);
    const target = join(folder, path);
    const text = sourcesCsv(sources);
    const changed = !existsSync(target) || files.get(path) !== text;
    const written = write === true && changed && standing.length === 0;
    if (written) writeFileSync(target, text);
    const official = sources.filter((source) => source.official).length;
    return json({ sources: sources.length, official, changed, written, errors: standing }, standing.length === 0);
  },
};
