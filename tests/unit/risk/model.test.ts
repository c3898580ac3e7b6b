import { describe, expect, it } from 'vitest';
import { isIndicator } from '../../../src/domain/model.ts';
import { classesOf, classOf, QUANTILES, schemeOf } from '../../../src/risk/classes.ts';
import { OPERATORS, proposeGoalposts, readModel, scoreRegion } from '../../../src/risk/index.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import { goalpostsOf } from '../../../src/risk/score.ts';
import { kurtosis, skewness } from '../../../src/risk/statistics.ts';
import { batam, withModel, withNode } from './batam.ts';

const faults = (pack: typeof batam) => scoreRegion(pack, 'kecamatan').errors.map(({ rule, value }) => [rule, value]);

describe('a broken model is refused by name', () => {
  it('is sound as it stands', () => expect(readModel(batam.model).errors).toEqual([]));
  it.each([
    ['cycle', 'VUL', { parent: 'VUL_POV' }],
    ['orphan', 'VUL', { parent: 'NOWHERE' }],
    ['zeroWeights', 'VUL_POV', null],
    [
      'operator',
      'LANDINGS',
      { input: { kind: 'computed' as const, operator: 'crystalBall', parameters: {}, source: 'x' } },
    ],
    [
      'parameter',
      'LANDINGS',
      {
        input: {
          kind: 'computed' as const,
          operator: 'placeDensity',
          parameters: { kinds: ['informal_landing'], bandwidth_km: -1 },
          source: 'x',
        },
      },
    ],
    ['goalposts', 'POP', { goalposts: { min: 5, max: 5, scale: 'linear' as const, rule: 'x' } }],
    ['weight', 'POP', { weight: -1 }],
    ['aggregation', 'HAZ', { aggregation: null }],
  ])('%s at %s', (rule, code, change) => {
    const pack = change
      ? withNode(code, change)
      : withModel((m) => ({ ...m, nodes: m.nodes.map((n) => (n.parent === code ? { ...n, weight: 0 } : n)) }));
    const { value, errors } = scoreRegion(pack, 'kecamatan');
    expect(value).toBeNull();
    expect(errors.map((e) => [e.rule, e.value])).toContainEqual([rule, code]);
    expect(errors.every((e) => e.remedy.length > 10 && e.file === 'model.json')).toBe(true);
  });
  it('a node that is not a node, a doubled code, a cause without indicator', () => {
    expect(readModel({ ...batam.model, nodes: [{ code: 'X' }] }).value).toBeNull();
    const wrong = readModel({
      ...batam.model,
      nodes: batam.model.nodes.map((n) => (n.code === 'POP' ? { ...n, direction: 2, colour: 'red' } : n)),
    }).errors;
    expect(wrong.map((e) => [e.rule, e.value, e.row !== null])).toEqual([
      ['invalid_value', 'POP', true],
      ['unrecognized_keys', 'POP', true],
    ]);
    expect(wrong[1]?.remedy).toContain('colour');
    expect(readModel({}).errors.length).toBeGreaterThan(3);
    expect(readModel(null).value).toBeNull();
    const [first] = batam.model.nodes;
    expect(
      faults(withModel((m) => ({ ...m, nodes: first ? [...m.nodes, { ...first, parent: 'HAZ' }] : [] }))),
    ).toContainEqual(['duplicate', 'RISK']);
    expect(
      faults(
        withModel((m) => ({
          ...m,
          causes: [{ code: 'c', name_en: 'c', name_id: 'c', indicators: ['NONE'], data_en: 'x', data_id: 'x' }],
        })),
      ),
    ).toContainEqual(['foreignKey', 'NONE']);
  });
});

