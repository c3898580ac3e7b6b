/** The panel of the patrol log, as it stands before anybody has clicked. */
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import en from '../../../../src/i18n/en.json';
import id from '../../../../src/i18n/id.json';
import { settingsFor } from '../../../../src/i18n/settings.ts';
import { entryOf } from '../../../../src/patrol/log/entry.ts';
import { entryByHand } from '../../../../src/patrol/log/outings.ts';
import type { LogPlan } from '../../../../src/patrol/log/planned.ts';
import type { Profile } from '../../../../src/state/view.ts';
import { SECTOR } from '../../patrol/log/support.ts';

const PLAN: LogPlan = {
  date: '2026-11-21',
  vessels: [{ sectors: [{ cell: SECTOR, arrive: '20:00', leave: '21:30' }] }],
};
const planned = entryByHand('2026-11-21', 1, PLAN).value;
const sailed = entryOf({
  date: '2026-11-22',
  source: 'gpx',
  cells: [{ cell: SECTOR, hours: 6.25 }],
  hours: 6.25,
  distanceNm: 80.44,
  planned: null,
});

/** A page with what its device holds, and the panel on it. */
async function panel(
  held: Record<string, string> | null,
  plan: LogPlan | null,
  language: 'id' | 'en',
  profile: Profile = 'internal',
) {
  vi.resetModules();
  vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => 'internal' }), documentElement: {} });
  vi.stubGlobal('window', {
    location: { hash: `#/patrol?lang=${language}${profile === 'internal' ? '&profile=internal' : '&profile=public'}` },
    ...(held && {
      localStorage: {
        getItem: (key: string) => held[key] ?? null,
        setItem: (k: string, v: string) => {
          held[k] = v;
        },
      },
    }),
  });
  const { LogPanel } = await import('../../../../src/app/patrol/log/LogPanel.tsx');
  const { LogCompared } = await import('../../../../src/app/patrol/log/LogCompared.tsx');
  const words = i18next.createInstance();
  await words.use(initReactI18next).init(settingsFor(language));
  const draw = (node: React.ReactNode) => renderToStaticMarkup(<I18nextProvider i18n={words}>{node}</I18nextProvider>);
  return {
    html: draw(<LogPanel plan={plan} />),
    compared: planned ? draw(<LogCompared entry={planned} sectorName={() => 'Sektor 1'} />) : '',
  };
}
const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the panel of the patrol log', () => {
  let log: Record<string, string>;
  beforeAll(() => {
    log = { 'jaga-patrol-log': JSON.stringify({ version: 1, entries: [planned, sailed] }) };
  });

  test('lists patrols with date, hours, miles and sectors, in the numbers of the language', async () => {
    const shown = text((await panel(log, PLAN, 'id')).html);
    expect(shown).toMatch(/22 Nov 2026 GPX 6,3 80,4 1 — 21 Nov 2026 manual 1,0 — 1 67 %/);
    expect(shown).toContain('2 patroli, 7,3 jam layar');
    expect(shown).toContain('Bandingkan dengan rencana 21 Nov 2026');
    expect(text((await panel(log, PLAN, 'en')).html)).toContain('2 patrols, 7.3 boat hours');
  });

  test('planned against done: minutes by sector', async () => {
    const { compared } = await panel(log, PLAN, 'id');
    expect(text(compared)).toMatch(/60 dari 90 menit rencana terlaksana/);
    expect(text(compared)).toMatch(/Sektor 1 90 60/);
  });

  test('empty, without a plan: says so and asks for a file', async () => {
    const shown = text((await panel({}, null, 'id')).html);
    expect(shown).toContain(id.patrolLog.none);
    expect(shown).toContain(id.patrolLog.handNoPlan);
    expect(shown).not.toContain('Bandingkan');
  });

  test('a device that keeps nothing, and text that cannot be read, are told', async () => {
    expect(text((await panel(null, null, 'en')).html)).toContain(en.patrolLog.notKept);
    const broken = await panel({ 'jaga-patrol-log': '{' }, null, 'en');
    expect(text(broken.html)).toContain(en.patrolLog.unreadable);
    expect(text(broken.html)).not.toContain(en.patrolLog.notKept);
  });

  test('in public there is nothing', async () => {
    expect((await panel(log, PLAN, 'id', 'public')).html).toBe('');
  });

  test('every control has a name, every table a caption and heads', async () => {
    const { html } = await panel(log, PLAN, 'en');
    for (const [button] of html.matchAll(/<button[^>]*>.*?<\/button>/gs))
      expect(text(button).trim() || /aria-label="[^"]+"/.test(button), button).toBeTruthy();
    expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length);
    const alone = html.replace(/<label.*?<\/label>/gs, '').matchAll(/<input[^>]*id="([^"]+)"[^>]*>|<input[^>]*>/g);
    for (const [input, named] of alone) expect(html.includes(`for="${named}"`), input).toBe(true);
  });
});

test('every fault has words in both languages, and no word is without a fault', async () => {
  const { FAULTS, faultText } = await import('../../../../src/app/patrol/log/faults.ts');
  expect(Object.keys(id.patrolLog.fault).sort()).toEqual([...FAULTS].sort());
  const t = i18next.createInstance();
  await t.init(settingsFor('id'));
  const error = { file: 'gpx', row: 3, column: 'lat', rule: 'coordinate', value: 91, remedy: 'x' };
  expect(faultText(error, t.t)).toMatch(/Bagian 3: .*\(lat\)/);
  expect(faultText({ ...error, rule: 'new' }, t.t)).toBe('x');
});

test('CSV rows: a sector each, planned ones not visited too; hours in no sector are a row without one', async () => {
  const { rowsOf } = await import('../../../../src/app/patrol/log/useSave.ts');
  const other = entryOf({ ...sailed, planned: [{ cell: '876526b59ffffff', minutes: 30 }] });
  expect(rowsOf(other).map(({ cell, plannedMinutes, doneMinutes }) => [cell, plannedMinutes, doneMinutes])).toEqual([
    ['876526b59ffffff', 30, 0],
    [SECTOR, 0, 375],
  ]);
  const bare = entryByHand('2026-11-21', 2, null).value;
  expect(bare && rowsOf(bare)).toMatchObject([{ cell: null, doneMinutes: 120 }]);
});
