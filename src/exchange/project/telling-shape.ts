/** What stories, and what an office thinks of doing, may look like in a project file. */
import * as z from 'zod/mini';
import { INTERVENTION_KINDS } from '../../domain/intervention.ts';
import { CHART_IDS } from '../../domain/story.ts';
import { day, filled, lat, lon, long, short, whole } from './shape.ts';

export const MOST_STEPS = 60;
export const MOST_LOGOS = 6;
/** Signs of a logo as a data address: 400 kB of picture. */
export const LONGEST_LOGO = 550_000;
export const MOST_INTERVENTIONS = 40;

const id8 = z.string().check(z.regex(/^[0-9a-f]{8}$/));
const bilingual = (text: typeof short) => z.strictObject({ id: text, en: text });

export const step = z.strictObject({
  id: id8,
  part: bilingual(short),
  heading: bilingual(short),
  text: bilingual(long),
  notes: bilingual(long),
  view: z.string().check(z.maxLength(20_000), z.regex(/^#/)),
  chart: z.nullable(z.enum(CHART_IDS)),
  sources: z.array(short),
});
export const logo = z.strictObject({
  name: short,
  data: z.string().check(z.maxLength(LONGEST_LOGO), z.regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/)),
  width: whole.check(z.gte(1), z.lte(4000)),
  height: whole.check(z.gte(1), z.lte(4000)),
});
/** A story without its steps and logos, which are taken one by one. */
export const storyHead = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  title: bilingual(short),
  subtitle: bilingual(short),
  date: day,
  author: short,
});

const share = z.number().check(z.gte(0), z.lte(1));
export const intervention = z.strictObject({
  id: id8,
  kind: z.enum(INTERVENTION_KINDS),
  at: z.discriminatedUnion('in', [
    z.strictObject({ in: z.literal('place'), id: filled }),
    z.strictObject({ in: z.literal('area'), code: filled }),
    z.strictObject({ in: z.literal('point'), lon, lat }),
  ]),
  cost: z.nullable(z.number().check(z.gte(0), z.lte(1e9))),
  agency: short,
  beds: z.nullable(whole.check(z.lte(100_000))),
  on: z.boolean(),
});
export const assumption = z
  .strictObject({
    kind: z.enum(INTERVENTION_KINDS),
    node: z.string().check(z.regex(/^[A-Z][A-Z0-9_]{1,39}$/)),
    effect: share,
    low: share,
    high: share,
  })
  .check(z.refine(({ effect, low, high }) => low <= effect && effect <= high));
