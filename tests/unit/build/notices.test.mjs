/** Who made what the site is made of is told with it, and every address it leads to may be followed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { isAllowed, productionPackages } from '../../../scripts/licences.mjs';
import { NOTICES, noticesText } from '../../../scripts/notices.mjs';
import { DIST, filesBelow, ROOT } from '../../../scripts/paths.mjs';
import { precacheList } from '../../../scripts/precache.mjs';

const HEAD = /^-{80}\n(\S+) (\d\S*): (.+)$/gm;

describe('licences of what is in the site', () => {
  let text;
  let told;
  beforeAll(async () => {
    await ensureBuilt();
    text = readFileSync(join(DIST, NOTICES), 'utf8');
    told = [...text.matchAll(HEAD)].map(([, name, version, licence]) => ({ name, version, licence }));
  });

  test('are kept on a device with the rest of the site', () => {
    expect(precacheList().map(({ url }) => url)).toContain(NOTICES);
  });

  test('name scripts of the page and of its workers, fonts, style sheets and WebAssembly', () => {
    const names = told.map(({ name }) => name);
    const page = ['react', 'maplibre-gl', '@deck.gl/core', 'i18next', 'jspdf', 'pptxgenjs'];
    const workers = ['papaparse', 'saxes', 'fflate', 'shpjs', 'comlink'];
    expect(names).toEqual(expect.arrayContaining([...page, ...workers, '@fontsource/inter', 'highs']));
    expect(text).toContain('SIL OPEN FONT LICENSE');
    expect(text).toMatch(/WARRANT/);
  });

  test('name nothing that only builds or tests it, and nothing twice', () => {
    const names = told.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /^(vite|vitest|typescript|sirv|tsx|playwright|@biomejs\/\S+) /.test(name))).toEqual(
      [],
    );
  });

  test('are all on the list of allowed ones, of packages that are locked', () => {
    const locked = new Set(productionPackages().map(({ name, version }) => `${name} ${version}`));
    expect(told.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
    expect(told.filter(({ name, version }) => !locked.has(`${name} ${version}`))).toEqual([]);
  });

  test('name those of the data', () => {
    for (const title of [
      'Creative Commons Attribution 4.0',
      'Open Data Commons Open Database License',
      'Natural Earth',
    ])
      expect(text).toContain(title);
    expect(text).toContain('© OpenStreetMap contributors');
  });

  test('are the same for the same modules in any order, and grow by a package that comes in', () => {
    const one = [join(ROOT, 'node_modules/react/index.js'), join(ROOT, 'node_modules/flatbush/index.js')];
    expect(noticesText(one)).toBe(noticesText([...one].reverse()));
    expect(noticesText(one)).toContain('with 2 packages');
    expect(noticesText([...one, `\0${join(ROOT, 'node_modules/@turf/distance/dist/a.js')}?commonjs`])).toContain(
      '@turf/distance',
    );
  });
});

test('addresses from the data are links only through the one rule, and tell nobody where a reader came from', () => {
  const screens = filesBelow(join(ROOT, 'src')).filter((file) => file.endsWith('.tsx'));
  const links = screens.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<a\s[^>]*?>/gs)].map(([tag]) => tag),
  );
  const away = links.filter((tag) => tag.includes('target="_blank"'));
  expect(away.length).toBeGreaterThan(8);
  expect(away.filter((tag) => !tag.includes('rel="noreferrer noopener"'))).toEqual([]);
  // Besides: files of this site, and views of this page.
  const own = /href=(\{webAddress\(|\{`|"#|\{onMap\}|\{formatLink\(|\{regionLink\(|"THIRD-PARTY\.txt")/;
  expect(links.filter((tag) => tag.includes('href=') && !own.test(tag))).toEqual([]);
});
