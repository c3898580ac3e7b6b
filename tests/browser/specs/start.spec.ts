import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../driver.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

test('npm start serves the site with the internal tables, and Ctrl-C ends it', async () => {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--port', '0'], { cwd: ROOT });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  try {
    const address = await new Promise<string>((done, fail) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += String(chunk);
        const found = /http:\/\/localhost:\d+\//.exec(text);
        if (found) done(found[0]);
      });
      ended.then(() => fail(new Error(`npm start ended early: ${text}`)));
    });
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<meta name="jaga-profile" content="internal">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  } finally {
    child.kill('SIGINT');
  }
  expect(await ended).toBe(0);
});
