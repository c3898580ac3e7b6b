/** `node servers.mjs PUBLIC INTERNAL`: the built site on two ports, as published and as on one's own machine. */
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInternal } from '../../scripts/internal.mjs';
import { serve } from '../../scripts/serve.mjs';

const [publicPort, internalPort] = process.argv.slice(2).map(Number);
await ensureBuilt();
await ensureInternal();
const servers = [
  await serve({ profile: 'public', port: publicPort }),
  await serve({ profile: 'internal', port: internalPort }),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => Promise.all(servers.map((server) => server.close())).then(() => process.exit(0)));
}
