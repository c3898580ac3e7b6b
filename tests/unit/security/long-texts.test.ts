/**
 * No text makes a rule work without end: cells of the largest length that is read, built so that a careless pattern tries
 * every way of dividing them. Bound by the work of the processor, which others on the machine do not lengthen.
 */
import { expect, test } from 'vitest';
import { csvText } from '../../../src/exchange/csv.ts';
import { MOST } from '../../../src/exchange/files-in/notes.ts';
import { readDate } from '../../../src/exchange/tables-in/dates.ts';
import { readCount, readDecimal, readValue } from '../../../src/exchange/tables-in/numbers.ts';
import { readDegrees, readPair } from '../../../src/exchange/tables-in/position.ts';
import { addressesSomebody, mayBeSomebody, namesSomebody } from '../../../src/protect/person-names.ts';
import { personalByName, personalCell } from '../../../src/protect/personal.ts';
import { citationOf } from '../../../src/region/sources.ts';
import { parseLink } from '../../../src/state/link.ts';
import { contactFault } from '../../../src/state/response/contacts-shape.ts';
import { fillText } from '../../../src/state/story/figures.ts';
import { paragraphsOf } from '../../../src/state/story/words.ts';
import { facts } from '../report/story/story-facts.ts';

const GROUND = { box: [103.5, 0.3, 104.8, 1.4], strait: [103.5, 0.3, 104.8, 1.4], zone: 48 } as never;
const RULES: Readonly<Record<string, (text: string) => unknown>> = {
  'persons in a cell': personalCell,
  'persons in a header': personalByName,
  'forms of address': addressesSomebody,
  'given names': namesSomebody,
  'names of people': mayBeSomebody,
  'contacts of offices': contactFault,
  dates: (text) => readDate(text),
  counts: (text) => readCount(text, null),
  decimals: readDecimal,
  values: (text) => readValue(text, 'comma'),
  degrees: readDegrees,
  'pairs of degrees': (text) => readPair(text, GROUND),
  sources: (text) => citationOf({ source: text } as never),
  links: (text) => parseLink(`#/risk?${text}`, 'internal'),
  'figures in a story': (text) => fillText(text, facts as never, 'id'),
  paragraphs: paragraphsOf,
  'cells of a table': (text) => csvText(['a'], [[text]]),
};

/** Repeated up to the length of a cell, with an end that lets a match fail at the last sign. */
const PIECES = [
  'a',
  'A',
  'A ',
  'Aa ',
  ' ',
  '\t',
  '1',
  '1 ',
  '1.',
  '1,',
  '-',
  '--',
  '1-',
  '+62',
  '0',
  '.',
  '..',
  '@',
  'a@',
  'a.',
  '<',
  '<h',
  "'",
  'é',
  ',',
  ';',
  '\n',
  '{{',
  '{{a',
  '}}',
  '{',
  ':',
  '/',
  'bin ',
  "A'",
  '°',
  "1°1'",
  '(',
  '"',
  '=',
  '&',
  '%',
  '\u202e',
  'pak ',
  '😀',
];
const ENDS = ['', '\n!\u0000x'];

/** Seconds of the processor for all texts at one length; a rule that tries all ways of division takes hours for one. */
const SECONDS = 2;

test.each(Object.entries(RULES))('%s are judged in little work, whatever the text', (_, rule) => {
  const before = process.cpuUsage();
  for (const piece of PIECES) for (const end of ENDS) rule(piece.repeat(Math.floor(MOST.letters / piece.length)) + end);
  const { user } = process.cpuUsage(before);
  expect(user / 1e6).toBeLessThan(SECONDS);
});

test('and the measure would notice one that is careless', () => {
  const before = process.cpuUsage();
  // Each sign more doubles the work: 22 of them stand for what ten thousand would never end.
  /^(a+)+$/.test(`${'a'.repeat(22)}!`);
  expect(process.cpuUsage(before).user / 1e6).toBeGreaterThan(0.02);
});
