/** The simulation in words and as a file: nothing of it may be read as evidence, or without what it assumes. */
import i18next from 'i18next';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { changeText, citySentences, digitsOf } from '../../../src/app/response/whatif/sentence.ts';
import { simulationRows } from '../../../src/app/response/whatif/whatifFile.ts';
import { csvText } from '../../../src/exchange/csv.ts';
import en from '../../../src/i18n/en.json';
import id from '../../../src/i18n/id.json';
import type { SimulatedUnit, Simulation } from '../../../src/response/whatif/index.ts';
import { assumptionsInForce, cityFacts } from '../../../src/response/whatif/summary.ts';

const words = i18next.createInstance();
await words.init({
  lng: 'id',
  resources: { id: { translation: id }, en: { translation: en } },
  interpolation: { escapeValue: false },
});
const t = words.getFixedT('id');

const state = (score: number | null, rank: number | null) => ({
  score,
  low: score && score - 1,
  high: score && score + 1,
  rank,
  rankLow: rank && 1,
  rankHigh: rank && 3,
});
const unit = (name: string, score: number | null, by: number, surely: boolean): SimulatedUnit => ({
  code: `21.71.${name.length}`,
  name,
  before: state(score, score && 1),
  after: state(score && score + by, score && 2),
  change: score === null ? null : { score: by, low: by - 0.1, high: by + 0.1 },
  rankChange: 1,
  surely,
});
const units = [
  unit('Bulang', 5, 0, false),
  unit('Nongsa', 6, -0.25, true),
  unit('Galang', 4, -0.5, false),
  unit('Pulau X', null, 0, false),
];
const simulation: Simulation = {
  caution: 'simulationIsNoEvidence',
  level: 'kecamatan',
  draws: 300,
  seed: 1,
  units,
  effects: [],
  capacity: { published: [], unpublished: 0, waves: [], before: null, after: null },
  assumptions: assumptionsInForce([]),
};

describe('the sentence of the city', () => {
  it('says how many fall, how sure that is, where most, and of what "sure" is sure', () => {
    const text = citySentences(t, cityFacts(units), digitsOf(units), 'kecamatan', true, 'id').join(' ');
    expect(text).toContain('Skor turun di 2 dari 4 kecamatan.');
    expect(text).toContain('Arahnya yakin di 1');
    expect(text).toContain('Paling besar di Galang: 4,00 menjadi 3,50 (−0,50; rentang −0,60 sampai −0,40).');
    expect(text).toContain('anggapan itu sendiri tidak terbukti');
    const measured = citySentences(t, cityFacts(units), 2, 'kecamatan', false, 'id').join(' ');
    expect(measured).not.toContain('anggapan');
  });

  it('says that nothing changes where nothing does', () =>
    expect(citySentences(t, cityFacts(units.slice(0, 1)), 2, 'kecamatan', true, 'id')).toEqual([
      'Tidak ada skor yang berubah dari 1 kecamatan.',
    ]));

  it('never prints a change as nothing', () => {
    expect(changeText(-0.0181, 'id')).toBe('−0,018');
    expect(changeText(-0.00001, 'id')).toBe('>\u00a0−0,001');
    expect(changeText(0.00001, 'en', 2)).toBe('<\u00a00.01');
    expect(changeText(0, 'id', 2)).toBe('0,00');
  });
});

describe('the file', () => {
  const step = {
    id: '1',
    kind: 'campaign',
    at: { in: 'area', code: '21.71.04' },
    cost: 5,
    agency: '',
    beds: null,
    on: true,
  } as const;
  const { header, rows } = simulationRows(t, simulation, [step, { ...step, on: false }], () => 'Kampanye, Sambau');
  const read = Papa.parse<string[]>(csvText(header, rows)).data;

  it('has a row an area, the largest fall first, and missing as empty', () => {
    expect(read[0]).toEqual(header);
    expect(read.slice(1, 5).map(([, name]) => name)).toEqual(['Galang', 'Nongsa', 'Bulang', 'Pulau X']);
    const column = (name: string) => header.indexOf(name as never);
    expect(Number(read[1]?.[column('score_change')])).toBe(-0.5);
    expect(read[1]?.[column('sure')]).toBe('0');
    expect(read[2]?.[column('sure')]).toBe('1');
    expect(read[4]?.slice(2)).toEqual(Array(header.length - 2).fill(''));
  });

  it('says what it is, what it is no evidence of, and every assumption', () => {
    const notes = read.slice(5).flat().join('\n');
    expect(notes).toContain('Internal, simulasi');
    expect(notes).toContain(t('whatif.caution'));
    expect(notes.match(/Asumsi: /g)).toHaveLength(3);
    expect(notes).toContain('menurunkan JOBSEEK 10\u00a0% (0–25\u00a0%)');
    expect(notes).toContain('Langkah aktif: Kampanye, Sambau');
    expect(notes).toContain('Langkah tidak aktif: Kampanye, Sambau');
  });
});
