/** How kepler.gl shows the data: the same layers as our first maps, on no base map at all, which spares it that work. */

export const BATAM = { latitude: 1.08, longitude: 104.02, zoom: 9.5, pitch: 0, bearing: 0 };

const layer = (id, type, dataId, columns, visConfig, channels = {}) => ({
  id,
  type,
  config: { dataId, label: id, color: [26, 115, 130], columns, isVisible: true, visConfig },
  visualChannels: channels,
});

const shapes = (id, channels) =>
  layer(id, 'geojson', id, { geojson: '_geojson' }, { filled: true, stroked: true }, channels);

/** Areas in the colours of their class group. */
export const areasLayer = () =>
  shapes('areas', { colorField: { name: 'class_group', type: 'string' }, colorScale: 'ordinal' });

export const plainLayer = (id) => shapes(id);

/** Counts of a list of points by cell; a cell as wide as ours (H3 resolution 7, edges of about 1.4 km). */
export const cellsLayer = (type) =>
  layer('cells', type, 'events', { lat: 'lat', lng: 'lon' }, { worldUnitSize: 2.4, opacity: 0.8 });

export const configOf = (layers) => ({
  version: 'v1',
  config: { visState: { layers }, mapState: BATAM, mapStyle: { styleType: 'no_map' } },
});
