/** A planner asks who has been reached, who can help, and what would change. */
import { expect, test } from '../driver.ts';

const desk = { profile: 'internal', lessMotion: true, workspace: 'response' } as const;
const NONGSA = '21.71.04';

test('who has been reached, what two interventions would change and how sure that is, and the best of them for a budget', async ({
  given,
  when,
  then,
}) => {
  test.setTimeout(150_000);
  await given.theSite(desk);
  // The opening view: the gap that the Batam paper names, from the registers.
  await then.theWordsInclude('Pelatihan: 0 dari 15 pelabuhan, terminal, dan bandara disebut namanya');
  await when.theyGoToDesk('whatif');
  await when.theyPlace('training_port', 'Terminal Ferry Internasional Batam Center');
  await when.theyPlace('campaign', 'Batu Besar');
  // A campaign in a kelurahan of Nongsa changes Nongsa; training at a terminal what lies nearest to it.
  await expect.poll(() => then.theSimulationChanges()).toContain('Nongsa');
  expect((await then.theSimulationChanges()).length).toBeGreaterThan(1);
  await then.theWordsInclude('bukan bukti bahwa langkah itu berpengaruh');
  await when.theyEstimateCosts(100, 40);
  await when.theyAskForTheBestSetWithin(60);
  const best = await then.theBestSet();
  expect(best).toContain('Batu Besar');
  expect(best).not.toContain('Batam Center');
  then.nothingWentWrong();
  then.noPolicyWasViolated();
});

test('the referral for Nongsa: six steps in their order, a shelter without a place, and a card of paper', async ({
  given,
  when,
  then,
}) => {
  await given.theSite({ ...desk, link: `desk=referral&area=${NONGSA}&panel=1` });
  const steps = await then.theReferralSteps();
  expect(steps).toHaveLength(6);
  expect(steps[0]).toContain('Pengaduan dan identifikasi');
  expect(steps[1]).toContain('Rehabilitasi kesehatan');
  // A shelter has no distance: it counts for the city, and where it lies is not told.
  expect(steps[2]).toContain('Untuk seluruh kota, tanpa jarak');
  expect(steps[3]).toContain('Layanan hukum dan restitusi');
  expect(steps[5]).toContain('Reintegrasi sosial');
  const { name, bytes } = await when.theyPrintTheReferralCard();
  expect(name).toBe('rujukan-nongsa.pdf');
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
  then.nothingWentWrong();
  then.noRequestLeftTheOrigin();
});
