import { describe, expect, it } from 'vitest';
import { dayOf, numberText } from '../../../../src/exchange/files-in/xlsx-rows.ts';
import { styleOf } from '../../../../src/exchange/files-in/xlsx-styles.ts';
import { read, refusal, word, xlsx, xlsxFiles, zip } from './making.ts';

const line = (cells: string): Promise<readonly string[] | undefined> =>
  read(xlsx(`<row r="1">${cells}</row>`)).then(({ lines }) => lines[0]);

describe('a spreadsheet is read as its sheet shows it', () => {
  it('days by their format, in the calendar of the file', async () => {
    expect(
      await line(
        '<c r="A1" s="1"><v>45363</v></c><c r="B1" s="2"><v>45363</v></c><c r="C1" s="5"><v>45363.5</v></c><c r="D1" t="d"><v>2024-03-12T00:00:00</v></c><c r="E1"><v>45363</v></c>',
      ),
    ).toEqual(['2024-03-12', '2024-03-12', '2024-03-12 12:00:00', '2024-03-12', '45363']);
    const mac = xlsxFiles([{ name: 'A', rows: '<row r="1"><c r="A1" s="1"><v>43901</v></c></row>' }], [], true);
    expect((await read(zip(mac))).lines).toEqual([['2024-03-12']]);
  });

  it('the 29 February 1900 that never was moves the days before it', () => {
    expect([1, 59, 61, 0.75, -1, 2_958_466].map((n) => dayOf(n, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '18:00:00',
      null,
      null,
    ]);
  });

  it('a format is a day, a share or leading zeros, whatever words stand in it', () => {
    expect(['d/m/yy', '[$-421]dd mmmm yyyy;@', 'hh:mm', 'mmm-yy'].map(styleOf)).toEqual(Array(4).fill('date'));
    expect(['General', '0.00', '#,##0 "hari"', '[Red]0;-0', '[h]:mm', '_-* #,##0_-', '@'].map(styleOf)).toEqual(
      Array(7).fill('plain'),
    );
    expect(styleOf('0.0%')).toBe('percent');
    expect(styleOf('000000')).toEqual({ zeros: 6 });
  });

  it('numbers without exponent, shares with their sign, codes with their zeros', async () => {
    expect(
      await line(
        '<c r="A1"><v>3.2171011234567E15</v></c><c r="B1" s="3"><v>0.07</v></c><c r="C1" s="4"><v>2171010</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1"><v>1E-7</v></c><c r="F1" s="6"><v>1.5</v></c>',
      ),
    ).toEqual(['3217101123456700', '7%', '0002171010', '0.3', '0.0000001', '1.5']);
    expect(numberText(104.0536)).toBe('104.0536');
  });

  it('of a formula the saved value and never the formula', async () => {
    const { lines, warnings } = await read(
      xlsx(
        `<row r="1"><c r="A1"><f>SUM(B1:B2)</f><v>7</v></c><c r="B1" t="str"><f>HYPERLINK("http://x","y")</f><v>Nongsa</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c>${word('E1', '=1+1')}</row>`,
      ),
    );
    expect(lines).toEqual([['7', 'Nongsa', '', '', '=1+1']]);
    expect(warnings).toEqual([
      { rule: 'formulaWithoutValue', count: 1 },
      { rule: 'cellError', count: 1 },
    ]);
  });

  it('merged cells as a CSV of them: the value in the first, nothing in the others', async () => {
    const { lines } = await read(
      xlsx(
        `<row r="1">${word('A1', 'Korban')}${word('B1', 'Korban')}${word('C1', 'Lain')}</row><row r="2">${word('A2', 'Korban')}${word('B2', 'P')}${word('C2', 'x')}</row>`,
        '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A1:A2"/></mergeCells>',
      ),
    );
    expect(lines).toEqual([
      ['Korban', '', 'Lain'],
      ['', 'P', 'x'],
    ]);
  });

  it('every sheet that is shown, under its name; a hidden one is told and left out', async () => {
    const rows = (text: string) => `<row r="2">${word('B2', text)}</row>`;
    const { sheets, warnings } = await read(
      zip(
        xlsxFiles([
          { name: 'Satu', rows: rows('a') },
          { name: 'Rahasia', rows: rows('b'), state: 'veryHidden' },
          { name: 'Dua', rows: rows('c') },
        ]),
      ),
    );
    expect(sheets.map(({ name, lines }) => [name, lines])).toEqual([
      ['Satu', [[], ['', 'a']]],
      ['Dua', [[], ['', 'c']]],
    ]);
    expect(warnings).toEqual([{ rule: 'hiddenSheet', count: 1 }]);
  });

  it('letters of rich text together, readings left out, escapes undone', async () => {
    const strings = [
      '<si><r><t>Pulau </t></r><r><t>Galang</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      '<si><t>a_x000D_b &lt;b&gt;&amp;</t></si>',
    ];
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c></row>';
    expect((await read(zip(xlsxFiles([{ name: 'A', rows }], strings)))).lines).toEqual([
      ['Pulau Galang', 'a\rb <b>&', 'TRUE'],
    ]);
  });
});

describe('a spreadsheet that would fill the memory or the day', () => {
  it.each([
    ['a row number beyond every sheet', '<row r="4000000000"/>', 'broken'],
    ['rows that go back', '<row r="2"/><row r="1"/>', 'broken'],
    ['a column beyond 1,000', `<row r="1">${word('XFD1', 'x')}</row>`, 'columns'],
    ['no cells at all', '', 'empty'],
    ['cells cut off', '<row r="1"><c', 'broken'],
  ])('is answered: %s', async (_, rows, rule) => {
    expect(await refusal(xlsx(rows))).toBe(rule);
  });

  it('one far row is read at once', async () => {
    expect((await read(xlsx(`<row r="1048576">${word('A1048576', 'x')}</row>`))).lines).toHaveLength(1_048_576);
  });

  it('many sheets of one far row each are refused, rows that are only coloured are not counted', async () => {
    const far = (cell: string) =>
      zip(
        xlsxFiles(
          ['A', 'B', 'C', 'D'].map((name) => ({
            name,
            rows: `<row r="1">${word('A1', 'x')}</row><row r="1048576">${cell}</row>`,
          })),
        ),
      );
    expect(await refusal(far(word('A1048576', 'x')))).toBe('rows');
    expect((await read(far('<c r="A1048576" s="1"/>'))).sheets.map(({ lines }) => lines)).toEqual(
      Array(4).fill([['x']]),
    );
  });

  it('coloured cells far out count for nothing, a cell of a million letters is emptied and told', async () => {
    const { lines, warnings } = await read(
      xlsx(`<row r="1">${word('A1', 'a')}${word('B1', 'x'.repeat(1e6))}${word('C1', 'c')}<c r="XFD1" s="1"/></row>`),
    );
    expect(lines).toEqual([['a', '', 'c']]);
    expect(warnings).toEqual([{ rule: 'cellLength', count: 1 }]);
  });

  it('entities are never expanded', async () => {
    const files = xlsxFiles([{ name: 'A', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>' }]);
    const sheet = files['xl/worksheets/sheet1.xml' as keyof typeof files];
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet';
    expect(await refusal(zip({ ...files, 'xl/worksheets/sheet1.xml': sheet.replace('<worksheet', bomb) }))).toBe(
      'entities',
    );
  });
});
