import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refused } from '../../../../src/exchange/import/report.ts';
import type { QuickCounts } from '../../../../src/exchange/stream/quick.ts';
import { closeLong, countLong, isLong, judgeLong, LONG_FROM, openLong } from '../../../../src/state/intake/long.ts';
import { nothing, useIntake } from '../../../../src/state/intake/store.ts';
import { summaryOf } from '../../../../src/state/intake/summary.ts';

const { startIngest } = vi.hoisted(() => ({ startIngest: vi.fn() }));
vi.mock('../../../../src/worker/ingest-client.ts', () => ({ startIngest }));

const region = { areas: [], extent: [95, -11, 141, 6], strait: [103, 0, 105, 2] } as const;
const file = new File(['Tanggal,Kecamatan\n'], 'x.csv');
const month = (name: string, kecamatan: string | null, count: number) => ({
  ...{ month: name, kecamatan, kind: null, count, persons: 0 },
});
const counts: QuickCounts = {
  ...{ rows: 9, unread: 1, located: 3, byKecamatan: [], byMonth: [] },
  months: [month('2023-05', 'Nongsa', 5), month('2026-01', null, 3)],
  byCell: {
    ...{ resolution: 7, cells: ['87652636affffff'] },
    ...{ counts: Uint32Array.of(3), persons: Float64Array.of(0) },
  },
};
const pictured = { ...refused('incidents', [], 9), streamed: { id: null, droppedByRule: [] } };
const judged = { ...pictured, streamed: { id: '0123456789abcdef', droppedByRule: [{ rule: 'date', rows: 1 }] } };

/** A worker that answers when it is told to. */
function worker() {
  let answer: (value: unknown) => void = () => undefined;
  const picture = new Promise((resolve) => {
    answer = resolve;
  });
  const cancel = vi.fn();
  startIngest.mockReturnValueOnce({
    picture,
    cancel,
    validate: () => Promise.resolve({ value: judged, errors: [] }),
  });
  return { answer, cancel };
}

beforeEach(() => {
  useIntake.setState({ ...nothing, source: { name: 'x.csv', bytes: 9, digest: '' } }, true);
  openLong(file, region);
});
afterEach(() => {
  closeLong();
  startIngest.mockReset();
});

describe('a long list on its way in', () => {
  test('is delimited text from eight megabytes on, told by its bytes and never by its name', async () => {
    const made = (head: string, size: number, name = 'x.csv') => {
      const bytes = new Uint8Array(size).fill(65);
      bytes.set(new TextEncoder().encode(head));
      return new File([bytes], name);
    };
    expect(await isLong(made('Tanggal;Jenis\n', LONG_FROM, 'x.xlsx'))).toBe(true);
    expect(await isLong(made('Tanggal;Jenis\n', LONG_FROM - 1))).toBe(false);
    for (const head of ['PK\u0003\u0004', '{"type":', '<?xml version="1.0"?>'])
      expect(await isLong(made(head, LONG_FROM)), head).toBe(false);
  });

  test('fills the map while it is counted, then waits at its columns, then is judged row by row', async () => {
    const { answer } = worker();
    const counting = countLong();
    const [, options, told] = startIngest.mock.calls[0] ?? [];
    expect(options).toEqual({ region, mapping: {} });
    told(0.5, counts);
    const { picture, progress, task } = useIntake.getState();
    expect({ progress, task }).toEqual({ progress: 0.5, task: 'counting' });
    expect(picture && summaryOf(picture, { from: '2022-01', to: '2024-12' })).toMatchObject({ within: 5, beside: 3 });
    answer({ value: { counts, imported: pictured }, errors: [] });
    expect(await counting).toBe(true);
    expect(useIntake.getState()).toMatchObject({ step: 'columns', task: null, answer: pictured });
    await judgeLong();
    const { source, step, answer: report } = useIntake.getState();
    expect({ digest: source?.digest, step, report }).toEqual({
      digest: '0123456789abcdef',
      step: 'report',
      report: judged,
    });
  });

  test('counts anew when a column changes, and the answer of the earlier count is not taken', async () => {
    const first = worker();
    const earlier = countLong();
    const second = worker();
    useIntake.setState({ mapping: { Jumlah: null } });
    const later = countLong();
    expect(first.cancel).toHaveBeenCalled();
    first.answer({ value: { counts: { ...counts, rows: 1 }, imported: refused('incidents', []) }, errors: [] });
    await earlier;
    expect(useIntake.getState()).toMatchObject({ task: 'counting', answer: null });
    second.answer({ value: { counts, imported: pictured }, errors: [] });
    await later;
    expect(startIngest.mock.calls[1]?.[1].mapping).toEqual({ Jumlah: null });
    expect(useIntake.getState().answer).toBe(pictured);
  });

  test('leaves nothing when it is stopped', async () => {
    const { answer, cancel } = worker();
    const counting = countLong();
    closeLong();
    useIntake.setState(nothing, true);
    startIngest.mock.calls[0]?.[2](0.9, counts);
    answer({ value: null, errors: [{ rule: 'stopped' }] });
    await counting;
    expect(cancel).toHaveBeenCalled();
    expect(useIntake.getState()).toEqual(nothing);
  });

  test('says whether it is a list of events at all, and what is wrong with one that is', async () => {
    worker().answer({ value: null, errors: [{ rule: 'kind' }] });
    expect(await countLong()).toBe(false);
    worker().answer({ value: null, errors: [{ rule: 'longLine' }] });
    expect(await countLong()).toBe(true);
    expect(useIntake.getState()).toMatchObject({ task: null, errors: [{ rule: 'longLine' }] });
  });
});
