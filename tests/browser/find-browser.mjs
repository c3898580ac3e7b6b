/**
 * A Chromium to drive, without root and without a system package: the one JAGA_CHROMIUM names, else an installed
 * Chrome or Chromium, else the one packaged in @sparticuz/chromium (Linux on x64), unpacked once into .cache/.
 */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const HERE = dirname(fileURLToPath(import.meta.url));
const OLDEST_MAJOR = 120;

/** Software GL, so that a machine without a graphics card draws the map, and the same pixels as every other one. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(name) {
  if (name.includes('/') || name.includes('\\')) return isExecutable(name) ? name : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** Chrome on Windows opens a window on --version; there a found binary is taken at its word. */
function isRecent(path) {
  if (process.platform === 'win32') return true;
  try {
    const text = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    });
    return Number(/(\d+)\./.exec(text)?.[1]) >= OLDEST_MAJOR;
  } catch {
    return false;
  }
}

const installedBrowser = () =>
  (INSTALLED[process.platform] ?? []).map(onPath).find((path) => path !== null && isRecent(path)) ?? null;

/** Unpacks a .tar.br or .br of the package into `folder`, with the tar reader the package itself depends on. */
async function unpack(archive, folder, binary) {
  const source = createReadStream(archive);
  if (binary)
    return pipeline(source, createBrotliDecompress(), createWriteStream(join(folder, binary), { mode: 0o755 }));
  const fromPackage = createRequire(archive);
  const { extract } = fromPackage('tar-fs');
  return pipeline(source, createBrotliDecompress(), extract(folder));
}

/** Libraries `binary` asks for that this system lacks. */
function missingLibraries(binary, env) {
  try {
    const text = execFileSync('ldd', [binary], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
    return [...text.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  } catch {
    return ['(ldd could not tell)'];
  }
}

/** Only the fonts that come with the browser: the same text widths on every machine. */
const fontsConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

/**
 * The packaged browser. It is unpacked here rather than by the package's own executablePath(): that one takes whatever
 * older binary lies in the temporary folder and leaves out the system libraries except in certain clouds.
 */
async function packagedBrowser(log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome or Chromium found. Install one, or name one in the environment variable JAGA_CHROMIUM.');
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = entry.slice(
    0,
    entry.lastIndexOf(join('@sparticuz', 'chromium')) + join('@sparticuz', 'chromium').length,
  );
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(HERE, '.cache', `chromium-${version}`);
  const executablePath = join(folder, 'chromium');
  if (!existsSync(folder)) {
    log(`Unpacking Chromium ${version} (once) …`);
    const staging = `${folder}.${process.pid}`;
    mkdirSync(staging, { recursive: true });
    await Promise.all([
      unpack(join(home, 'bin', 'chromium.br'), staging, 'chromium'),
      unpack(join(home, 'bin', 'swiftshader.tar.br'), staging),
      unpack(join(home, 'bin', 'fonts.tar.br'), staging),
      unpack(join(home, 'bin', 'al2023.tar.br'), join(staging, 'al2023')),
    ]);
    mkdirSync(join(staging, 'fontconfig'));
    writeFileSync(join(staging, 'fontconfig', 'fonts.conf'), fontsConfiguration(folder));
    // A rename is whole or not at all: an interrupted unpacking is never taken for a browser.
    try {
      renameSync(staging, folder);
    } catch (error) {
      rmSync(staging, { recursive: true, force: true });
      if (!existsSync(executablePath)) throw error;
    }
  }
  const env = { FONTCONFIG_PATH: join(folder, 'fontconfig') };
  if (missingLibraries(executablePath, process.env).length > 0 || process.env.JAGA_PACKAGED_LIBRARIES) {
    env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    const missing = missingLibraries(executablePath, { ...process.env, ...env });
    if (missing.length > 0) {
      throw new Error(
        `The packaged Chromium lacks ${missing.join(', ')}. Install a Chrome, or name one in JAGA_CHROMIUM.`,
      );
    }
  }
  return { executablePath, env, origin: `packaged ${version}` };
}

/**
 * @param {{log?: (text: string) => void}} options
 * @returns {Promise<{executablePath: string, env: Record<string, string>, origin: string}>} `env` is to be added to the
 *   browser's environment. Rejects with a sentence a reader can act on.
 */
export async function findBrowser({ log = console.error } = {}) {
  const named = process.env.JAGA_CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`JAGA_CHROMIUM names ${named}, which cannot be run.`);
    return { executablePath: named, env: {}, origin: 'JAGA_CHROMIUM' };
  }
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, env: {}, origin: 'installed' };
  return packagedBrowser(log);
}

/** What Playwright's launch() wants. */
export async function launchOptions(options) {
  const { executablePath, env } = await findBrowser(options);
  return { executablePath, args: LAUNCH_ARGS, env: { ...process.env, ...env } };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { executablePath, origin, env } = await findBrowser();
  console.log(
    `${executablePath} (${origin})${env.LD_LIBRARY_PATH ? ` with LD_LIBRARY_PATH=${env.LD_LIBRARY_PATH}` : ''}`,
  );
}
