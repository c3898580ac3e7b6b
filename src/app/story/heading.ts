/** What a view shows, in a few words: the heading a new step begins with, and the name of a step's map. */
import type { RegionView } from '../../domain/pack.ts';
import type { AreaCollection } from '../../domain/published.ts';
import type { Bilingual } from '../../domain/story.ts';
import { formatDate } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import { type AreaRow, areaRows } from '../../state/areas.ts';
import type { DataState } from '../../state/data.ts';
import { legendEntries } from '../../state/legend.ts';
import { publicShown, type Shown } from '../../state/story/capture.ts';
import { type AreaLevel, DEFAULT_LAYERS, type Language, type TimeRange } from '../../state/view.ts';

/** What there is to name. Areas as the public form has them: class groups, no ordinals. */
export interface Named {
  readonly places: readonly Pick<RegionView, 'id' | 'name_id' | 'name_en'>[];
  readonly areas: AreaCollection | null;
  readonly layers: DataState['layers'];
}

const words = { id: wordsOf('id'), en: wordsOf('en') };

function rowOf(areas: AreaCollection | null, code: string | null): AreaRow | null {
  if (!areas || !code) return null;
  const level: AreaLevel = code.length > 8 ? 'kelurahan' : 'kecamatan';
  return areaRows(areas, level).find((row) => row.code === code) ?? null;
}

/** Whole years as years; else months. */
function rangeOf({ from, to }: TimeRange, language: Language): string {
  const t = words[language];
  if (!from && !to) return '';
  const whole = (!from || from.endsWith('-01')) && (!to || to.endsWith('-12'));
  const [start, end] = [from, to].map((month) => (whole ? month?.slice(0, 4) : month && formatDate(month, language)));
  if (start && end) return start === end ? start : t('write.heading.range', { from: start, to: end });
  return start ? t('write.heading.since', { from: start }) : t('write.heading.until', { to: end });
}

/** Layers a planner put on: those every map begins with say nothing of what this one is about. */
function layersOf(view: Shown, layers: DataState['layers'], language: Language): string {
  const chosen = view.layers.filter((layer) => !DEFAULT_LAYERS.includes(layer));
  const names = legendEntries(layers, 'public', view.time).filter(({ layer }) => chosen.includes(layer));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(
    names.map(({ name }) => words[language](`legend.${name}`)),
  );
}

function headingIn(view: Shown, { places, areas, layers }: Named, language: Language): string {
  const t = words[language];
  const row = rowOf(areas, view.area);
  const place = places.find(({ id }) => id === view.place);
  const where = row?.name ?? (language === 'id' ? place?.name_id : place?.name_en) ?? view.place;
  const classes = view.layers.includes('areas');
  const group =
    classes && row?.group ? t('write.heading.group', { group: t(`class.group_${row.group}`).toLowerCase() }) : '';
  const all = classes && !row ? t('write.heading.classes') : '';
  const about = [group || all, layersOf(view, layers, language), rangeOf(view.time, language)]
    .filter(Boolean)
    .join(' · ');
  return about ? `${where}: ${about}` : where;
}

/** In both languages, of the public form of the view. */
export function headingOf(view: Shown, named: Named): Bilingual {
  const shown = publicShown(view);
  return { id: headingIn(shown, named, 'id'), en: headingIn(shown, named, 'en') };
}
