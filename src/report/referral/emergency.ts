/** Whom to call before anything else: the numbers of the patrol brief's victim-centred page, each with its source. */
import type { Language } from '../../state/view.ts';
import hotlines from '../brief/hotlines.json';
import references from '../brief/references.json';

export interface EmergencyLine {
  readonly name: string;
  readonly what: string;
  readonly number: string;
  readonly source: { readonly title: string; readonly url: string };
}

export const emergencyLines = (language: Language): readonly EmergencyLine[] =>
  hotlines.flatMap((h) => {
    // A number without a source is not passed on.
    const source = references[h.reference - 1];
    if (!source) return [];
    const id = language === 'id';
    return [
      {
        name: id ? h.name_id : h.name_en,
        what: id ? h.what_id : h.what_en,
        number: h.number,
        source: { title: id ? source.title_id : source.title_en, url: source.url },
      },
    ];
  });
