/** The map of a step in the two sizes of the page, from the public files. */

import { wordsOf } from '../../../i18n/words.ts';
import type { MapColours } from '../../../map/theme.ts';
import { featuresOf, GROUP_CODES } from '../../../state/areas.ts';
import { reportedCounts } from '../../../state/story/counts.ts';
import type { Language } from '../../../state/view.ts';
import type { StoryFacts } from '../facts.ts';
import { composeMap } from '../map/compose.ts';
import { FONT, xml } from '../map/text.ts';
import type { Slide } from '../slide.ts';

/** `wide` for a laptop, beside the text; `narrow` for a phone, above it, with its legend below. */
export type Shape = 'wide' | 'narrow';

export interface MapPiece {
  readonly svg: string;
  /** The legend as a picture of its own; '' where it stands on the map. */
  readonly legend: string;
  /** Who published what is drawn, in one line; '' for nothing. */
  readonly sources: string;
}

export interface MapTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Px. Type and marks have the sizes of a screen where a picture is drawn at 0.8 of the width it is shown at. */
export const SIZE = { wide: { width: 672, height: 504 }, narrow: { width: 300, height: 300 } } as const;
/** The page says in words what else a picture's foot would. */
const FURNITURE = { scale: true, north: true, date: false, source: false, disclaimer: false, howToRead: false };

export const mapsOf =
  (facts: StoryFacts, colours: MapColours) =>
  (slide: Slide, language: Language, shape: Shape): MapPiece => {
    const furniture = { ...FURNITURE, legend: shape === 'wide' };
    // A view may come twice in a story, and two pictures of one page must not share their ids.
    const name = String(slide.number);
    const { svg, key, sources } = composeMap({
      view: slide.view,
      facts,
      language,
      colours,
      furniture,
      name,
      ...SIZE[shape],
    });
    if (shape === 'wide' || !key) return { svg, legend: '', sources };
    const [w, h] = [Math.ceil(key.width), Math.ceil(key.height)];
    const label = xml(wordsOf(language)('stage.legend'));
    const legend = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${FONT}" role="group" aria-label="${label}">${key.svg}</svg>`;
    return { svg, legend, sources };
  };

/** What the map says of the kecamatan, to be read without the picture; null where it shows none of them. */
export const mapTableOf =
  (facts: StoryFacts) =>
  ({ view }: Slide, language: Language): MapTable | null => {
    const t = wordsOf(language);
    const [areas, incidents] = [view.layers.includes('areas'), view.layers.includes('incidents')];
    const home = facts.manifest.settings.views[0]?.id;
    if (view.place !== home || !(areas || incidents)) return null;
    const looks = new Map(
      reportedCounts(facts.areas, facts.layers.incidents.features, view.time).map((c) => [c.code, c]),
    );
    const rows = featuresOf(facts.areas, 'kecamatan').map(({ properties }) => {
      const group = GROUP_CODES.find((code) => code === properties.class_group);
      return [
        properties.name,
        ...(areas ? [group ? t(`class.group_${group}`) : t('class.none')] : []),
        ...(incidents ? [t(`stage.count.${looks.get(properties.code)?.look ?? 'none'}`)] : []),
      ];
    });
    return {
      columns: [t('table.name'), ...(areas ? [t('stage.classes')] : []), ...(incidents ? [t('stage.counts')] : [])],
      rows,
    };
  };
