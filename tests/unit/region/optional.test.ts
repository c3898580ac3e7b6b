import { expect, test } from 'vitest';
import { editedFiles, fieldsOf } from '../../../src/region/edits/index.ts';
import { checkPack, parsePack } from '../../../src/region/index.ts';
import { pack } from './pack.ts';

/** The pack as it was before the register asked for evidence of effect: neither column nor description. */
function older(): ReadonlyMap<string, string> {
  const files = new Map(pack());
  const table = (files.get('programmes.csv') ?? '').replace(',effect_evidence', '').replace(/,(\r?\n)/g, '$1');
  const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as {
    resources: { name: string; schema: { fields: { name: string }[] } }[];
  };
  for (const { name, schema } of descriptor.resources)
    if (name === 'programmes') schema.fields = schema.fields.filter((f) => f.name !== 'effect_evidence');
  return files.set('programmes.csv', table).set('datapackage.json', JSON.stringify(descriptor));
}

test('a pack without the column for evidence of effect stays valid, and its programmes say null', () => {
  const { errors } = checkPack(older());
  expect(errors).toEqual([]);
  const { programmes } = parsePack(older()).value;
  expect(programmes).toHaveLength(parsePack(pack()).value.programmes.length);
  expect(programmes.every((p) => p.effect_evidence === null)).toBe(true);
});

test('a pack that has the column must describe it, and may not lack any other', () => {
  const undescribed = new Map(older()).set('programmes.csv', pack().get('programmes.csv') ?? '');
  expect(checkPack(undescribed).errors.map((e) => e.value)).toContain('effect_evidence');
  const short = (older().get('programmes.csv') ?? '').replace(',role\n', ',rule\n');
  expect(checkPack(new Map(older()).set('programmes.csv', short)).errors.map((e) => e.column)).toContain('role');
});

test('the column is offered where rows are corrected, and what is written there is read', () => {
  const files = pack();
  expect(fieldsOf(files, 'programmes').map((f) => f.name)).toContain('effect_evidence');
  const said = 'Pre and post test of participants, published by the trainer';
  const edit = {
    table: 'programmes',
    key: 'prog-003',
    what: 'change',
    reason: 'a report',
    date: '2026-11-22',
  } as const;
  const { value } = editedFiles(files, [{ ...edit, cells: { effect_evidence: said } }]);
  const row = parsePack(value.files).value.programmes.find((p) => p.id === 'prog-003');
  expect(row?.effect_evidence).toBe(said);
});
