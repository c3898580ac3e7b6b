/** Every change can be taken back and done again, exactly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyHistory, type History, momentOf, redo, remember, undo } from '../../../src/state/moments.ts';
import { defaultView, type View } from '../../../src/state/view.ts';
import { PROFILES } from './published.ts';
import { anyView } from './views.ts';

interface At {
  readonly view: View;
  readonly history: History;
}
const start: At = { view: defaultView('internal'), history: emptyHistory };

const change = ({ view, history }: At, put: Partial<View>): At => {
  const moment = momentOf(view, put);
  return moment ? { view: { ...view, ...moment.put }, history: remember(history, moment) } : { view, history };
};
const back = ({ view, history }: At): At => undo(view, history);
const again = ({ view, history }: At): At => redo(view, history);

/** Some members of some view: what a click hands over. */
const anyChange: fc.Arbitrary<Partial<View>> = fc
  .tuple(anyView(PROFILES), fc.subarray(Object.keys(start.view) as (keyof View)[]))
  .map(([view, keys]) => Object.fromEntries(keys.map((key) => [key, view[key]])) as Partial<View>);

describe('a moment', () => {
  test('keeps only what really changes', () => {
    expect(momentOf(start.view, { language: 'en', theme: 'day', time: { from: null, to: null } })).toEqual({
      put: { language: 'en' },
      back: { language: 'id' },
    });
  });

  test('is none when nothing changes, so that undo never seems to do nothing', () => {
    expect(momentOf(start.view, { area: null, layers: [...start.view.layers] })).toBeNull();
    expect(change(start, { area: null })).toEqual(start);
  });
});

describe('undo', () => {
  test('of nothing is nothing, and so is redo', () => {
    expect(back(start)).toEqual(start);
    expect(again(start)).toEqual(start);
  });

  test('takes back the last change alone', () => {
    const two = change(change(start, { area: '21.71.04' }), { theme: 'night' });
    expect(back(two).view).toEqual({ ...start.view, area: '21.71.04' });
  });

  test('leaves alone what was not part of the change, such as where the map was dragged to', () => {
    const chosen = change(start, { area: '21.71.04' });
    const camera = { lon: 104, lat: 1, zoom: 10 };
    const moved: At = { ...chosen, view: { ...chosen.view, camera } };
    expect(back(moved).view).toEqual({ ...start.view, camera });
  });

  test('restores every earlier view exactly, and redo every later one', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
        const path = [start];
        for (const put of changes) {
          const next = change(path.at(-1) ?? start, put);
          if (next.history.done.length > (path.at(-1) ?? start).history.done.length) path.push(next);
        }
        let at = path.at(-1) ?? start;
        for (const earlier of path.slice(0, -1).reverse()) {
          at = back(at);
          expect(at.view).toEqual(earlier.view);
        }
        expect(at.history.done).toEqual([]);
        for (const later of path.slice(1)) {
          at = again(at);
          expect(at.view).toEqual(later.view);
        }
        expect(at).toEqual(path.at(-1));
      }),
    );
  });

  test('forgets what was taken back once something new is chosen', () => {
    const other = change(back(change(start, { area: '21.71.04' })), { theme: 'night' });
    expect(other.history.undone).toEqual([]);
    expect(again(other)).toEqual(other);
  });

  test('remembers two hundred steps and no more', () => {
    let at = start;
    for (let i = 0; i < 250; i++) at = change(at, { area: i % 2 ? '21.71.04' : '21.71.08' });
    expect(at.history.done).toHaveLength(200);
  });
});
