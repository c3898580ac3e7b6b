/** `patrol cover`: maximal covering of one instance, proven with HiGHS. */
import { readCover, solveCover } from '../../patrol/cover/index.ts';
import { highsSource } from '../../patrol/highs.ts';
import { instanceFile } from '../instance-file.ts';
import { json, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: '--instance FILE',
  positionals: [],
  options: { instance: { type: 'string' } },
  run: async ({ instance }) => {
    const file = instanceFile(instance);
    if ('kind' in file) return file;
    const read = readCover(file.name, file.text);
    const solved = read.value && (await solveCover(read.value, { highs: highsSource() }));
    const errors = [...read.errors, ...(solved?.errors ?? [])];
    if (!solved?.value) return json({ chosen: [], value: null, bound: null, optimal: false, errors }, false);
    const { chosen, value, bound, optimal } = solved.value;
    return json({ chosen, value, bound, optimal }, true);
  },
};
