import { describe, expect, test } from 'vitest';
import { scoreClasses } from '../../../src/protect/areas.ts';
import { type LevelScores, publishScores } from '../../../src/protect/scores.ts';
import { inside, open, pack } from './support.ts';

const classes = scoreClasses(pack.reference_codes, 'inform_risk_class');
const unit = (code: string, score: number | null) => ({
  ...{ code, name: code, score, rank: score === null ? null : 1, class: score === null ? null : 'medium', sameAs: [] },
  nodes: { HAZARD: 2.71234567 },
  indicators: {
    DENSITY: {
      raw: 17.123456,
      treated: 17.123456,
      normalised: 4.2,
      imputed: false,
      inherited: false,
      source: 'x',
      year: '2024',
    },
  },
  rankInterval: score === null ? null : { nominal: 1, low: 1, median: 2, high: 4 },
  interval: score === null ? null : { low: 3.61, high: 4.99 },
  classProbability: score === null ? null : { very_low: 0.01, low: 0.2, medium: 0.62, high: 0.12, very_high: 0.05 },
});
const level: LevelScores = {
  ...{ level: 'kecamatan', model: 'test', draws: 1000, seed: 7 },
  units: [unit('B', 4.123456), unit('A', null)],
  years: new Map([['B', { range: { first: 2017, last: 2024 }, yearsFarApart: true }]]),
  factors: new Map([
    [
      'B',
      [
        { code: 'Z', contribution: 0.9 },
        { code: 'DENSITY', contribution: 0.51234567 },
        { code: 'M', contribution: 0.3 },
        { code: 'LAST', contribution: 0.1 },
        { code: 'LOW', contribution: -2 },
      ],
    ],
  ]),
};

describe('scores in public', () => {
  const [published] = publishScores([level], classes, open);

  test('are groups, rounded intervals and chances of groups', () => {
    expect(published?.units).toEqual([
      expect.objectContaining({
        code: 'A',
        class_group: null,
        interval_low: null,
        group_probability: null,
        leading_factors: [],
      }),
      expect.objectContaining({ code: 'B', class_group: 'medium', interval_low: 3.5, interval_high: 5 }),
    ]);
    expect(published?.units[1]).toMatchObject({ group_probability: { lower: 0.21, medium: 0.62, higher: 0.17 } });
  });

  test('name the three factors that raise a unit most, without their size', () => {
    expect(published?.units[1]).toMatchObject({ leading_factors: ['DENSITY', 'M', 'Z'] });
    expect(published?.units[1]).toMatchObject({ years_first: 2017, years_last: 2024, years_far_apart: true });
  });

  test('hold no score, rank, node, indicator or seed', () => {
    const text = JSON.stringify(published);
    expect(text).not.toMatch(/"(score|rank|rankInterval|nodes|indicators|raw|class|contribution|sameAs)"/);
    expect(text).not.toMatch(/17\.1|4\.123|0\.5123/);
    expect(published?.seed).toBeNull();
  });
});

test('inside they are whole, to four decimals, with every factor', () => {
  const [internal] = publishScores([level], classes, inside);
  expect(internal?.units[0]).toMatchObject({
    ...{ code: 'B', score: 4.1235, rank: 1, rankInterval: { nominal: 1, low: 1, median: 2, high: 4 } },
    nodes: { HAZARD: 2.7123 },
    factors: expect.arrayContaining([
      { code: 'DENSITY', contribution: 0.5123 },
      { code: 'LOW', contribution: -2 },
    ]),
  });
  expect(internal?.seed).toBe(7);
});
