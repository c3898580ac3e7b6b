/** The help sheet: what a link can open, and that the keyboard map leaves nothing out. */
import { describe, expect, test } from 'vitest';
import { ACTIONS, actionOf } from '../../../src/app/forum/show/keys.ts';
import { KEY_PARTS, NAMED } from '../../../src/app/help/keys/map.ts';
import { FIRST_PART, PARTS } from '../../../src/app/help/parts.ts';
import { formatLink, parseLink } from '../../../src/state/link.ts';
import { defaultView } from '../../../src/state/view.ts';

describe('parts of the sheet', () => {
  test.each(PARTS.map(({ id }) => id))('%s is opened by a link, in either profile', (id) => {
    for (const profile of ['public', 'internal'] as const) {
      const link = formatLink({ ...defaultView(profile), help: id }, profile);
      expect(parseLink(link, profile).help).toBe(id);
    }
  });

  test('each has an id of its own, and the one that opens unasked is among them', () => {
    const ids = PARTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(FIRST_PART);
  });

  test('a link that asks for something else than an id opens nothing', () => {
    for (const asked of ['<b>', 'Keys', '', 'a b', 'x'.repeat(40)])
      expect(parseLink(`#/risk?help=${encodeURIComponent(asked)}`, 'public').help, asked).toBeNull();
  });
});

describe('the keyboard map', () => {
  const rows = KEY_PARTS.flatMap((part) => part.rows);

  test('lists every action of the stage, with keys that do it', () => {
    const printed: Readonly<Record<string, string>> = {
      arrowRight: 'ArrowRight',
      arrowLeft: 'ArrowLeft',
      PgDn: 'PageDown',
      PgUp: 'PageUp',
      Space: ' ',
      Esc: 'Escape',
    };
    for (const action of ACTIONS) {
      const row = rows.find(({ does }) => does === `stage.action.${action}`);
      expect(row?.keys.length, action).toBeGreaterThan(0);
      for (const key of row?.keys ?? []) {
        const pressed = { key: printed[key] ?? key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
        expect(actionOf(pressed, 'none'), key).toBe(action);
      }
    }
  });

  test('names each use once in a part, and each key in words or as it is printed', () => {
    for (const { title, rows: uses } of KEY_PARTS)
      expect(new Set(uses.map((row) => row.does)).size, title).toBe(uses.length);
    const keys = rows.flatMap((row) => row.keys.flatMap((held) => held.split(' + ')));
    for (const key of keys) expect(key in NAMED || /^(.|PgDn|PgUp|[A-Z][a-z]+)$/.test(key), key).toBe(true);
  });
});
