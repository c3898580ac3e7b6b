import { useMemo } from 'react';
import { usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';

/** Names of the register's bases in the language of the screen, by id. */
export function useBases(): ReadonlyMap<string, string> {
  const language = useView((v) => v.language);
  const gear = usePatrol((s) => s.gear);
  return useMemo(
    () => new Map((gear?.bases ?? []).map((b) => [b.id, (language === 'id' && b.nameId) || b.name])),
    [gear, language],
  );
}
