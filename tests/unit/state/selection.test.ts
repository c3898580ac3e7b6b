/** A card, a link and a click name the same feature, and no other. */
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../src/state/anchor.ts';
import { LAYER_FILES } from '../../../src/state/data.ts';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { featureId, selectedFeature } from '../../../src/state/selection.ts';
import { defaultView } from '../../../src/state/view.ts';
import { featuresOfFile, PROFILES, published, waiting } from './published.ts';

const everyFile = PROFILES.flatMap((profile) => LAYER_FILES.map((file) => [profile, file] as const));

describe.each(everyFile)('%s %s', (profile, file) => {
  const features = featuresOfFile(profile, file);
  const { layers } = published[profile];

  test('names each feature, and each by a name of its own', () => {
    const ids = features.map(featureId);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    expect(ids.filter((id) => !id || /undefined|null|NaN/.test(id))).toEqual([]);
    expect(twice).toEqual([]);
  });

  test('gives back the feature that a name was made from, through a link too', () => {
    for (const feature of features) {
      const name = `${file}:${featureId(feature)}`;
      const linked = parseLink(formatLink({ ...defaultView(profile), feature: name }, profile), profile).feature;
      expect(linked, name).toBe(name);
      expect(selectedFeature(layers, linked)?.feature, name).toBe(feature);
    }
  });

  test('has a place for the card of everything that is drawn', () => {
    for (const { geometry } of features) {
      const at = anchorOf(geometry);
      if (!geometry) expect(at).toBeNull();
      else expect(at?.every(Number.isFinite)).toBe(true);
    }
  });
});

test('Myanmar as an origin and Myanmar as a destination are two features', () => {
  const ids = featuresOfFile('internal', 'flows')
    .filter((f) => f.properties.code === 'MM')
    .map(featureId);
  expect(ids.sort()).toEqual(['destination-MM', 'origin-MM']);
});

test('a place is found whichever of the three files of the register names it', () => {
  const { layers } = published.internal;
  const [vts] = featuresOfFile('internal', 'border_points').filter((f) => f.properties.kind === 'surveillance_site');
  expect(vts).toBeDefined();
  expect(selectedFeature(layers, `places:${String(vts?.properties.id)}`)).toEqual({
    file: 'border_points',
    feature: vts,
  });
});

test.each([null, '', 'ports', 'ports:', ':PLC-001', 'nowhere:PLC-001', 'ports:PLC-999999'])(
  'a name of nothing selects nothing: %s',
  (name) => {
    expect(selectedFeature(published.internal.layers, name)).toBeNull();
  },
);

test('what has not arrived yet is not selected, and does not fail', () => {
  expect(selectedFeature(waiting, 'ports:PLC-001')).toBeNull();
});

test('the public profile knows no internal feature by its name', () => {
  const hidden = [
    ...featuresOfFile('internal', 'incidents').map((f) => `incidents:${featureId(f)}`),
    ...featuresOfFile('internal', 'places')
      .filter((f) => /landing|patrol_base/.test(String(f.properties.kind)))
      .map((f) => `places:${featureId(f)}`),
    ...featuresOfFile('internal', 'routes')
      .filter((f) => f.properties.kind === 'irregular_sea')
      .map((f) => `routes:${featureId(f)}`),
  ];
  expect(hidden.length).toBeGreaterThan(150);
  for (const name of hidden) expect(selectedFeature(published.public.layers, name), name).toBeNull();
});
