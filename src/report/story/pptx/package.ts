/** What the library cannot say is put into its file: hatches and gaps of charts, titles of slides, heads of tables, language. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { xmlLetters } from '../../../exchange/tracks.ts';
import { graphXml, type PlacedGraph } from './graph.ts';
import { workbookOf } from './workbook.ts';

export interface Dress {
  /** Whether the speaker's notes stay in; else there is no page for them at all. */
  readonly notes: boolean;
  /** As the suite tells it: `id-ID`. */
  readonly language: string;
  /** RRGGBB */
  readonly ink: string;
  readonly line: string;
}

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const PART = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters|presentation)(\/[^/]+)?\.xml$/;
const XML = /\.(xml|rels)$/;
const PACKED = /\.(png|jpe?g|xlsx)$/;

const inLanguage = (text: string, language: string): string =>
  text.replace(/ altLang="[^"]*"/g, '').replace(/\blang="[^"]*"/g, `lang="${language}"`);

/** The library counts some pieces twice; a suite that finds one number twice offers to repair the file. */
function numbered(text: string): string {
  let next = 1;
  return text.replace(/(<p:cNvPr id=")\d+(")/g, (_, before: string, after: string) => `${before}${next++}${after}`);
}

/** The heading is the title of the slide, for outline and screen reader; the first row of a table is its head. */
const told = (text: string): string =>
  text
    .replace(
      /(name="heading"(?:(?!<\/p:nvSpPr>)[\s\S])*?)<p:nvPr>\s*<\/p:nvPr>|(name="heading"(?:(?!<\/p:nvSpPr>)[\s\S])*?)<p:nvPr\/>/,
      (_, a: string | undefined, b: string | undefined) => `${a ?? b}<p:nvPr><p:ph type="title"/></p:nvPr>`,
    )
    .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');

/** The place kept for logos is one for pictures: the library leaves the kind of such a place out. */
const kept = (text: string): string => text.replace(/<p:ph\s+idx="/g, '<p:ph type="pic" idx="');

/** The library names masters that it does not write, and a page of notes for every slide. */
function pruned(files: Record<string, Uint8Array<ArrayBuffer>>, notes: boolean): void {
  if (!notes) {
    for (const name of Object.keys(files)) {
      const file = files[name];
      if (name.startsWith('ppt/notesSlides/')) delete files[name];
      else if (file && name.startsWith('ppt/slides/_rels/'))
        files[name] = strToU8(strFromU8(file).replace(/<Relationship\b[^>]*\/notesSlide"[^>]*\/>/g, ''));
    }
  }
  const types = files['[Content_Types].xml'];
  if (types)
    files['[Content_Types].xml'] = strToU8(
      strFromU8(types).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, part: string) =>
        files[part] ? whole : '',
      ),
    );
}

/**
 * @param bytes the library's file
 * @param graphs in the order in which they were added
 */
export function dressed(bytes: Uint8Array, graphs: readonly PlacedGraph[], dress: Dress): Uint8Array {
  const files = unzipSync(bytes);
  const charts = Object.keys(files)
    .map((name) => ({ name, number: Number(CHART.exec(name)?.[1] ?? Number.NaN) }))
    .filter(({ number }) => !Number.isNaN(number))
    .sort((a, b) => a.number - b.number);
  if (charts.length !== graphs.length) throw new Error(`${charts.length} charts for ${graphs.length} graphs`);
  for (const [i, { name, number }] of charts.entries()) {
    const graph = graphs[i];
    if (!graph) continue;
    files[name] = strToU8(graphXml(graph, dress.ink, dress.line, dress.language));
    files[`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`] = workbookOf(graph.graph);
  }
  for (const name of Object.keys(files)) {
    const file = files[name];
    if (!file || !XML.test(name)) continue;
    // The library writes what somebody typed or pasted as it is, signs among it that no suite opens.
    const sound = xmlLetters(strFromU8(file));
    const text = PART.test(name) ? kept(inLanguage(sound, dress.language)) : sound;
    files[name] = strToU8(name.startsWith('ppt/slides/') ? numbered(told(text)) : text);
  }
  pruned(files, dress.notes);
  // A picture is packed already.
  const packed: Zippable = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, file]) => [name, [file, { level: PACKED.test(name) ? 0 : 6 }] as const]),
  );
  return zipSync(packed);
}
