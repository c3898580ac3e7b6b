import { describe, expect, it } from 'vitest';
import { centreOf, growingField, waterField, wayTo } from '../../../../src/patrol/plan/ways.ts';
import { patrolWaters } from '../../../../src/patrol/waters/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam, patrolCells } from '../strait.ts';

describe('ways found as far as they are asked for', () => {
  it('are those of the whole field, in whatever order cells are asked for', () => {
    const waters = patrolWaters(batam, patrolCells(7)).value;
    if (!waters) throw new Error('no water');
    const cells = Array.from(waters.inside.keys()).filter((i) => waters.inside[i] === 1);
    const rng = createRng(5);
    const drawn = (): number => cells[rng.below(cells.length)] as number;
    for (let k = 0; k < 4; k++) {
      const from = drawn();
      const whole = waterField(waters, centreOf(waters, from), from);
      const growing = growingField(waters, centreOf(waters, from), from);
      for (let asked = 0; asked < 25; asked++) {
        const to = drawn();
        growing.settle(to);
        expect(growing.km[to]).toBe(whole.km[to]);
        expect(wayTo(waters, growing, to)).toEqual(wayTo(waters, whole, to));
      }
    }
  });
});
