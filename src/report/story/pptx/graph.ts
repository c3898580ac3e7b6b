/** A graph as DrawingML (ECMA-376 part 1, 21.2): bars with hatches of their own, a ladder as a line, and gaps that stay gaps. */
import type { NativeGraph } from '../../../charts/figures/native.ts';
import { xml } from '../map/text.ts';
import { type Axis, axisOf, LABEL } from '../slides/axis.ts';
import { lineMm } from '../slides/fit.ts';

/** A graph in its place: where the plot stands in the chart, as shares of it. The words of a ladder are placed by the same. */
export interface PlacedGraph {
  readonly graph: NativeGraph;
  readonly axis: Axis;
  readonly y: number;
  readonly height: number;
  /** Ends of the value axis. */
  readonly min: number;
  readonly max: number;
}

/** @param width @param height of the chart (mm) */
export function placed(graph: NativeGraph, width: number, height: number): PlacedGraph {
  const axis = axisOf(graph, width * ACROSS);
  const y = 0.02;
  const share = Math.max(0.3, 1 - y - axis.height / height);
  if (graph.kind === 'line') {
    // Room for a rung above and below, so that no mark lies on the edge.
    return { graph, axis, y, height: share, min: graph.min - 1, max: graph.max + 1 };
  }
  // Room over the highest bar for its label.
  const plot = share * height;
  const label = lineMm(LABEL) + 0.6;
  return { graph, axis, y, height: share, min: graph.min, max: (graph.max * plot) / Math.max(plot / 2, plot - label) };
}

/** Share of the width that the plot has. */
const ACROSS = 0.98;
const FACE = 'Arial';
/** Patterns of an office suite that come nearest to the hatches of the screen. */
const PATTERN = { part: 'dkUpDiag', estimate: 'wdUpDiag' } as const;
const LINE_EMU = 9525;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const type = (size: number, colour: string, language: string): string =>
  `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${solid(colour)}<a:latin typeface="${FACE}"/></a:defRPr></a:pPr><a:endParaRPr lang="${language}"/></a:p>`;

const hatch = ({ colour }: NativeGraph['series'], reason: 'part' | 'estimate'): string => {
  const dash = reason === 'estimate' ? '<a:prstDash val="dash"/>' : '';
  return `<c:spPr><a:pattFill prst="${PATTERN[reason]}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="${LINE_EMU}">${solid(colour)}${dash}</a:ln></c:spPr>`;
};

const SHOWN =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
const HIDDEN = SHOWN.replace('<c:showVal val="1"/>', '<c:showVal val="0"/>');

/** A label that is more than its number stands as words; the others follow the number when it is changed. */
function labels({ series, numberFormat }: NativeGraph, ink: string, language: string): string {
  const own = series.labels
    .map((label, i) => {
      if (series.values[i] === null || series.values[i] === undefined)
        return `<c:dLbl><c:idx val="${i}"/><c:delete val="1"/></c:dLbl>`;
      if (/^[\d.,]+$/.test(label)) return '';
      const run = `<a:r><a:rPr lang="${language}" sz="${LABEL * 100}">${solid(ink)}<a:latin typeface="${FACE}"/></a:rPr><a:t>${xml(label)}</a:t></a:r>`;
      return `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>${SHOWN}</c:dLbl>`;
    })
    .join('');
  return `<c:dLbls>${own}<c:numFmt formatCode="${xml(numberFormat)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr>${type(LABEL * 100, ink, language)}</c:txPr><c:dLblPos val="outEnd"/>${SHOWN}</c:dLbls>`;
}

const cells = (from: string, count: number): string => `Sheet1!$${from}$2:$${from}$${count + 1}`;

function data({ categories, series }: NativeGraph): string {
  const names = categories.map((c, i) => `<c:pt idx="${i}"><c:v>${xml(c)}</c:v></c:pt>`).join('');
  const values = series.values.map((v, i) => (v === null ? '' : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`)).join('');
  const count = categories.length;
  return (
    `<c:cat><c:strRef><c:f>${cells('A', count)}</c:f><c:strCache><c:ptCount val="${count}"/>${names}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${cells('B', count)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${count}"/>${values}</c:numCache></c:numRef></c:val>`
  );
}

const opening = ({ series }: NativeGraph): string =>
  `<c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

function bars(graph: NativeGraph, ink: string, language: string): string {
  const { series } = graph;
  const points = series.reasons
    .map((reason, i) =>
      reason
        ? `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${hatch(series, reason)}</c:dPt>`
        : '',
    )
    .join('');
  return `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser>${opening(graph)}<c:spPr>${solid(series.colour)}</c:spPr><c:invertIfNegative val="0"/>${points}${labels(graph, ink, language)}${data(graph)}</c:ser><c:gapWidth val="${graph.categories.length > 2 ? 55 : 220}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`;
}

/** Marks on rungs, joined where one year follows the other; a year that is not known parts the line. */
function ladder(graph: NativeGraph): string {
  const { colour } = graph.series;
  const mark = `<c:marker><c:symbol val="square"/><c:size val="7"/><c:spPr>${solid(colour)}<a:ln w="${LINE_EMU}">${solid(colour)}</a:ln></c:spPr></c:marker>`;
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser>${opening(graph)}<c:spPr><a:ln w="19050" cap="rnd">${solid(colour)}<a:round/></a:ln></c:spPr>${mark}<c:dLbls>${HIDDEN}</c:dLbls>${data(graph)}<c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
}

/**
 * @param ink @param line RRGGBB
 * @param language as the suite tells it: `id-ID`
 */
export function graphXml(
  { graph, axis, y, height, min, max }: PlacedGraph,
  ink: string,
  line: string,
  language: string,
): string {
  const steps = graph.kind === 'line';
  const grid = steps
    ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(line)}</a:ln></c:spPr></c:majorGridlines>`
    : '';
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${(1 - ACROSS) / 2}"/><c:y val="${y}"/><c:w val="${ACROSS}"/><c:h val="${height}"/></c:manualLayout></c:layout>`;
  const skip = axis.every > 1 ? `<c:tickLblSkip val="${axis.every}"/>` : '';
  const category = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="${LINE_EMU}">${solid(ink)}</a:ln></c:spPr><c:txPr>${type(axis.size * 100, ink, language)}</c:txPr><c:crossAx val="2"/><c:crosses val="min"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="40"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`;
  const value = `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="${steps ? 0 : 1}"/><c:axPos val="l"/>${grid}<c:numFmt formatCode="${xml(graph.numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${steps ? '<c:majorUnit val="1"/>' : ''}</c:valAx>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${steps ? ladder(graph) : bars(graph, ink, language)}${category}${value}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
