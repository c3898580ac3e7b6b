import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modesTable } from '../../../../src/exchange/htcds/modes.ts';
import { publishReference } from '../../../../src/protect/tables.ts';
import { readTable } from '../../../../src/region/table.ts';

const text = readFileSync('data/regions/batam/reference_codes.csv', 'utf8');
const rows = readTable('reference_codes.csv', text, [], new Set()).rows.map(({ cells }) => ({
  ...{ scheme: cells.scheme ?? '', code: cells.code ?? '', label_en: cells.label_en ?? '' },
  ...{ label_id: cells.label_id ?? null, note: cells.note ?? null, lower: null, upper: null },
  ...{ source_title: cells.source_title ?? '', source_url: cells.source_url ?? null },
}));

it('the six modes stand beside the forms they fit, and what fits only in part says when', () => {
  const table = modesTable(rows);
  expect([...new Set(table.map(({ mode }) => mode))]).toHaveLength(6);
  expect(table).toHaveLength(10);
  expect(table.filter(({ partial }) => !partial).map(({ mode, htcds }) => [mode, htcds])).toEqual([
    ['sexual_exploitation', 'SexualExploitation'],
    ['organ_transplantation', 'OrganRemoval'],
    ['fisheries_labour_exploitation', 'ForcedLabour'],
  ]);
  expect(table).toContainEqual({
    ...{ mode: 'mail_order_bride', label_en: 'Mail-order brides', label_id: 'Pengantin pesanan' },
    ...{ htcds: 'ForcedMarriage', htcds_en: 'Forced marriage', htcds_id: 'Perkawinan paksa' },
    ...{ partial: true, note: 'only where the marriage is forced' },
  });
});

it('says as much from the codes that are published', () => {
  const published = publishReference(rows, { profile: 'public', compiled: '2026-11-21', isOfficial: () => false });
  expect(modesTable(published)).toEqual(modesTable(rows));
});

it('a mode without a form keeps its place', () => {
  const alone = rows.filter(({ scheme }) => scheme === 'idn_six_modes');
  expect(modesTable(alone).map(({ htcds }) => htcds)).toEqual(['', '', '', '', '', '']);
});
