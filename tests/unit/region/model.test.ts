import { describe, expect, it } from 'vitest';
import type { IndexModel, ModelIndicator, ModelNode } from '../../../src/domain/model.ts';
import { checkModel } from '../../../src/region/index.ts';
import { readModel } from '../../../src/region/model.ts';

const context = {
  indicators: [{ indicator: 'registered_job_seekers', year: '2023' }],
  schemes: new Set(['inform_risk_class']),
};
const group = (code: string, parent: string | null, weight = 1): ModelNode => ({
  ...{ code, parent, weight, name_en: code, name_id: code, aggregation: 'arithmetic' as const },
});
const leaf = (code: string, parent: string, weight = 1): ModelIndicator => ({
  ...group(code, parent, weight),
  aggregation: null,
  input: { kind: 'measured', indicator: 'registered_job_seekers', year: '2023', denominator: null },
  ...{ direction: 1, unit_en: 'persons', unit_id: 'orang', treatment: 'none', imputation: 'none', inherited: false },
  goalposts: { min: 0, max: 10, scale: 'linear', rule: '1.5 × the observed maximum' },
  ...{ error: 0, evidenceBased: false, years: '2023', note_en: '', note_id: '' },
});
const model = (nodes: (ModelNode | ModelIndicator)[], classes: string | null = 'inform_risk_class'): IndexModel => ({
  ...{ id: 'm', version: '1', name_en: 'm', name_id: 'm', nodes, classes, pointRadius_m: 2000 },
});
const tree = () => [group('TOP', null), group('A', 'TOP'), leaf('a1', 'A'), leaf('a2', 'A')];
const faults = (m: IndexModel) => checkModel(m, context).map((e) => [e.row, e.column, e.rule]);

describe('the tree of an index', () => {
  it('passes when it is one', () => {
    expect(faults(model(tree()))).toEqual([]);
  });

  it.each([
    ['a parent that is not there', [...tree(), leaf('b', 'B')], [[5, 'parent', 'foreignKey']]],
    ['two tops', [...tree(), { ...leaf('b', 'A'), parent: null }], [[null, 'parent', 'tree']]],
    ['a doubled code', [...tree(), leaf('a1', 'A')], [[5, 'code', 'unique']]],
    [
      'weights that sum to zero',
      [group('TOP', null), group('A', 'TOP'), leaf('a1', 'A', 0), leaf('a2', 'A', 0)],
      [[2, 'weight', 'weights']],
    ],
    ['a group with nothing in it', [...tree(), group('B', 'TOP')], [[5, 'aggregation', 'tree']]],
    [
      'a circle',
      [...tree(), group('B', 'C'), group('C', 'B')],
      [
        [5, 'parent', 'tree'],
        [6, 'parent', 'tree'],
      ],
    ],
  ])('%s', (_name, nodes, expected) => {
    expect(faults(model(nodes))).toEqual(expected);
  });

  it('an indicator that is in no table is named, with the nearest that is', () => {
    const wrong = {
      ...leaf('a3', 'A'),
      input: { kind: 'measured' as const, indicator: 'registered_job_seeker', year: '2023', denominator: null },
    };
    const [error] = checkModel(model([...tree(), wrong]), context);
    expect(error).toMatchObject({ row: 5, column: 'input', rule: 'foreignKey', value: 'registered_job_seeker' });
    expect(error?.remedy).toContain('"registered_job_seekers"');
  });

  it('a class scheme that is in no table is an error', () => {
    expect(faults(model(tree(), 'inform'))).toEqual([[null, 'classes', 'foreignKey']]);
  });
});

describe('model.json', () => {
  it('is read when it is sound', () => {
    const { value, errors } = readModel(JSON.stringify(model(tree())), context);
    expect(errors).toEqual([]);
    expect(value.nodes).toHaveLength(4);
  });

  it('with a node that is none is an error and no model at all', () => {
    const nodes = [...tree(), { ...leaf('b', 'A'), weight: '1' }];
    const { value, errors } = readModel(JSON.stringify({ ...model(tree()), nodes }), context);
    expect(errors).toEqual([
      expect.objectContaining({ file: 'model.json', row: 5, column: 'weight', rule: 'range', value: '1' }),
    ]);
    expect(value.nodes).toEqual([]);
  });
});
