import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack, parsePack } from '../../../src/region/index.ts';
import { type Files, grid, pack, put } from './pack.ts';

const lines = (files: Files, file: string, edit: (lines: string[]) => void): Files => {
  const all = (files.get(file) ?? '').split('\n');
  edit(all);
  return files.set(file, all.join('\n'));
};
const places = (files: Files) => checkPack(files).errors.filter((e) => e.file === 'places.csv');

describe('the form of a file', () => {
  it('a doubled line is one error, at the later row', () => {
    const files = lines(pack(), 'places.csv', (all) => all.splice(2, 0, all[1]!));
    expect(places(files)).toEqual([
      expect.objectContaining({ row: 2, column: 'id', rule: 'unique', value: 'PLC-001' }),
    ]);
  });

  it('a doubled line in a table without a key is an error too', () => {
    const files = lines(pack(), 'area_indicators.csv', (all) => all.push(all[5]!, ''));
    const rows = grid(files, 'area_indicators.csv').filter((row) => row.length > 1).length - 1;
    const errors = checkPack(files).errors.filter((e) => e.file === 'area_indicators.csv');
    expect(errors).toEqual([
      expect.objectContaining({ row: rows + 1, rule: 'unique', remedy: expect.stringContaining('row 5') }),
    ]);
  });

  it('an unquoted number with a comma is named by its column', () => {
    const files = lines(pack(), 'vessel_classes.csv', (all) => {
      all[2] = all[2]!.replace(',30.5,', ',30,5,');
    });
    const errors = checkPack(files).errors.filter((e) => e.file === 'vessel_classes.csv');
    expect(errors).toEqual([
      expect.objectContaining({ row: 2, column: 'max_speed_kn', rule: 'number', value: '30,5' }),
    ]);
  });

  it('a row too long or too short is a row of its own, the rest stays', () => {
    const files = lines(pack(), 'places.csv', (all) => {
      all[3] = `${all[3]},surplus`;
      all[4] = all[4]!.split(',').slice(0, 3).join(',');
    });
    expect(places(files).map((e) => [e.row, e.rule])).toEqual([
      [3, 'columns'],
      [4, 'columns'],
    ]);
    expect(parsePack(files).value.places).toHaveLength(173);
  });

  it('a missing column is one error, an unknown one a warning that guesses', () => {
    const files = lines(pack(), 'places.csv', (all) => {
      all[0] = all[0]!.replace(',status,', ',statuss,');
    });
    expect(places(files)).toEqual([
      expect.objectContaining({
        row: null,
        column: 'status',
        rule: 'columns',
        remedy: expect.stringContaining('"statuss"'),
      }),
    ]);
    expect(checkPack(files).warnings).toContainEqual(
      expect.objectContaining({ file: 'places.csv', column: 'statuss' }),
    );
  });

  it('an extra column is only a warning', () => {
    const files = pack();
    const rows = grid(files, 'places.csv').map((row, i) => [...row, i === 0 ? 'colour' : 'blue']);
    const report = checkPack(put(files, 'places.csv', rows));
    expect(report.errors.filter((e) => e.file === 'places.csv')).toEqual([]);
    expect(report.warnings).toContainEqual(expect.objectContaining({ column: 'colour', rule: 'columns' }));
  });

  it('semicolons instead of commas are said in one sentence', () => {
    const files = pack();
    files.set('actors.csv', (files.get('actors.csv') ?? '').replaceAll(',', ';'));
    const errors = checkPack(files).errors.filter((e) => e.file === 'actors.csv');
    expect(errors[0]?.remedy).toMatch(/semicolons/);
  });

  it('a file that is missing or empty is one error', () => {
    const gone = pack();
    gone.delete('vessel_classes.csv');
    expect(checkPack(gone).errors).toContainEqual(
      expect.objectContaining({ file: 'vessel_classes.csv', row: null, rule: 'required' }),
    );
    const blank = pack().set('vessel_classes.csv', '\n');
    expect(checkPack(blank).errors).toContainEqual(
      expect.objectContaining({
        file: 'vessel_classes.csv',
        rule: 'required',
        remedy: expect.stringContaining('empty'),
      }),
    );
    expect(checkPack(blank).counts.vessel_classes).toBe(0);
  });

  it('a byte order mark and CRLF change nothing', () => {
    const files = pack();
    for (const [file, text] of pack())
      if (file.endsWith('.csv')) files.set(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(checkPack(files)).toEqual(checkPack(pack()));
  });

  it('tables may lie in tables/', () => {
    const files: Files = new Map(
      [...pack()].map(([file, text]) => [file.endsWith('.csv') ? `tables/${file}` : file, text]),
    );
    expect(checkPack(files).counts).toEqual(checkPack(pack()).counts);
  });

  it('a file in UTF-16 read as UTF-8 is one error', () => {
    const files = pack().set('actors.csv', [...'id,name\nA,B\n'].join('\u0000'));
    expect(checkPack(files).errors.filter((e) => e.file === 'actors.csv')).toEqual([
      expect.objectContaining({ rule: 'encoding' }),
    ]);
  });

  it('an open quote is an error, not a swallowed file', () => {
    const files = lines(pack(), 'actors.csv', (all) => {
      all[3] = `"${all[3]}`;
    });
    const errors = checkPack(files).errors.filter((e) => e.file === 'actors.csv');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]).toMatchObject({ row: 3, rule: 'columns' });
  });
});

describe('a pack with nothing in it', () => {
  it('is a list of what to add, not a crash', () => {
    const report = checkPack(new Map());
    expect(report.ok).toBe(false);
    expect(report.errors.map((e) => e.file)).toEqual(
      expect.arrayContaining(['datapackage.json', 'places.csv', 'model.json', 'geometry/coast.geojson']),
    );
    expect(report.errors.every((e) => e.remedy.length > 10)).toBe(true);
  });

  it('survives a descriptor and a model that are no JSON', () => {
    const report = checkPack(
      pack().set('datapackage.json', '{').set('model.json', '[').set('geometry/coast.geojson', 'null'),
    );
    for (const file of ['datapackage.json', 'model.json', 'geometry/coast.geojson']) {
      expect(report.errors.filter((e) => e.file === file)).toHaveLength(1);
    }
  });
});

describe('any damage at all', () => {
  const names = [...pack().keys()].filter((file) => !file.startsWith('geometry/'));
  const damage = fc.record({
    file: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 400 }),
    put: fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom('"', '\n', ',,,', '\u0000', '{}', 'null', '\uFEFF', '['),
    ),
  });

  it('is an answer and not a crash, and whatever is kept is sound', () => {
    fc.assert(
      fc.property(damage, ({ file, at, cut, put: text }) => {
        const files = pack();
        const whole = files.get(file) ?? '';
        const from = Math.floor(at * whole.length);
        files.set(file, whole.slice(0, from) + text + whole.slice(from + cut));
        const { value } = parsePack(files);
        expect(
          value.places.every((p) => Number.isFinite(p.lon) && Number.isFinite(p.lat) && p.source_title !== ''),
        ).toBe(true);
        expect(value.area_indicators.every((row) => Number.isFinite(row.value))).toBe(true);
        expect(checkPack(files).errors.every((e) => e.remedy !== '' && e.rule !== '')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
