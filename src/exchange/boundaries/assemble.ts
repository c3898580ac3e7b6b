/** Features that are one area become one shape; kecamatan that the file has not are made of their kelurahan. */
import type { AreaShapeProperties } from '../../domain/pack.ts';
import type { BoundaryColumns } from './columns.ts';
import type { Identified } from './identify.ts';
import { pcodeOf } from './judge.ts';
import type { Gazetteer, NamedArea } from './known.ts';
import type { AreaPolygon, BoundaryLevel, MatchedBy, OfficialShape } from './model.ts';
import { type Fit, joined } from './shapes.ts';

/** A feature with its area and a shape that holds. */
export type Drawn = Identified & Fit & { readonly match: NonNullable<Identified['match']> };

export interface Assembled {
  /** Sorted by code. */
  readonly kecamatan: readonly OfficialShape[];
  readonly kelurahan: readonly OfficialShape[];
  readonly by: Readonly<Record<MatchedBy, number>>;
  readonly dissolved: readonly string[];
  /** Dissolved kecamatan of which kelurahan are missing, with their codes. */
  readonly inPart: ReadonlyMap<string, readonly string[]>;
  /** Kecamatan with fewer than half of their kelurahan, which stay approximate. */
  readonly tooFew: readonly string[];
  /** Areas whose parts could not be joined and stand side by side. */
  readonly sideBySide: readonly string[];
  /** Areas for which the file brings P-codes that differ. */
  readonly pcodeTwice: readonly string[];
}

/** Of a boundary file nothing is said but that it was loaded: its name may be somebody's. */
const SOURCE = {
  source_title: 'Official boundary file, loaded on this device',
  source_url: null,
  licence: 'as its publisher states; not for passing on without looking it up',
} as const;

/** The surest way by which any feature of an area was found counts for it. */
const SUREST: readonly MatchedBy[] = ['fix', 'code', 'pcode', 'name'];
const ENOUGH = 0.5;

const byCode = (a: NamedArea, b: NamedArea): number => (a.code < b.code ? -1 : 1);

export function assemble(drawn: readonly Drawn[], columns: BoundaryColumns, known: Gazetteer): Assembled {
  const by: Record<MatchedBy, number> = { fix: 0, code: 0, pcode: 0, name: 0 };
  const sideBySide: string[] = [];
  const pcodeTwice: string[] = [];
  const dissolved: string[] = [];
  const tooFew: string[] = [];
  const inPart = new Map<string, readonly string[]>();
  const of = new Map<NamedArea, Drawn[]>();
  for (const item of drawn) of.set(item.match.area, [...(of.get(item.match.area) ?? []), item]);

  const pcode = (level: BoundaryLevel, area: NamedArea, items: readonly Drawn[]): string | null => {
    const found = new Set(items.map(({ feature }) => pcodeOf(feature, columns, level)).filter((code) => code !== null));
    if (found.size > 1) pcodeTwice.push(area.code);
    const [only = null] = found;
    return found.size === 1 ? only : null;
  };
  const shapeFor = (
    level: BoundaryLevel,
    area: NamedArea,
    shapes: readonly AreaPolygon[],
    items: readonly Drawn[],
  ): OfficialShape[] => {
    const whole = joined(shapes);
    if (whole === null) return [];
    if (whole.failed) sideBySide.push(area.code);
    const brought = pcode(level, area, items);
    const properties: AreaShapeProperties = {
      ...{ code: area.code, name: area.name, level, parent_code: area.parent_code ?? '' },
      ...{ approximate: false, precision_m: null, ...SOURCE },
      ...(brought !== null && { pcode: brought }),
    };
    return [{ type: 'Feature', id: area.code, properties, geometry: whole.shape }];
  };
  const own = (level: BoundaryLevel): OfficialShape[] =>
    [...of.keys()]
      .filter((area) => area.level === level)
      .sort(byCode)
      .flatMap((area) => {
        const items = of.get(area) ?? [];
        const ways = new Set(items.map(({ match }) => match.by));
        by[SUREST.find((way) => ways.has(way)) ?? 'name']++;
        return shapeFor(
          level,
          area,
          items.map(({ shape }) => shape),
          items,
        );
      });

  const kelurahan = own('kelurahan');
  const drawnKecamatan = own('kecamatan');
  const have = new Set(drawnKecamatan.map(({ properties }) => properties.code));
  const made = known
    .of('kecamatan')
    .filter(({ code }) => !have.has(code))
    .flatMap((area) => {
      const members = known.of('kelurahan').filter(({ parent_code }) => parent_code === area.code);
      const shapes = kelurahan.filter(({ properties }) => properties.parent_code === area.code);
      if (shapes.length === 0) return [];
      if (shapes.length < members.length * ENOUGH) {
        tooFew.push(area.code);
        return [];
      }
      const drawnCodes = new Set(shapes.map(({ properties }) => properties.code));
      const absent = members.flatMap(({ code }) => (drawnCodes.has(code) ? [] : [code]));
      if (absent.length > 0) inPart.set(area.code, absent);
      dissolved.push(area.code);
      const items = members.flatMap((member) => of.get(member) ?? []);
      return shapeFor(
        'kecamatan',
        area,
        shapes.map(({ geometry }) => geometry),
        items,
      );
    });
  const kecamatan = [...drawnKecamatan, ...made].sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  return { kecamatan, kelurahan, by, dissolved, inPart, tooFew, sideBySide, pcodeTwice };
}
