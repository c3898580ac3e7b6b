/** The programmes register as published, and which of its rows the desk of programmes shows. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { NamedArea } from '../../response/naming.ts';
import { EVERY_PROGRAMME, type ProgrammeFilter, programmesShown } from '../../response/programmes/filter.ts';
import { ready, useData } from '../data.ts';
import { useView } from '../store.ts';
import { todayWib } from '../today.ts';
import { type ProgrammeFact, programmeFacts } from './programme-facts.ts';

interface ProgrammeChoice {
  readonly filter: ProgrammeFilter;
  /** Whether the line of time goes back to the first date, or shows the last years. */
  readonly whole: boolean;
  /** Whether the line of time is shown as a table. */
  readonly table: boolean;
}

export const useProgrammeChoice = create<ProgrammeChoice>(() => ({
  filter: EVERY_PROGRAMME,
  whole: false,
  table: false,
}));

export const filterProgrammes = (change: Partial<ProgrammeFilter>): void =>
  useProgrammeChoice.setState((s) => ({ filter: { ...s.filter, ...change } }));

/** The area of the view, of either level; null without one. */
export function useNamedArea(): (NamedArea & { readonly name: string }) | null {
  const code = useView((v) => v.area);
  const areas = useData((s) => ready(s.areas));
  return areas?.features.find((f) => f.properties.code === code)?.properties ?? null;
}

/** The rows shown, and how many there are; null until the register is there. */
export function useProgrammes(): {
  readonly shown: readonly ProgrammeFact[];
  readonly all: readonly ProgrammeFact[];
} | null {
  const all = useData(programmeFacts);
  const city = useData((s) => ready(s.manifest)?.settings.city_code ?? null);
  const area = useNamedArea();
  const filter = useProgrammeChoice((s) => s.filter);
  return useMemo(
    () => (all && city ? { all, shown: programmesShown(all, filter, { area, city, today: todayWib() }) } : null),
    [all, city, filter, area],
  );
}

const PROGRAMME = /^programmes:(.+)$/;
export const programmeKey = (id: string): string => `programmes:${id}`;

/** The programme whose card is open. */
export function useProgramme(): ProgrammeFact | null {
  const id = useView((v) => PROGRAMME.exec(v.feature ?? '')?.[1] ?? null);
  const all = useData(programmeFacts);
  return all?.find((p) => p.id === id) ?? null;
}
