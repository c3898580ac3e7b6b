/**
 * The stories that ship with a pack: one JSON file each in `stories/`, told in the order of their names. A pack without
 * the folder tells none. What a story says of numbers is held against the registers; who may read it is protect's.
 */
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { Bilingual, Story, StoryStep } from '../domain/story.ts';
import { datePrecision } from './dates.ts';
import { didYouMean } from './nearest.ts';
import { periodOf } from './period.ts';
import { schemaErrors } from './schema-errors.ts';
import { findFigure, placeholdersIn } from './story/placeholder.ts';
import { MOST_WORDS, storySchema, wordsIn } from './story/schema.ts';
import { type Known, viewFault } from './story/view.ts';

export const STORY_FILE = /^stories\/([^/]+)\.json$/;

type Facts = Pick<RegionPack, 'settings' | 'areas' | 'case_series' | 'programmes' | 'sources'>;
type Report = (row: number | null, column: string, rule: string, value: string | number | null, remedy: string) => void;

/** Nine digits in a row, however they are parted, or an address: a number to reach or to know a person by. */
const PERSONAL = /\d(?:[\s().-]?\d){8,}|[\w.+-]+@[\w-]+\.\w/;

function judgeText(row: number | null, column: keyof typeof MOST_WORDS, text: Bilingual, report: Report): void {
  for (const language of ['id', 'en'] as const) {
    const at = `${column}.${language}`;
    const said = text[language];
    const words = wordsIn(said);
    if (said.trim() === '') report(row, at, 'required', null, 'Write this text in both languages.');
    if (words > MOST_WORDS[column])
      report(row, at, 'range', words, `Say it in at most ${MOST_WORDS[column]} words, or make two steps of it.`);
    if (PERSONAL.test(said.replace(/\{[^{}]*\}/g, '')))
      report(row, at, 'personal', null, 'It has the shape of a number or address of a person; a story holds none.');
  }
}

const TEXTS = ['part', 'heading', 'text', 'notes'] as const;

/** What a step says, held against the registers. */
function judgeFacts(step: StoryStep, row: number, facts: Facts, known: Known, report: Report): void {
  const titles = new Set(facts.sources.map(({ title }) => title));
  for (const title of step.sources.filter((t) => !titles.has(t)))
    report(
      row,
      'sources',
      'foreignKey',
      title,
      `No source of the register bears this title.${didYouMean(title, titles)}`,
    );
  const view = viewFault(step.view, known);
  if (view) report(row, 'view', view.rule, view.value, view.remedy);
  const cases = facts.case_series.map((one) => ({ ...one, period_end: periodOf(one.definition_note)?.end ?? null }));
  for (const text of TEXTS) {
    for (const language of ['id', 'en'] as const) {
      for (const placeholder of placeholdersIn(step[text][language])) {
        const found = findFigure(placeholder, { cases, programmes: facts.programmes });
        if (found.of === 'nothing') report(row, `${text}.${language}`, found.rule, placeholder, found.remedy);
      }
    }
  }
}

function parsed(text: string): { readonly json: unknown } | { readonly why: string } {
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : 'unreadable' };
  }
}

function readStory(file: string, text: string, facts: Facts, whole: boolean): Outcome<Story | null> {
  const errors: DataError[] = [];
  const report: Report = (row, column, rule, value, remedy) =>
    void errors.push({ file, row, column: column || null, rule, value, remedy });
  const raw = parsed(text);
  if ('why' in raw) {
    report(null, '', 'json', null, `Correct the JSON: ${raw.why}.`);
    return { value: null, errors };
  }
  const shaped = storySchema.safeParse(raw.json);
  if (!shaped.success) return { value: null, errors: schemaErrors(shaped.error, file) };
  const story: Story = shaped.data;
  if (STORY_FILE.exec(file)?.[1] !== story.id)
    report(null, 'id', 'pattern', story.id, 'The id is the name of the file, so that a link finds the story.');
  if (datePrecision(story.date) !== 'day') report(null, 'date', 'date', story.date, 'Write the day as YYYY-MM-DD.');
  for (const column of ['title', 'subtitle'] as const) judgeText(null, column, story[column], report);
  const { settings } = facts;
  const known: Known = {
    region: settings.id,
    places: settings.views.map(({ id }) => id),
    areas: facts.areas.map(({ code }) => code),
  };
  const ids = new Set<string>();
  for (const [i, step] of story.steps.entries()) {
    const row = i + 1;
    if (ids.has(step.id)) report(row, 'id', 'unique', step.id, 'Another step bears this id; give each its own.');
    ids.add(step.id);
    for (const column of TEXTS) judgeText(row, column, step[column], report);
    if (whole) judgeFacts(step, row, facts, known, report);
  }
  return { value: errors.length === 0 ? story : null, errors };
}

/**
 * Reads and checks the stories of a pack. `row` of an error is the step, from 1.
 * @param files path within the pack → text
 * @param whole whether the registers were read without a fault; where a row of theirs was left out, a figure that misses
 *   it is not a second fault
 */
export function readStories(files: ReadonlyMap<string, string>, facts: Facts, whole = true): Outcome<readonly Story[]> {
  const paths = [...files.keys()].filter((path) => STORY_FILE.test(path)).sort();
  const read = paths.map((path) => readStory(path, files.get(path) ?? '', facts, whole));
  return {
    value: read.flatMap(({ value }) => (value ? [value] : [])),
    errors: read.flatMap(({ errors }) => errors),
  };
}
