/** What a key does before a room. Clickers send PageUp and PageDown, some the arrows, some B or a full stop for the black screen. */

export const ACTIONS = ['next', 'previous', 'first', 'last', 'full', 'black', 'speaker', 'keys', 'escape'] as const;
export type Action = (typeof ACTIONS)[number];

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What holds the focus: `control` answers Space and Enter itself, `typing` takes every key. */
export type Focus = 'none' | 'control' | 'typing';

const OF_KEY: Readonly<Record<string, Action>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  f: 'full',
  b: 'black',
  '.': 'black',
  s: 'speaker',
  '?': 'keys',
  Escape: 'escape',
};

/** Shift with an arrow moves the map: px to the right and down. */
const PAN_PX = 120;
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [PAN_PX, 0],
  ArrowLeft: [-PAN_PX, 0],
  ArrowDown: [0, PAN_PX],
  ArrowUp: [0, -PAN_PX],
};

const isChord = ({ ctrlKey, metaKey, altKey }: Pressed) => ctrlKey || metaKey || altKey;

/** null: the key is left to whatever else listens. */
export function actionOf(pressed: Pressed, focus: Focus): Action | null {
  if (isChord(pressed) || focus === 'typing') return null;
  const { key, shiftKey } = pressed;
  const action = OF_KEY[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (focus === 'control' && (key === ' ' || key === 'Enter')) return null;
  // A letter may be a capital one, and the question mark needs Shift; with any other key it means something else.
  return shiftKey && (key.length > 1 || key === ' ') ? null : action;
}

export const panOf = (pressed: Pressed, focus: Focus): readonly [number, number] | null =>
  pressed.shiftKey && !isChord(pressed) && focus !== 'typing' ? (PANS[pressed.key] ?? null) : null;

/** What is printed on the keys of each action; arrows are said in words, for not every font has their signs. */
export const PRINTED: Readonly<Record<Action, readonly string[]>> = {
  next: ['arrowRight', 'PgDn', 'Space', 'Enter', 'N'],
  previous: ['arrowLeft', 'PgUp', 'Backspace', 'P'],
  first: ['Home'],
  last: ['End'],
  full: ['F'],
  black: ['B', '.'],
  speaker: ['S'],
  keys: ['?'],
  escape: ['Esc'],
};
