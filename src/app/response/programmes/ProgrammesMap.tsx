import { useMemo } from 'react';
import { labelPoint } from '../../../domain/label-point.ts';
import type { StateMark } from '../../../map/response/states.ts';
import type { GapState } from '../../../response/gaps/table.ts';
import { within } from '../../../response/naming.ts';
import { ready, useData } from '../../../state/data.ts';
import type { ProgrammeFact } from '../../../state/response/programme-facts.ts';
import { useProgramme, useProgrammes } from '../../../state/response/programmes.ts';
import type { MapContentProps } from '../../map/FullMap.tsx';
import { useStatesOnMap } from '../useStatesOnMap.ts';

const NONE: readonly ProgrammeFact[] = [];

/** The areas that programmes of the list name: kecamatan by colour, kelurahan by marks. Rows for the whole city lie nowhere. */
export function ProgrammesMap({ handle }: MapContentProps) {
  const areas = useData((s) => ready(s.areas));
  const shown = useProgrammes()?.shown ?? NONE;
  const chosen = useProgramme();
  const named = useMemo(() => new Set(shown.flatMap((p) => (p.area_code === null ? [] : [p.area_code]))), [shown]);
  const code = chosen?.area_code ?? null;
  const features = areas?.features;
  const marks = useMemo(
    () =>
      (features ?? []).flatMap(({ properties: a, geometry }): readonly StateMark[] => {
        if (a.level !== 'kelurahan' || !named.has(a.code)) return [];
        const [lon, lat] = labelPoint(geometry);
        return [{ id: a.code, lon, lat, state: 'reached', chosen: a.code === code }];
      }),
    [features, named, code],
  );
  const kecamatan = useMemo(
    () => (features ?? []).filter((f) => f.properties.level === 'kecamatan').map((f) => f.properties.code),
    [features],
  );
  const states = useMemo(
    () =>
      new Map(
        kecamatan.flatMap((k): readonly [string, GapState][] => {
          if (named.has(k)) return [[k, 'reached']];
          return [...named].some((n) => within(n, k)) ? [[k, 'citywide']] : [];
        }),
      ),
    [kecamatan, named],
  );
  useStatesOnMap(handle, marks, 'points', kecamatan, states);
  return null;
}
