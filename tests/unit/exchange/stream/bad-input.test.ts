import { describe, expect, it } from 'vitest';
import { LONGEST_LINE } from '../../../../src/exchange/stream/scan.ts';
import type { Source } from '../../../../src/exchange/stream/source.ts';
import { bytesOf } from '../import/support.ts';
import { full, pieces, quick, ruleOf } from './support.ts';

const HEADER = 'Tanggal,Kecamatan,Bujur,Lintang\n';
/** A file that goes on and on, and how much of it was asked for. */
function endless(beginning: string, more: string, megabytes = 200) {
  const asked = { bytes: 0 };
  const source: Source = {
    size: megabytes * 2 ** 20,
    open: async function* () {
      asked.bytes = 0;
      yield bytesOf(beginning);
      const piece = bytesOf(more.repeat(Math.ceil(2 ** 20 / more.length)));
      for (let i = 0; i < megabytes; i++) {
        asked.bytes += piece.length;
        yield piece;
      }
    },
  };
  return { source, asked };
}

describe('bad input, in a stream', () => {
  it('without line ends is refused after two megabytes, not after two hundred', async () => {
    const { source, asked } = endless('Tanggal,Kecamatan,', 'abc,');
    expect(await ruleOf(quick(source))).toBe('longLine');
    expect(asked.bytes).toBeLessThan(5 * 2 ** 20);
  });

  it('with a quote nobody closes is refused where the line becomes too long', async () => {
    const { source, asked } = endless(`${HEADER}2024,"Nongsa,104,1\n`, '2024,Nongsa,104,1\n');
    expect(await ruleOf(quick(source, 2 ** 18))).toBe('longLine');
    expect(asked.bytes).toBeLessThan(5 * 2 ** 20);
    const short = `${HEADER}2024,Nongsa,104,1\n2024,"Nongsa,104,1\n2024,Nongsa,104,1\n`;
    expect((await quick(short)).value?.counts).toMatchObject({ rows: 2, unread: 1 });
  });

  it('refuses a long line wherever the pieces end', async () => {
    const long = `${HEADER}2024,Nongsa,104,1\n2024,Nongsa,104,1,${'x'.repeat(LONGEST_LINE)}\n2024,Nongsa,104,1\n`;
    for (const cut of [100, 2 ** 19, 2 ** 20, 2 ** 20 + 50])
      expect(await quick(pieces(bytesOf(long), cut), 2 ** 18)).toMatchObject({
        value: null,
        errors: [{ rule: 'longLine', row: 2 }],
      });
  });

  it('says what is wrong with files that are no table', async () => {
    expect(await ruleOf(quick(''))).toBe('empty');
    expect(await ruleOf(quick(' \n\n'))).toBe('empty');
    expect(await ruleOf(quick('PK\u0003\u0004zip'))).toBe('format');
    expect(await ruleOf(quick('<kml></kml>'))).toBe('format');
    expect(await ruleOf(quick('Budi,Siti\n1,2\n'))).toBe('header');
    expect(await ruleOf(quick(`${HEADER}2024,Non\u0000gsa,104,1\n`))).toBe('encoding');
    const late = `${HEADER}${'2024,Nongsa,104,1\n'.repeat(20_000)}2024,Non\u0000gsa,104,1\n`;
    expect(await ruleOf(quick(late))).toBe('encoding');
  });

  it('reads a header alone as a table without rows, which the import refuses', async () => {
    expect((await quick(HEADER)).value?.counts).toMatchObject({ rows: 0, unread: 0, byMonth: [] });
    expect(await ruleOf(full(HEADER))).toBe('noRows');
  });

  it('reads four of ten thousand columns', async () => {
    const extra = Array.from({ length: 9996 }, (_, i) => `kolom ${i}`).join(',');
    const cells = ',x'.repeat(9996);
    const table = `${HEADER.trim()},${extra}\n${`2024,Nongsa,104,1${cells}\n`.repeat(9)}`;
    expect((await quick(table)).value?.counts).toMatchObject({ rows: 9, unread: 0, located: 9 });
  });

  it('keeps no more of endless rows than a tally, and faults by the first thousand', async () => {
    const { source } = endless(HEADER, '2024-01-05,Nongsa,104,1\n2024-01-05,Jakarta,104,1\nx,"y"z",\n', 2);
    const { value } = await full(source, 2 ** 18);
    const { report, streamed } = value as NonNullable<typeof value>;
    expect(report.dropped).toHaveLength(1000);
    const faults = new Map(streamed?.droppedByRule.map(({ rule, rows }) => [rule, rows]));
    expect([...faults.values()].reduce((a, b) => a + b, 0)).toBe(report.rows - report.kept);
    expect(value?.data?.as).toBe('incidentCounts');
    expect(faults.has('kecamatan')).toBe(true);
  });
});
