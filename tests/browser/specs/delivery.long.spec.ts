/** The site as it is handed on: newer versions, other servers, a subfolder, a stick, and an address that was public before. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { pack } from '../../../scripts/pack.mjs';
import { writeWorker } from '../../../scripts/precache.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { WORKSPACES } from '../driver.ts';
import { expect, test } from '../keeping.ts';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jaga-delivery-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** Any static server: files and the few kinds a browser insists on, no header of ours. */
async function bareServer(root: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': KINDS[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
const close = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** A copy of the built site, so that a newer version of it can be put in its place. */
function copyOfTheSite(name: string): string {
  const root = join(folder, name);
  cpSync(DIST, root, { recursive: true, filter: (path) => !path.endsWith('.gz') });
  return root;
}
/** The next version: the page says so, and its worker knows. */
async function putNewer(root: string): Promise<void> {
  const index = join(root, 'index.html');
  writeFileSync(
    index,
    readFileSync(index, 'utf8').replace('<html lang="id">', '<html lang="id" data-release="newer">'),
  );
  await writeWorker(root);
}

test('version and date of the data can be read in every workspace, at every size, and on the stage', async ({
  given,
  when,
  device,
}) => {
  test.setTimeout(240_000);
  for (const window of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 768, height: 900 },
    { width: 360, height: 740 },
  ]) {
    await given.theSite({ profile: 'public', lessMotion: true, window });
    for (const workspace of WORKSPACES) {
      await when.theyFollowALinkTo({ workspace });
      await device.theVersionAndTheDateCanBeRead(`${workspace} at ${window.width}`, version, '21 Nov 2026');
    }
    // The window of the speaker stands on a desk.
    if (window.width < 1024) continue;
    await when.theyFollowALinkTo({ workspace: 'forum', link: 'speaker=1' });
    await device.theVersionAndTheDateCanBeRead(`speaker at ${window.width}`, version, '21 Nov 2026');
  }
});

test('a newer version is offered, forced on nobody, and refused while another window works with the old one', async ({
  given,
  stage,
  device,
}) => {
  test.setTimeout(240_000);
  const root = copyOfTheSite('updated');
  const server = await serve({ root, profile: 'public' });
  try {
    await given.theSite({ keeps: true, lessMotion: true, at: server.url, link: 'area=21.71.04&panel=1' });
    await device.theSiteIsKept();
    const page = stage.page;
    const release = () => page.evaluate(() => document.documentElement.dataset.release ?? 'first');
    await putNewer(root);
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r?.update()));
    await device.isItOffered(true);
    expect(await release()).toBe('first');

    // A reload, even two, stays with the version at work, and offers again.
    await device.thePageIsOpenedAnew();
    expect(await release()).toBe('first');
    await device.isItOffered(true);
    await device.theyLeaveItForLater();
    await device.isItOffered(false);
    await device.thePageIsOpenedAnew();
    await device.isItOffered(true);

    const other = await page.context().newPage();
    await other.goto(server.url);
    await expect(other.locator('.newer')).toBeVisible({ timeout: 60_000 });
    await device.theyTakeTheOffer();
    await device.theOfferSays('otherWindows');
    expect(await release()).toBe('first');
    await other.close();

    await device.theyTakeTheOffer();
    await expect(page.locator('html[data-release="newer"]')).toBeAttached({ timeout: 30_000 });
    // The view is the same, and there is nothing left to offer.
    expect(page.url()).toContain('area=21.71.04');
    await device.theSiteIsKept();
    await device.isItOffered(false);
  } finally {
    await server.close();
  }
});

test('a download cut off half way keeps nothing, and the site says that it needs the network', async ({
  given,
  device,
}) => {
  test.setTimeout(120_000);
  const root = copyOfTheSite('damaged');
  // The list was made of the whole file.
  const file = join(root, 'regions', 'batam', 'indicators.json');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  const server = await serve({ root, profile: 'public' });
  try {
    await given.theSite({ keeps: true, lessMotion: true, at: server.url });
    await device.theStandingSays('refused');
  } finally {
    await server.close();
  }
});

test('where a public site was kept, the internal one of the same address shows itself and leaves nothing kept', async ({
  given,
  then,
  stage,
  device,
}) => {
  test.setTimeout(180_000);
  const open = await serve({ profile: 'public' });
  await given.theSite({ keeps: true, lessMotion: true, at: open.url });
  await device.theSiteIsKept();
  await open.close();
  const inside = await serve({ profile: 'internal', port: open.port });
  try {
    // The first answer is the kept one; it makes way by itself.
    await stage.page.reload();
    await then.itIsInternal(true);
    await expect.poll(() => device.whatIsKept(), { timeout: 30_000 }).toEqual([]);
    await expect.poll(async () => (await then.theRankedList())[0]?.rank).toBe('1');
    expect(then.requestsFor('/internal/').length).toBeGreaterThan(3);
    // Nothing begins to keep the internal site, however long it stands.
    await stage.page.waitForTimeout(12_000);
    expect(await stage.page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(
      0,
    );
    expect(await stage.page.evaluate(() => caches.keys())).toEqual([]);
  } finally {
    await inside.close();
  }
});

test('from a subfolder of a bare static server the site is whole, kept, and works when the server is gone', async ({
  given,
  when,
  then,
  device,
}) => {
  test.setTimeout(180_000);
  copyOfTheSite('web/peta/batam');
  const { url, server } = await bareServer(join(folder, 'web'));
  try {
    await given.theSite({ keeps: true, lessMotion: true, at: `${url}peta/batam/` });
    await when.theMapHasSettled();
    await device.theSiteIsKept();
  } finally {
    await close(server);
  }
  await device.thePageIsOpenedAnew();
  await when.theMapHasSettled();
  await when.theyOpenTheWorkspace('forum');
  await then.theSlideSays('Batam menjadi tempat singgah');
  then.nothingWentWrong();
  then.noPolicyWasViolated();
});

test('the zip, unpacked on a stick, is started by its own npm start and shows the full map', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(180_000);
  const { name, bytes } = await pack();
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const stick = join(folder, name.replace('.zip', ''));
  const started = spawn('npm', ['start', '--silent', '--', '0'], { cwd: stick, detached: true });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      started.stdout.on('data', (text) => {
        const found = /http:\S+/.exec(String(text));
        if (found) resolve(found[0]);
      });
      started.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
    });
    await given.theSite({ lessMotion: true, at: url });
    await when.theFirstUsefulMapIsThere();
    await when.theMapHasSettled();
    then.nothingWentWrong();
    then.noPolicyWasViolated();
  } finally {
    if (started.pid) process.kill(-started.pid);
  }
  // The same folder on a server that knows nothing of us.
  const { url, server } = await bareServer(stick);
  try {
    await given.theSite({ lessMotion: true, at: url });
    await when.theMapHasSettled();
    then.nothingWentWrong();
  } finally {
    await close(server);
  }
});

test('opened by double click, the page says why it cannot start and what to do', async ({ stage }) => {
  const page = await stage.newPage({});
  await page.goto(pathToFileURL(join(DIST, 'index.html')).href);
  await expect(page.locator('.unopened')).toBeVisible();
  await expect(page.locator('body')).toContainText('tidak dapat dibuka langsung dari berkas');
  await expect(page.locator('body')).toContainText('cannot be opened straight from a file');
});
