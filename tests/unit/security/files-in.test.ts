/** A file may hold anything: it is read as text, or refused with a reason, and nothing in it does anything. */
import { afterEach, describe, expect, test } from 'vitest';
import { webAddress } from '../../../src/domain/web-address.ts';
import { MOST } from '../../../src/exchange/files-in/notes.ts';
import { readSheets } from '../../../src/exchange/files-in/read-sheets.ts';
import { MOST_PACKED } from '../../../src/exchange/files-in/zip.ts';
import { LARGEST_PROJECT, readProject } from '../../../src/exchange/project/read.ts';
import { xmlLetters } from '../../../src/exchange/tracks.ts';
import { wordsOf } from '../../../src/i18n/words.ts';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { fillText } from '../../../src/state/story/figures.ts';
import { HOSTILE_FILES, kml } from '../../support/hostile-files.ts';
import { CORPUS, EVERY, harmDone } from '../../support/injection.ts';
import { bytesOf, refusal, zip } from '../exchange/files-in/making.ts';
import { readFile as judged } from '../exchange/import/support.ts';
import { facts } from '../report/story/story-facts.ts';

afterEach(() => expect(harmDone()).toEqual([]));

describe('a file full of hostile words', () => {
  test.each(Object.entries(HOSTILE_FILES))(
    '%s: is read as words, row by row, and judged as places',
    async (_, content) => {
      const { value, errors } = await readSheets('file', content);
      expect(errors).toEqual([]);
      const rows = value?.sheets.flatMap(({ lines }) => lines) ?? [];
      expect(rows.length).toBeGreaterThanOrEqual(EVERY.length);
      const cells = rows.flat();
      expect(cells.every((cell) => typeof cell === 'string' && !cell.includes('\u0000'))).toBe(true);
      // What is expanded, evaluated or filled in would differ: the words are there as they were written.
      for (const text of ['{{7*7}}', '$t(app.name)', '%00', '=1+1', '<img src=x', '__proto__'])
        expect(
          cells.some((cell) => cell.includes(text)),
          text,
        ).toBe(true);
      if (!value) throw new Error('not read');
      const { errors: faults } = judged(value, 'places');
      // An error repeats a cell only in the shape of its own column.
      expect(JSON.stringify(faults)).not.toMatch(/<script|<img|onerror|javascript:/i);
    },
  );

  test('a header of reserved names is a header like any other', async () => {
    const header = CORPUS.keys.join(',');
    const { value } = await readSheets('keys.csv', bytesOf(`name,lon,lat,${header}\nPulau Buluh,103.9,1.0,${header}`));
    expect(value?.sheets[0]?.lines[0]).toEqual(['name', 'lon', 'lat', ...CORPUS.keys]);
    if (value) expect(judged(value, 'places').report.rows).toBeDefined();
  });

  test('reserved names in GeoJSON and in a project change nothing', async () => {
    const keys = CORPUS.keys.map((key) => `${JSON.stringify(key)}:{"polluted":1}`).join();
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[104,1],${keys}},"properties":{${keys}},${keys}}],${keys}}`;
    expect(await refusal(text)).toBeNull();
    expect(readProject(`{"format":"jaga-selat","version":1,${keys},"view":{${keys}}}`).errors.length).toBeGreaterThan(
      0,
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const bomb = (levels: number): string =>
  `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: levels }, (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`).join('')}]><kml><Document><name>&a${levels - 1};</name></Document></kml>`;

describe('a file that means harm is refused with its reason', () => {
  test.each<readonly [what: string, rule: string, content: string | Uint8Array]>([
    ['entities within entities', 'entities', bomb(10)],
    [
      'an entity that is a file',
      'entities',
      '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Document><name>&x;</name></Document></kml>',
    ],
    [
      'an entity that is an address',
      'entities',
      '<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY % x SYSTEM "https://elsewhere.example/x.dtd"> %x;]><gpx></gpx>',
    ],
    ['elements within elements without end', 'broken', kml('<Folder>'.repeat(5000))],
    [
      'attributes without end',
      'broken',
      kml(`<Placemark ${Array.from({ length: 2000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
    ],
    ['names that lead out of the zip', 'path', zip({ '../../outside.kml': kml('') })],
    ['names that begin at the root', 'path', zip({ '/etc/a.kml': kml('') })],
    ['names of a Windows drive', 'path', zip({ 'C:\\a.kml': kml('') })],
    ['a zip that grows beyond measure', 'ratio', zip({ 'a.kml': new Uint8Array(MOST_PACKED.small * 2) })],
    ['zips within zips', 'nested', zip({ 'a.kml': kml(''), 'b.zip': zip({ c: 'c' }) })],
    [
      'more files than are needed',
      'entries',
      zip(Object.fromEntries(Array.from({ length: MOST_PACKED.entries + 1 }, (_, i) => [`${i}.kml`, '']))),
    ],
    [
      'more columns than a table has',
      'columns',
      `${'a,'.repeat(MOST.columns + 1)}b\n${'1,'.repeat(MOST.columns + 1)}2`,
    ],
    ['NUL between the letters', 'encoding', 'name,lon,lat\nnul\u0000in it,104,1'],
    ['a web page called a spreadsheet', 'format', '<html><script>globalThis.owned=1</script></html>'],
    ['a file larger than may be', 'tooLarge', new Uint8Array(MOST.bytes + 1)],
  ])('%s: %s', async (_, rule, content) => {
    expect(await refusal(content)).toBe(rule);
  });

  test('JSON without end, and a project too large', async () => {
    expect(await refusal(`{"type":"FeatureCollection","features":${'['.repeat(200_000)}`)).not.toBeNull();
    const { value, errors } = readProject(' '.repeat(LARGEST_PROJECT + 1));
    expect([value, errors[0]?.rule]).toEqual([null, 'tooLarge']);
  });
});

describe('words of a person who writes', () => {
  test.each(['id', 'en'] as const)('are put into a sentence (%s) as they are', (language) => {
    const t = wordsOf(language);
    for (const text of EVERY) expect(t('report.kept', { name: text })).toContain(text);
  });

  test('in a story fill in figures of the registers alone', () => {
    for (const text of [...CORPUS.templates, ...CORPUS.keys.map((key) => `{{${key}}} {{${key}:${key}}}`)]) {
      const filled = JSON.stringify(fillText(text, facts as never, 'id'));
      expect(filled).not.toMatch(/native code|function|\b49\b/);
    }
  });

  test('in the address of the page leave the view what it is', () => {
    const start = parseLink('', 'public');
    for (const text of EVERY) {
      const said = encodeURIComponent(xmlLetters(text));
      for (const hash of [
        `#/${said}`,
        `#/risk?${said}=${said}`,
        `#${text}`,
        `#/risk?lang=${said}&theme=${said}&profile=${said}`,
      ]) {
        const view = parseLink(hash, 'public');
        expect(view).toEqual(start);
        expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
      }
      const chosen = parseLink(
        `#/risk?region=${said}&area=${said}&feature=${said}&story=${said}&w=${said}:2`,
        'public',
      );
      expect(chosen.region).toMatch(/^[a-z0-9-]+$/);
      expect(formatLink(chosen, 'public')).not.toMatch(/[<>"\s]/);
    }
  });
});

test('an address is one that a reader may follow, or none', () => {
  for (const text of CORPUS.addresses) expect(webAddress(text), text).toBeUndefined();
  for (const text of ['https://batam.go.id/a?b=c#d', 'http://localhost:8080/', 'HTTPS://KEMENPPPA.GO.ID'])
    expect(webAddress(text)).toBe(text);
  for (const other of [null, undefined, 1, {}, '']) expect(webAddress(other)).toBeUndefined();
});
