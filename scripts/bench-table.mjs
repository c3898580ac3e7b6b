/** How the benches print: one aligned table, and the machine they ran on. */
import { arch, cpus, platform, totalmem } from 'node:os';

export const machine = () => ({
  node: process.versions.node,
  platform: `${platform()} ${arch()}`,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: cpus().length,
  memory_mb: Math.round(totalmem() / 2 ** 20),
});

/** Three figures; whole numbers from a hundred on; an em dash for what could not be measured. */
export const number = (x) =>
  x === null || x === undefined || !Number.isFinite(x)
    ? '—'
    : Math.abs(x) >= 100
      ? Math.round(x).toLocaleString('en')
      : String(Number(x.toPrecision(3)));

const isNumber = (cell) => /^[≤−-]?\s?[\d—]/.test(cell);

/**
 * Columns as wide as their widest cell; numbers stand to the right, words to the left.
 * @param {readonly string[]} head @param {readonly (readonly string[])[]} rows as many cells each as `head`
 */
export function aligned(head, rows) {
  const widths = head.map((title, c) => Math.max(title.length, ...rows.map((row) => row[c].length)));
  const right = head.map((_, c) => rows.length > 0 && rows.every((row) => row[c] === '' || isNumber(row[c])));
  const line = (cells) =>
    cells
      .map((cell, c) => (right[c] ? cell.padStart(widths[c]) : cell.padEnd(widths[c])))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** @param rows of the bench: name, value, unit, limit, holds, n, check */
export const benchTable = (rows) =>
  aligned(
    ['', 'row', 'value', 'unit', 'limit', 'n', 'check'],
    rows.map(({ name, value, unit, limit, holds, n, check }) => [
      holds ? '✓' : '✗',
      name,
      number(value),
      unit === '1' ? '' : unit,
      `≤ ${number(limit)}`,
      number(n),
      check ?? '',
    ]),
  );

const WHEN = { first: 'before the first map', after: 'until the full map', late: 'when used' };

/** @param chunks {name, when, kb}: every script under its group, with the sum of the group */
export const chunkTable = (chunks) =>
  aligned(
    ['script', 'kB gz', 'asked for'],
    Object.entries(WHEN).flatMap(([when, words]) => {
      const some = chunks.filter((chunk) => chunk.when === when);
      const sum = some.reduce((all, { kb }) => all + kb, 0);
      return [...some.map(({ name, kb }) => [name, kb.toFixed(1), words]), [`Σ ${some.length}`, sum.toFixed(1), words]];
    }),
  );
