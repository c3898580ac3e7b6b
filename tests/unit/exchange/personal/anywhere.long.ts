/** Numbers of a person in any writing, anywhere in a list of any kind and format: none comes out. */
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { everythingOf, tidy } from './journey.ts';
import { SEEDED, type Seeded, WRITERS } from './seeds.ts';

afterAll(tidy);

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
/** The same digits with blanks, dots or dashes between groups of any length. */
const spaced = (text: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '.', '-', '\u00a0', '–', '_'), {
      minLength: text.length,
      maxLength: text.length,
    })
    .map((between) => [...text].map((digit, i) => (i === 0 ? digit : `${between[i]}${digit}`)).join(''));

interface Mark {
  readonly written: string;
  /** Digits or letters to look for where everything else is left out. */
  readonly bare: string;
}
const nik = digits(14)
  .map((rest) => `21${rest}`)
  .chain((bare) => spaced(bare).map((written): Mark => ({ written, bare })));
const phone = fc
  .tuple(fc.constantFrom('08', '+628', '628'), digits(9))
  .map(([start, rest]): Mark => ({ written: `${start}1${rest}`, bare: `81${rest}` }));
const passport = digits(7).map((rest): Mark => ({ written: `X${rest}`, bare: `x${rest}` }));
const email = digits(9).map((rest): Mark => ({ written: `orang${rest}@surat.example`, bare: `orang${rest}` }));
const mark = fc.oneof(nik, phone, passport, email);
/** Alone in its cell, or among words. */
const among = fc.constantFrom(
  (text: string) => text,
  (text: string) => `hubungi ${text}`,
  (text: string) => `${text} (korban)`,
  (text: string) => `an. orang, ${text}, Batam`,
);

/** A few rows of a list, some of their cells replaced. */
function marked(list: Seeded, places: readonly (readonly [number, number])[], text: string): Seeded {
  const sound = list.sound.slice(0, 4).map((row) => row.slice());
  for (const [r, c] of places) {
    const row = sound[r % sound.length];
    if (row) row[c % row.length] = text;
  }
  return { ...list, sound, faulty: [] };
}

it('wherever a number, phone, passport or e-mail stands, and however it is written', async () => {
  const place = fc.tuple(fc.nat(3), fc.nat(40));
  const cases = fc.record({
    list: fc.constantFrom(...SEEDED),
    format: fc.constantFrom(...Object.keys(WRITERS).filter((name) => name !== 'GPX')),
    guessed: fc.boolean(),
    places: fc.array(place, { minLength: 1, maxLength: 8 }),
    mark,
    among,
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ list, format, guessed, places, mark: { written, bare }, among: put }) => {
      const bytes = WRITERS[format]?.(marked(list, places, put(written))) ?? new Uint8Array();
      const { kept: _, ...left } = await everythingOf(bytes, guessed ? null : list.as);
      for (const [way, text] of Object.entries(left))
        expect(
          text
            .toLowerCase()
            .replace(/[^a-z0-9]/g, '')
            .includes(bare),
          `${way}: ${written}`,
        ).toBe(false);
    }),
    { numRuns: Number(process.env.JAGA_RUNS ?? 1500) },
  );
});
