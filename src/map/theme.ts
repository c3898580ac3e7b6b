import type { Ramp } from '../state/areas.ts';

/** The design tokens as the map needs them: read from the style sheet, so that a theme is written in one place. */
const TOKENS = {
  sea: '--sea',
  sea2: '--sea-2',
  sea3: '--sea-3',
  land: '--land',
  land2: '--land-2',
  coast: '--coast',
  inner: '--inner',
  waterInk: '--water-ink',
  mapInk: '--map-ink',
  mapHalo: '--map-halo',
  limit: '--limit',
  risk1: '--risk-1',
  risk2: '--risk-2',
  risk3: '--risk-3',
  risk4: '--risk-4',
  risk5: '--risk-5',
  diff1: '--diff-1',
  diff2: '--diff-2',
  diff3: '--diff-3',
  diff4: '--diff-4',
  diff5: '--diff-5',
  report1: '--report-1',
  report2: '--report-2',
  report3: '--report-3',
  report4: '--report-4',
  report5: '--report-5',
  reach1: '--reach-1',
  reach2: '--reach-2',
  reach3: '--reach-3',
  onLight: '--on-risk-light',
  onDark: '--on-risk-dark',
  exposure1: '--exposure-1',
  exposure2: '--exposure-2',
  exposure3: '--exposure-3',
  exposure4: '--exposure-4',
  exposure5: '--exposure-5',
  noData: '--nodata',
  noDataLine: '--nodata-line',
  unsure: '--unsure',
  portIntl: '--port-intl',
  portDom: '--port-dom',
  portPeople: '--port-people',
  portInformal: '--port-informal',
  portCargo: '--port-cargo',
  service: '--service',
  routeIrregular: '--route-irregular',
  routeFerry: '--route-ferry',
  routeFeeder: '--route-feeder',
  accent: '--accent',
  bad: '--bad',
  panel: '--panel',
  line: '--line',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
} as const;

export type MapColours = Readonly<Record<keyof typeof TOKENS, string>>;

/** The colours of a theme, read from an element that wears it, whatever the page wears at this moment. */
export function coloursOf(theme: string): MapColours {
  const probe = document.createElement('i');
  probe.dataset.theme = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const read = Object.fromEntries(
    Object.entries(TOKENS).map(([key, token]) => [key, style.getPropertyValue(token).trim()]),
  ) as MapColours;
  probe.remove();
  return read;
}

/** Colours of the steps of a ramp, of a difference from far lower over the same to far higher; step 0 is "no data". */
export const rampOf = (c: MapColours, ramp: Ramp = 'risk'): readonly string[] =>
  ramp === 'risk'
    ? [c.noData, c.risk1, c.risk2, c.risk3, c.risk4, c.risk5]
    : [c.noData, c.diff1, c.diff2, c.diff3, c.diff4, c.diff5];

/** Colours of reports, from few to many: a ramp of their own, never read as structural risk. */
export const reportRampOf = (c: MapColours): readonly string[] => [
  c.report1,
  c.report2,
  c.report3,
  c.report4,
  c.report5,
];

/** Colours of sea exposure, from little to much. */
export const exposureRampOf = (c: MapColours): readonly string[] => [
  c.exposure1,
  c.exposure2,
  c.exposure3,
  c.exposure4,
  c.exposure5,
];

/** "#rrggbb" as the red, green, blue (0–255) that deck.gl takes. */
export function rgb(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.replace('#', ''), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}
