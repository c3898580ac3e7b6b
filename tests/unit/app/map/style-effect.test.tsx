import { parseHTML } from 'linkedom';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useStyleEffect } from '../../../../src/app/map/useStyleEffect.ts';
import type { MapHandle } from '../../../../src/map/MapView.tsx';

/** A map of which nothing is asked but whether its style is still on. */
function aHandle() {
  let worn = true;
  const handle = { isWorn: () => worn } as MapHandle;
  return {
    handle,
    isTakenOff: () => {
      worn = false;
    },
  };
}

describe('an effect on the style of a map', () => {
  const globals = { window: globalThis.window, document: globalThis.document };
  let root: Root;
  let done: string[];

  function Layer({ handle, feed }: { readonly handle: MapHandle | null; readonly feed: string }) {
    useStyleEffect(handle, () => {
      done.push(`add ${feed}`);
      return () => done.push(`remove ${feed}`);
    }, [feed]);
    return null;
  }
  const show = (handle: MapHandle | null, feed = 'a') => act(() => root.render(<Layer handle={handle} feed={feed} />));

  beforeEach(() => {
    const { window, document } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
    Object.assign(globalThis, { window, document, IS_REACT_ACT_ENVIRONMENT: true });
    root = createRoot(document.getElementById('root') as unknown as Element);
    done = [];
  });
  afterEach(() => {
    act(() => root.unmount());
    Object.assign(globalThis, globals);
  });

  it('is done once, again for other inputs, and taken back in between and at the end', () => {
    const { handle } = aHandle();
    show(handle);
    show(handle);
    show(handle, 'b');
    act(() => root.render(null));
    expect(done).toEqual(['add a', 'remove a', 'add b', 'remove b']);
  });

  it('waits for the next style while that one is being put on', () => {
    const before = aHandle();
    before.isTakenOff();
    show(before.handle);
    expect(done).toEqual([]);
    show(aHandle().handle);
    expect(done).toEqual(['add a']);
  });

  it('takes nothing back from a style that has gone', () => {
    const before = aHandle();
    show(before.handle);
    before.isTakenOff();
    show(aHandle().handle, 'b');
    expect(done).toEqual(['add a', 'add b']);
  });

  it('waits for a map', () => {
    show(null);
    expect(done).toEqual([]);
  });
});
