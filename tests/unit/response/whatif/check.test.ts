import { describe, expect, it } from 'vitest';
import type { EffectAssumption, Intervention } from '../../../../src/domain/intervention.ts';
import {
  ASSUMED,
  DEFAULT_ASSUMPTIONS,
  MOST_INTERVENTIONS,
  readAssumptions,
  readInterventions,
} from '../../../../src/response/whatif/index.ts';
import { areaCode, BEDS, batam, EIGHT, intervention } from './list.ts';

const rules = (list: readonly Intervention[]) => readInterventions(batam, list).errors.map((e) => [e.row, e.rule]);
const one = (...parts: Parameters<typeof intervention>) => rules([intervention(...parts)])[0]?.[1] ?? null;
const sembulang = areaCode('Sembulang');

describe('a list of interventions', () => {
  it('of sound ones is taken as it is', () => {
    const { value, errors } = readInterventions(batam, [...EIGHT, BEDS]);
    expect(errors).toEqual([]);
    expect(value.map((p) => p.intervention)).toEqual([...EIGHT, BEDS]);
  });

  it('names row, intervention, rule and remedy of an unsound one, and keeps the sound', () => {
    const { value, errors } = readInterventions(batam, [
      EIGHT[0] as Intervention,
      intervention('bad', 'training_port', 'PLC-999'),
      EIGHT[2] as Intervention,
    ]);
    expect(value.map((p) => p.intervention.id)).toEqual(['a1', 'c3']);
    expect(errors).toEqual([
      {
        file: 'interventions',
        row: 2,
        column: 'at',
        rule: 'place',
        value: 'PLC-999',
        remedy:
          'Intervention bad (training_port) stands at PLC-999, which is not in the register of places: choose another.',
      },
    ]);
  });

  it('holds each kind to the places it may stand in', () => {
    expect(one('x', 'training_port', sembulang)).toBe('placing');
    expect(one('x', 'training_port', 'PLC-158')).toBe('placing');
    expect(one('x', 'training_port', 'PLC-008')).toBe('outside');
    expect(one('x', 'campaign', [104.05, 1.13])).toBe('placing');
    expect(one('x', 'campaign', '21.71')).toBe('placing');
    expect(one('x', 'assisted_village', '21.71.08')).toBe('placing');
    expect(one('x', 'campaign', '21.72.01')).toBe('area');
    expect(one('x', 'legal_aid', 'PLC-158')).toBeNull();
  });

  it('never sets a shelter on a point, nor a service where a shelter is', () => {
    expect(one('x', 'shelter_beds', [104.05, 1.13], { beds: 10 })).toBe('placing');
    expect(one('x', 'shelter_beds', 'PLC-160', { beds: 10 })).toBe('placing');
    expect(one('x', 'legal_aid', 'PLC-160')).toBe('shelter');
    expect(one('x', 'shelter_beds', '21.71', { beds: null })).toBe('beds');
    expect(one('x', 'shelter_beds', '21.71', { beds: 2.5 })).toBe('beds');
    expect(readInterventions(batam, [BEDS]).value[0]?.disc).toBeNull();
  });

  it('tells land of the region from water, other islands and other countries', () => {
    const point = (lon: number, lat: number) => one('x', 'legal_aid', [lon, lat]);
    expect(point(104.05, 1.12)).toBeNull();
    expect(point(103.85, 1.3)).toBe('foreignLand');
    expect(point(104.5, 1.0)).toBe('otherLand');
    expect(point(103.95, 1.22)).toBe('water');
    expect(point(106.8, -6.2)).toBe('outside');
    expect(point(Number.NaN, 1)).toBe('point');
    const small = batam.islands.find(({ name, populated }) => populated && name.includes('Abang'));
    expect(point(small?.lon ?? 0, small?.lat ?? 0)).toBeNull();
  });

  it('refuses a cost below 0, doubled ids and what is beyond the fortieth', () => {
    expect(one('x', 'campaign', sembulang, { cost: -1 })).toBe('range');
    expect(one('x', 'campaign', sembulang, { cost: null })).toBeNull();
    const many = Array.from({ length: MOST_INTERVENTIONS + 2 }, (_, i) => intervention(`i${i}`, 'campaign', sembulang));
    expect(rules(many)).toEqual([
      [41, 'tooMany'],
      [42, 'tooMany'],
    ]);
    expect(rules([many[0] as Intervention, many[0] as Intervention])).toEqual([[2, 'duplicate']]);
  });
});

describe('assumptions', () => {
  const read = (a: Partial<EffectAssumption>) =>
    readAssumptions(batam.model, [
      { kind: 'campaign', node: 'JOBSEEK', effect: 0.1, low: 0, high: 0.25, ...a },
    ]).errors.map((e) => [e.column, e.rule]);

  it('come marked as such, modest, and down to no effect at all', () => {
    expect(readAssumptions(batam.model, DEFAULT_ASSUMPTIONS)).toEqual({ value: DEFAULT_ASSUMPTIONS, errors: [] });
    for (const a of DEFAULT_ASSUMPTIONS) {
      expect(a).toMatchObject({ status: 'assumption', low: 0 });
      expect(a.effect).toBeLessThanOrEqual(0.1);
      expect(a.rationale).not.toBe('');
    }
    expect([...new Set(DEFAULT_ASSUMPTIONS.map((a) => a.kind))].sort()).toEqual([...ASSUMED].sort());
  });

  it('are shares between ordered ends, of a node under the index', () => {
    expect(read({})).toEqual([]);
    expect(read({ effect: 1.2, high: 1.2 })).toEqual([['effect', 'range']]);
    expect(read({ low: -0.1 })).toEqual([['low', 'range']]);
    expect(read({ high: Number.NaN })).toEqual([['high', 'range']]);
    expect(read({ low: 0.3, effect: 0.3, high: 0.2 })).toEqual([['low', 'order']]);
    expect(read({ effect: 0.5 })).toEqual([['effect', 'between']]);
    expect(read({ node: 'NOWHERE' })).toEqual([['node', 'node']]);
    expect(read({ node: 'RISK' })).toEqual([['node', 'top']]);
    expect(read({ kind: 'legal_aid' })).toEqual([['kind', 'assumed']]);
  });
});
