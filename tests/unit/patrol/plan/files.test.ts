import { beforeAll, describe, expect, it } from 'vitest';
import { csvText } from '../../../../src/exchange/csv.ts';
import { gpxText } from '../../../../src/exchange/gpx.ts';
import { kmlText } from '../../../../src/exchange/kml.ts';
import type { TrackFile } from '../../../../src/exchange/tracks.ts';
import { PLAN_COLUMNS, type Plan, planRows, planTracks } from '../../../../src/patrol/plan/index.ts';
import { planOf, twoBoats } from './support.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A strict reader of XML as far as these files go: throws where the text is not well-formed. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(body).not.toBe(text);
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:]+="[^"<]*")*)\s*>/g)) {
    const before = body.slice(at, match.index);
    if (/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(before)) throw new Error(`not well-formed: ${before}`);
    (open.at(-1) as Element).text += before;
    at = match.index + match[0].length;
    const [, closes, name = '', rest = ''] = match;
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const attributes = Object.fromEntries([...rest.matchAll(/([A-Za-z:]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));
    const element: Element = { name, attributes, children: [], text: '' };
    (open.at(-1) as Element).children.push(element);
    open.push(element);
  }
  if (open.length !== 1 || body.slice(at).trim() !== '') throw new Error('not closed');
  if (root.children.length !== 1) throw new Error('more than one root');
  return root.children[0]!;
}

/** Order of the children that these files use, from the schema of GPX 1.1 (all of them sequences). */
const GPX_ORDER: Readonly<Record<string, readonly string[]>> = {
  gpx: ['metadata', 'wpt', 'rte', 'trk'],
  metadata: ['name', 'desc', 'author', 'time', 'bounds'],
  rte: ['name', 'cmt', 'desc', 'rtept'],
  trk: ['name', 'cmt', 'desc', 'trkseg'],
  trkseg: ['trkpt'],
  rtept: ['ele', 'time', 'name', 'cmt', 'desc'],
  trkpt: ['ele', 'time', 'name', 'cmt', 'desc'],
  name: [],
  desc: [],
};
function expectOrder(element: Element): void {
  const order = GPX_ORDER[element.name];
  expect(order, element.name).toBeDefined();
  const places = element.children.map(({ name }) => order!.indexOf(name));
  expect(places.every((place, k) => place >= 0 && place >= (places[k - 1] ?? 0))).toBe(true);
  for (const child of element.children) expectOrder(child);
}
const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

let plan: Plan;
beforeAll(async () => {
  const [first, second] = twoBoats().vessels;
  plan = await planOf(twoBoats({ vessels: [first, { ...second, base: 'PLC-133' }] }), 20);
});

describe('a plan as GPX 1.1', () => {
  it.each(['id', 'en'] as const)('is well-formed and in the order of the schema (%s)', (language) => {
    const gpx = parseXml(gpxText(planTracks(plan, language)));
    expect(gpx.attributes).toMatchObject({ version: '1.1', xmlns: 'http://www.topografix.com/GPX/1/1' });
    expect(gpx.attributes.creator).toBeTruthy();
    expectOrder(gpx);
    expect(all(gpx, 'rte')).toHaveLength(2);
    expect(all(gpx, 'trk')).toHaveLength(2);
    for (const point of [...all(gpx, 'rtept'), ...all(gpx, 'trkpt')]) {
      expect(Math.abs(Number(point.attributes.lat))).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(point.attributes.lon))).toBeLessThan(180);
    }
  });

  it('steers along the track: every corner is a point of the route', () => {
    const gpx = parseXml(gpxText(planTracks(plan, 'en')));
    plan.vessels.forEach(({ track }, v) => {
      for (const [list, name] of [['rte', 'rtept'] as const, ['trk', 'trkpt'] as const]) {
        const points = all(all(gpx, list)[v]!, name);
        expect(points.map(({ attributes }) => [Number(attributes.lon), Number(attributes.lat)])).toEqual(
          track.coordinates.map((at) => at.map((c) => Number(c.toFixed(7)))),
        );
      }
    });
  });

  it('names points in at most ten letters and digits, in full in the description, with the warning', () => {
    const gpx = parseXml(gpxText(planTracks(plan, 'id')));
    const routes = all(gpx, 'rte');
    const names = routes.flatMap((rte) => all(rte, 'name').map(({ text }) => text));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z0-9]{1,10}$/);
    plan.vessels.forEach(({ sectors }, v) => {
      const told = all(routes[v]!, 'desc').map(({ text }) => text);
      for (const { cell, arrive, leave } of sectors)
        expect(told.some((text) => text.includes(cell) && text.includes(`${arrive}–${leave} WIB`))).toBe(true);
    });
    expect(all(gpx, 'metadata')[0]?.children[1]?.text).toContain('tidak untuk navigasi');
    expect(gpxText(planTracks(plan, 'en'))).toContain('Lanes, shoals and small islets are not on this map');
  });

  it('writes text that XML would take for markup as text', () => {
    const file: TrackFile = { title: 'A & <B>', description: `"'\u0001`, tracks: [] };
    const [name, desc] = parseXml(gpxText(file)).children[0]!.children;
    expect([name?.text, desc?.text]).toEqual(['A &amp; &lt;B&gt;', '&quot;&apos;']);
  });
});

describe('a plan in other files', () => {
  it('KML: a line a boat and a point a stop', () => {
    const kml = parseXml(kmlText(planTracks(plan, 'en')));
    expect(kml.attributes.xmlns).toBe('http://www.opengis.net/kml/2.2');
    const lines = all(kml, 'LineString').map((line) => all(line, 'coordinates')[0]!.text.split(' '));
    expect(lines.map((line) => line.length)).toEqual(plan.vessels.map(({ track }) => track.coordinates.length));
    const stops = plan.vessels.reduce((sum, { sectors }) => sum + sectors.length + 2, 0);
    expect(all(kml, 'Point')).toHaveLength(stops);
    expect(kmlText(planTracks(plan, 'en'))).toContain('not for navigation');
  });

  it('CSV: a row a sector, as wide as its header', () => {
    const rows = planRows(plan, 'id');
    expect(rows).toHaveLength(plan.vessels.reduce((sum, { sectors }) => sum + sectors.length, 0));
    for (const row of rows) expect(row).toHaveLength(PLAN_COLUMNS.length);
    expect(csvText(PLAN_COLUMNS, rows)).toContain('tidak untuk navigasi');
  });

  it('none of them tells seed or request', () => {
    const texts = [
      gpxText(planTracks(plan, 'en')),
      kmlText(planTracks(plan, 'en')),
      csvText(PLAN_COLUMNS, planRows(plan, 'en')),
    ];
    for (const text of texts) expect(text).not.toMatch(/seed|detection|budget|speed|weights/i);
  });
});
