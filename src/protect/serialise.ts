/** Texts with fixed bytes: one feature or row a line, so that a change in the facts is a change of few lines. */
import type { PublishedCollection } from './features.ts';

/** What a file must say when it is met alone. */
export const NOTICE = {
  notice_id: 'Bukan referensi resmi batas administrasi dan batas negara · tidak untuk navigasi',
  notice_en: 'Not an official reference for boundaries · not for navigation',
  statement_id: 'Kerawanan keberangkatan nonprosedural, bukan kasus TPPO terbukti',
  statement_en: 'Vulnerability to irregular departure, not proven trafficking cases',
} as const;

const OPEN_DATABASE = 'ODbL 1.0; contains data © OpenStreetMap contributors and Kemendagri lists via idn-area-data';
const OWN = 'CC BY 4.0';
/** Derived geometry and gazetteer positions carry their origin's licence; what was compiled here is CC BY. */
export const LICENCES: Readonly<Record<string, string>> = {
  areas: OPEN_DATABASE,
  cells: OPEN_DATABASE,
  islands: OPEN_DATABASE,
  boundary: OPEN_DATABASE,
};
export const licenceOf = (name: string): string => LICENCES[name] ?? OWN;

const lines = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join(',\n');

/** GeoJSON with the members of the notice before the features; RFC 7946 section 6.1 allows them. */
export function collectionText<P>({ name, features }: PublishedCollection<P>): string {
  const head = JSON.stringify({ type: 'FeatureCollection', name, licence: licenceOf(name), ...NOTICE });
  return `${head.slice(0, -1)},"features":[\n${lines(features)}\n]}\n`;
}

export const tableText = (rows: readonly unknown[]): string => `[\n${lines(rows)}\n]\n`;
