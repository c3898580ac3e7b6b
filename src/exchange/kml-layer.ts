/** A layer as KML 2.2 (OGC 07-147r2): a placemark a feature, its columns as data, source and licence in words. */
import type { Geometry, Position } from 'geojson';
import { addressOf, cellOf, type LayerFeature, type LayerFile, type LayerText, nameOf, sourceOf } from './layer.ts';
import { degreesText, xmlText } from './tracks.ts';

const tuple = ([lon = 0, lat = 0]: Position): string => `${degreesText(lon)},${degreesText(lat)}`;
const coordinates = (positions: readonly Position[]): string =>
  `<coordinates>${positions.map(tuple).join(' ')}</coordinates>`;

const ring = (positions: readonly Position[], index: number): string => {
  const side = index === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
  return `<${side}><LinearRing>${coordinates(positions)}</LinearRing></${side}>`;
};
const polygon = (rings: readonly Position[][]): string => `<Polygon>${rings.map(ring).join('')}</Polygon>`;
const line = (positions: readonly Position[]): string =>
  `<LineString><tessellate>1</tessellate>${coordinates(positions)}</LineString>`;
const point = (position: Position): string => `<Point>${coordinates([position])}</Point>`;
const several = (parts: readonly string[]): string => `<MultiGeometry>${parts.join('')}</MultiGeometry>`;

function shape(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map(point));
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return several(geometry.coordinates.map(line));
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return several(geometry.geometries.map(shape));
  }
}

/** Missing values are left out: KML has no word for them. */
const data = ([name, value]: readonly [string, unknown]): string => {
  const cell = cellOf(value);
  return cell === null ? '' : `<Data name="${xmlText(name)}"><value>${xmlText(String(cell))}</value></Data>`;
};

function placemark(feature: LayerFeature): string {
  const { geometry, properties } = feature;
  const source = [sourceOf(feature), addressOf(feature) ?? ''].filter((part) => part !== '').join(' · ');
  return [
    `<Placemark><name>${xmlText(nameOf(feature))}</name>`,
    `<description>${xmlText(source)}</description>`,
    `<ExtendedData>${Object.entries(properties).map(data).join('')}</ExtendedData>`,
    `${geometry === null ? '' : shape(geometry)}</Placemark>`,
  ].join('');
}

/** A feature without a position is a placemark without a shape, which KML allows: it is listed and not drawn. */
export function kmlLayerText({ title, notice, licence, date, features }: LayerFile): LayerText {
  const description = `${notice} · ${licence} · ${date}`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document><name>${xmlText(title)}</name><description>${xmlText(description)}</description>`,
    ...features.map(placemark),
    '</Document>',
    '</kml>',
  ].join('\n');
  return { kind: 'text', text: `${text}\n`, left: 0 };
}
