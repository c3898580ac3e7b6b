import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verb } from '../../../src/cli/verbs/export.ts';

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const jaga = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/jaga.mjs', 'export', ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
const batam = (layer: string, format: string, ...more: string[]) =>
  jaga('--region', 'batam', '--layer', layer, '--format', format, ...more);

describe('export', () => {
  it('gives the public form where nobody asks for another, with the bytes of the site', () => {
    const site = readFileSync('public/regions/batam/places.geojson', 'utf8');
    expect(batam('places', 'geojson')).toMatchObject({ status: 0, stdout: site, stderr: '' });
    const internal = batam('places', 'geojson', '--profile', 'internal').stdout;
    expect(JSON.parse(internal).features.length).toBeGreaterThan(100);
  });

  it('puts nothing but the file on stdout, and tells what it left out on stderr', () => {
    const { status, stdout, stderr } = batam('incidents', 'gpx', '--profile', 'internal');
    const [, left = '0'] = /^(\d+) features of incidents have no position: left out\n$/.exec(stderr) ?? [];
    expect(Number(left)).toBeGreaterThan(0);
    expect(stdout).toMatch(/^<\?xml version="1\.0"/);
    expect(stdout).toContain(`${left} features without a position are left out`);
    expect(status).toBe(0);
  });

  it.each([
    ['routes', 'gpx', /^export: --format gpx for --layer routes: .* areas; take geojson, kml, csv or hxl\n$/],
    ['incidents', 'gpx', /none of the \d+ features has one; take geojson, kml, csv or hxl\n$/],
    ['case_series', 'kml', /^export: --format kml for --layer case_series: .*; take csv or hxl\n$/],
  ])('refuses %s as %s in one line that says what to take', (layer, format, said) => {
    const { status, stdout, stderr } = batam(layer, format);
    expect(stderr).toMatch(said);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it.each([
    [{ layer: 'ports', format: 'csv' }, '--region is missing'],
    [{ region: 'batam', format: 'csv' }, '--layer must be one of areas, cells, places'],
    [{ region: 'batam', layer: 'plans', format: 'csv' }, '--layer must be one of'],
    [{ region: 'batam', layer: 'ports' }, '--format must be one of csv, hxl, geojson, kml, gpx'],
    [{ region: 'batam', layer: 'ports', format: 'toString' }, '--format must be one of'],
    [{ region: 'batam', layer: 'ports', format: 'csv', profile: 'Internal' }, '--profile must be one of'],
    [{ region: 'nowhere', layer: 'ports', format: 'csv' }, '--region: "nowhere" is neither'],
  ])('%j is wrong usage', async (values, said) => {
    const answer = await verb.run({ profile: 'public', ...values }, []);
    expect(answer).toEqual({ kind: 'usage', message: expect.stringContaining(said) });
  });

  it('hands out nothing of a pack with errors, and names them', () => {
    const folder = join(scratch, 'batam');
    cpSync('data/regions/batam', folder, { recursive: true });
    const places = join(folder, 'places.csv');
    writeFileSync(places, readFileSync(places, 'utf8').replace('ferry_terminal_international', 'quay'));
    const { status, stdout } = jaga('--region', folder, '--layer', 'ports', '--format', 'csv');
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ row: 1, column: 'kind', value: 'quay' }] });
    expect(status).toBe(1);
  });
});
