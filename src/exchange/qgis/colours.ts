/** The day theme of the app as values, for files that no style sheet reaches. A test holds each equal to its token. */
export const DAY = {
  '--sea': '#dfe9ee',
  '--coast': '#8f8b80',
  '--inner': '#ffffff',
  '--land-2': '#f3f0e9',
  '--map-ink': '#1b2b34',
  '--map-halo': '#f7f5f0',
  '--limit': '#4d6a7a',
  '--risk-1': '#f8e7b9',
  '--risk-2': '#f3c477',
  '--risk-3': '#e4914a',
  '--risk-4': '#c2532f',
  '--risk-5': '#84221f',
  '--nodata': '#d9d8d4',
  '--nodata-line': '#767570',
  '--unsure': '#ffffff',
  '--port-intl': '#1f5878',
  '--port-dom': '#2f7466',
  '--port-people': '#7b6417',
  '--port-informal': '#5a3a78',
  '--port-cargo': '#5c6b73',
  '--service': '#0f4a63',
  '--route-irregular': '#4b3566',
  '--route-ferry': '#48839f',
  '--route-feeder': '#7b6417',
  '--accent': '#0f4a63',
  '--bad': '#a3301f',
  '--ink-2': '#43535c',
} as const;

export type Token = keyof typeof DAY;

/** @param opacity 0 to 1 @returns "red,green,blue,alpha", 0–255 each, as QGIS writes colours */
export function rgba(token: Token, opacity = 1): string {
  const n = Number.parseInt(DAY[token].slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255, Math.round(opacity * 255)].join(',');
}
