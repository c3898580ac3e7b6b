/** The layers of the map by name: what a view, a link and a step of a story call them. */

export const LAYERS = [
  'areas',
  'landings',
  'routes_irregular',
  'ferries',
  'feeders',
  'ports',
  'border_points',
  'incidents',
  'services',
  'posts',
  'bases',
  'foreign',
  'boundary',
  'islands',
  'flows',
] as const;
export type LayerId = (typeof LAYERS)[number];

/** Layers the public form has nothing to draw of. */
export const INTERNAL_LAYERS: readonly LayerId[] = ['incidents', 'bases', 'foreign'];
