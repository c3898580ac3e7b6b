import { describe, expect, it } from 'vitest';
import { whatifSteps, whatifUnits } from '../../../src/map/whatif/feeds.ts';
import { isMarked } from '../../../src/map/whatif/marks.ts';
import { published } from '../state/published.ts';

const kelurahan = published.public.areas.features.filter(({ properties }) => properties.level === 'kelurahan');

describe('the map of a simulation', () => {
  it('hatches a kelurahan that stays, colours one that moves, and rings the one selected', () => {
    const [first, second] = kelurahan.map(({ properties }) => properties.code);
    const made = whatifUnits(
      kelurahan,
      new Map([
        [first ?? '', '#5f93a6'],
        [second ?? '', null],
      ]),
      second ?? '',
    );
    const units = made['whatif-units']?.features.map(({ properties }) => properties) ?? [];
    expect(units).toHaveLength(kelurahan.length);
    expect(units[0]).toEqual({ code: first, same: false, colour: '#5f93a6', chosen: false });
    expect(units[1]).toEqual({ code: second, same: true, colour: '', chosen: true });
  });

  it('sets what stands at one place side by side, with one label of all their names', () => {
    const step = { at: [104, 1.1] as const, mark: 'whatif-campaign', on: true };
    const made = whatifSteps([
      { ...step, label: 'A' },
      { ...step, label: 'B' },
      { ...step, at: [104.1, 1.1], label: 'C' },
    ]);
    const marks = made['whatif-steps']?.features.map(({ properties }) => [properties?.label, properties?.shift]);
    expect(marks).toEqual([
      ['A\nB', [-12, 0]],
      ['', [12, 0]],
      ['C', [0, 0]],
    ]);
  });

  it('has no mark for shelter beds', () => expect(isMarked('shelter_beds')).toBe(false));
});
