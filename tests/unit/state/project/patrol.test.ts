import '../page.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyForm, nextBoat } from '../../../../src/state/patrol/form.ts';
import { takeBack, usePatrol } from '../../../../src/state/patrol/store.ts';
import { patrolEntered, patrolToKeep, takePatrol } from '../../../../src/state/project/patrol.ts';

const form = {
  ...emptyForm('2026-11-28'),
  boats: [{ ...nextBoat([]), base: [104.1, 1.18] as const }],
  seaNote: 'Angin utara',
};

describe('the patrol of a project file', () => {
  beforeEach(() => usePatrol.setState({ form: emptyForm('2026-11-22'), planned: null, past: [], future: [] }));

  it('is what is entered, and takes the place of what is entered elsewhere, as one step to take back', () => {
    usePatrol.setState({ form });
    const kept = patrolToKeep();
    usePatrol.setState({ form: emptyForm('2026-11-22') });
    expect(patrolEntered()).toBe(false);
    expect(takePatrol(kept)).toBe(true);
    expect(usePatrol.getState().form).toEqual(form);
    expect(patrolEntered()).toBe(true);
    takeBack();
    expect(usePatrol.getState().form.boats).toEqual([]);
  });

  it.each([
    ['of another version', { version: 9, kept: { form } }],
    ['without a form', { version: 1, kept: {} }],
    ['with boats that are none', { version: 1, kept: { form: { ...form, boats: [7] } } }],
    [
      'with a telephone number in its notes',
      { version: 1, kept: { form: { ...form, seaNote: 'hubungi 0812 7001 2233' } } },
    ],
    ['with members nobody knows', { version: 1, kept: { form: { ...form, crew: ['x'] } } }],
  ])('%s is not taken', (_, patrol) => {
    const before = usePatrol.getState().form;
    expect(takePatrol(patrol)).toBe(false);
    expect(usePatrol.getState().form).toBe(before);
  });

  it('leaves a plan behind whose parts are not all there', () => {
    expect(takePatrol({ version: 1, kept: { form, planned: { plan: { value: 1 } } } })).toBe(true);
    expect(usePatrol.getState().planned).toBeNull();
  });
});
