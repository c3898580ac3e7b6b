/** The yearly report as a file: fetched when it is first asked for. */
import { coloursOf } from '../../map/theme.ts';
import { interFonts } from '../fonts.ts';
import { type YearlyInput, yearlyOf } from './content.ts';
import { yearlyPdf } from './pdf.ts';

export async function makeYearlyPdf(input: YearlyInput): Promise<{ readonly name: string; readonly blob: Blob }> {
  const yearly = yearlyOf(input);
  const doc = yearlyPdf(yearly, coloursOf('day'), input.language, await interFonts());
  return { name: yearly.fileName, blob: doc.output('blob') };
}
