import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gpxText } from '../../../src/exchange/gpx.ts';
import { kmlText } from '../../../src/exchange/kml.ts';
import { instantOf } from '../../../src/exchange/segments-in.ts';
import type { TrackFile } from '../../../src/exchange/tracks.ts';
import { MOST_BYTES, readTracks } from '../../../src/exchange/tracks-in.ts';
import { EARTH, GARMIN, gpxOf, OPENCPN } from './dialects.ts';

const read = (content: Uint8Array | string) => {
  const { value, errors } = readTracks(content);
  return { ...value, errors, rules: errors.map(({ rule }) => rule) };
};
const OWN: TrackFile = {
  title: 'Rencana patroli',
  description: 'tidak untuk navigasi',
  tracks: [
    {
      name: 'B1',
      description: 'Kapal 1 (Budi & Co)',
      points: [
        { name: 'B1START', description: 'Mulai', lon: 103.91, lat: 1.135, stop: true },
        { name: 'B1P01', description: 'Titik belok', lon: 103.95, lat: 1.15, stop: false },
        { name: 'B1HOME', description: 'Kembali', lon: 103.91, lat: 1.135, stop: true },
      ],
    },
  ],
};
const POINTS = OWN.tracks[0]?.points.map(({ lon, lat }) => ({ lon, lat, timeMs: null }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('our own files come back', () => {
  it.each([
    ['gpx', gpxText(OWN)],
    ['kml', kmlText(OWN)],
  ])('%s: every point of the way, once, without times', (source, text) => {
    expect(read(bytes(text))).toMatchObject({ source, segments: [POINTS], errors: [] });
    expect(read(text).segments).toEqual([POINTS]);
  });
});

describe('foreign dialects', () => {
  it('Garmin: two segments with times; extensions, waypoints and names are dropped and said', () => {
    const { source, segments, dropped, errors } = read(bytes(GARMIN));
    expect({ source, errors }).toEqual({ source: 'gpx', errors: [] });
    expect(segments?.map((s) => s.length)).toEqual([3, 2]);
    expect(segments?.[0]?.[0]).toEqual({ lon: 103.95, lat: 1.15, timeMs: Date.UTC(2026, 10, 21, 13, 5) });
    const names = dropped?.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['author', 'email@id', 'extensions', 'hr', 'gpx@creator', 'ele', 'wpt']),
    );
  });

  it('OpenCPN, GPX 1.1 with a prefix and a route beside the track: the track alone', () => {
    const { segments, dropped, errors } = read(OPENCPN);
    expect(errors).toEqual([]);
    expect(segments?.map((s) => s.length)).toEqual([2]);
    expect(dropped).toContainEqual({ name: 'rte', count: 1 });
  });

  it('Google Earth: gx:Track with times, the line beside it is not counted again', () => {
    const { source, segments, dropped, errors } = read(bytes(EARTH));
    expect({ source, errors }).toEqual({ source: 'kml', errors: [] });
    expect(segments).toHaveLength(1);
    expect(segments?.[0]?.map(({ timeMs }) => timeMs)).toEqual([13, 14].map((h) => Date.UTC(2026, 10, 21, h)));
    expect(dropped).toEqual(expect.arrayContaining([{ name: 'LineString', count: 1 }]));
    expect(dropped?.map(({ name }) => name)).toEqual(expect.arrayContaining(['Data', 'Data@name', 'description']));
  });

  it('nothing of a person, a boat or a device is anywhere in the answer', () => {
    for (const text of [GARMIN, OPENCPN, EARTH, gpxText(OWN), kmlText(OWN)])
      expect(JSON.stringify(readTracks(text))).not.toMatch(/Budi|Santoso|KP-\d|polri|08\d{3}|3987654321/i);
  });

  it('GPX 1.0, UTF-16 and Latin letters are read', () => {
    const old = gpxOf(
      '<name>Pélican</name><trkseg><trkpt lat="1.1" lon="104"/><trkpt lat="1.2" lon="104"/></trkseg>',
      '1.0',
    );
    expect(read(old).segments).toHaveLength(1);
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Buffer.from(old.replace('UTF-8', 'UTF-16'), 'utf16le')),
    ]);
    expect(read(utf16).segments).toHaveLength(1);
    const latin = new Uint8Array(Buffer.from(old.replace('UTF-8', 'ISO-8859-1'), 'latin1'));
    expect(read(latin).segments).toHaveLength(1);
  });
});

