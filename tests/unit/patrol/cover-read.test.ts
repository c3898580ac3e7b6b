import { describe, expect, it } from 'vitest';
import { readCover } from '../../../src/patrol/cover/index.ts';

const SOUND = {
  sites: ['a', 'b'],
  demands: [
    { id: 'x', weight: 1 },
    { id: 'y', weight: 0.5 },
  ],
  distances: [
    [0, 2],
    [3, 1],
  ],
  radius: 2,
  p: 1,
};
const read = (change: object) => readCover('f.json', JSON.stringify({ ...SOUND, ...change }));

describe('a covering instance', () => {
  it('covers what lies at the radius or nearer', () => {
    const { value, errors } = read({});
    expect(errors).toEqual([]);
    expect(value?.covers.map((list) => Array.from(list))).toEqual([[0, 1], [1]]);
  });

  it.each<[string, object, string, number | null, string]>([
    ['more to choose than there is', { p: 3 }, 'p', null, 'range'],
    ['nothing to choose', { p: 0 }, 'p', null, 'range'],
    ['half a site', { p: 1.5 }, 'p', null, 'range'],
    ['a radius below 0', { radius: -1 }, 'radius', null, 'range'],
    ['no radius', { radius: undefined }, 'radius', null, 'range'],
    ['no sites', { sites: [], distances: [] }, 'sites', null, 'required'],
    ['no demands', { demands: [], distances: [[], []] }, 'demands', null, 'required'],
    ['sites that are no list', { sites: 'a' }, 'sites', null, 'type'],
    ['a site twice', { sites: ['a', 'a'] }, 'sites', 2, 'unique'],
    ['a site without a name', { sites: ['a', ''] }, 'sites', 2, 'required'],
    ['a demand twice', { demands: [SOUND.demands[0], SOUND.demands[0]] }, 'demands', 2, 'unique'],
    ['a demand that is a number', { demands: [SOUND.demands[0], 3] }, 'demands', 2, 'type'],
    ['a weight below 0', { demands: [SOUND.demands[0], { id: 'y', weight: -1 }] }, 'weight', 2, 'range'],
    ['a weight that is a word', { demands: [SOUND.demands[0], { id: 'y', weight: 'much' }] }, 'weight', 2, 'range'],
    ['no matrix', { distances: undefined }, 'distances', null, 'required'],
    ['a row too few', { distances: [[0, 2]] }, 'distances', null, 'count'],
    ['a ragged row', { distances: [[0, 2], [3]] }, 'distances', 2, 'count'],
    [
      'a distance that is missing',
      {
        distances: [
          [0, null],
          [3, 1],
        ],
      },
      'distances',
      1,
      'range',
    ],
    [
      'a distance below 0',
      {
        distances: [
          [0, 2],
          [-3, 1],
        ],
      },
      'distances',
      2,
      'range',
    ],
  ])('%s is told', (_, change, column, row, rule) => {
    const { value, errors } = read(change);
    expect(value).toBeNull();
    expect(errors).toContainEqual(expect.objectContaining({ file: 'f.json', column, row, rule }));
    expect(errors.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });

  it.each([
    ['{"sites": [', 'json'],
    ['[1, 2]', 'type'],
    ['null', 'type'],
    ['', 'json'],
  ])('%j is told to be no instance', (text, rule) => {
    expect(readCover('f.json', text)).toMatchObject({ value: null, errors: [{ file: 'f.json', rule }] });
  });
});
