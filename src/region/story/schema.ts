/** The shape of a story's file, and the lengths a page, a slide and ten minutes can hold. */
import * as z from 'zod/mini';
import { CHART_IDS } from '../../domain/story.ts';

const both = z.strictObject({ id: z.string(), en: z.string() });

/** As text: half a megabyte of pictures in a file that a phone must open. */
const LARGEST_LOGO = 200_000;

const logo = z.strictObject({
  name: z.string().check(z.minLength(1)),
  data: z.string().check(z.regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/), z.maxLength(LARGEST_LOGO)),
  width: z.int().check(z.gte(1)),
  height: z.int().check(z.gte(1)),
});

const step = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  part: both,
  heading: both,
  text: both,
  notes: both,
  view: z.string(),
  chart: z.nullable(z.enum(CHART_IDS)),
  sources: z.array(z.string()).check(z.minLength(1)),
});

export const storySchema = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  title: both,
  subtitle: both,
  date: z.string(),
  author: z.string().check(z.minLength(1)),
  steps: z.array(step).check(z.minLength(1), z.maxLength(30)),
  logos: z.array(logo).check(z.maxLength(6)),
});

/** The most words of each text; a placeholder is one. */
export const MOST_WORDS = { title: 12, subtitle: 30, part: 6, heading: 20, text: 120, notes: 120 } as const;

export const wordsIn = (text: string): number =>
  text
    .replace(/\{[^{}]*\}/g, '0')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
