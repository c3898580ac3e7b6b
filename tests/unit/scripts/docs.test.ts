/** Pages of the project in the app: the public site gets them without what is internal. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageFor, pages, stalePages } from '../../../scripts/docs.mjs';

describe('pages read in the app', () => {
  test('a marked part is left out in public, and stands without its marks inside', () => {
    const page =
      'open <!-- internal -->secret<!-- /internal --> end\n\n<!-- internal -->\n## Ways\n<!-- /internal -->\n\nlast';
    expect(pageFor('public', page)).toBe('open  end\n\nlast');
    expect(pageFor('internal', page)).toBe('open secret end\n\n## Ways\n\nlast');
  });

  test('a mark without its partner is refused: half a page or a secret would go out', () => {
    expect(() => pageFor('public', 'a <!-- internal --> b', 'METHODS.md')).toThrow(/METHODS\.md/);
    expect(() => pageFor('public', 'a <!-- /internal --> b')).toThrow(/without/);
    expect(() => pageFor('public', '<!-- internal -->a<!-- internal -->b<!-- /internal -->')).toThrow(/without one/);
  });

  test('what is committed is what would be published', () => {
    expect(stalePages('public')).toEqual([]);
  });

  test('the public METHODS say nothing of patrols and put no area before another', () => {
    const methods = pages('public').get('methods.md') ?? '';
    expect(methods).toContain('# Methods');
    expect(methods).not.toMatch(/## Sea exposure|## The plan of a night|## Patrol waters/);
    const { features } = JSON.parse(readFileSync('public/regions/batam/areas.geojson', 'utf8')) as {
      features: { properties: { name: string; level: string } }[];
    };
    const kecamatan = features.map(({ properties }) => properties).filter(({ level }) => level === 'kecamatan');
    expect(kecamatan).toHaveLength(12);
    // "Sei Beduk" stands in what is said of a strait, and "Galang" in what is said of bridges; no list of names does.
    for (const line of methods.split('\n')) {
      const named = kecamatan.filter(({ name }) => line.includes(name)).map(({ name }) => name);
      expect(named.length, line.slice(0, 80)).toBeLessThan(2);
    }
  });

  test('the internal METHODS hold all of it', () => {
    const methods = pages('internal').get('methods.md') ?? '';
    expect(methods).toContain('## Sea exposure');
    expect(methods).not.toContain('<!--');
  });
});
