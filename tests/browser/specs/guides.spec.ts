/** The pictures of the guides are what the screens look like now. `npm run guides` takes them anew. */
import { expect, LANGUAGES, test } from '../driver.ts';
import { driftOf, SHOTS, type Shot, shotNamed, siteOf } from '../guiding.ts';

/** Pixels that may differ: digits of a search that ends by the clock, and no moved panel. */
const MOST = 0.03;
const long = process.env.JAGA_LONG === '1' || process.env.JAGA_GUIDES === 'write';
const FEW = ['planner-area', 'coordinator-night', 'speaker-stage'].map(shotNamed);
const BOAT = { base: 'PLC-129', speedKn: 20, hours: 8, fuelLph: 120 };

for (const language of long ? LANGUAGES : (['id'] as const)) {
  for (const shot of long ? SHOTS : FEW) {
    const name = `${shot.guide}-${shot.step.id}`;
    test(`a guide shows the screen of today: ${name}, ${language}`, async ({ given, when, stage }) => {
      const prepare = async ({ guide, step }: Shot) => {
        if (guide === 'planner' && step.id === 'sources') await when.theyOpenTheIndicator(/./);
        if (guide !== 'coordinator') return;
        await when.theySetTheNight('2026-11-28', '18:00', '06:00');
        if (step.id === 'night') return;
        await when.thePatrolEngineIsReady();
        await when.theyAddABoat(BOAT);
        if (step.id === 'boats') return;
        if (step.id === 'sea') return when.theyAddATip();
        await when.theySearchForSeconds(2);
        await when.theyPressPlan();
        await when.thePlanIsFound();
        if (step.id !== 'week') return;
        await when.theyOpenThePatrolTab('week');
        await when.theyDrawAWeek();
      };
      await given.theSite(siteOf(shot, language));
      if (/^#\/(risk|patrol|response)/.test(shot.step.view) || shot.step.id === 'stage') await when.theMapHasSettled();
      await prepare(shot);
      expect(await driftOf(stage.page, shot, language), `${name}: npm run guides takes it anew`).toBeLessThan(MOST);
    });
  }
}
