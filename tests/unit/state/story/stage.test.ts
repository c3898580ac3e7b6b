/** What a step shows is read from its link in the public form; what is no longer there is said, and never leaves a blank map. */
import '../page.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink } from '../../../../src/state/link.ts';
import { goneFrom, type Held, stageView } from '../../../../src/state/story/stage.ts';
import { defaultView, LAYERS } from '../../../../src/state/view.ts';
import { PROFILES, published } from '../published.ts';
import { anyView } from '../views.ts';
import { STORIES } from './fixture.ts';

const { manifest, areas } = published.public;
const held: Held = {
  places: new Set(manifest.settings.views.map(({ id }) => id)),
  areas: new Set(areas.features.map((f) => f.properties.code)),
};
const of = (view: string) => stageView({ view }, 'id', held);
const gone = (view: string) => goneFrom({ view }, held);
const start = { ...defaultView('public'), workspace: 'forum' as const };

describe('the view of a step', () => {
  test('has place, camera, level, area, layers and time of its link', () => {
    const link =
      '#/risk?place=kalbar&at=1.05000,104.02000,10.20&level=kelurahan&area=21.71.04&layers=areas,ports&time=2022-01..2024-12';
    expect(of(link)).toMatchObject({
      place: 'kalbar',
      camera: { lat: 1.05, lon: 104.02, zoom: 10.2 },
      level: 'kelurahan',
      area: '21.71.04',
      layers: ['areas', 'ports'],
      time: { from: '2022-01', to: '2024-12' },
    });
    expect(gone(link)).toEqual([]);
  });

  test('is in the language of the room, whatever language it was made in', () => {
    expect(stageView({ view: '#/risk?lang=id' }, 'en', held).language).toBe('en');
  });

  test.each([
    ['', 'link'],
    ['hello', 'link'],
    ['#/nowhere?area=21.71.04', 'link'],
    ['https://example.org/#/risk', 'link'],
  ])('falls back to the start where its link cannot be read: %j', (link, kind) => {
    expect(of(link)).toEqual(start);
    expect(gone(link)).toMatchObject([{ kind }]);
  });

  test('falls back to the start view of its place where its area is gone: the camera looked at that area', () => {
    const link = '#/risk?place=nunukan&area=21.71.99&at=4.10000,117.60000,11.00&layers=areas';
    expect(of(link)).toMatchObject({ place: 'nunukan', area: null, camera: null, layers: ['areas'] });
    expect(gone(link)).toEqual([{ kind: 'area', name: '21.71.99' }]);
  });

  test('falls back to the first place where its own is gone', () => {
    expect(of('#/risk?place=atlantis&at=1.00000,104.00000,9.00')).toMatchObject({ place: 'batam', camera: null });
    expect(gone('#/risk?place=atlantis')).toEqual([{ kind: 'place', name: 'atlantis' }]);
  });

  test('loses a layer that was removed and keeps the others, and its camera', () => {
    const link = '#/risk?layers=ports,smoke,ferries&at=1.05000,104.02000,10.00';
    expect(of(link).layers).toEqual(['ferries', 'ports']);
    expect(of(link).camera).not.toBeNull();
    expect(gone(link)).toEqual([{ kind: 'layer', name: 'smoke' }]);
  });

  test.each([
    ['#/risk?at=north', 'camera'],
    ['#/risk?time=someday', 'time'],
  ])('names the part that cannot be read: %s', (link, kind) => {
    expect(gone(link)).toMatchObject([{ kind }]);
  });

  test('made in the internal mode shows nothing internal, and says what it leaves out', () => {
    const link = formatLink(
      { ...defaultView('internal'), level: 'cell', surface: 'hotspots', shown: 'HAZ', layers: ['bases', 'ports'] },
      'internal',
    );
    expect(of(link)).toMatchObject({
      level: 'kecamatan',
      surface: null,
      shown: null,
      profile: 'public',
      layers: ['ports'],
    });
    expect(new Set(gone(link).map(({ kind }) => kind))).toEqual(new Set(['internal']));
    expect(gone(link).map(({ name }) => name)).toEqual(expect.arrayContaining(['bases', 'shown', 'surface', 'cell']));
  });

  test('is public whatever view it was made from, and never without a place', () => {
    fc.assert(
      fc.property(anyView(PROFILES), (view) => {
        const staged = of(formatLink(view, 'internal'));
        expect(staged.profile).toBe('public');
        expect(staged.layers.filter((l) => l === 'bases' || l === 'foreign')).toEqual([]);
        expect([staged.variant, staged.shown, staged.surface, staged.other]).toEqual(['full', null, null, null]);
        expect(held.places.has(staged.place)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('finds nothing gone while it is not known what there is', () => {
    expect(goneFrom({ view: '#/risk?area=21.71.99' })).toEqual([]);
    expect(stageView({ view: '#/risk?area=21.71.99' }, 'id').area).toBe('21.71.99');
  });
});

test('every layer of the map may be in a step, but for those that only the internal form has', () => {
  const named = gone(`#/risk?layers=${LAYERS.join(',')}`);
  expect(named).toEqual([
    { kind: 'internal', name: 'bases' },
    { kind: 'internal', name: 'foreign' },
  ]);
});

test('the steps of the fixture point to what is there, but for the last', () => {
  const steps = STORIES.flatMap((s) => s.steps);
  expect(steps.map((step) => goneFrom(step, held).length)).toEqual([0, 0, 0, 2]);
});