describe('bad files are refused by name, and what is sound is kept', () => {
  const seg = (...points: string[]) => `<trkseg>${points.join('')}</trkseg>`;
  const at = (lat: string, lon: string, time?: string) =>
    `<trkpt lat="${lat}" lon="${lon}">${time ? `<time>${time}</time>` : ''}</trkpt>`;
  const SOUND = seg(at('1.1', '104', '2026-11-21T13:00:00Z'), at('1.2', '104', '2026-11-21T13:10:00Z'));

  it.each([
    ['nothing', '', 'empty'],
    ['a mark and spaces', '\uFEFF \n ', 'empty'],
    ['prose', 'Dear all, the track of last night', 'notXml'],
    ['JSON', '{"type":"FeatureCollection"}', 'notXml'],
    ['a page', '<!doctype html><html><body>404</body></html>', 'notXml'],
    ['a page in XML', '<html xmlns="http://www.w3.org/1999/xhtml"><body>404</body></html>', 'notTracks'],
    ['a feed', '<?xml version="1.0"?><rss><gpx/></rss>', 'notTracks'],
    ['waypoints alone', gpxOf('', '1.1').replace('<trk></trk>', '<wpt lat="1" lon="104"/>'), 'noPoints'],
    ['one point', gpxOf(seg(at('1', '104'))), 'noPoints'],
    ['areas alone', '<kml><Placemark><Polygon><outerBoundaryIs/></Polygon></Placemark></kml>', 'noPoints'],
    ['KMZ', 'PK\u0003\u0004rest', 'zipped'],
  ])('%s', (_, text, rule) => {
    const { value, errors } = readTracks(text);
    expect(value).toBeNull();
    expect(errors.at(-1)).toMatchObject({ rule, remedy: expect.stringMatching(/.{20}/) });
    expect(readTracks(bytes(text)).errors.at(-1)?.rule).toBe(rule);
  });

  it('KMZ as bytes, and letters nobody knows', () => {
    expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).rules).toEqual(['zipped']);
    expect(read(bytes(gpxOf(SOUND).replace('UTF-8', 'x-moon'))).rules).toEqual(['encoding']);
  });

  it('more than 50 MB is not even parsed', () => {
    const started = performance.now();
    expect(read(new Uint8Array(MOST_BYTES + 1)).rules).toEqual(['tooLarge']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('half a file keeps what came before the end', () => {
    const text = gpxOf(SOUND + SOUND.replaceAll('1.1', '1.3'));
    const half = read(text.slice(0, text.lastIndexOf('<trkpt') + 12));
    expect(half.segments?.length).toBe(1);
    expect(half.errors[0]).toMatchObject({ rule: 'cutOff', column: expect.stringMatching(/^\d+:\d+$/) });
    const whole = readTracks(text).value?.segments.flat().length ?? 0;
    for (let cut = 0; cut < text.length; cut += 7) {
      const { value, errors } = readTracks(text.slice(0, cut));
      expect(errors.length).toBeGreaterThan(0);
      expect(value?.segments.flat().length ?? 0).toBeLessThanOrEqual(whole);
    }
  });

  it('a fault in the middle keeps the segments before it', () => {
    const { segments, rules } = read(gpxOf(`${SOUND}<trkseg><trkpt lat=1 lon="104"></trkseg>`));
    expect([segments?.length, rules]).toEqual([1, ['broken']]);
  });

  it('entities of its own: refused, never expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><gpx><trk><name>&b;</name></trk></gpx>`;
    expect(read(bomb)).toMatchObject({ rules: ['entities'] });
    expect(readTracks(bomb).value).toBeNull();
    expect(read(`<gpx><trk><name>&b;</name></trk></gpx>`).rules).toContain('broken');
  });

  it.each([
    ['91', '104', 'lat', 91],
    ['1,05', '104', 'lat', null],
    ['1', '181', 'lon', 181],
    ['0', '0', 'lon', 0],
    ['', '104', 'lat', null],
    ['Budi', '104', 'lat', null],
    ['NaN', '104', 'lat', null],
  ])('a position %j, %j is left out and named', (lat, lon, column, value) => {
    const { segments, errors } = read(gpxOf(seg(at('1.1', '104'), at(lat, lon), at('1.2', '104'))));
    expect(segments?.[0]?.length).toBe(2);
    expect(errors).toEqual([{ file: 'gpx', row: 1, column, rule: 'coordinate', value, remedy: expect.any(String) }]);
    expect(errors[0]?.remedy).toContain('Point 2 of segment 1');
  });

  it('a segment whose times run backwards is left out, the next one kept', () => {
    const back = seg(at('1.1', '104', '2026-11-21T13:10:00Z'), at('1.2', '104', '2026-11-21T13:00:00Z'));
    const { segments, errors } = read(gpxOf(back + SOUND));
    expect(segments).toHaveLength(1);
    expect(errors).toMatchObject([{ rule: 'timeBackwards', row: 1, column: 'time' }]);
    // The route beside a faulty track was meant, not sailed.
    const route = '</trk><rte><rtept lat="1" lon="104"/><rtept lat="2" lon="104"/></rte><trk>';
    expect(read(gpxOf(back).replace('</trk>', `${route}</trk>`))).toMatchObject({
      rules: ['timeBackwards', 'noPoints'],
    });
  });

  it('a time that cannot be read is named; a KML track with more times than places is left out', () => {
    const odd = read(gpxOf(seg(at('1.1', '104', 'last night'), at('1.2', '104', '2026-11-21T13:00:00Z'))));
    expect(odd.segments?.[0]?.map((p) => p.timeMs)).toEqual([null, Date.UTC(2026, 10, 21, 13)]);
    expect(odd.errors).toMatchObject([{ rule: 'time', row: 1, value: null }]);
    expect(read(EARTH.replace('<when>2026-11-21T21:00:00+07:00</when>', '')).rules).toEqual([
      'countDiffers',
      'noPoints',
    ]);
  });

  it('never throws, whatever the bytes', () => {
    const parts = fc.constantFrom(
      '<gpx>',
      '</gpx>',
      '<trk>',
      '<trkseg>',
      at('1', '2'),
      'x',
      '&',
      '<',
      ']]>',
      '<kml>',
      '<!--',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (p) => {
        const { value, errors } = readTracks(p.join(''));
        expect(value !== null || errors.length > 0).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (b) => readTracks(b).errors.length > 0));
  });
});

