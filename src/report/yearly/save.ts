/** The yearly report as a file: fetched when it is first asked for. */
import { coloursOf } from '../../map/theme.ts';
import { closeDocument } from '../document.ts';
import { interFonts } from '../fonts.ts';
import { type YearlyInput, yearlyOf } from './content.ts';
import { yearlyPdf } from './pdf.ts';
import { yearlyPptx } from './pptx.ts';

type Made = { readonly name: string; readonly blob: Blob };

export async function makeYearlyPdf(input: YearlyInput): Promise<Made> {
  const yearly = yearlyOf(input);
  const doc = yearlyPdf(yearly, coloursOf('day'), input.language, await interFonts());
  return { name: yearly.fileName, blob: closeDocument(doc) };
}

export async function makeYearlyPptx(input: YearlyInput): Promise<Made> {
  const yearly = yearlyOf(input);
  const made = await yearlyPptx(yearly, coloursOf('day'), input.language);
  if ('stopped' in made) throw new Error('nobody can stop a yearly report');
  return { name: yearly.fileName.replace(/\.pdf$/, '.pptx'), blob: made.blob };
}