describe('model.json keeps its own rules', () => {
  const prepared = prepare(batam, 'kecamatan').value;
  const kelurahan = prepare(batam, 'kelurahan').value;
  if (!prepared || !kelurahan) throw new Error('the model is unsound');

  it.each(prepared.columns.map((c) => [c.indicator.code, c] as const))(
    'goalposts of %s: 0 to 1.5 × the largest, two figures',
    (code, { indicator, values }) => {
      const { min, max } = indicator.goalposts;
      expect({ min, max }).toEqual({ min: 0, max: proposeGoalposts(values, 'linear').max });
      const lower = indicator.goalposts.levels?.kelurahan;
      const column = kelurahan.columns.find((c) => c.indicator.code === code);
      if (lower && column) expect(lower.max).toBe(proposeGoalposts(column.values, 'linear').max);
      if (lower) expect(goalpostsOf(indicator, 'kelurahan', 'none').max).toBe(lower.max);
    },
  );

  it('puts a column on a log scale when it is a count or fails the JRC test for outliers, and no other', () => {
    for (const { indicator, values } of prepared.columns.filter((c) => c.indicator.weight > 0)) {
      const count = indicator.goalposts.scale === 'log';
      const outliers = Math.abs(skewness(values)) >= 2 && kurtosis(values) >= 3.5;
      expect([indicator.code, indicator.treatment]).toEqual([indicator.code, outliers && !count ? 'log' : 'none']);
    }
  });

  it('weighs the groups of a dimension by the number of their counted indicators', () => {
    const { nodes } = batam.model;
    const leaves = (code: string): number =>
      nodes
        .filter((n) => n.parent === code)
        .reduce((sum, n) => sum + (isIndicator(n) ? (n.weight > 0 ? 1 : 0) : leaves(n.code)), 0);
    for (const node of nodes.filter((n) => ['HAZ', 'VUL', 'LCC'].includes(n.parent ?? '') && !isIndicator(n)))
      expect([node.code, node.weight]).toEqual([node.code, leaves(node.code)]);
    for (const node of nodes.filter((n) => n.parent === 'RISK')) expect(node.weight).toBe(1);
  });

  it('takes the patrol speed from the row of vessel_classes it names', () => {
    const input = batam.model.nodes.filter(isIndicator).find((n) => n.code === 'PATROL')?.input;
    const { speed_kn, speedSource } = input?.kind === 'computed' ? input.parameters : {};
    expect(batam.vessel_classes.find((v) => v.id === speedSource)?.max_speed_kn).toBe(speed_kn);
  });

  it('names only operators that exist, and every text in both languages', () => {
    for (const node of batam.model.nodes) {
      expect(node.name_id && node.name_en).toBeTruthy();
      if (!isIndicator(node)) continue;
      expect(node.note_en && node.note_id && node.unit_en && node.unit_id && node.years).toBeTruthy();
      if (node.input.kind === 'computed') expect(OPERATORS.has(node.input.operator)).toBe(true);
    }
  });

  it('lists every cause the papers name, with data or without', () => {
    expect(batam.model.causes?.map((c) => c.code)).toEqual(
      expect.arrayContaining(['education', 'gender', 'law', 'development', 'jobs', 'awareness', 'online']),
    );
    expect(
      batam.model.causes
        ?.filter((c) => c.indicators.length === 0)
        .every((c) => /[Nn]o data/.test(c.data_en) && /tidak tersedia/.test(c.data_id)),
    ).toBe(true);
  });
});

it('a score on a cut-off belongs to the lower class', () => {
  const classes = classesOf(batam.reference_codes, 'inform_risk_class');
  expect([0, 2, 2.0001, 3.5, 5, 6.5, 6.51, 10].map((s) => classOf(classes, s))).toEqual([
    'very_low',
    'very_low',
    'low',
    'low',
    'medium',
    'high',
    'very_high',
    'very_high',
  ]);
  expect(classesOf(batam.reference_codes, 'bnpb_irbi_class')).toEqual([]);
  expect(classOf([], 5)).toBeNull();
});

describe('class schemes', () => {
  const scores = Float64Array.from({ length: 10 }, (_, i) => i + 1);
  it('INFORM’s five have a source; BNPB’s three and quantiles are conventions', () => {
    expect(schemeOf(batam.reference_codes, 'inform_risk_class', scores)).toMatchObject({ basis: 'source' });
    const three = schemeOf(batam.reference_codes, 'bnpb_irbi_class', scores);
    expect(three).toEqual({
      id: 'bnpb_irbi_class',
      basis: 'convention',
      classes: [
        { code: 'low', upper: 4 },
        { code: 'medium', upper: 7 },
        { code: 'high', upper: 10 },
      ],
    });
    expect(schemeOf(batam.reference_codes, 'nobody', scores)).toBeNull();
  });
  it('quantiles hold equal numbers of the scores at hand, and need one', () => {
    const scheme = schemeOf([], QUANTILES, scores);
    expect(scheme?.basis).toBe('convention');
    const of = [...scores].map((v) => classOf(scheme?.classes ?? [], v));
    expect(of).toEqual(['q1', 'q1', 'q2', 'q2', 'q3', 'q3', 'q4', 'q4', 'q5', 'q5']);
    expect(schemeOf([], QUANTILES, Float64Array.of(Number.NaN))).toBeNull();
  });
  it('a class with a lower bound alone is open above', () => {
    const density = classesOf(batam.reference_codes, 'bnpb_2012_social_vulnerability_density');
    expect([500, 1000, 1e6].map((v) => classOf(density, v))).toEqual(['low', 'medium', 'high']);
    expect(classOf(density, Number.NaN)).toBeNull();
  });
});

it('an indicator with one value for every unit is said by node, row and remedy, and no score is NaN', () => {
  const { area_indicators } = batam;
  const flat = area_indicators.map((r) => (r.indicator === 'population_estimate' ? { ...r, value: 5000 } : r));
  for (const level of ['kecamatan', 'kelurahan', 'cell'] as const) {
    const { value, errors } = scoreRegion({ ...batam, area_indicators: flat }, level);
    expect(errors).toMatchObject([{ rule: 'noSpread', value: 'POP' }]);
    expect(batam.model.nodes[(errors[0]?.row ?? 0) - 1]?.code).toBe('POP');
    expect(value?.units.every((u) => u.score !== null && Number.isFinite(u.score))).toBe(true);
  }
});
