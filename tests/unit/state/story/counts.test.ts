/** Counts by kecamatan from the public file alone: bands add up to bands, and nothing is said that is not sure. */
import '../page.ts';
import { describe, expect, test } from 'vitest';
import { reportedCounts } from '../../../../src/state/story/counts.ts';
import { eventsWithin } from '../../../../src/state/time.ts';
import { featuresOfFile, published } from '../published.ts';

const { areas } = published.public;
const rows = featuresOfFile('public', 'incidents');
const events = featuresOfFile('internal', 'incidents');

describe.each([
  { from: null, to: null },
  { from: '2022-01', to: '2024-12' },
  { from: '2025-01', to: null },
])('reported events of $from to $to', (time) => {
  const counts = reportedCounts(areas, rows, time);
  const truth = (name: string) => eventsWithin(events, time).filter((f) => f.properties.kecamatan === name).length;

  test('are said of every kecamatan', () => {
    expect(counts).toHaveLength(12);
  });

  test('are at least as many as the public form says, and ten where it says ten', () => {
    for (const { name, least, look } of counts) {
      expect(least, name).toBeLessThanOrEqual(truth(name));
      if (look === 'many') expect(truth(name), name).toBeGreaterThanOrEqual(10);
      expect(look === 'none', name).toBe(truth(name) === 0);
    }
  });
});

test('of a band are one at least, of a number that number, of ten and more ten', () => {
  const [row] = rows;
  if (!row) throw new Error('no rows');
  const of = (count: number | null, band: string | null) =>
    reportedCounts(
      areas,
      [{ ...row, properties: { ...row.properties, kecamatan: 'Nongsa', year: '2024', count, band } }],
      { from: null, to: null },
    ).find(({ name }) => name === 'Nongsa');
  expect(of(null, '1-9')).toMatchObject({ least: 1, look: 'some' });
  expect(of(12, null)).toMatchObject({ least: 12, look: 'many' });
  expect(of(null, '10+')).toMatchObject({ least: 10, look: 'many' });
  expect(of(0, null)).toMatchObject({ least: 0, look: 'none' });
});
