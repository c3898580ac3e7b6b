/** The map of a slide as a picture for a file, drawn by the browser; whoever writes files asks for no more than this. */

import { wordsOf } from '../../i18n/words.ts';
import type { MapColours } from '../../map/theme.ts';
import type { Language } from '../../state/view.ts';
import type { StoryFacts } from './facts.ts';
import { type Furniture, stepMap } from './map/stepMap.ts';
import { rasterise } from './raster.ts';
import type { Slide } from './slide.ts';

/** A picture, or why there is none: a slide then says so in its place. */
export type StepPicture =
  | { /** `data:image/png;base64,…` */ readonly data: string; readonly alt: string }
  | { readonly missing: string };
/** @param width @param height of the file in px */
export type PictureOf = (slide: Slide, width: number, height: number) => Promise<StepPicture>;

/**
 * Px of the file for one of the drawing: type on a slide is read from afar, so it stands larger on the map than on a picture
 * of that many px.
 */
const DENSER = 2.4;

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(String(reader.error)));
    reader.readAsDataURL(blob);
  });

/** What a map shows, for those who do not see it: the claim of its step, its part of the world. */
function altOf({ heading, view }: Slide, { manifest }: StoryFacts, language: Language): string {
  const place = manifest.settings.views.find((v) => v.id === view.place) ?? manifest;
  const label = wordsOf(language)('map.label', { place: language === 'id' ? place.name_id : place.name_en });
  return heading ? `${label}: ${heading}` : label;
}

export const pictureWith =
  (facts: StoryFacts, language: Language, colours: MapColours, furniture: Furniture): PictureOf =>
  async (slide, width, height) => {
    const size = { width: Math.round(width / DENSER), height: Math.round(height / DENSER) };
    const svg = stepMap({ view: slide.view, facts, language, colours, furniture, ...size });
    const raster = await rasterise({ svg, ...size }, DENSER);
    if ('fault' in raster) {
      const { fault } = raster;
      return { missing: fault.reason === 'size' ? `${fault.width} × ${fault.height} px` : fault.detail };
    }
    return { data: await dataUrl(raster.blob), alt: altOf(slide, facts, language) };
  };
