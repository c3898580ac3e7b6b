import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bareEvents } from '../../../scripts/internal.mjs';

const whole = readFileSync('data/regions/batam/incidents.csv', 'utf8');
const rowsOf = (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data;

test('the engine in the browser gets of an event when, what and where, and nothing of who', () => {
  const bare = rowsOf(bareEvents(whole));
  const kept = [
    'id',
    'date',
    'date_precision',
    'kind',
    'direction',
    'mode',
    'sensitive',
    'lon',
    'lat',
    'location_precision_m',
  ];
  expect(bare).toHaveLength(rowsOf(whole).length);
  rowsOf(whole).forEach((row, i) => {
    for (const [name, cell] of Object.entries(bare[i]))
      if (kept.includes(name)) expect(cell, name).toBe(row[name]);
      else expect(['', 'withheld', 'https://withheld.invalid/'], name).toContain(cell);
  });
});
