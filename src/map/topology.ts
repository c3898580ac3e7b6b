import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** The features of one object of a TopoJSON file; empty where the file has no such object. */
export function featuresIn(topology: Topology, name: string): Feature<Geometry>[] {
  const object = topology.objects[name];
  if (!object) return [];
  const made = feature(topology, object) as Feature<Geometry> | FeatureCollection<Geometry>;
  return made.type === 'FeatureCollection' ? made.features : [made];
}

/** What the sea washes: the land itself, but for land that two countries share, whose border is no shore. */
export function shoresIn(strait: Topology): Feature<Geometry>[] {
  const shores = featuresIn(strait, 'shore');
  return shores.length ? shores : featuresIn(strait, 'land');
}

export const collection = (features: Feature<Geometry | null>[]): FeatureCollection =>
  ({ type: 'FeatureCollection', features }) as FeatureCollection;
