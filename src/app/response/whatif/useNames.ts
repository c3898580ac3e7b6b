/** Where an intervention stands, in words. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intervention, InterventionPlace } from '../../../domain/intervention.ts';
import type { Actor } from '../../../domain/register.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { ready, useData } from '../../../state/data.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { useView } from '../../../state/store.ts';

export function useWhatifWords() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  return { t, language };
}

export function useNames() {
  const { t, language } = useWhatifWords();
  const areas = useData((s) => ready(s.areas));
  const places = useData(helpPlaces);
  return useMemo(() => {
    const byCode = new Map(areas?.features.map(({ properties: p }) => [p.code, p]));
    const area = (code: string): string => {
      const found = byCode.get(code);
      if (!found) return code;
      const parent = found.level === 'kelurahan' ? byCode.get(found.parent_code)?.name : null;
      return parent ? `${found.name}, ${parent}` : found.name;
    };
    const place = (at: InterventionPlace): string => {
      if (at.in === 'area') return area(at.code);
      const degrees = (x: number) => formatNumber(x, language, 3);
      if (at.in === 'point') return t('whatif.point', { lat: degrees(at.lat), lon: degrees(at.lon) });
      const found = places.find(({ id }) => id === at.id);
      return found ? (language === 'id' ? found.name_id : found.name_en) : at.id;
    };
    return { area, place, step: (i: Intervention) => `${t(`intervention.${i.kind}`)} · ${place(i.at)}` };
  }, [areas, places, language, t]);
}

const GATES = ['ferry_terminal_international', 'ferry_terminal_domestic', 'cargo_port', 'people_port', 'airport'];

/** Where trainings may be held, and the areas by their kecamatan. */
export function useStands() {
  const language = useView((v) => v.language);
  const areas = useData((s) => ready(s.areas));
  const places = useData(helpPlaces);
  return useMemo(() => {
    const of = (level: string) =>
      (areas?.features ?? [])
        .map(({ properties }) => properties)
        .filter((p) => p.level === level)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
    const kecamatan = of('kecamatan');
    const kelurahan = of('kelurahan');
    const within = new Set(kecamatan.map(({ name }) => name));
    const ports = places
      .filter((p) => GATES.includes(p.kind) && p.kecamatan !== null && within.has(p.kecamatan))
      .map((p) => ({ id: p.id, kind: p.kind, name: language === 'id' ? p.name_id : p.name_en }))
      .toSorted((a, b) => GATES.indexOf(a.kind) - GATES.indexOf(b.kind) || a.name.localeCompare(b.name, 'id'));
    return { kecamatan, kelurahan, ports };
  }, [areas, places, language]);
}

/** Bodies of the register of actors, for who types one: never persons. */
export function useBodies(): readonly string[] {
  const actors = useData((s) => ready(s.tables.actors)) as readonly Actor[] | null;
  return useMemo(() => [...new Set((actors ?? []).map((a) => a.short_name ?? a.name))].sort(), [actors]);
}
