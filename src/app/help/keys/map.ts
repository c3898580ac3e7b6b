/** Every key of the app by where it works. What is pressed on the stage is listed where it is handled (forum/show/keys.ts). */
import type { ParseKeys } from 'i18next';
import { ACTIONS, PRINTED } from '../../forum/show/keys.ts';

/** Keys with a name of their own in each language; all others are printed as they are. */
export const NAMED = {
  arrows: 'help.key.arrows',
  upDown: 'help.key.upDown',
  arrowRight: 'stage.arrowRight',
  arrowLeft: 'stage.arrowLeft',
  shiftArrows: 'stage.arrows',
} as const satisfies Record<string, ParseKeys>;

export interface KeyRow {
  readonly does: ParseKeys;
  /** Each a way of its own; keys held together are one text. */
  readonly keys: readonly string[];
}

export interface KeyPart {
  readonly title: ParseKeys;
  readonly rows: readonly KeyRow[];
}

export const KEY_PARTS: readonly KeyPart[] = [
  {
    title: 'help.where.all',
    rows: [
      { does: 'help.open', keys: ['?'] },
      { does: 'help.does.next', keys: ['Tab', 'Shift + Tab'] },
      { does: 'help.does.press', keys: ['Enter', 'Space'] },
      { does: 'help.does.tabs', keys: ['arrows', 'Home', 'End'] },
      { does: 'help.does.slide', keys: ['arrows', 'Home', 'End'] },
      { does: 'top.undo', keys: ['Ctrl + Z'] },
      { does: 'top.redo', keys: ['Ctrl + Shift + Z'] },
      { does: 'help.does.close', keys: ['Esc'] },
    ],
  },
  {
    title: 'help.where.search',
    rows: [
      { does: 'help.does.search', keys: ['/'] },
      { does: 'help.does.found', keys: ['upDown', 'Enter'] },
      { does: 'help.does.clear', keys: ['Esc'] },
    ],
  },
  {
    title: 'help.where.map',
    rows: [
      { does: 'stage.action.pan', keys: ['arrows'] },
      { does: 'help.does.zoom', keys: ['+', '-'] },
      { does: 'help.does.pick', keys: ['Enter'] },
      { does: 'help.does.put', keys: ['Enter'] },
      { does: 'help.does.stop', keys: ['Esc'] },
    ],
  },
  {
    title: 'forum.stand.write',
    rows: [
      { does: 'help.does.step', keys: ['upDown'] },
      { does: 'help.does.move', keys: ['Alt + upDown'] },
    ],
  },
  {
    title: 'forum.stand.show',
    rows: [
      ...ACTIONS.map((action) => ({ does: `stage.action.${action}` as const, keys: PRINTED[action] })),
      { does: 'stage.action.pan', keys: ['shiftArrows'] },
    ],
  },
];
