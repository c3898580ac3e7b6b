/** The year that is reported on, and what the registers of the profile at hand tell of it. */
import { create } from 'zustand';
import type { Programme } from '../../../domain/register.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { YearlyInput } from '../../../report/yearly/content.ts';
import { type CaseRow, yearReport, yearsTold } from '../../../response/duties/year.ts';
import { featuresOf } from '../../../state/areas.ts';
import { ready, useData } from '../../../state/data.ts';
import { memoLast } from '../../../state/memo.ts';
import { useProject } from '../../../state/project/store.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';

interface Chosen {
  /** null: the last full year that the registers tell of. */
  readonly year: number | null;
  readonly choose: (year: number) => void;
}
export const useYear = create<Chosen>((set) => ({ year: null, choose: (year) => set({ year }) }));

const reportOf = memoLast(yearReport);
const yearsOf = memoLast(yearsTold);

export interface Yearly {
  readonly years: readonly number[];
  readonly year: number;
  readonly input: Omit<YearlyInput, 'language'>;
}

/** null until the tables are there, or where no row bears a year. */
export function useYearly(): Yearly | null {
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly Programme[] | null;
  const cases = useData((s) => ready(s.tables.case_series)) as readonly CaseRow[] | null;
  const manifest = useData((s) => ready(s.manifest));
  const areas = useData((s) => ready(s.areas));
  const profile = useView((v) => v.profile);
  const places = useData(helpPlaces);
  const language = useView((v) => v.language);
  const project = useProject((s) => s.project);
  const chosen = useYear((s) => s.year);
  if (!programmes || !cases || !manifest || !areas) return null;
  const today = todayWib(Date.now());
  const years = yearsOf(programmes, cases);
  const year = chosen ?? years.find((y) => y < Number(today.slice(0, 4))) ?? years[0];
  if (year === undefined) return null;
  const names = new Map(
    [...featuresOf(areas, 'kecamatan'), ...featuresOf(areas, 'kelurahan')].map((f) => [
      f.properties.code,
      f.properties.name,
    ]),
  );
  const { city_code: city } = manifest.settings;
  // What an office considers is its own affair: it is in no public page.
  const considered = profile === 'internal' ? (project?.interventions ?? []) : [];
  const actions = considered.map((intervention) => {
    const { at } = intervention;
    const place = at.in === 'place' ? places.find(({ id }) => id === at.id) : null;
    const where =
      at.in === 'area'
        ? (names.get(at.code) ?? at.code)
        : at.in === 'place'
          ? ((language === 'id' ? place?.name_id : place?.name_en) ?? at.id)
          : `${formatNumber(at.lat, language, 4)}°, ${formatNumber(at.lon, language, 4)}°`;
    return { intervention, where };
  });
  const place = { id: manifest.name_id, en: manifest.name_en };
  return { years, year, input: { report: reportOf(year, programmes, cases, city), place, actions, today } };
}
