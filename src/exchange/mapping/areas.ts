/** Names and codes of areas as people write them to the areas they mean. */
import type { Area } from '../../domain/register.ts';
import { nearTerm } from './near.ts';
import terms from './terms.json';

/** What a list may call an area, of one region. */
export interface AreaFinder {
  /** The kecamatan's own name for what a cell says, name or code, or null. */
  readonly kecamatan: (text: string) => string | null;
  /** By the name of a kelurahan; null too where two kecamatan have one of that name. */
  readonly ofKelurahan: (text: string) => string | null;
  readonly names: readonly string[];
  /** The kecamatan that have a kelurahan of that name. */
  readonly withKelurahan: (text: string) => readonly string[];
  /** The kecamatan a misspelt or customary name means, or null. */
  readonly near: (text: string) => string | null;
  /** Kemendagri code of the city, a kecamatan or a kelurahan, by name or code; null where there is none or more than one. */
  readonly code: (text: string, kecamatan?: string | null) => string | null;
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(kecamatan|kec|kelurahan|kel|desa)\b\.?/, '')
    .replace(/\bsungai\b/g, 'sei')
    .replace(/[^a-z]/g, '');

const digits = (code: string): string => code.replace(/\D/g, '');

/** Digits of a Kemendagri code, 6 for a kecamatan and 10 for a kelurahan. A BPS code has 7 and is none. */
const codeIn = (text: string): string | null => (/^\s*\d[\d.]*\s*$/.test(text) ? digits(text) : null);

const MOST_KEPT = 5000;
/** A list says the same few names over and over. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = of(text);
    if (known.size < MOST_KEPT) known.set(text, found);
    return found;
  };
}

type NamedArea = Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>;

/** Codes by bare name: kelurahan by the code of their kecamatan too, the city with and without "Kota". */
function codesByName(areas: readonly NamedArea[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const add = (name: string, code: string): void => void found.set(name, found.has(name) ? null : code);
  for (const { name, level, code, parent_code } of areas)
    if (level === 'kelurahan') {
      add(`kel ${bare(name)}`, code);
      add(`${digits(parent_code ?? '')} ${bare(name)}`, code);
    }
  for (const { name, level, code } of areas) {
    if (level !== 'kelurahan') found.set(bare(name), code);
    if (level === 'city') found.set(bare(name.replace(/^(kota|kabupaten|kab\.?)\s/i, '')), code);
  }
  return found;
}

/** Reads the areas of one region once. */
export function areaFinder(areas: readonly NamedArea[]): AreaFinder {
  const kecamatan = areas.filter(({ level }) => level === 'kecamatan');
  const byCode = new Map(kecamatan.map(({ code, name }) => [digits(code), name]));
  const byName = new Map(kecamatan.map(({ name }) => [bare(name), name]));
  const anyCode = new Map(areas.map(({ code }) => [digits(code), code]));
  const anyName = codesByName(areas);
  const byKelurahan = new Map<string, string[]>();
  for (const { name, level, parent_code } of areas) {
    const parent = byCode.get(digits(parent_code ?? ''));
    if (level !== 'kelurahan' || parent === undefined) continue;
    byKelurahan.set(bare(name), [...(byKelurahan.get(bare(name)) ?? []), parent]);
  }
  const meant = new Map(byName);
  for (const [name, aliases] of Object.entries(terms.kecamatanAliases))
    if (byName.has(bare(name))) for (const alias of aliases) meant.set(bare(alias), name);
  const withKelurahan = (text: string): readonly string[] => byKelurahan.get(bare(text)) ?? [];
  return {
    names: kecamatan.map(({ name }) => name),
    kecamatan: remembered((text) => {
      const code = codeIn(text);
      if (code !== null) return code.length === 6 || code.length === 10 ? (byCode.get(code.slice(0, 6)) ?? null) : null;
      return byName.get(bare(text)) ?? null;
    }),
    ofKelurahan: (text) => {
      const found = withKelurahan(text);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    withKelurahan,
    near: remembered((text) => (/\d/.test(text) ? null : nearTerm(bare(text), meant))),
    code: (text, within = null) => {
      const code = codeIn(text);
      if (code !== null) return anyCode.get(code) ?? null;
      const parent = within === null ? undefined : anyName.get(bare(within));
      if (parent) return anyName.get(`${digits(parent)} ${bare(text)}`) ?? null;
      const isKelurahan = /^\s*(kelurahan|kel|desa)\b/i.test(text);
      return (isKelurahan ? null : anyName.get(bare(text))) ?? anyName.get(`kel ${bare(text)}`) ?? null;
    },
  };
}
