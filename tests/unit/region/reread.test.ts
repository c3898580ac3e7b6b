import { describe, expect, it } from 'vitest';
import { type Examining, examine, examineInSteps } from '../../../src/region/examine.ts';
import { rereading } from '../../../src/region/reread.ts';
import { pack } from './pack.ts';

const FILES = new Map([...pack()].filter(([path]) => !path.endsWith('.geojson')));
const PLACES = 'places.csv';
const changed = (path: string, from: string | RegExp, to: string): ReadonlyMap<string, string> => {
  const text = FILES.get(path) ?? '';
  expect(text.replace(from, to)).not.toBe(text);
  return new Map(FILES).set(path, text.replace(from, to));
};
const said = ({ errors, warnings, counts, value, cited }: ReturnType<typeof examine>) => ({
  ...{ errors, warnings, counts, cited },
  ...{ places: value.places, programmes: value.programmes, settings: value.settings },
});

describe('a pack that is checked again and again', () => {
  it('is judged as if it were read for the first time, whatever was read before', () => {
    const reading: Examining = rereading();
    const packs = [
      FILES,
      changed(PLACES, /^(PLC-002,)[^,]*/m, '$1no_such_kind'),
      FILES,
      changed(PLACES, 'PLC-002', 'PLC-003'),
      // A fault between tables, whose own text stays the same.
      changed('areas.csv', /^21\.71\.09,.*\n/m, ''),
      // The same text means something else under another dictionary.
      changed('datapackage.json', /"compiled": *"\d{4}/, '"compiled": "2019'),
      FILES,
    ];
    const errors = packs.map((files) => {
      const again = examine(files, reading);
      expect(said(again)).toEqual(said(examine(files)));
      return again.errors.length;
    });
    expect(errors.map((count) => count > (errors[0] ?? 0))).toEqual([false, true, false, true, true, true, false]);
  });

  it('reads no table twice that stayed as it was', () => {
    const reading = rereading<object>();
    const rows = (text: string) => reading.readText('t.csv', text, ['a'], new Set()).rows;
    reading.under('one');
    const first = rows('a\n1\n');
    const judged = reading.judged(first, () => ({}));
    expect(rows('a\n1\n')).toBe(first);
    expect(reading.judged(first, () => ({}))).toBe(judged);
    reading.under('two');
    expect(rows('a\n1\n')).not.toBe(first);
    expect(reading.judged(first, () => ({}))).not.toBe(judged);
    expect(rows('a\n2\n')[0]?.cells).toEqual({ a: '2' });
  });

  it('can be put down after each table', () => {
    const steps = examineInSteps(FILES, null);
    let rests = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(said(step.value)).toEqual(said(examine(FILES)));
        break;
      }
      rests++;
    }
    expect(rests).toBe(Object.keys(examine(FILES).counts).length);
  });
});
