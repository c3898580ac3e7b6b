/** The address bar holds the whole view: what is written is read back, and rubbish never breaks a page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { defaultView, LAYERS, type View } from '../../../src/state/view.ts';
import { PROFILES } from './published.ts';
import { anyView } from './views.ts';

const start = defaultView('internal');

describe('a link', () => {
  test('of the start view is as short as can be', () => {
    expect(formatLink(start, 'internal')).toBe('#/risk');
    expect(formatLink(defaultView('public'), 'public')).toBe('#/risk');
  });

  test('names what differs, in words that can be read', () => {
    const view: View = {
      ...start,
      language: 'en',
      area: '21.71.04',
      time: { from: '2022-01', to: '2024-12' },
      feature: 'ports:PLC-001',
    };
    expect(formatLink(view, 'internal')).toBe(
      '#/risk?lang=en&area=21.71.04&feature=ports:PLC-001&time=2022-01..2024-12',
    );
  });

  test.each(PROFILES)('gives back every view it was made from: %s site', (available) => {
    const profiles = available === 'internal' ? PROFILES : (['public'] as const);
    fc.assert(
      fc.property(anyView(profiles), (view) => {
        expect(parseLink(formatLink(view, available), available)).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps a camera to five decimals of a degree and two of a zoom', () => {
    const camera = { lon: 104.123456789, lat: -1.987654321, zoom: 9.87654 };
    expect(parseLink(formatLink({ ...start, camera }, 'internal'), 'internal').camera).toEqual({
      lon: 104.12346,
      lat: -1.98765,
      zoom: 9.88,
    });
  });

  test('does not remember in which order layers were put on', () => {
    const again: View = { ...start, layers: [...start.layers.filter((l) => l !== 'ferries'), 'ferries'] };
    expect(formatLink(again, 'internal')).toBe('#/risk');
  });

  test('with no layer at all says so, rather than falling back to the usual ones', () => {
    expect(parseLink(formatLink({ ...start, layers: [] }, 'internal'), 'internal').layers).toEqual([]);
  });
});

describe('a damaged link', () => {
  test.each([
    '',
    '#',
    '#/',
    '#/elsewhere?lang=fr&theme=pink&level=desa&tab=x',
    '#/risk?area=Nongsa&feature=<script>&time=yesterday..tomorrow&at=here',
    '#/risk?at=,,&time=..&area=&feature=&region=../../etc',
    '#/risk?at=91,0,9&region=%00',
    '#/risk?at=0,181,9',
    '#/risk?at=0,0,25',
    '#/risk?at=1,2,3,4',
    '#/risk?time=2022-13..2022-00',
    '#/risk?%%%=&&&===',
  ])('opens the start view: %s', (hash) => {
    expect(parseLink(hash, 'internal')).toEqual(start);
  });

  test('keeps its good parts', () => {
    const view = parseLink('#/risk?lang=en&area=Nongsa&layers=ports,nonsense,areas&time=2022-01..never', 'internal');
    expect(view).toEqual({ ...start, language: 'en', layers: ['areas', 'ports'], time: { from: '2022-01', to: null } });
  });

  test('with a range that ends before it begins shows all data, not an empty map', () => {
    expect(parseLink('#/risk?time=2024-12..2022-01', 'internal').time).toEqual({ from: null, to: null });
  });

  test('never throws, and what comes out of it can be linked to again', () => {
    const pieces = fc.constantFrom(
      '#/',
      'risk',
      '?',
      '&',
      '=',
      'at',
      'lang',
      'layers',
      'time',
      ',',
      '..',
      '1',
      '%',
      '2022-01',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((p) => p.join('')),
        ),
        (text) => {
          const view = parseLink(text, 'internal');
          expect(view.layers.every((l) => LAYERS.includes(l))).toBe(true);
          expect(parseLink(formatLink(view, 'internal'), 'internal')).toEqual(view);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a public site', () => {
  test('has no internal profile, whatever a link asks for', () => {
    expect(parseLink('#/risk?profile=internal', 'public').profile).toBe('public');
    fc.assert(
      fc.property(anyView(PROFILES), (view) => {
        expect(parseLink(formatLink(view, 'internal'), 'public').profile).toBe('public');
      }),
    );
  });

  test('is what an internal site can show of itself', () => {
    expect(parseLink('#/risk?profile=public', 'internal').profile).toBe('public');
    expect(formatLink({ ...start, profile: 'public' }, 'internal')).toBe('#/risk?profile=public');
  });
});
