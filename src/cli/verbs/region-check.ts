/** `region check DIR`: {"ok":…,"errors":[…],"counts":{table:rows},"warnings":[…]} */
import { checkPack } from '../../region/check.ts';
import { packFolder, readPackFiles } from '../read-pack.ts';
import { json, usage, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: 'DIR',
  positionals: ['DIR'],
  options: {},
  run: (_values, [region = '']) => {
    const folder = packFolder(region);
    if (folder === null) return usage(`DIR: "${region}" is neither a folder nor the id of a region`);
    const report = checkPack(readPackFiles(folder));
    return json(report, report.ok);
  },
};
