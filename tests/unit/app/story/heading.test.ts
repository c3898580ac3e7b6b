import '../../state/page.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headingOf, type Named } from '../../../../src/app/story/heading.ts';
import { takeStory, telling, WHOLE } from '../../../../src/exchange/project/index.ts';
import { useData } from '../../../../src/state/data.ts';
import { parseLink } from '../../../../src/state/link.ts';
import { stepFromView } from '../../../../src/state/story/capture.ts';
import { newStory, withStep } from '../../../../src/state/story/edit.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/regions/batam/${name}`, 'utf8'));
const named: Named = {
  areas: read('areas.geojson'),
  places: read('manifest.json').settings.views,
  layers: useData.getState().layers,
};
const said = (hash: string) => headingOf(parseLink(hash, 'internal'), named);

describe('the heading a step begins with', () => {
  it('names the selected area and its class group, in both languages and never its rank', () => {
    expect(said('#/risk?area=21.71.01')).toEqual({
      id: 'Belakang Padang: kelompok kelas lebih tinggi',
      en: 'Belakang Padang: higher class group',
    });
  });
  it('names the place where no area is selected', () => {
    expect(said('#/risk').id).toBe('Batam: kelompok kelas kerawanan');
    expect(said('#/risk?place=kalbar').en).toBe('West Kalimantan: class groups of risk');
  });
  it('names a kelurahan as one', () => {
    const kelurahan = named.areas?.features.find((f) => f.properties.level === 'kelurahan')?.properties;
    expect(said(`#/risk?level=kelurahan&area=${kelurahan?.code}`).id).toContain(`${kelurahan?.name}:`);
  });
  it('tells layers somebody put on, and not those every map begins with', () => {
    expect(said('#/risk?layers=ports,ferries,services,flows').id).toBe(
      'Batam: Layanan korban dan Asal dan negara tujuan',
    );
    expect(said('#/risk?layers=ports').id).toBe('Batam');
  });
  it('tells whole years as years, other ranges as months, and open ends as such', () => {
    expect(said('#/risk?layers=ports&time=2022-01..2024-12').id).toBe('Batam: 2022–2024');
    expect(said('#/risk?layers=ports&time=2023-01..2023-12').en).toBe('Batam: 2023');
    expect(said('#/risk?layers=ports&time=2023-03..2023-10').en).toMatch(/^Batam: \w+ 2023–\w+ 2023$/);
    expect(said('#/risk?layers=ports&time=2023-01..').id).toBe('Batam: sejak 2023');
    expect(said('#/risk?layers=ports&time=..2023-12').en).toBe('Batam: until 2023');
  });
  it('says nothing of what the public form has not: bases, points abroad, cells, weights', () => {
    const internal = said('#/risk?level=cell&layers=areas,bases,foreign&w=POORHH:0.5&surface=density');
    expect(internal).toEqual(said('#/risk?layers=areas'));
  });
  it('is a heading a project takes, whatever is on the map', () => {
    const hashes = [
      '#/risk',
      '#/risk?time=2022-01..2024-12',
      '#/risk?area=21.71.03&layers=areas,incidents,services&time=2022-03..2024-11',
    ];
    const story = hashes.reduce(
      (all, hash) => withStep(all, stepFromView(parseLink(hash, 'internal'), said(hash))),
      newStory({ id: 'A', en: 'A' }, '2026-11-22'),
    );
    const told = telling('jaga.json');
    expect(takeStory(story, WHOLE, told)).toEqual(story);
    expect(told.errors).toEqual([]);
  });
});
