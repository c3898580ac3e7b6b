/** Takes the pictures of the guides, so that they show the screens as they are. Part of the driver: it knows selectors. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PICTURE } from '../../src/app/help/guide/guides.ts';
import type { Language, Site, Workspace } from './driver.ts';
import { asWebp, differentShare } from './pictures.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface Step {
  readonly id: string;
  readonly view: string;
  readonly picture: 'public' | 'internal';
}
interface Guide {
  readonly id: string;
  readonly steps: readonly Step[];
}
export interface Shot {
  readonly guide: string;
  readonly step: Step;
}

const { guides } = JSON.parse(readFileSync(join(ROOT, 'public', 'guides', 'guides.json'), 'utf8')) as {
  guides: readonly Guide[];
};
/** Every step of every guide. */
export const SHOTS: readonly Shot[] = guides.flatMap(({ id, steps }) => steps.map((step) => ({ guide: id, step })));
export const shotNamed = (name: string): Shot => {
  const found = SHOTS.find(({ guide, step }) => `${guide}-${step.id}` === name);
  if (!found) throw new Error(`no guide has a step ${name}`);
  return found;
};

/** The place of a picture: what shows an internal screen is kept out of the public site. */
export const fileOf = ({ guide, step }: Shot, language: Language): string =>
  join(ROOT, step.picture === 'internal' ? 'data' : 'public', 'guides', `${guide}-${step.id}.${language}.webp`);

/** The site a picture is taken of. The map stands still and nothing fades. */
export const siteOf = ({ step }: Shot, language: Language): Site => ({
  profile: step.picture,
  window: { width: 1280, height: 800 },
  lessMotion: true,
  language,
  workspace: step.view.replace(/^#\//, '').split('?')[0] as Workspace,
  link: step.view.split('?')[1] ?? '',
});

/** What a picture is of, where that is not the sheet or list at the left. */
const FRAMES: Readonly<Record<string, string>> = {
  'planner-list': '.panel.rank',
  'planner-area': 'aside.side',
  'planner-sources': 'aside.side details[open]',
  'planner-weights': 'aside.side',
  'planner-profile': '.area-pdf',
  'coordinator-boats': '.patrol-boat',
  'coordinator-sea': '.patrol-boat >> nth=1',
  'coordinator-files': '.patrol-brief',
  'coordinator-week': 'aside.patrol-side',
};
/** Screens that say something only as a whole. */
const WHOLE = /^(speaker-|planner-gaps$)/;

/** What is drawn by lot is another each time: a picture is held to the screen as far down as this begins. */
const BY_LOT: Readonly<Record<string, string>> = { 'coordinator-week': 'aside.patrol-side tbody' };

interface Taken {
  /** WebP: `PICTURE` in size where it is cut out, a third larger where it is a whole window. */
  readonly picture: Buffer;
  /** Share of its height (0 to 1), from the top, that is the same each time. */
  readonly steady: number;
}

/** A picture as it would be kept. Screens of patrols are taken without their map: neither exposure nor sectors are in them. */
async function take(page: Page, { guide, step }: Shot): Promise<Taken> {
  const name = `${guide}-${step.id}`;
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  // What came last is laid out and at rest.
  await page.waitForTimeout(500);
  if (guide === 'coordinator')
    await page.locator('.map-stage canvas, .map-stage svg').evaluateAll((drawn) => {
      for (const element of drawn) (element as HTMLElement).style.setProperty('visibility', 'hidden', 'important');
    });
  const { width, height } = PICTURE;
  if (WHOLE.test(name)) {
    const all = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    return { picture: await asWebp(page, all, { width: (width * 4) / 3, height: (height * 4) / 3 }), steady: 1 };
  }
  // A panel that has been scrolled by what was pressed in it begins at its head again.
  await page.locator('.patrol-body, .side-body').evaluateAll((panels) => {
    for (const panel of panels) panel.scrollTop = 0;
  });
  const frame = page.locator(FRAMES[name] ?? '#list').first();
  await frame.scrollIntoViewIfNeeded();
  const box = await frame.boundingBox();
  const window = page.viewportSize();
  if (!box || !window) throw new Error(`${name}: nothing to frame`);
  const within = (at: number, length: number, whole: number) => Math.round(Math.max(0, Math.min(at, whole - length)));
  const clip = {
    x: within(box.x + box.width / 2 - width / 2, width, window.width),
    y: within(box.height < height ? box.y + box.height / 2 - height / 2 : box.y - 16, height, window.height),
    width,
    height,
  };
  const lot = BY_LOT[name];
  const drawn = lot ? await page.locator(lot).first().boundingBox() : null;
  if (lot && !drawn) throw new Error(`${name}: nothing was drawn by lot`);
  return {
    picture: await asWebp(page, await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }), PICTURE),
    steady: drawn ? (drawn.y - clip.y) / clip.height : 1,
  };
}

/** Share of pixels (0 to 1) by which the kept picture differs from today's; 1 where none is kept. With `JAGA_GUIDES=write` today's is kept. */
export async function driftOf(page: Page, shot: Shot, language: Language): Promise<number> {
  const { picture: today, steady } = await take(page, shot);
  const file = fileOf(shot, language);
  if (process.env.JAGA_GUIDES === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, today);
  }
  return existsSync(file) ? differentShare(page, readFileSync(file), today, steady) : 1;
}
