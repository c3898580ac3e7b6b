import { describe, expect, it } from 'vitest';
import { asideKey } from '../../../../src/state/on-device.ts';
import { emptyForm, nextBoat, type PatrolForm } from '../../../../src/state/patrol/form.ts';
import { KEY, type Kept, type KeptPlan, patrolShelf } from '../../../../src/state/patrol/kept.ts';
import { deviceThatRefuses, deviceWith } from '../devices.ts';

const form: PatrolForm = {
  ...emptyForm('2026-11-28'),
  boats: nextBoat([]) ? [nextBoat([])] : [],
  tips: [{ lon: 104, lat: 1.1, radiusNm: 2, factor: null }],
};
const planned: KeptPlan = {
  form,
  plan: {
    ...{ value: 0.4, bound: 0.5, gap: 0.2, boundMethod: 'relaxed', iterations: 10, stopped: 'iterations' },
    ...{ sectorProbability: [{ cell: '866528b87ffffff', p: 0.5 }], open: [] },
    vessels: [
      {
        ...{ base: [104, 1.1], baseName: null, gapNm: 0.1, depart: '18:00', home: '22:00', hours: 4, distanceNm: 20 },
        fuelL: null,
        sectors: [{ cell: '866528b87ffffff', arrive: '19:00', leave: '20:00', boundaryUnknown: false }],
        track: {
          type: 'LineString',
          coordinates: [
            [104, 1.1],
            [104.1, 1.2],
          ],
        },
      },
    ],
  },
  week: null,
  whatIf: null,
};
const kept: Kept = { version: 1, form, planned };
const without = (what: object, key: string) => Object.fromEntries(Object.entries(what).filter(([k]) => k !== key));

describe('what is kept of a patrol on this device', () => {
  it('is read back as it was written', () => {
    const store = deviceWith();
    expect(patrolShelf(() => store).keep(kept)).toBe(true);
    expect(patrolShelf(() => store).held()).toMatchObject({ value: kept, state: 'read' });
  });

  it('takes a form whose day and hours were emptied: it is half typed, not broken', () => {
    const store = deviceWith();
    patrolShelf(() => store).keep({ ...kept, form: { ...form, date: '', start: '' } });
    expect(patrolShelf(() => store).held().state).toBe('read');
  });

  it.each([
    ['half a text', '{"version":1,"form":{"da'],
    ['an earlier version', JSON.stringify({ ...kept, version: 0 })],
    ['another thing', '[]'],
    ['null', 'null'],
    ['a boat that is none', JSON.stringify({ ...kept, form: { ...form, boats: [null] } })],
    ['a place that is text', JSON.stringify({ ...kept, form: { ...form, tips: [{ ...form.tips[0], lon: '104' }] } })],
    ['a form without a part', JSON.stringify({ ...kept, form: without(form, 'watches') })],
    ['an area without corners', JSON.stringify({ ...kept, form: { ...form, noGo: [{ type: 'Polygon' }] } })],
  ])('%s is put aside before anything is written', (_, text) => {
    const store = deviceWith({ [KEY]: text });
    const shelf = patrolShelf(() => store);
    expect(shelf.held()).toMatchObject({ value: null, state: 'broken' });
    expect(shelf.keep(kept)).toBe(true);
    expect(store.held[asideKey(KEY)]).toBe(text);
    expect(shelf.aside()).toBe(text);
    shelf.forgetAside();
    expect(Object.keys(store.held)).toEqual([KEY]);
  });

  it.each([
    [
      'a boat without its track',
      { ...planned, plan: { ...planned.plan, vessels: [without(planned.plan.vessels[0] ?? {}, 'track')] } },
    ],
    ['no form it was asked for', without(planned, 'form')],
    ['a week without nights', { ...planned, week: { sectorProbability: [], neverSeen: [] } }],
    ['text', 'plan'],
  ])('a plan that is broken (%s) is put aside, and what is entered is there', (_, broken) => {
    const text = JSON.stringify({ ...kept, planned: broken });
    const store = deviceWith({ [KEY]: text });
    const shelf = patrolShelf(() => store);
    expect(shelf.held()).toMatchObject({ value: { form, planned: null }, state: 'part' });
    shelf.secure();
    expect(shelf.aside()).toBe(text);
  });

  it('leaves alone what a later version of the site wrote', () => {
    const text = JSON.stringify({ ...kept, version: 9 });
    const store = deviceWith({ [KEY]: text });
    expect(patrolShelf(() => store).keep(kept)).toBe(false);
    expect(store.held).toEqual({ [KEY]: text });
  });

  it('says so where the device keeps nothing, or is full', () => {
    expect(patrolShelf(() => null).keep(kept)).toBe(false);
    expect(patrolShelf(() => deviceWith({}, 10)).keep(kept)).toBe(false);
    expect(patrolShelf(deviceThatRefuses).held()).toEqual({ value: null, state: 'refused', text: null });
  });
});
