import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms from the ground up; each may import from rooms before it. Types may come from anywhere below `app`. */
const ORDER = [
  'domain',
  'region',
  'sea',
  'risk',
  'patrol',
  'response',
  'protect',
  'exchange',
  'worker',
  'state',
  'i18n',
  'map',
  'charts',
  'report',
  'app',
];
/** Rooms without React, DOM or file system. */
const PURE = ['domain', 'region', 'sea', 'risk', 'patrol', 'response', 'protect'];

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourcesIn(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

const roomOf = (file: string): string => relative('src', file).split('/')[0] ?? '';
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gms)].map(
    ([, type, path = '']) => ({ path, type: type !== undefined }),
  );

const files = sourcesIn('src').filter((file) => ORDER.includes(roomOf(file)));

describe('the rooms of the house', () => {
  it('are all known', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(rooms.map((e) => e.name).sort()).toEqual([...ORDER, 'cli'].sort());
  });

  it('import values only from rooms below them', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter(({ path, type }) => path.startsWith('.') && !type)
        .map(({ path }) => ({
          from: roomOf(file),
          to: roomOf(resolve(dirname(file), path).replace(`${resolve('.')}/`, '')),
          file,
        }))
        .filter(({ from, to }) => ORDER.indexOf(to) > ORDER.indexOf(from)),
    );
    expect(upward).toEqual([]);
  });

  it('hold neither React nor the file system where they are pure', () => {
    const outside = files
      .filter((file) => PURE.includes(roomOf(file)))
      .flatMap((file) => importsOf(file).map(({ path }) => `${file}: ${path}`))
      .filter((line) => /: (react|node:|maplibre|deck\.gl|zustand)/.test(line));
    expect(outside).toEqual([]);
  });

  it('keep every source file under 400 lines, and half of them under 100', () => {
    const lengths = sourcesIn('src').map((file) => readFileSync(file, 'utf8').split('\n').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
    expect(lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it('have a page that says what each is for', () => {
    for (const room of [...ORDER, 'cli']) {
      const page = readFileSync(join('src', room, 'README.md'), 'utf8');
      expect(page.split('\n').length, room).toBeLessThan(90);
    }
  });
});
