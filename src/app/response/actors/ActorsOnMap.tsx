import { showBodies } from '../../../map/response/bodies.ts';
import { useView } from '../../../state/store.ts';
import type { MapContentProps } from '../../map/FullMap.tsx';
import { useStyleEffect } from '../../map/useStyleEffect.ts';
import { useActors, useChosen } from './useActors.ts';

/** Places of the body looked at; of all bodies of the papers while none is. */
export function ActorsOnMap({ handle }: MapContentProps) {
  const language = useView((v) => v.language);
  const all = useActors();
  const body = useChosen((s) => s.body);
  useStyleEffect(
    handle,
    ({ map, colours }) => {
      const found =
        all?.actors.find(({ actor }) => actor.id === body) ?? all?.others.find(({ name }) => name === body) ?? null;
      const places = found ? found.places : (all?.actors.flatMap((w) => w.places) ?? []);
      return showBodies(map, colours, places, language);
    },
    [all, body, language],
  );
  return null;
}
