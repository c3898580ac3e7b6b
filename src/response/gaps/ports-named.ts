/**
 * Which ports a text of the register names. The rule, over the register's own words and no list of answers:
 *
 * 1. A text is cut at commas, semicolons and "and"; each part speaks for itself.
 * 2. A port's proper name is the first run of words of its name that say no kind ("Harbour Bay International Ferry
 *    Terminal" → "Harbour Bay"), in either language. A part that holds it names the port.
 * 3. A proper name that is also an area's ("Sekupang", "Kabil") counts only beside a word for a port, and only for ports of
 *    the kind that the part says. Of names within one another the longest counts ("Beton Sekupang" over "Sekupang").
 * 4. A part with a word for a port or an airport and no port's name speaks of them in general, of the kinds that it says;
 *    "ports" alone are all but airports.
 */
import type { PlaceKind } from '../../domain/register.ts';
import words from './words.json' with { type: 'json' };

export const PORT_KINDS = [
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'cargo_port',
  'people_port',
  'airport',
] as const satisfies readonly PlaceKind[];
export type PortKind = (typeof PORT_KINDS)[number];
export const portKind = (kind: string): PortKind | null => PORT_KINDS.find((k) => k === kind) ?? null;

export interface NamedPort {
  readonly id: string;
  readonly kind: PortKind;
  readonly names: readonly string[];
}

/** What a text says of ports: ids it names, and kinds it speaks of in general. */
export interface PortsSaid {
  readonly named: ReadonlySet<string>;
  readonly general: ReadonlySet<PortKind>;
}

const KINDS: Readonly<Record<string, readonly string[]>> = words.kinds;
const saysPort = (word: string): boolean => words.port.includes(word);
const saysKind = (word: string): boolean => saysPort(word) || Object.hasOwn(KINDS, word);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

function partsOf(text: string): readonly (readonly string[])[] {
  return text.split(/[,;/]/).flatMap((piece) => {
    const parts: string[][] = [[]];
    for (const word of wordsOf(piece)) {
      if (words.between.includes(word)) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts.filter((part) => part.length > 0);
  });
}

/** The first run of words that say no kind; what stands in brackets, after a comma or a stroke is another name. */
export function properName(name: string): readonly string[] {
  const all = wordsOf(name.replace(/\(.*?\)/g, ' ').split(/[,/]/)[0] ?? '');
  const start = all.findIndex((word) => !saysKind(word));
  const rest = start < 0 ? [] : all.slice(start);
  const end = rest.findIndex(saysKind);
  return end < 0 ? rest : rest.slice(0, end);
}

/** A name without the words that a heading above it says already. */
export const shortName = (name: string): string => {
  const kept = name.split(/\s+/).filter((word) => !wordsOf(word).some(saysKind));
  return kept.length ? kept.join(' ') : name;
};

const holds = (part: readonly string[], run: readonly string[]): boolean =>
  run.length > 0 && part.some((_, i) => run.every((word, j) => part[i + j] === word));

/** The kinds a part speaks of, or null where it has no word for a port. */
function kindsSaid(part: readonly string[]): ReadonlySet<PortKind> | null {
  const said = part.filter((word) => Object.hasOwn(KINDS, word)).map((word) => KINDS[word] ?? []);
  const port = part.some(saysPort);
  if (!port && said.length === 0) return null;
  const byAir = said.some((kinds) => kinds.length === 1 && kinds[0] === 'airport');
  return new Set(
    PORT_KINDS.filter((kind) => said.every((kinds) => kinds.includes(kind)) && (kind !== 'airport' || byAir || !port)),
  );
}

/** @param areas names of areas, which are no ports by themselves */
export function portReader(ports: readonly NamedPort[], areas: readonly string[]): (text: string | null) => PortsSaid {
  const known = ports.map((port) => ({ ...port, runs: port.names.map(properName) }));
  const ofAreas = new Set(areas.map((name) => wordsOf(name).join(' ')));
  return (text) => {
    const named = new Set<string>();
    const general = new Set<PortKind>();
    for (const part of partsOf(text ?? '')) {
      const kinds = kindsSaid(part);
      const hits = known.flatMap(({ id, kind, runs }) =>
        runs
          .filter((run) => holds(part, run) && (!ofAreas.has(run.join(' ')) || kinds?.has(kind)))
          .map((run) => ({ id, run })),
      );
      const best = hits.filter(({ run }) => !hits.some((h) => h.run.length > run.length && holds(h.run, run)));
      for (const { id } of best) named.add(id);
      if (best.length === 0) for (const kind of kinds ?? []) general.add(kind);
    }
    return { named, general };
  };
}
