import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/region/table.ts';
import { read } from '../import/support.ts';

const text = readFileSync('data/regions/batam/reference_codes.csv', 'utf8');
const listOf = (scheme: string) =>
  readTable('reference_codes.csv', text, [], new Set())
    .rows.map(({ cells }) => cells)
    .filter((cells) => cells.scheme === scheme);
const FORMS = listOf('htcds_type_of_exploitation');
const CONTROL = listOf('htcds_method_of_control');
const RECRUITMENT = listOf('htcds_method_of_recruitment');

/** Code and label of columns of the layout, and a cell of each; of a person all but the gender is marked. */
const COLUMNS: readonly (readonly [code: string, label: string, cell: (i: number) => string])[] = [
  ['prs_First_Name', 'First Name', (i) => `Zqgiven${i}`],
  ['prs_Second_Name', 'Second Name', (i) => `Zqfamily${i}`],
  ['prs_Birthdate', 'Birthdate', (i) => `1987-01-${String(i + 1).padStart(2, '0')}`],
  ['prs_Gender', 'Gender', (i) => (i % 2 ? 'Male' : 'Female')],
  ['prs_Nationality', 'Nationality', () => 'Zqnation'],
  ['vic_MethodOfRecruitment', 'Method of Recruitment', (i) => RECRUITMENT[i % RECRUITMENT.length]?.code ?? ''],
  ['vic_MethodsOfControl', 'Methods of Control', (i) => CONTROL[i % CONTROL.length]?.code ?? ''],
  ['vic_TypeOfExploitation', 'Type of Exploitation', (i) => FORMS[i]?.code ?? ''],
  ['vic_LocationOfExploitation', 'Location of Exploitation', () => 'Nongsa'],
  ['hte_Type', 'Type', () => 'Transit'],
  ['cas_IncomingReferralDate', 'Incoming Referral Date', () => '2024-03-12'],
  ['cas_ReferringPrimaryCaseWorker', 'Referring Primary Case Worker', (i) => `Zqworker${i}`],
  ['cas_IncomingReferralDetails', 'Incoming Referral Details', () => 'Zqstory'],
];
const [codes, labels] = [COLUMNS.map(([code]) => code).join(','), COLUMNS.map(([, label]) => label).join(',')];
const rows = FORMS.map((_, i) => COLUMNS.map(([, , cell]) => cell(i)).join(','));

describe.each([
  ['codes above labels', `${codes}\n${labels}\n`],
  ['labels above codes', `${labels}\n${codes}\n`],
])('a sheet in the layout of HTCDS, %s', (_, header) => {
  it('filled with every form of exploitation counts each under its own code', () => {
    const imported = read(`${header}${rows.join('\n')}\n`);
    expect(imported.report).toMatchObject({ as: 'cases', rows: FORMS.length, kept: FORMS.length, dropped: [] });
    const cells = imported.data?.as === 'cases' ? imported.data.cells : [];
    expect(cells.map(({ exploitation }) => exploitation)).toEqual(FORMS.map(({ code }) => code));
    expect(new Set(cells.map(({ month, kecamatan, hte_Type }) => `${month} ${kecamatan} ${hte_Type}`))).toEqual(
      new Set(['2024-03 Nongsa transit']),
    );
    const removed = imported.report.personalColumnsRemoved.map(({ column }) => column);
    expect(removed).toEqual(COLUMNS.map(([code]) => code).filter((code) => /^prs_|CaseWorker|Details/.test(code)));
    expect(JSON.stringify(imported)).not.toMatch(/Zq|1987/);
  });

  it('blank tells its columns and that there is no row', () => {
    const { report, errors, columns } = read(header);
    expect(report).toMatchObject({ as: 'cases', rows: 0, kept: 0 });
    expect(columns).toHaveLength(COLUMNS.length);
    expect(errors).toMatchObject([{ rule: 'noRows' }]);
  });
});

it.each(['label_en', 'label_id'])('forms are known by their %s too', (label) => {
  for (const form of FORMS) {
    const { data } = read(`Tanggal;Bentuk Eksploitasi\n12/3/2024;${form[label]}\n`, 'cases');
    expect(data).toMatchObject({ cells: [{ exploitation: form.code }] });
  }
});
