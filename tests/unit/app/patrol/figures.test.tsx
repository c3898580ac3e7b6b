/** What a plan covers, printed as it is: six per cent look like six per cent. */
import { describe, expect, test } from 'vitest';
import { PlanFigures } from '../../../../src/app/patrol/PlanFigures.tsx';
import { pauseLeft } from '../../../../src/app/patrol/useSpoken.ts';
import { BoundBar, scaleEnd } from '../../../../src/charts/BoundBar.tsx';
import { BOUND_METHOD } from '../../../../src/patrol/plan/bound.ts';
import { all, page, text } from './page.tsx';

const figures = (given: Partial<Parameters<typeof PlanFigures>[0]> = {}) => (
  <PlanFigures value={0.0624} bound={0.0658} gap={0.0517} boundMethod={BOUND_METHOD} running={false} {...given} />
);

describe('the figures of a plan', () => {
  test('are three, each with its name', () => {
    expect(all(page(figures()), /<dt>([^<]+)</g)).toEqual([
      'Cakupan kerawanan',
      'Cakupan maksimum menurut model',
      'Selisih dari maksimum',
    ]);
    expect(all(page(figures()), /<dd[^>]*>([^<]+)</g)).toEqual(['6,2 %', '6,6 %', '5,2 %']);
    expect(all(page(figures(), 'en'), /<dd[^>]*>([^<]+)</g)).toEqual(['6.2 %', '6.6 %', '5.2 %']);
  });

  test('stand in the sentence that says they are no chance of interception', () => {
    expect(text(page(figures()))).toContain(
      '6,2 % kerawanan menurut model terliput; rencana mana pun paling tinggi 6,6 %. Bukan peluang penangkapan.',
    );
    expect(text(page(figures(), 'en'))).toContain(
      '6.2 % of the modelled exposure is covered; no plan could exceed 6.6 %. Not a chance of interception.',
    );
  });

  test('of boats that reach nothing say so, and no number is missing or broken', () => {
    const nothing = page(figures({ value: 0, bound: 0, gap: 0 }));
    expect(all(nothing, /<dd[^>]*>([^<]+)</g)).toEqual(['0,0 %', '0,0 %', '0,0 %']);
    expect(text(nothing)).toContain('tidak dapat meliput kerawanan menurut model');
    expect(text(nothing)).toContain('0 % 1 %, bukan 100 %');
    expect(text(page(figures({ value: 0, bound: 0, gap: 0, running: true })))).not.toContain('tidak dapat meliput');
    expect(nothing).not.toMatch(/NaN|Infinity/);
  });

  test('while they are computed say so, once they stand no longer', () => {
    expect(text(page(figures({ running: true })))).toContain('rencana terbaik sejauh ini');
    expect(page(figures({ running: true }))).toContain('aria-busy="true"');
    expect(text(page(figures()))).not.toContain('sejauh ini');
  });

  test("name the engine's own relaxation in words, and any other as it names itself", () => {
    expect(text(page(figures()))).toContain('waktu berpindah antarsektor diabaikan');
    expect(text(page(figures()))).not.toContain('concave');
    expect(text(page(figures({ boundMethod: 'linear relaxation' })))).toContain('Cara menghitung: linear relaxation.');
  });

  test('are read out at most once in six seconds while they change, at once when they stand', () => {
    expect(pauseLeft(Number.NEGATIVE_INFINITY, 100, true)).toBe(0);
    expect(pauseLeft(1000, 3000, true)).toBe(4000);
    expect(pauseLeft(1000, 9000, true)).toBe(0);
    expect(pauseLeft(1000, 1001, false)).toBe(0);
  });
});

describe('the bar of a plan', () => {
  test('ends at a round share above the bound, and says where', () => {
    for (const [bound, end] of [
      [0.0658, 0.1],
      [0.0909, 0.1],
      [0.095, 0.2],
      [0.19, 0.5],
      [0.012, 0.02],
      [0.65, 1],
      [1, 1],
      [0.001, 0.01],
      [0, 0.01],
    ] as const)
      expect(scaleEnd(bound), String(bound)).toBeCloseTo(end, 9);
    expect(text(page(figures()))).toContain('0 % 10 %, bukan 100 %');
    expect(text(page(figures(), 'en'))).toContain('0 % 10 %, not 100 %');
    expect(text(page(figures({ value: 0.6, bound: 0.65 })))).not.toContain('bukan 100 %');
  });

  test('never has the bound outside, whatever it is', () => {
    for (let bound = 0; bound <= 1; bound += 0.0007) expect(scaleEnd(bound)).toBeGreaterThanOrEqual(bound);
  });

  test('is filled to the value, hollow to the bound, with a mark there', () => {
    const drawn = page(<BoundBar value={0.06} bound={0.08} ends={() => ({ low: 'a', high: 'b' })} />);
    expect(all(drawn, /<rect [^>]*width="([\d.]+)%"/g).map((x) => Math.round(Number(x)))).toEqual([100, 80, 60]);
    expect(all(drawn, /<line x1="([\d.]+)%"/g).map((x) => Math.round(Number(x)))).toEqual([80]);
  });
});
