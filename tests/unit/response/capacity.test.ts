import { describe, expect, it } from 'vitest';
import { arrivalDays, hasRoom, shelterLoads, statedWave } from '../../../src/response/reach/capacity.ts';
import { featuresOfFile, published } from '../state/published.ts';
import { placesIn } from './reach-facts.ts';

const { cases } = published.internal;
const p4mi = featuresOfFile('internal', 'places').find((f) => f.properties.id === 'PLC-160');
const attributes = p4mi?.properties.attributes as { deportees_per_wave?: unknown };
const stated = p4mi && statedWave(attributes.deportees_per_wave, p4mi.properties);
const waves = [...arrivalDays(cases), ...(stated ? [stated] : [])];

describe('room in shelters against reported arrivals', () => {
  it('takes the days of arrival from the case series, everybody once and not their parts', () => {
    expect(arrivalDays(cases).map(({ day, persons }) => [day, persons])).toEqual([
      ['2025-11-13', 302],
      ['2025-12-11', 258],
    ]);
  });
  it('reads "more than 100" as the register says it, and nothing else as a number', () => {
    expect(stated).toMatchObject({ persons: 100, moreThan: true, day: null });
    for (const text of [undefined, '', 'many', '100-200', {}]) expect(statedWave(text, cases[0] as never)).toBeNull();
  });
  it('"more than 100" is too many for 89 and says nothing of 400', () => {
    if (!stated) throw new Error('no stated wave');
    expect(hasRoom(stated, 89)).toBe(false);
    expect(hasRoom(stated, 100)).toBe(false);
    expect(hasRoom(stated, 101)).toBeNull();
    expect(hasRoom({ ...stated, moreThan: false }, 100)).toBe(true);
  });
  it('89 places fall short of all three, 400 of neither of the two that can be compared', () => {
    const loads = shelterLoads(placesIn('internal'), waves);
    const of = (id: string) => loads.find(({ place }) => place.id === id);
    expect(of('PLC-160')).toMatchObject({ capacity: 89, known: 3, tooMany: 3 });
    expect(of('PLC-168')).toMatchObject({ capacity: 400, known: 2, tooMany: 0 });
  });
  it('in public no number of places passes, and none is made up from the words of a programme', () => {
    for (const load of shelterLoads(placesIn('public'), arrivalDays(published.public.cases)))
      expect(load).toMatchObject({ capacity: null, known: 0, tooMany: 0 });
  });
});
