/** `npm start`: installs, builds, makes the internal tables, serves them on this machine and prints the address. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureInstalled, requireNode } from './install.mjs';
import { ROOT } from './paths.mjs';

requireNode();

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    open: { type: 'boolean', default: true },
    public: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
if (values.help) {
  console.log(
    'npm start -- [--port N] [--no-open] [--public]\n  --public serves the site as it would be published, without the internal tables',
  );
  process.exit(0);
}
const wanted = values.port ?? process.env.PORT;
const port = Number(wanted ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port: ${wanted} is not a port number (0-65535)`);
  process.exit(2);
}

/** Only where somebody sits in front of a screen. */
function hasDesktop() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function openInBrowser(url) {
  const [command, ...args] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[process.platform] ?? [
    'xdg-open',
    url,
  ];
  // A machine without an opener still has the printed address.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

ensureInstalled(ROOT, 'dependencies');
const { ensureBuilt } = await import('./build.mjs');
const { tellBasemaps } = await import('./basemaps.mjs');
const { ensureInternal } = await import('./internal.mjs');
const { serve } = await import('./serve.mjs');
await ensureBuilt();
tellBasemaps();
const profile = values.public ? 'public' : 'internal';
if (profile === 'internal') await ensureInternal();
const server = await serve({ profile, port, next: wanted === undefined }).catch((error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use; choose another with --port.` : String(error));
  process.exit(1);
});
console.log(
  `\n  Jaga Selat: ${server.url}\n\n  On this machine only${profile === 'internal' ? ', with the internal tables' : ''}. Ctrl-C ends it.`,
);
if (values.open && hasDesktop()) openInBrowser(server.url);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
