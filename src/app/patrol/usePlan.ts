import { useMemo } from 'react';
import { ready, useData } from '../../state/data.ts';
import type { PatrolForm } from '../../state/patrol/form.ts';
import { requestOf } from '../../state/patrol/form.ts';
import { type CellName, cellNames, numberedSectors, publicNames } from '../../state/patrol/sectors.ts';
import { usePatrol } from '../../state/patrol/store.ts';
import { exposureOnMap } from '../../state/patrol/surface.ts';
import { useView } from '../../state/store.ts';

const sameRequest = (a: PatrolForm, b: PatrolForm) => JSON.stringify(requestOf(a)) === JSON.stringify(requestOf(b));

/** Whether the form has been changed since the plan on screen was asked for. */
export function useIsStale(): boolean {
  const form = usePatrol((s) => s.form);
  const asked = usePatrol((s) => s.planned?.form ?? null);
  return useMemo(() => asked !== null && !sameRequest(form, asked), [form, asked]);
}

export function useSectors() {
  const plan = usePatrol((s) => s.planned?.plan ?? null);
  return useMemo(() => (plan ? numberedSectors(plan) : []), [plan]);
}

/** Names of the sectors that the plan uses or might have used. */
export function useSectorNames(): ReadonlyMap<string, CellName> {
  const plan = usePatrol((s) => s.planned?.plan ?? null);
  const week = usePatrol((s) => s.planned?.week ?? null);
  const open = usePatrol((s) => s.cell);
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const ports = useData((s) => s.layers.ports);
  return useMemo(() => {
    const cells = new Set([
      ...(plan?.vessels ?? []).flatMap((v) => v.sectors.map((s) => s.cell)),
      ...(plan?.sectorProbability ?? []).map((s) => s.cell),
      ...(open ? [open] : []),
      ...(plan?.open ?? []).map((o) => o.cell),
      ...(week?.nights ?? []).flatMap((n) => n.vessels.flatMap((v) => v.sectors.map((s) => s.cell))),
    ]);
    return cellNames(cells, publicNames(areas, ready(ports)?.features ?? [], language));
  }, [plan, week, open, areas, ports, language]);
}

export function useExposureOnMap() {
  const exposure = usePatrol((s) => s.exposure);
  return useMemo(() => exposure && exposureOnMap(exposure), [exposure]);
}
