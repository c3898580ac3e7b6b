/** Interface icons in a 20 × 20 box, 1.5 px strokes. */
const PATHS = {
  risk: 'M3 5.5 7.5 3.5l5 2 4.5-2v11l-4.5 2-5-2L3 16.5ZM7.5 3.5v11M12.5 5.5v11',
  patrol: 'M3 12h14l-2 4H5ZM6 12V8h6l2 4M10 8V4l3 2',
  response:
    'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 1 0 0-13M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.6M5.4 5.4l2.6 2.6M12 12l2.6 2.6M14.6 5.4 12 8M8 12l-2.6 2.6',
  data: 'M4 5.5c0-1.4 2.7-2.5 6-2.5s6 1.1 6 2.5S13.300 8 10 8 4 6.900 4 5.500ZM4 5.500v9C4 15.900 6.700 17 10 17s6-1.100 6-2.500v-9M4 10c0 1.400 2.700 2.500 6 2.500s6-1.100 6-2.500',
  forum: 'M3 4h14v9H3ZM10 13v3M7 16.500h6M6.500 10l2.500-2.500 2 1.500 2.500-2.500',
  search: 'M9 3.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 1 0 0-11M13.200 13.200l4 4',
  close: 'm5.500 5.500 9 9m0-9-9 9',
  undo: 'M7.500 4.500 4 8l3.500 3.500M4 8h7.500a4.500 4.500 0 0 1 0 9H8',
  redo: 'M12.500 4.500 16 8l-3.500 3.500M16 8H8.500a4.500 4.500 0 0 0 0 9H12',
  link: 'M8.500 11.500a3 3 0 0 0 4.200 0l3-3a3 3 0 0 0-4.200-4.200l-1 1M11.500 8.500a3 3 0 0 0-4.200 0l-3 3a3 3 0 0 0 4.200 4.200l1-1',
  download: 'M10 3.500v9m0 0 3.500-3.500M10 12.500 6.500 9M4 16.500h12',
  table: 'M3.500 4.500h13v11h-13ZM3.500 8.500h13M3.500 12h13M8 4.500v11',
  day: 'M10 7a3 3 0 1 0 0 6 3 3 0 1 0 0-6M10 2.500v2M10 15.500v2M2.500 10h2M15.500 10h2M4.700 4.700l1.400 1.400M13.900 13.900l1.400 1.400M15.300 4.700l-1.400 1.400M6.100 13.900l-1.400 1.400',
  dusk: 'M3 14h14M6 14a4 4 0 0 1 8 0M10 4v3M4.500 8.500l1.500 1.500M15.500 8.500 14 10M5 17h10',
  night: 'M15.500 12A6.500 6.500 0 0 1 8 4.500a6.500 6.500 0 1 0 7.500 7.500Z',
  plus: 'M10 4.500v11M4.500 10h11',
  minus: 'M4.500 10h11',
  home: 'M3.500 10 10 4l6.500 6M5.500 8.500V16h9V8.500',
  layers: 'm10 3.500 7 4-7 4-7-4ZM3.500 11l6.500 3.700 6.500-3.700M3.500 14l6.500 3.700 6.500-3.700',
  check: 'm4.500 10.500 3.500 3.500 7.500-8',
  info: 'M10 3.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 1 0 0-13M10 9v4.500M10 6.300v.4',
  play: 'M6.500 4.500v11l9-5.500Z',
  out: 'M8 4.500H4.500v11h11V12M11 4.500h4.500V9M15.500 4.500 9 11',
  locked: 'M5 9h10v7.500H5ZM7 9V6.500a3 3 0 0 1 6 0V9',
  unlocked: 'M5 9h10v7.500H5ZM7 9V6.500a3 3 0 0 1 5.800-1',
  right: 'm7.500 4.500 5.500 5.500-5.500 5.500',
  down: 'm4.500 7.500 5.500 5.500 5.500-5.500',
  full: 'M3.500 7.500v-4h4M12.500 3.500h4v4M16.500 12.500v4h-4M7.500 16.500h-4v-4',
  speaker: 'M10 3.500a3 3 0 1 0 0 6 3 3 0 1 0 0-6M3.500 16.500c.5-3.500 3-5 6.500-5s6 1.500 6.500 5',
  story: 'M3 4h14v9.500H3ZM10 6.500v4.500M7.750 8.750h4.500M6.500 16.500h7',
  up: 'm4.500 12.500 5.500-5.500 5.500 5.500',
  copy: 'M7 7h9.500v9.500H7ZM13 7V3.500H3.500V13H7',
  bin: 'M4 5.500h12M8 5.500v-2h4v2M5.500 5.500l.8 11h7.400l.8-11M8.500 8.500v5M11.500 8.500v5',
  left: 'm12.500 4.500-5.500 5.500 5.500 5.500',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Two waves and a dashed course: the strait and its guard. */
export function Brand() {
  return (
    <svg
      width="40"
      height="40"
      viewBox="0 0 40 40"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M4 15c6-6 11 2 17-3s11-5 15-2" strokeWidth="2.4" />
      <path d="M4 29c6-5 11 3 17-2s11-5 15-2" strokeWidth="2.4" />
      <path d="m8 22 24-3.400" strokeWidth="1.6" strokeDasharray="2.500 3.200" />
    </svg>
  );
}
