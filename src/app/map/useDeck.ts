import { useEffect, useState } from 'react';
import type { DeckMap } from '../../map/deck.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { deckPick } from '../../map/pointer.ts';

/**
 * deck.gl is fetched when a layer that needs it is first shown, and stays as long as its map. It is let go of by whoever
 * made it: between its making and the next drawing of the screen the map may be gone, and nobody else would know of it.
 */
export function useDeck({ map }: Pick<MapHandle, 'map'>, wanted: boolean): DeckMap | null {
  const [needed, setNeeded] = useState(wanted);
  if (wanted && !needed) setNeeded(true);
  const [deck, setDeck] = useState<DeckMap | null>(null);
  useEffect(() => {
    if (!needed) return;
    let current = true;
    let made: DeckMap | null = null;
    void import('../../map/deck.ts').then(({ addDeck }) => {
      if (!current) return;
      made = addDeck(map);
      deckPick.current = made.pick;
      setDeck(made);
    });
    return () => {
      current = false;
      if (!made) return;
      made.remove();
      deckPick.current = null;
      setDeck(null);
    };
  }, [map, needed]);
  return deck;
}
