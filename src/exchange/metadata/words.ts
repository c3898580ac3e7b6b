/** What a file says of itself in both languages: titles of layers, how each is protected, notices. */
import { LAYER_RULES, type Treatment } from '../../protect/profile.ts';
import type { PublishedLayer } from '../published-layer.ts';
import words from './words.json';

export type FileLanguage = 'id' | 'en';
export type FileProfile = 'internal' | 'public';
export type TextKey = keyof typeof words.text;

export const layerName = (layer: PublishedLayer, language: FileLanguage): string => words.layer[layer][language];
export const profileName = (profile: FileProfile, language: FileLanguage): string => words.profile[profile][language];

/** @param values what stands for `{name}` in the text */
export const textOf = (key: TextKey, language: FileLanguage, values: Readonly<Record<string, string>> = {}): string =>
  words.text[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Layers that are made of several rows of the table of protection; the others have the row of their own name. */
const RULES_OF: Partial<Record<PublishedLayer, readonly string[]>> = {
  places: [
    'police_posts',
    'immigration_offices',
    'services',
    'informal_landings',
    'foreign_landings',
    'patrol_bases',
    'surveillance_sites',
  ],
  border_points: ['border_points', 'surveillance_sites'],
  routes: ['regular_routes', 'irregular_routes'],
};

type Form = keyof typeof words.treatment;
/** Layers that the table of protection has no row for. */
const FORM_OF: Partial<Record<PublishedLayer, Readonly<Record<FileProfile, Form>>>> = {
  case_series: { internal: 'table', public: 'table_masked' },
  programmes: { internal: 'table', public: 'table_masked' },
  flows: { internal: 'counted_ends', public: 'counted_ends_band' },
};

/** How a layer leaves in a profile, in words: one treatment for all of it, or which kinds have which. */
export function treatmentOf(layer: PublishedLayer, profile: FileProfile, language: FileLanguage): string {
  const names = RULES_OF[layer] ?? [layer];
  const rules = LAYER_RULES.filter((rule) => names.includes(rule.layer));
  const treatments = [...new Set(rules.map((rule): Treatment => rule[profile]))];
  const [only] = treatments;
  if (only === undefined) return words.treatment[FORM_OF[layer]?.[profile] ?? 'as_they_are'][language];
  if (treatments.length === 1) return words.treatment[only][language];
  return treatments
    .map((treatment) => {
      const kinds = rules
        .filter((rule) => rule[profile] === treatment)
        .map((rule) => words.rule[rule.layer as keyof typeof words.rule][language]);
      return `${kinds.join(', ')}: ${words.treatment[treatment][language]}`;
    })
    .join('; ');
}
