import { describe, expect, it } from 'vitest';
import { idsAtPorts, portGaps } from '../../../../src/response/gaps/ports.ts';
import { type NamedPort, portReader, properName } from '../../../../src/response/gaps/ports-named.ts';
import { cellOf, countStates, restsOf, unreached } from '../../../../src/response/gaps/table.ts';
import { areas, city, places, programmes } from '../published.ts';

const table = portGaps(places, programmes, areas, city);
const stateOf = (id: string, column: string) => {
  const row = table.rows.find((r) => r.id === id);
  if (!row) throw new Error(id);
  return cellOf(row, column);
};
const PORTS: readonly NamedPort[] = [
  { id: 'centre', kind: 'ferry_terminal_international', names: ['Batam Centre International Ferry Terminal'] },
  { id: 'sekupang-i', kind: 'ferry_terminal_international', names: ['Sekupang International Ferry Terminal'] },
  { id: 'sekupang-d', kind: 'ferry_terminal_domestic', names: ['Pelabuhan Domestik Sekupang'] },
  { id: 'beton', kind: 'cargo_port', names: ['Beton Sekupang Port'] },
  { id: 'air', kind: 'airport', names: ['Hang Nadim International Airport'] },
];
const read = portReader(PORTS, ['Batam', 'Sekupang']);
const said = (text: string) => {
  const { named, general } = read(text);
  return { named: [...named].sort(), general: [...general].sort() };
};

describe('which ports a text names', () => {
  it('knows a proper name in either language, without the words that say what it is', () => {
    expect(properName('Harbour Bay International Ferry Terminal')).toEqual(['harbour', 'bay']);
    expect(properName('Terminal Ferry Internasional Teluk Senimba / Marina City')).toEqual(['teluk', 'senimba']);
    expect(properName('Gold Coast International Ferry Terminal Bengkong')).toEqual(['gold', 'coast']);
  });
  it('takes the name of an area for a port only beside a word for a port, of the kind that is said', () => {
    expect(said('Pantai Dangas, Sekupang')).toEqual({ named: [], general: [] });
    expect(said('Sekupang port').named).toEqual(['sekupang-d', 'sekupang-i']);
    expect(said('Pelabuhan internasional Sekupang').named).toEqual(['sekupang-i']);
  });
  it('prefers the longest of names within one another', () => {
    expect(said('Beton Sekupang port').named).toEqual(['beton']);
  });
  it('tells ports in general from airports, and international ones from the rest', () => {
    expect(said('Ports of Batam').general).toEqual([
      'cargo_port',
      'ferry_terminal_domestic',
      'ferry_terminal_international',
      'people_port',
    ]);
    expect(said('Ports and airport of Batam').general).toContain('airport');
    expect(said('International ports of Batam').general).toEqual(['ferry_terminal_international']);
    expect(said('Batam')).toEqual({ named: [], general: [] });
  });
});

describe('ports and terminals of Batam by what reached them', () => {
  it('are the register’s ports in the twelve kecamatan, and no others', () => {
    const named = places.filter((p) => table.rows.some((r) => r.id === p.id));
    expect(named.every((p) => areas.some((a) => a.level === 'kecamatan' && a.name === p.kecamatan))).toBe(true);
    expect(table.rows.some((r) => places.find((p) => p.id === r.id)?.name_en.includes('Tanjungpinang'))).toBe(false);
    expect(table.rows.length).toBe(new Set(table.rows.map((r) => r.id)).size);
  });
  it('show the gap that the Batam paper names: no row of training names a port', () => {
    const counts = countStates(table, 'training');
    expect(counts.reached).toBe(0);
    expect(counts.citywide).toBe(table.rows.length);
    // A fact of the register and no rule: a row that names a port fills its cell.
    const told = { id: 'prog-x', name: 'Training', kind: 'training', place_text: 'Telaga Punggur', area_code: '21.71' };
    const after = portGaps(places, [...programmes, told], areas, city);
    expect(countStates(after, 'training').reached).toBe(1);
    expect(restsOf(after, 'training', 'reached')).toEqual(['prog-x']);
  });
  it('read the rows that name ports: flyers at two terminals and the airport, banners at ports in general', () => {
    const flyers = programmes.find((p) => p.place_text === 'Batam Centre, Harbour Bay, Hang Nadim')?.id;
    expect(['PLC-001', 'PLC-003', 'PLC-018'].map((id) => stateOf(id, 'campaign'))).toEqual(
      Array(3).fill({ state: 'reached', by: 'name', rests: [flyers] }),
    );
    expect(stateOf('PLC-026', 'campaign')).toMatchObject({ state: 'citywide', by: 'ports' });
    const interviews = programmes.find((p) => p.name === 'Immigration exit interviews')?.id;
    expect(stateOf('PLC-002', 'patrol')).toEqual({ state: 'citywide', by: 'ports', rests: [interviews] });
  });
  it('take a patrol at sea for no work at a port: none in the register, which is not none', () => {
    expect(stateOf('PLC-010', 'patrol')).toEqual({ state: 'none', by: null, rests: [] });
    expect(unreached(table, 'patrol')).toHaveLength(table.rows.length);
  });
  it('rest on rows of the register alone, none of them national', () => {
    const rests = table.columns.flatMap((c) => [...restsOf(table, c, 'reached'), ...restsOf(table, c, 'citywide')]);
    const rows = rests.map((id) => programmes.find((p) => p.id === id));
    expect(rows.every((p) => p?.area_code === '21' || p?.area_code?.startsWith('21.71'))).toBe(true);
    expect(idsAtPorts(places, programmes, areas, city).has('prog-009')).toBe(false);
  });
});