describe('foreign files, damaged', () => {
  it.each([
    ['Garmin', GARMIN],
    ['OpenCPN', OPENCPN],
    ['Google Earth', EARTH],
  ])('%s: any bytes changed or cut out give points in range, times in order, or a named fault', (_, text) => {
    const whole = bytes(text);
    const hits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(hits, fc.nat(30), (changes, cut) => {
        const damaged = whole.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const from = changes[0]?.[0] ?? 0;
        const { value, errors } = readTracks(new Uint8Array([...damaged.slice(0, from), ...damaged.slice(from + cut)]));
        expect(value !== null || errors.length > 0).toBe(true);
        for (const segment of value?.segments ?? []) {
          const times = segment.flatMap(({ timeMs }) => timeMs ?? []);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(segment.every(({ lon, lat }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)).toBe(true);
          for (const point of segment) expect(Object.keys(point)).toEqual(['lon', 'lat', 'timeMs']);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('instants', () => {
  it.each([
    ['2026-11-21T13:05:00Z', Date.UTC(2026, 10, 21, 13, 5)],
    ['2026-11-21T13:05:00.250Z', Date.UTC(2026, 10, 21, 13, 5, 0, 250)],
    ['2026-11-21T20:05:00+07:00', Date.UTC(2026, 10, 21, 13, 5)],
    [' 2026-11-21T13:05:00 ', Date.UTC(2026, 10, 21, 13, 5)],
    ['2026-02-31T13:05:00Z', null],
    ['2026-11-21T24:05:00Z', null],
    ['2026-11-21', null],
    ['21/11/2026 13:05', null],
  ])('%s', (text, ms) => {
    expect(instantOf(text)).toBe(ms);
  });
});
