import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { afterAll, afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import * as made from '../files-in/making.ts';
import { everythingOf, tidy } from './journey.ts';
import { marksIn, PERSON } from './marks.ts';
import { boundariesOf, LAYOUTS, SEEDED, TRACKS, WRITERS } from './seeds.ts';

const written: string[] = [];
let spies: MockInstance[] = [];
beforeEach(() => {
  const hear = (...said: unknown[]): void => void written.push(said.map(String).join(' '));
  spies = [
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((how) =>
      vi.spyOn(console, how).mockImplementation(hear),
    ),
    ...[process.stderr, process.stdout].map((to) =>
      vi.spyOn(to, 'write').mockImplementation((said) => {
        hear(said);
        return true;
      }),
    ),
  ];
});
afterEach(() => {
  for (const spy of spies) spy.mockRestore();
});
afterAll(tidy);

/** Marks of the person by the way they went. */
async function leaksOf(bytes: Uint8Array, as: Parameters<typeof everythingOf>[1]) {
  const before = written.length;
  const { kept, ...left } = await everythingOf(bytes, as);
  const ways: Record<string, string> = { ...left, console: written.slice(before).join('\n') };
  const leaks = Object.entries(ways).flatMap(([way, text]) => marksIn(text).map((mark) => `${way}: ${mark}`));
  return { kept: Number(kept), leaks };
}

describe('a mark is found however it is written', () => {
  it.each([
    PERSON.nikDotted,
    'ZULFIKARNAIN',
    encodeURIComponent(PERSON.address),
    Buffer.from(`nama: ${PERSON.name}`).toString('base64'),
    Buffer.from(`x ${PERSON.nik} x`).toString('base64'),
    '+62 812-7788.9911',
  ])('%s', (text) => {
    expect(marksIn(`{"a":"${text}"}`)).not.toEqual([]);
  });

  it('and nowhere else', () => {
    expect(marksIn(readFileSync('data/regions/batam/incidents.csv', 'utf8'))).toEqual([]);
  });
});

describe.each(Object.keys(WRITERS))('nothing of a person leaves a file: %s', (format) => {
  it.each(SEEDED.map((list) => [list.as, list] as const))('of %s', async (as, list) => {
    const bytes = WRITERS[format]?.(list) ?? new Uint8Array();
    const { kept, leaks } = await leaksOf(bytes, format === 'GPX' ? null : as);
    expect(leaks).toEqual([]);
    // A test that keeps nothing would find nothing.
    if (format !== 'GPX') expect(kept).toBeGreaterThanOrEqual(50);
  });
});

describe('nothing of a person leaves', () => {
  it.each(Object.entries(LAYOUTS))('%s', async (_, [as, text]) => {
    expect((await leaksOf(made.bytesOf(text), as)).leaks).toEqual([]);
    expect((await leaksOf(made.bytesOf(text), null)).leaks).toEqual([]);
  });

  it.each(Object.entries(TRACKS))('a file of tracks: %s', async (_, text) => {
    const { kept, leaks } = await leaksOf(made.bytesOf(text), 'tracks');
    expect(leaks).toEqual([]);
    expect(kept).toBe(1);
  });

  it('a file of official boundaries', async () => {
    const path = 'data/regions/batam/geometry/kecamatan.geojson';
    const { features }: FeatureCollection = JSON.parse(readFileSync(path, 'utf8'));
    const official = features.map(({ geometry: shape, properties }) => ({ name: String(properties?.name), shape }));
    const { kept, leaks } = await leaksOf(made.bytesOf(boundariesOf(official)), 'boundaries');
    expect(leaks).toEqual([]);
    expect(kept).toBe(12);
  });
});
