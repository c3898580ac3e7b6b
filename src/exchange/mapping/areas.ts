/** Names and codes of areas as people write them to the kecamatan they mean. */
import type { Area } from '../../domain/register.ts';

/** The kecamatan's own name for what a cell says, or null. */
export interface AreaFinder {
  readonly kecamatan: (text: string) => string | null;
  /** By the name of a kelurahan; null too where two kecamatan have one of that name. */
  readonly ofKelurahan: (text: string) => string | null;
  readonly names: readonly string[];
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(kecamatan|kec|kelurahan|kel|desa)\b\.?/, '')
    .replace(/\bsungai\b/g, 'sei')
    .replace(/[^a-z]/g, '');

/** Digits of a Kemendagri code, 6 for a kecamatan and 10 for a kelurahan. A BPS code has 7 and is none. */
const codeIn = (text: string): string | null => (/^\s*\d[\d.]*\s*$/.test(text) ? text.replace(/\D/g, '') : null);

/** Reads the areas of one region once. */
export function areaFinder(areas: readonly Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>[]): AreaFinder {
  const kecamatan = areas.filter(({ level }) => level === 'kecamatan');
  const byCode = new Map(kecamatan.map(({ code, name }) => [code.replace(/\D/g, ''), name]));
  const byName = new Map(kecamatan.map(({ name }) => [bare(name), name]));
  const byKelurahan = new Map<string, string | null>();
  for (const { name, level, parent_code } of areas) {
    if (level !== 'kelurahan') continue;
    const parent = byCode.get((parent_code ?? '').replace(/\D/g, '')) ?? null;
    byKelurahan.set(bare(name), byKelurahan.has(bare(name)) ? null : parent);
  }
  return {
    names: kecamatan.map(({ name }) => name),
    kecamatan: (text) => {
      const code = codeIn(text);
      if (code !== null) return code.length === 6 || code.length === 10 ? (byCode.get(code.slice(0, 6)) ?? null) : null;
      return byName.get(bare(text)) ?? null;
    },
    ofKelurahan: (text) => byKelurahan.get(bare(text)) ?? null,
  };
}
