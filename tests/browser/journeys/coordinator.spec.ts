/** A coordinator has two boats and a night. */
import { expect, test } from '../driver.ts';

const SEKUPANG = { base: 'PLC-129', speedKn: 20, hours: 8, fuelLph: 120 };
const PUNGGUR = { base: 'PLC-133', speedKn: 18, hours: 6 };
const patrol = { profile: 'internal', lessMotion: true, workspace: 'patrol' } as const;

const NM = 1852;
const EARTH_M = 6371008.8;
const radians = (x: number) => (x * Math.PI) / 180;
/** Metres by the haversine formula. */
function metres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.sqrt(h));
}

/** A plotter's track along points at a speed, a fix every minute and the first at 18.10 WIB, as such devices write it. */
function track(points: readonly { lat: number; lon: number }[], speedKn: number, skipper: string): string {
  const fixes: { lat: number; lon: number }[] = [];
  for (const [i, to] of points.slice(1).entries()) {
    const from = points[i] as typeof to;
    const steps = Math.max(1, Math.round((metres(from, to) / NM / speedKn) * 60));
    for (let k = 0; k < steps; k++) {
      const s = k / steps;
      fixes.push({ lat: from.lat + (to.lat - from.lat) * s, lon: from.lon + (to.lon - from.lon) * s });
    }
  }
  const last = points.at(-1);
  if (last) fixes.push(last);
  const begin = Date.UTC(2026, 10, 28, 11, 10);
  const fix = (p: { lat: number; lon: number }, i: number) =>
    `<trkpt lat="${p.lat}" lon="${p.lon}"><time>${new Date(begin + i * 60_000).toISOString()}</time></trkpt>`;
  return `<?xml version="1.0"?><gpx version="1.1" creator="plotter" xmlns="http://www.topografix.com/GPX/1/1"><metadata><author><name>${skipper}</name></author></metadata><trk><name>${skipper}</name><trkseg>${fixes.map(fix).join('')}</trkseg></trk></gpx>`;
}

test('two boats and a night become a plan, its worth and its files, and nothing of it leaves the device', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(120_000);
  await given.theSite(patrol);
  await when.thePatrolEngineIsReady();
  const address = then.choices();
  await when.theySetTheNight('2026-11-28', '18:00', '06:00');
  await when.theyAddABoat(SEKUPANG);
  await when.theyAddABoat(PUNGGUR);
  await when.theyPressPlan();
  await when.thePlanIsFound();

  const [value = 0, bound = 0, gap = 0] = await then.theFigures();
  expect(value).toBeGreaterThan(0);
  expect(bound).toBeGreaterThanOrEqual(value);
  expect(Math.abs(gap - ((bound - value) / bound) * 100)).toBeLessThan(2);
  await then.theWordsInclude('Bukan peluang penangkapan');
  await then.thePlanSays('patrol.open');
  const boats = await then.theBoatsPlanned();
  expect(boats).toHaveLength(2);
  expect(boats[0]).toContain('8,0 jam');

  const { name, text } = await when.theyTakeThePlanAs('GPX');
  expect(name).toBe('jaga-selat-internal-2026-11-28.gpx');
  const { rte, trk } = await then.gpxAsAnotherProgramReadsIt(text);
  expect(rte.map((r) => r.name)).toEqual(['B1', 'B2']);
  expect(trk).toHaveLength(2);
  for (const [i, route] of rte.entries()) {
    expect(route.points.every((p) => /^[A-Z0-9]{1,10}$/.test(p.name))).toBe(true);
    // The way in the file is as long as the screen says.
    const length = route.points.slice(1).reduce((sum, p, k) => sum + metres(route.points[k] as typeof p, p), 0) / NM;
    const said = Number(/([\d,]+) mil laut/.exec(boats[i] ?? '')?.[1]?.replace(',', '.'));
    expect(Math.abs(length - said)).toBeLessThan(0.06 + said * 0.005);
  }
  const kml = await when.theyTakeThePlanAs('KML');
  const csv = await when.theyTakeThePlanAs('CSV');
  expect(kml.text).toContain('<kml');
  expect(csv.text.split('\r\n').length).toBeGreaterThan(2);
  // Neither how the plan was drawn nor what was asked is in any file.
  for (const file of [text, kml.text, csv.text]) expect(file).not.toMatch(/seed|budget|weights/i);

  const brief = await when.theyTakeTheBrief();
  expect(brief.name).toBe('jaga-selat-lembar-patroli-2026-11-28.pdf');
  const pages = brief.bytes.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);

  // The first boat sails its plan; the plotter's track counts once, however often it is read, and nobody's name is kept.
  const sailed = track(rte[0]?.points ?? [], SEKUPANG.speedKn, 'Kapten Fulan');
  await when.theyOpenThePatrolTab('log');
  await when.theyLog('malam.gpx', sailed);
  const [row] = await then.theLog();
  expect(row?.[0]).toContain('28 Nov 2026');
  const miles = Number(row?.[2]?.replace(',', '.'));
  const planned = Number(/([\d,]+) mil laut/.exec(boats[0] ?? '')?.[1]?.replace(',', '.'));
  expect(Math.abs(miles - planned)).toBeLessThan(0.5);
  await when.theyLog('malam lagi.gpx', sailed);
  expect(await then.theLog()).toHaveLength(1);
  expect(JSON.stringify(await then.whatIsKept())).not.toMatch(/Fulan|malam/);

  for (const tab of ['sectors', 'week', 'whatIf', 'log', 'method'] as const) {
    await when.theyOpenThePatrolTab(tab);
    await then.noSeriousBarrierIsFound(`patrol ${tab}`);
    await then.nothingSticksOut(`patrol ${tab}`);
  }

  // Nothing in the address, and nothing asked of the server but files.
  expect(then.choices()).toBe(address);
  then.noRequestLeftTheOrigin();
  expect(then.requestsOfAKindOtherThan('GET')).toEqual([]);
  then.noPolicyWasViolated();
  then.nothingWentWrong();

  // What was entered and planned is there after a reload; a step back takes a boat away again.
  await when.theyReload();
  await when.thePatrolEngineIsReady();
  expect((await then.theFigures()).slice(0, 2)).toEqual([value, bound]);
  await when.theyOpenThePatrolTab('week');
  await then.theWordsInclude('Hitung ulang untuk menyusun jadwal');
  await when.theyTurnTo('input');
  expect(await then.theBoatsEntered()).toBe(2);
  await when.theyAddABoat(PUNGGUR);
  expect(await then.theBoatsEntered()).toBe(3);
  await when.theyTakeBack();
  expect(await then.theBoatsEntered()).toBe(2);
  expect(Object.keys(await then.whatIsKept()).sort()).toEqual(['jaga-patrol', 'jaga-patrol-log']);
});

