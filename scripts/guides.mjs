/** `npm run guides`: takes the pictures of the guides anew, from the screens as they are. Look at them before committing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { requireNode } from './install.mjs';
import { ROOT } from './paths.mjs';

requireNode();
const args = [join(ROOT, 'scripts', 'test.mjs'), '--browser-only', 'guides'];
const env = { ...process.env, JAGA_GUIDES: 'write' };
process.exit(spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1);
