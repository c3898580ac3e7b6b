/** Views as people can reach them, for property tests. */
import fc from 'fast-check';
import { CHART_IDS } from '../../../src/domain/story.ts';
import { AGGREGATION_CHOICES, AS_MODELLED, NORMALISATION_CHOICES } from '../../../src/state/choice.ts';
import {
  DATA_FACES,
  DESKS,
  LAYERS,
  LEVELS,
  PANEL_TABS,
  type Profile,
  SCHEME_CHOICES,
  STANDS,
  SURFACES,
  THEMES,
  type TimeRange,
  VARIANTS,
  type View,
  WORKSPACES,
} from '../../../src/state/view.ts';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const time: fc.Arbitrary<TimeRange> = fc
  .tuple(fc.option(month), fc.option(month))
  .map(([a, b]) => (a && b && a > b ? { from: b, to: a } : { from: a, to: b }));
const digits = (n: number) => fc.integer({ min: 0, max: 10 ** n - 1 }).map((x) => String(x).padStart(n, '0'));
const area = fc.oneof(
  fc.tuple(digits(2), digits(2), digits(2)).map((parts) => parts.join('.')),
  fc.tuple(digits(2), digits(2), digits(2), digits(4)).map((parts) => parts.join('.')),
);
/** At the precision a link keeps: five decimals of a degree, two of a zoom. */
const camera = fc
  .tuple(
    fc.integer({ min: -180_00000, max: 180_00000 }),
    fc.integer({ min: -85_00000, max: 85_00000 }),
    fc.integer({ min: 0, max: 2400 }),
  )
  .map(([lon, lat, zoom]) => ({ lon: lon / 1e5, lat: lat / 1e5, zoom: zoom / 100 }));

/** Weights at the four decimals that a link keeps. */
const choice = fc.record({
  weights: fc.dictionary(
    fc.constantFrom('HAZ', 'VUL', 'LCC', 'POORHH'),
    fc.integer({ min: 0, max: 30000 }).map((x) => x / 1e4),
  ),
  aggregation: fc.dictionary(fc.constantFrom('RISK', 'HAZ'), fc.constantFrom(...AGGREGATION_CHOICES)),
  normalisation: fc.option(fc.constantFrom(...NORMALISATION_CHOICES)),
});

export const anyView = (profiles: readonly Profile[]): fc.Arbitrary<View> =>
  fc
    .record({
      region: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
      workspace: fc.constantFrom(...WORKSPACES),
      language: fc.constantFrom('id' as const, 'en' as const),
      theme: fc.constantFrom(...THEMES),
      profile: fc.constantFrom(...profiles),
      place: fc.constantFrom('batam', 'kalbar', 'nunukan'),
      camera: fc.option(camera),
      level: profiles.includes('internal')
        ? fc.constantFrom(...LEVELS)
        : fc.constantFrom('kecamatan' as const, 'kelurahan' as const),
      other: profiles.includes('internal') ? fc.option(choice) : fc.constant(null),
      difference: profiles.includes('internal') ? fc.boolean() : fc.constant(false),
      surface: profiles.includes('internal') ? fc.option(fc.constantFrom(...SURFACES)) : fc.constant(null),
      terminals: profiles.includes('internal') ? fc.boolean() : fc.constant(true),
      classes: profiles.includes('internal') ? fc.option(fc.constantFrom(...SCHEME_CHOICES)) : fc.constant(null),
      shown: profiles.includes('internal') ? fc.option(fc.constantFrom('HAZ', 'POORHH')) : fc.constant(null),
      compare: fc.option(area),
      // A public site has one variant only.
      variant: profiles.includes('internal') ? fc.constantFrom(...VARIANTS) : fc.constant('full' as const),
      choice: profiles.includes('internal') ? choice : fc.constant(AS_MODELLED),
      area: fc.option(area),
      feature: fc.option(fc.constantFrom('ports:PLC-001', 'incidents:INC-0001', 'boundary:1973-line-103.671')),
      tab: fc.constantFrom(...PANEL_TABS),
      layers: fc.subarray([...LAYERS]),
      time,
      table: fc.boolean(),
      face: fc.constantFrom(...DATA_FACES),
      desk: fc.constantFrom(...DESKS),
      stand: fc.constantFrom(...STANDS),
      story: fc.option(fc.stringMatching(/^[\w-]{1,40}$/)),
      step: fc.integer({ min: 0, max: 999 }),
      chart: fc.constantFrom(...CHART_IDS),
      speaker: fc.boolean(),
      panel: fc.boolean(),
      help: fc.option(fc.stringMatching(/^[a-z][a-z-]{0,23}$/)),
    })
    // Without a second scenario there is no difference to show.
    .map((view) => ({ ...view, difference: view.difference && view.other !== null }));
