/** Symbols of QGIS 3 as values: layers of a symbol with the option names that QGIS itself writes. Lengths in millimetres. */
import { rgba, type Token } from './colours.ts';

export type SymbolType = 'fill' | 'line' | 'marker';

export interface SymbolPart {
  readonly class: 'SimpleFill' | 'SimpleLine' | 'SimpleMarker' | 'LinePatternFill' | 'PointPatternFill';
  readonly options: Readonly<Record<string, string>>;
  /** Expressions that overrule an option, by QGIS's name of the property. */
  readonly defined?: Readonly<Record<string, string>>;
  /** What a pattern repeats. */
  readonly of?: QgisSymbol;
}

export interface QgisSymbol {
  readonly type: SymbolType;
  readonly parts: readonly SymbolPart[];
  /** Drawn above symbols of a lower level, whatever feature they belong to. */
  readonly level?: number;
}

/** A CSS pixel is 1/96 inch. */
export const mm = (px: number): string => String(Number(((px * 25.4) / 96).toFixed(3)));

export interface Stroke {
  readonly colour: Token;
  readonly px: number;
  /** Dashes and gaps in widths of the line, as the map has them. */
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export const line = ({ colour, px, dash, opacity = 1 }: Stroke, level = 0): QgisSymbol => ({
  type: 'line',
  level,
  parts: [
    {
      class: 'SimpleLine',
      options: {
        capstyle: 'flat',
        joinstyle: 'round',
        line_color: rgba(colour, opacity),
        line_style: 'solid',
        line_width: mm(px),
        line_width_unit: 'MM',
        use_custom_dash: dash ? '1' : '0',
        customdash: (dash ?? [5, 2]).map((part) => mm(part * px)).join(';'),
        customdash_unit: 'MM',
      },
    },
  ],
});

/** A fill without an outline. */
export const fill = (colour: Token, opacity = 1, defined?: SymbolPart['defined']): QgisSymbol => ({
  type: 'fill',
  parts: [
    {
      class: 'SimpleFill',
      options: { color: rgba(colour, opacity), style: 'solid', outline_style: 'no' },
      ...(defined ? { defined } : {}),
    },
  ],
});

/** The outline of an area alone; a line may be a part of a fill. */
export const outline = (stroke: Stroke, level = 1): QgisSymbol => ({
  type: 'fill',
  level,
  parts: line(stroke).parts,
});

/** The hatch of areas without a value: 45°, one line of 1 px every 6 px. */
export const hatch = (): QgisSymbol => ({
  type: 'fill',
  parts: [
    ...fill('--nodata').parts,
    {
      class: 'LinePatternFill',
      options: { angle: '45', distance: mm(6), distance_unit: 'MM' },
      of: line({ colour: '--nodata-line', px: 1 }),
    },
  ],
});

export interface Marker {
  readonly shape: string;
  readonly colour: Token;
  /** Diameter. */
  readonly px: number;
  readonly angle?: number;
  readonly opacity?: number;
  readonly edge?: Token;
  readonly edgePx?: number;
  readonly edgeOpacity?: number;
  readonly edgeStyle?: 'solid' | 'dash';
  readonly size?: string;
  /** What the size is measured in; metres are metres on the ground. */
  readonly unit?: 'MM' | 'RenderMetersInMapUnits';
}

const markerPart = (m: Marker): SymbolPart => ({
  class: 'SimpleMarker',
  options: {
    angle: String(m.angle ?? 0),
    name: m.shape,
    color: rgba(m.colour, m.opacity ?? 1),
    outline_color: rgba(m.edge ?? '--map-halo', m.edgeOpacity ?? 1),
    outline_style: m.edgeStyle ?? 'solid',
    outline_width: mm(m.edgePx ?? 1.5),
    outline_width_unit: 'MM',
    scale_method: 'diameter',
    size: mm(m.px),
    size_unit: m.unit ?? 'MM',
  },
  ...(m.size === undefined ? {} : { defined: { size: m.size } }),
});

export const marker = (markers: Marker | readonly Marker[], level = 0): QgisSymbol => ({
  type: 'marker',
  level,
  parts: [markers].flat().map(markerPart),
});

/** A circle as wide as an error radius, in metres. */
export const radius = (colour: Token, opacity: number, edgeOpacity: number, edgePx = 0.8): QgisSymbol =>
  marker({
    shape: 'circle',
    ...{ colour, opacity, edge: colour, edgeOpacity, edgePx, px: 4 },
    size: '2 * coalesce("location_precision_m", 0)',
    unit: 'RenderMetersInMapUnits',
  });

/** Dots over an area: its rank is unsure. */
export const dots = (): QgisSymbol => ({
  type: 'fill',
  level: 1,
  parts: [
    {
      class: 'PointPatternFill',
      options: {
        distance_x: mm(7),
        distance_x_unit: 'MM',
        distance_y: mm(7),
        distance_y_unit: 'MM',
        displacement_x: mm(3.5),
        displacement_x_unit: 'MM',
      },
      of: marker({ shape: 'circle', colour: '--unsure', px: 2, edge: '--unsure', edgePx: 0 }),
    },
  ],
});
