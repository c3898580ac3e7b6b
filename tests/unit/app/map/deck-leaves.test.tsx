import { parseHTML } from 'linkedom';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useDeck } from '../../../../src/app/map/useDeck.ts';
import { deckPick } from '../../../../src/map/pointer.ts';

const decks = vi.hoisted(() => ({ made: 0, removed: 0, whenMade: () => {} }));
vi.mock('../../../../src/map/deck.ts', () => ({
  addDeck: () => {
    decks.made += 1;
    decks.whenMade();
    const remove = () => {
      decks.removed += 1;
    };
    return { update: () => {}, pick: () => null, remove };
  },
}));

describe('deck.gl over a map', () => {
  const globals = { window: globalThis.window, document: globalThis.document };
  const map = {} as MapLibreMap;
  let root: Root;
  let leave: () => void;

  function Over({ wanted }: { readonly wanted: boolean }) {
    return useDeck({ map }, wanted) ? 'deck' : 'no deck';
  }
  function Screen({ wanted }: { readonly wanted: boolean }) {
    const [left, setLeft] = useState(false);
    leave = () => setLeft(true);
    return left ? 'left' : <Over wanted={wanted} />;
  }
  const show = (wanted: boolean) =>
    act(async () => {
      root.render(<Screen wanted={wanted} />);
      await vi.dynamicImportSettled();
    });

  beforeEach(() => {
    const { window, document } = parseHTML('<!doctype html><html><body><div id="root"></div></body></html>');
    Object.assign(globalThis, { window, document, IS_REACT_ACT_ENVIRONMENT: true });
    root = createRoot(document.getElementById('root') as unknown as Element);
    Object.assign(decks, { made: 0, removed: 0, whenMade: () => {} });
  });
  afterEach(() => {
    act(() => root.unmount());
    Object.assign(globalThis, globals);
  });

  it('is made when a layer first wants it, stays when none does, and leaves with its map', async () => {
    await show(false);
    expect(decks).toMatchObject({ made: 0, removed: 0 });
    await show(true);
    expect(document.body.textContent).toBe('deck');
    await show(false);
    expect(decks).toMatchObject({ made: 1, removed: 0 });
    expect(deckPick.current).not.toBeNull();
    act(() => leave());
    expect(decks).toMatchObject({ made: 1, removed: 1 });
    expect(deckPick.current).toBeNull();
  });

  it('leaves too where the screen was left in the moment of its making, before anything was drawn of it', async () => {
    decks.whenMade = () => leave();
    await show(true);
    expect(document.body.textContent).toBe('left');
    expect(decks).toMatchObject({ made: 1, removed: 1 });
  });

  it('is not made at all for a screen that was left while it was fetched', async () => {
    await act(async () => {
      root.render(<Screen wanted />);
    });
    act(() => leave());
    await act(async () => vi.dynamicImportSettled());
    expect(decks.made).toBe(decks.removed);
  });
});
