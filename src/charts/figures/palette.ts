/** Colours of a chart: of the page, where they follow its theme, and of paper. */
export interface Palette {
  readonly ink: string;
  readonly second: string;
  readonly note: string;
  readonly line: string;
  readonly paper: string;
  readonly shade: string;
  /** Counts of what is reported, as on the map. */
  readonly reported: string;
  readonly plain: string;
}

/** The page's own variables: a change of theme needs no new drawing. */
export const SCREEN: Palette = {
  ink: 'var(--ink)',
  second: 'var(--ink-2)',
  note: 'var(--ink-3)',
  line: 'var(--line)',
  paper: 'var(--panel)',
  shade: 'var(--panel-2)',
  reported: 'var(--report-4)',
  plain: 'var(--ink-2)',
};

/** The same of the day theme, for files that leave the page; a test holds them to tokens.css. */
export const PRINT: Palette = {
  ink: '#14242d',
  second: '#43535c',
  note: '#5c6b73',
  line: '#dde2e3',
  paper: '#fdfdfc',
  shade: '#f1f3f2',
  reported: '#69559b',
  plain: '#43535c',
};
