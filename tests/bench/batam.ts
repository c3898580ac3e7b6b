/** The real pack, parsed once for all rows. */
import { packFolder, readPackFiles } from '../../src/cli/read-pack.ts';
import type { RegionPack } from '../../src/domain/pack.ts';
import { parsePack } from '../../src/region/index.ts';
import { type Prepared, prepare } from '../../src/risk/prepare.ts';

const folder = packFolder('batam');
if (folder === null) throw new Error('no Batam pack');
export const { value: batam } = parsePack(readPackFiles(folder, { local: false }));

export function prepared(level: 'kecamatan' | 'kelurahan', pack: RegionPack = batam): Prepared {
  const { value, errors } = prepare(pack, level);
  if (!value) throw new Error(JSON.stringify(errors));
  return value;
}
