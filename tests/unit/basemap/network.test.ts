import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type ArchiveServer, type Manners, serveArchive } from '../../support/archive-server.ts';
import { large } from './large.ts';
import { fileOf, folder, run, seas } from './setting.ts';

const servers: ArchiveServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
async function server(manners: Manners, bytes = large): Promise<ArchiveServer> {
  const made = await serveArchive(bytes, manners);
  servers.push(made);
  return made;
}
const wanted = async (bytes: Uint8Array) => {
  const into = folder();
  await run([fileOf(bytes)], into);
  return readFileSync(join(into, 'batam.pmtiles'));
};

describe('a network that fails', () => {
  test('is tried again, and a body that breaks off goes on where it broke', async () => {
    const bad = await server({ busy: 3, halves: 4 });
    const into = folder();
    const { code, said } = await run([bad.url.href], into);
    expect(said).toMatch(/again in [\d.]+ s/);
    expect(code).toBe(0);
    expect(readFileSync(join(into, 'batam.pmtiles')).equals(await wanted(large))).toBe(true);
    expect(readdirSync(into)).toEqual(['batam.pmtiles']);
  });

  test('for good leaves what was fetched; the next run fetches the rest alone, and the map is the same', async () => {
    const whole = await server({ etag: '"one"' });
    await run([whole.url.href], folder());
    const bad = await server({ etag: '"one"', breaksAfter: whole.sent.bytes * 0.6 });
    const into = folder();
    const first = await run([bad.url.href], into);
    expect(first.code).toBe(1);
    expect(first.said).toMatch(/no answer after 6 tries.+same command again/);
    expect(first.said).not.toContain('secret');
    expect(readdirSync(into)).toEqual(['batam.pmtiles.part']);

    const before = bad.sent.bytes;
    bad.manners = { etag: '"one"' };
    const second = await run([bad.url.href], into);
    expect(second.said).toMatch(/Goes on: [\d.]+ MB are here already/);
    expect(second.code).toBe(0);
    expect(bad.sent.bytes - before).toBeLessThan(whole.sent.bytes * 0.7);
    expect(readFileSync(join(into, 'batam.pmtiles')).equals(await wanted(large))).toBe(true);
    expect(readdirSync(into)).toEqual(['batam.pmtiles']);
  });

  test.each([
    ['cut off', (part: string) => truncateSync(part, statSync(part).size - 7)],
    [
      'with a wrong byte',
      (part: string) => {
        const bytes = readFileSync(part);
        bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
        writeFileSync(part, bytes);
      },
    ],
  ])('a part file %s costs its last piece and never a wrong map', async (_, spoil) => {
    const bad = await server({ breaksAfter: large.length * 0.5 });
    const into = folder();
    await run([bad.url.href], into);
    spoil(join(into, 'batam.pmtiles.part'));
    bad.manners = {};
    expect(await run([bad.url.href], into)).toMatchObject({ code: 0 });
    expect(readFileSync(join(into, 'batam.pmtiles')).equals(await wanted(large))).toBe(true);
  });

  test('an archive that changed in between is fetched anew', async () => {
    const bad = await server({ etag: '"one"', breaksAfter: large.length * 0.5 });
    const into = folder();
    await run([bad.url.href], into);
    bad.manners = { etag: '"two"' };
    bad.bytes = seas;
    const { code, said } = await run([bad.url.href], into);
    expect(said).toContain('has changed since the last run');
    expect(code).toBe(0);
    expect(readFileSync(join(into, 'batam.pmtiles')).equals(await wanted(seas))).toBe(true);
  });

  test('an archive that changes while it is read is refused', async () => {
    const odd = await server({ etag: '"one"' });
    odd.manners.onRange = (from) => from > 0 && Object.assign(odd.manners, { etag: '"two"' });
    const into = folder();
    expect(await run([odd.url.href], into)).toMatchObject({
      code: 1,
      said: expect.stringContaining('changed while it was read'),
    });
    expect(existsSync(join(into, 'batam.pmtiles'))).toBe(false);
  });

  test('Ctrl-C stops it with what was fetched kept', async () => {
    const stop = new AbortController();
    let asked = 0;
    const slow = await server({ onRange: () => ++asked === 3 && stop.abort() });
    const into = folder();
    const { code, said } = await run([slow.url.href], into, stop.signal);
    expect(said).toMatch(/stopped.+goes on where it stopped/);
    expect(code).toBe(130);
    expect(readdirSync(into)).toEqual(['batam.pmtiles.part']);
  });
});

describe('a server that cannot', () => {
  test.each<[string, Manners, RegExp]>([
    ['answer ranges', { ignoresRanges: true }, /byte ranges.+Download the archive whole/],
    ['find it', { status: 404 }, /no such file \(404\)/],
    ['let us', { status: 403 }, /refuses \(403\)/],
    ['say anything known', { status: 418 }, /answers 418/],
  ])('%s is named with rule and remedy, and nothing is left', async (_, manners, words) => {
    const into = folder();
    const { code, said } = await run([(await server(manners)).url.href], into);
    expect(said).toMatch(words);
    expect(said).toMatch(/^basemap: http:\/\/localhost:\d+\/planet\.pmtiles: /m);
    expect(code).toBe(1);
    expect(readdirSync(into)).toEqual([]);
  });

  test('be reached is tried six times and told', async () => {
    const gone = await server({});
    await gone.close();
    expect(await run([gone.url.href], folder())).toMatchObject({
      code: 1,
      said: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
