import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../../src/region/index.ts';
import { kelurahanGaps, serviceGaps } from '../../../../src/response/gaps/areas.ts';
import { idsAtPorts } from '../../../../src/response/gaps/ports.ts';
import { cellOf, countStates, restsOf } from '../../../../src/response/gaps/table.ts';
import { SERVICE_KINDS } from '../../../../src/response/places.ts';
import { pack } from '../../region/pack.ts';
import { areas, city, places, programmes } from '../published.ts';

const atPorts = idsAtPorts(places, programmes, areas, city);
const table = kelurahanGaps(areas, programmes, city, atPorts, true);
const inState = (column: string, state: string) =>
  table.rows.filter((r) => cellOf(r, column).state === state).map((r) => r.id);

describe('kelurahan of Batam by campaign and assisted village', () => {
  it('are 64, and the assisted villages among them are those that the indicators list', () => {
    const listed = parsePack(pack()).value.area_indicators.filter((r) => r.indicator === 'desa_binaan_imigrasi');
    expect(table.rows).toHaveLength(64);
    expect(inState('village', 'reached').sort()).toEqual([...new Set(listed.map((r) => r.area_code))].sort());
  });
  it('say not reached only where a full list is published', () => {
    expect(countStates(table, 'village').notReached).toBe(64 - inState('village', 'reached').length);
    const open = kelurahanGaps(areas, programmes, city, atPorts, false);
    expect(countStates(open, 'village')).toMatchObject({
      notReached: 0,
      citywide: 64 - inState('village', 'reached').length,
    });
  });
  it('count a row for a whole kecamatan for each of its kelurahan, and say so', () => {
    const sagulung = table.rows.filter((r) => r.group === '21.71.11');
    expect(sagulung).toHaveLength(6);
    expect(sagulung.every((r) => cellOf(r, 'village').state === 'reached')).toBe(true);
    expect(sagulung.filter((r) => cellOf(r, 'village').by === 'whole').length).toBeGreaterThan(0);
  });
  it('read a kelurahan named in the text of a place, and take no kecamatan of an address for all of it', () => {
    const visit = programmes.find((p) => p.place_text === 'Tembesi, Sagulung; Teluk Tering')?.id;
    const naming = table.rows.filter((r) => visit && cellOf(r, 'village').rests.includes(visit));
    expect(naming.map((r) => areas.find((a) => a.code === r.id)?.name).sort()).toEqual(['Teluk Tering', 'Tembesi']);
  });
  it('are reached by campaigns for the city alone: banners at ports say nothing of a kelurahan', () => {
    expect(countStates(table, 'campaign')).toEqual({ reached: 0, citywide: 64, notReached: 0, none: 0 });
    expect(restsOf(table, 'campaign', 'citywide').some((id) => atPorts.has(id))).toBe(false);
  });
});

describe('kecamatan of Batam by service', () => {
  const services = serviceGaps(areas, places);
  it('are 12 by the seven services, each cell resting on services of that kind', () => {
    expect(services.rows).toHaveLength(12);
    expect(services.columns).toEqual(SERVICE_KINDS);
    for (const kind of SERVICE_KINDS)
      for (const row of services.rows)
        for (const id of cellOf(row, kind).rests) expect(places.find((p) => p.id === id)?.services).toContain(kind);
  });
  it('never place a shelter, and never count a loose place for a kecamatan', () => {
    expect(countStates(services, 'shelter').reached).toBe(0);
    const placed = services.columns.flatMap((c) => restsOf(services, c, 'reached'));
    expect(placed.length).toBeGreaterThan(0);
    for (const id of placed) expect(places.find((p) => p.id === id)?.radiusM).toBeLessThanOrEqual(5000);
  });
  it('say none where nothing is in the register', () => {
    const bare = serviceGaps(
      areas,
      places.filter((p) => !p.services.includes('reintegration')),
    );
    expect(countStates(bare, 'reintegration').none).toBe(12);
  });
});
