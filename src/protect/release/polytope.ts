/**
 * What a reader who holds several releases can compute with. Unknown is, for every part of the imported records that
 * belongs to the same releases, how many lie in each cell; every told number and band is a limit on a sum of these.
 */
import { type Limits, type Place, placeKey } from './places.ts';

/** A release as a reader sees it. */
export interface Stated {
  readonly sets: readonly string[];
  readonly told: readonly Limits[];
}

export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** A sum that somebody may want to know: a place among the records of some parts. */
export interface Target {
  readonly at: Place;
  readonly columns: readonly number[];
  /** true where a release tells this very sum, or might have. */
  readonly release: number | null;
}

export interface Polytope {
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
  /** Row of a place of one release. */
  readonly rowOf: (release: number, at: Place) => number | null;
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** Groups of parts: the records of each release, of each part alone, and what one of two releases holds beyond the other. */
function groupsOf(parts: readonly (readonly boolean[])[], releases: number): readonly (readonly number[])[] {
  const held = Array.from({ length: releases }, (_, r) => [...parts.keys()].filter((p) => parts[p]?.[r]));
  const beyond = held.flatMap((a) => held.map((b) => a.filter((p) => !b.includes(p))));
  const groups = [...held, ...[...parts.keys()].map((p) => [p]), ...beyond].filter((group) => group.length > 0);
  return groups.filter((group, i) => groups.findIndex((other) => same(other, group)) === i);
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/**
 * The polytope of one reading of the releases: sets with the same name are the same records. A year that a release does not
 * list holds none of its records.
 */
export function polytopeOf(releases: readonly Stated[]): Polytope {
  const bases = releases.flatMap(({ told }) => told.map(({ at }) => at));
  const dimensions = distinct(bases.map(([d = '*']) => d)).filter((d) => d !== '*');
  const years = distinct(bases.map(([, , y = '*']) => y)).filter((y) => y !== '*');
  const valuesOf = new Map(
    dimensions.map((d) => [
      d,
      distinct(bases.filter((at) => at[0] === d).map(([, v = '*']) => v)).filter((v) => v !== '*'),
    ]),
  );
  const lines = dimensions.flatMap((d) => (valuesOf.get(d) ?? []).map((v) => [d, v] as const));
  const sets = distinct(releases.flatMap((r) => r.sets));
  const memberships = sets.map((set) => releases.map((r) => r.sets.includes(set)));
  const parts = memberships.filter((m, i) => memberships.findIndex((other) => other.join() === m.join()) === i);

  const size = lines.length * years.length;
  const listed = releases.map(({ told }) => new Set(told.map(({ at: [, , y = '*'] }) => y).filter((y) => y !== '*')));
  const isEmpty = (part: number, year: string): boolean =>
    releases.some((_, r) => parts[part]?.[r] && listed[r]?.size && !listed[r].has(year));
  const upper = Array.from({ length: parts.length * size }, (_, i) =>
    isEmpty(Math.floor(i / size), years[i % years.length] ?? '') ? 0 : Number.POSITIVE_INFINITY,
  );
  const columnsIn = (group: readonly number[], [d = '*', v = '*', y = '*']: Place): readonly number[] => {
    const dimension = d === '*' ? dimensions[0] : d;
    return group.flatMap((part) =>
      lines.flatMap(([name, value], l) =>
        name !== dimension || (v !== '*' && value !== v)
          ? []
          : years.flatMap((year, j) => (y === '*' || year === y ? [part * size + l * years.length + j] : [])),
      ),
    );
  };
  const held = releases.map((_, r) => [...parts.keys()].filter((p) => parts[p]?.[r]));

  const rows: Row[] = [];
  const index = new Map<string, number>();
  for (const [r, { told }] of releases.entries()) {
    for (const { at, low, high } of told) {
      const columns = columnsIn(held[r] ?? [], at);
      if (columns.length === 0) continue;
      index.set(`${r} ${placeKey(at)}`, rows.length);
      rows.push({ columns, coefficients: columns.map(() => 1), low, high });
    }
  }
  // Each dimension counts the same records: its values add up to the same number in every year.
  for (const part of parts.keys()) {
    for (const y of years) {
      const first = columnsIn([part], ['*', '*', y]);
      for (const d of dimensions.slice(1)) {
        const other = columnsIn([part], [d, '*', y]);
        const coefficients = [...first.map(() => 1), ...other.map(() => -1)];
        rows.push({ columns: [...first, ...other], coefficients, low: 0, high: 0 });
      }
    }
  }
  const places = [...new Map(bases.map((at) => [placeKey(at), at])).values()];
  const targets = groupsOf(parts, releases.length).flatMap((group) => {
    const release = held.findIndex((h) => same(h, group));
    return places.flatMap((at): readonly Target[] => {
      const columns = columnsIn(group, at).filter((c) => upper[c] !== 0);
      const own = release >= 0 && index.has(`${release} ${placeKey(at)}`) ? release : null;
      return columns.length === 0 ? [] : [{ at, columns, release: own }];
    });
  });
  return { upper, rows, targets, rowOf: (r, at) => index.get(`${r} ${placeKey(at)}`) ?? null };
}
