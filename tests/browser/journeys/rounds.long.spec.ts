/** A day of use: the same page open from morning to morning, everything opened, asked and left again and again. */
import { expect, type Site, test, WORKSPACES, type Workspace } from '../driver.ts';

/** Rounds after which every chunk is loaded and every cache full. */
const WARM = 4;
const GROWTH = 1.2;
const FILE = {
  name: 'daftar.csv',
  content: `tanggal,kecamatan\n${'2026-01-14,Nongsa\n2026-02-03,Galang\n'.repeat(200)}`,
};
const DESKS = ['gaps', 'programmes', 'actors', 'reach', 'referral', 'whatif', 'report'] as const;
const FACES = ['', 'face=edit', 'face=out', 'face=projects', 'face=protection'];
const open: Site = { profile: 'internal', lessMotion: true, faults: { counted: true } };

function grewNoMore(rounds: readonly Readonly<Record<string, number>>[]): void {
  // The most of either half: a round may be measured while something is being let go of, or is not there yet.
  const most = (name: string, some: typeof rounds) => Math.max(...some.map((memory) => memory[name] ?? Number.NaN));
  for (const name of Object.keys(rounds[0] ?? {})) {
    const middle = Math.ceil((WARM + rounds.length) / 2);
    const before = most(name, rounds.slice(WARM, middle));
    const after = most(name, rounds.slice(middle));
    console.log(`${name}: at most ${before} up to round ${middle}, ${after} up to round ${rounds.length}`);
    expect.soft(after, name).toBeLessThanOrEqual(Math.max(before + 1, before * GROWTH));
  }
}

test('twenty rounds through every workspace, desk and face, with plans, lists and stories, leave no more behind than the fourth', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(1_200_000);
  await given.theSite({ ...open, withoutGraphics: true, workspace: 'patrol' });
  await when.thePatrolEngineIsReady();
  await when.theyAddABoat({ base: 'PLC-129', speedKn: 20, hours: 8 });
  await when.theySearchForSeconds(1);
  const rounds: Record<string, number>[] = [];
  const look = async (workspace: Workspace, link = '') => {
    await when.theyFollowALinkTo({ workspace, link });
    await then.somethingCanBeRead();
  };
  for (let round = 0; round < Number(process.env.JAGA_ROUNDS ?? 20); round++) {
    await look('patrol');
    await when.thePatrolEngineIsReady();
    await when.theyPressPlan();
    await when.thePlanIsFound();
    await look('risk', 'variant=evidence-free');
    await look('risk', 'area=21.71.04&panel=1&table=1');
    await look('risk', 'level=kelurahan&tab=weights&panel=1&w=HAZ:2');
    for (const desk of DESKS) await look('response', `desk=${desk}`);
    await look('data');
    await when.theyBringIn(FILE);
    await when.theyPutTheFileAway();
    for (const face of FACES) await look('data', face);
    for (const stand of ['show', 'write', 'charts', 'out']) await look('forum', `stand=${stand}`);
    await look('forum', 'stand=show');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await when.theyPress(key);
    await look('risk');
    rounds.push({ ...(await then.theMemory()) });
    console.log(JSON.stringify(rounds.at(-1)));
  }
  grewNoMore(rounds);
  then.nothingBroke();
});

test('twelve rounds over maps that are drawn leave no graphics context and no worker behind', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(1_200_000);
  await given.theSite(open);
  await when.theMapHasSettled();
  const rounds: Record<string, number>[] = [];
  for (let round = 0; round < Number(process.env.JAGA_ROUNDS ?? 12); round++) {
    for (const workspace of [...WORKSPACES.filter((w) => w !== 'risk'), 'risk'] as const) {
      await when.theyFollowALinkTo({ workspace });
      await when.theMapHasSettled();
    }
    rounds.push({ ...(await then.theMemory()) });
    console.log(JSON.stringify(rounds.at(-1)));
  }
  grewNoMore(rounds);
  then.nothingBroke();
});
