/** What is reported as steps of a ramp over H3 cells: pure, for the map, its legend and their tests. */
import type { ReportedArea, ReportedResult } from '../risk/index.ts';
import type { Surface } from './view.ts';

/** 1 to 5 on the ramp of reports; `hidden` not observable, to be hatched. */
export type CellLook = 1 | 2 | 3 | 4 | 5 | 'hidden';

export interface SurfaceCells {
  /** H3 indexes of the cells that are drawn. */
  readonly codes: readonly string[];
  readonly looks: readonly CellLook[];
}

export interface SurfaceStep {
  readonly look: CellLook;
  /** Lower end of the step in the surface's unit, the upper one being the next step's; null where words say it. */
  readonly from: number | null;
  readonly count: number;
}

/** Reports in a block, as its detection band has them. */
const BAND_FROM = [0, 1, 2, 5, 10] as const;
/** Shares of the highest density at which its steps begin: each is twice the one below, for density falls off as fast. */
const DENSITY_FROM = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2] as const;
/** From this share of the redraws on, a hot block is called firm: a convention. */
export const FIRM_SHARE = 0.8;

const stepIn = (value: number, from: readonly number[]): CellLook | null => {
  const step = from.filter((f) => value >= f).length;
  return step === 0 ? null : (step as 1 | 2 | 3 | 4 | 5);
};

/** Where the steps of a surface begin, in its own unit; none for hot spots. */
export function stepsFrom(result: ReportedResult, surface: Surface): readonly number[] {
  if (surface === 'hotspots') return [];
  if (surface !== 'density') return BAND_FROM;
  const most = result.density.perKm2.reduce((max, d) => (d > max ? d : max), 0);
  return most > 0 ? DENSITY_FROM.map((share) => share * most) : [];
}

function lookOfBlock(result: ReportedResult, surface: Surface, i: number): CellLook | null {
  const { hot, hotShare, bands } = result.blocks;
  // Cold blocks are no finding: chance alone makes some in every second draw, for blocks near posts vary more.
  if (surface === 'hotspots') return hot[i] === 1 ? ((hotShare[i] ?? 0) >= FIRM_SHARE ? 5 : 3) : null;
  const band = bands[i];
  if (!band) return null;
  if (!band.observable) return band.reason === 'belowFloor' ? 'hidden' : null;
  return stepIn(surface === 'band_low' ? band.low : band.high, BAND_FROM);
}

/** The cells of a surface that have something to show. */
export function cellsOf(result: ReportedResult, surface: Surface): SurfaceCells {
  const all = surface === 'density' ? result.density.codes : result.blocks.codes;
  const from = stepsFrom(result, surface);
  const looks = all.map((_, i) =>
    surface === 'density' && from.length
      ? stepIn(result.density.perKm2[i] ?? Number.NaN, from)
      : surface === 'density'
        ? null
        : lookOfBlock(result, surface, i),
  );
  const drawn = looks.flatMap((look, i) => (look === null ? [] : [{ code: all[i] ?? '', look }]));
  return { codes: drawn.map((d) => d.code), looks: drawn.map((d) => d.look) };
}

/** What stands in the legend, lowest first, each with its number of cells. */
export function surfaceSteps(result: ReportedResult, surface: Surface): readonly SurfaceStep[] {
  const { looks } = cellsOf(result, surface);
  const from = stepsFrom(result, surface);
  const order: readonly CellLook[] =
    surface === 'hotspots' ? [3, 5] : surface === 'density' ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 'hidden'];
  return order.map((look) => ({
    look,
    from: typeof look === 'number' ? (from[look - 1] ?? null) : null,
    count: looks.filter((l) => l === look).length,
  }));
}

export interface HotBlocks {
  readonly hot: number;
  /** Hot in at least `FIRM_SHARE` of the redraws. */
  readonly firm: number;
  /** Blocks for which it is defined. */
  readonly of: number;
  /** Kecamatan with hot blocks, the most first. */
  readonly kecamatan: readonly string[];
}

export function hotBlocks({ blocks }: ReportedResult): HotBlocks {
  const at = (is: (i: number) => boolean): readonly number[] => blocks.codes.flatMap((_, i) => (is(i) ? [i] : []));
  const hot = at((i) => blocks.hot[i] === 1);
  const counts = new Map<string, number>();
  for (const i of hot) {
    const code = blocks.kecamatan[i];
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return {
    hot: hot.length,
    firm: hot.filter((i) => (blocks.hotShare[i] ?? 0) >= FIRM_SHARE).length,
    of: at((i) => !Number.isNaN(blocks.giStar[i] ?? Number.NaN)).length,
    kecamatan: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code),
  };
}

export interface Apart {
  readonly area: ReportedArea;
  /** The same area with terminals left out, or counted: a verdict that turns hangs on them. */
  readonly otherwise: ReportedArea;
}

/** Areas about which score and reports disagree, with or without terminals, in the order of the score. */
export const apartIn = ({ areas, areasOtherwise }: ReportedResult): readonly Apart[] =>
  areas
    .flatMap((area, i): Apart[] => {
      const otherwise = areasOtherwise[i];
      const speaks = (a: ReportedArea) => a.verdict === 'quiet' || a.verdict === 'loud';
      return otherwise && (speaks(area) || speaks(otherwise)) ? [{ area, otherwise }] : [];
    })
    .sort((a, b) => (a.area.structuralRank ?? 99) - (b.area.structuralRank ?? 99));