test('what cannot be planned is named with its boat and what to change, and nothing entered is lost', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ ...patrol, language: 'en' });
  await when.thePatrolEngineIsReady();
  await when.theyAddABoat(SEKUPANG);
  await when.theyAddABoat(PUNGGUR);
  await when.theyTypeTheSpeedOfBoat(2, '0');
  await when.theySetTheNight('2026-11-28', '18:00', '18:00');
  await when.theyPressPlan();
  const faults = await then.theFaults();
  expect(faults).toContain('Boat 2: Speed is empty or out of range');
  expect(faults).toContain('start and end are the same');
  expect(await then.theBoatsEntered()).toBe(2);
  await when.theySetTheNight('2026-11-28', '18:00', '14:00');
  await when.theyPressPlan();
  expect(await then.theFaults()).toContain('longer than 16 hours');
});

test('a search can be stopped, a week drawn from it without a network, and a broken engine loses nothing', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(120_000);
  await given.theSite(patrol);
  await when.thePatrolEngineIsReady();
  await when.theNetworkIsCut();
  await when.theySetTheNight('2026-11-28', '18:00', '06:00');
  await when.theyAddABoat(SEKUPANG);
  await when.theySearchForSeconds(100);
  await when.theyPressPlan();
  await when.theFirstPlanIsShown();
  await when.theyStopTheSearch();
  await when.thePlanIsFound();
  await then.thePlanSays('patrol.stopped.cancelled');
  const [value] = await then.theFigures();
  await when.theyOpenThePatrolTab('week');
  await when.theyDrawAWeek();
  expect(await then.theNightsOfTheWeek()).toBe(7);
  await when.theyPressPlan();
  await when.theFirstPlanIsShown();
  await when.theEngineBreaks();
  await then.thePlanSays('patrol.partialPlan');
  await then.thePlanSays('patrol.broken');
  expect((await then.theFigures())[0]).toBeGreaterThan((value ?? 0) / 2);
});

test('in public there is nothing of a patrol, and the page says why', async ({ given, when, then }) => {
  await given.theSite({ profile: 'public', workspace: 'patrol', lessMotion: true });
  await then.theWordsInclude('Rencana patroli hanya ada dalam mode kerja internal');
  expect(await then.deadButtons()).toEqual([]);
  expect(then.requestsFor('internal/')).toEqual([]);
  expect(then.requestsFor('exposure-check')).toEqual([]);
  await when.theyGoBackToTheMap();
  expect(await then.theRankedList()).toHaveLength(12);
});
